#include "app/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace xb::app {

UiLanguage languageOf(const QString& locale_name) {
    return locale_name.startsWith(QLatin1String("zh"), Qt::CaseInsensitive) ? UiLanguage::Chinese
                                                                            : UiLanguage::English;
}

UiLanguage systemLanguage() {
    return languageOf(QLocale::system().name());
}

std::unique_ptr<QTranslator> loadTranslator(const QString& area, UiLanguage language) {
    auto translator = std::make_unique<QTranslator>();
    if (language == UiLanguage::Chinese) {
        // A missing file leaves English on the screen; the tests check that none is missing.
        (void)translator->load(QStringLiteral(":/translations/%1.zh_CN.qm").arg(area));
    }
    return translator;
}

InstalledTranslations::~InstalledTranslations() {
    for (const auto& translator : installed_)
        QCoreApplication::removeTranslator(translator.get());
}

void InstalledTranslations::use(UiLanguage language) {
    for (const auto& translator : installed_)
        QCoreApplication::removeTranslator(translator.get());
    installed_.clear();
    if (language == UiLanguage::English) return;
    const QStringList files =
        QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("*.zh_CN.qm")});
    for (const QString& file : files) {
        auto translator = loadTranslator(file.section(QLatin1Char('.'), 0, 0), language);
        if (!translator->isEmpty()) QCoreApplication::installTranslator(translator.get());
        installed_.push_back(std::move(translator));
    }
}

}  // namespace xb::app
