// Finds and loads the program's translations; the window's language and the shop's are two things.
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

class QCoreApplication;

namespace xb::app {

enum class UiLanguage { Chinese, English };

// "zh…" is Chinese; anything else English.
UiLanguage languageOf(const QString& locale_name);
// What the machine is set to (LC_ALL, LC_MESSAGES, LANG).
UiLanguage systemLanguage();

// The strings of one area ("desk", "live", …), not installed. English is the source language: an
// empty translator.
std::unique_ptr<QTranslator> loadTranslator(const QString& area, UiLanguage language);

// Main thread. Installs every area of a language for tr(); a second `use` replaces the first.
class InstalledTranslations {
 public:
    InstalledTranslations() = default;
    ~InstalledTranslations();
    InstalledTranslations(const InstalledTranslations&) = delete;
    InstalledTranslations& operator=(const InstalledTranslations&) = delete;

    void use(UiLanguage language);

 private:
    std::vector<std::unique_ptr<QTranslator>> installed_;
};

}  // namespace xb::app
