// Every page and dialog photographed in both languages and themes, at two sizes and two scales:
// nothing cut, nothing pushed out of its window, nothing left in the other language.
#include "app/pages/live/camera_dialog.h"
#include "app/text_size.h"
#include "tests/app/camera_setups.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"
#include "tests/app/desk_views.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QWidget>
#include <catch2/catch.hpp>

#include <array>
#include <utility>

using namespace xb::app;

namespace {

constexpr std::array screens_px{QSize(1366, 768), QSize(1920, 1080)};
constexpr int patient_ms = 110'000;

double scale() {
    bool is_number = false;
    const double scale = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble(&is_number);
    return is_number ? scale : 1;
}

// Pictures are for people: kept where XB_DESK_SHOTS says, else with the other files of the tests.
QString shotFolder() {
    QString folder = qEnvironmentVariable("XB_DESK_SHOTS");
    if (folder.isEmpty())
        folder = qEnvironmentVariable("XB_TEST_FOLDER", QDir::tempPath()) + "/desk_shots";
    QDir().mkpath(folder);
    return folder;
}

QString textOf(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        return field->placeholderText();
    return {};
}

// What is found only by scrolling sideways.
QStringList pushedAside(const QWidget& view) {
    QStringList found;
    for (const QScrollArea* area : view.findChildren<QScrollArea*>()) {
        const bool is_seen = area->isVisible() && area->widget() != nullptr;
        if (!is_seen || area->widget()->width() <= area->viewport()->width()) continue;
        found << QStringLiteral("%1: %2 in %3")
                     .arg(area->objectName())
                     .arg(area->widget()->width())
                     .arg(area->viewport()->width());
    }
    return found;
}

// Where the window is smaller than what it holds asks for, things lie over each other.
QString overlaps(const QWidget& view) {
    const auto* page = view.findChild<const QWidget*>("live_page");
    if (page == nullptr || !page->isVisible() || page->layout() == nullptr) return {};
    const QSize least = page->layout()->totalMinimumSize();
    if (least.width() <= page->width() && least.height() <= page->height()) return {};
    return QStringLiteral("live_page: %1x%2, needs %3x%4")
        .arg(page->width())
        .arg(page->height())
        .arg(least.width())
        .arg(least.height());
}

// By the view's name and the widget's place in it, which are the same in both languages.
using Texts = QMap<QString, QString>;

// What a list holds: a combo box's, too, while it is closed.
QStringList rowsOf(const QWidget& widget) {
    QStringList rows;
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < combo->count(); ++i)
            rows << combo->itemText(i);
    }
    if (const auto* list = qobject_cast<const QListWidget*>(&widget)) {
        for (int i = 0; i < list->count(); ++i)
            rows << list->item(i)->text();
    }
    return rows;
}

void gather(const QString& name, const QWidget& view, Texts& texts) {
    texts.insert(name + QStringLiteral(" title"), view.windowTitle());
    int place = 0;
    for (const QWidget* widget : view.findChildren<QWidget*>()) {
        ++place;
        if (!widget->isVisible() || isPartOfControl(*widget)) continue;
        const QString key =
            QStringLiteral("%1 %2 %3").arg(name).arg(place).arg(widget->objectName());
        texts.insert(key, textOf(*widget));
        texts.insert(key + QStringLiteral(" name"), widget->accessibleName());
        texts.insert(key + QStringLiteral(" tip"), widget->toolTip());
        const QStringList rows = rowsOf(*widget);
        for (int row = 0; row < rows.size(); ++row)
            texts.insert(QStringLiteral("%1 row %2").arg(key).arg(row), rows[row]);
    }
}

bool hasChinese(const QString& text) {
    static const QRegularExpression character(R"([\x{3400}-\x{9fff}\x{3000}-\x{303f}])");
    return text.contains(character);
}

// A language is called by its own name in every other.
bool isOwnName(const QString& text) {
    return text == QStringLiteral("中文") || text == QStringLiteral("简体中文");
}

// Figures, keys, units, codes and addresses are the same in every language.
bool isForEveryone(QString text) {
    static const QRegularExpression same(
        R"(\b(F\d+|Ctrl|Alt|Shift|kbit/s|px|GB|MB|ORANGE-1|English|YouTube|TikTok|https?|rtmps?|srt|orders\.csv)\b|#[0-9A-F]{6}|[a-z]+://\S*|\S*\.(example|csv|mp4)\S*)");
    text.remove(same);
    static const QRegularExpression word(R"([A-Za-z]{2,})");
    return !text.contains(word);
}

// Looks at every view, and keeps its picture under a name that ends with `size`.
void checkViews(ThemeId theme, UiLanguage language, QSize window, const QString& size) {
    const QString folder = shotFolder();
    eachView(theme, language, window, [&](const QString& name, QWidget& view) {
        const QString shot = QStringLiteral("%1_%2_%3_%4")
                                 .arg(name, language == UiLanguage::Chinese ? "zh" : "en",
                                      theme == ThemeId::Light ? "light" : "dark", size);
        INFO(shot.toStdString());
        CHECK(cutTexts(view).join("; ").toStdString() == std::string());
        CHECK(pushedAside(view).join("; ").toStdString() == std::string());
        CHECK(overlaps(view).toStdString() == std::string());
        CHECK(view.width() <= window.width());
        CHECK(view.height() <= window.height());
        CHECK(view.grab().save(QStringLiteral("%1/%2.png").arg(folder, shot)));
    });
}

struct LargeText {
    explicit LargeText(int percent) { useText(percent); }
    ~LargeText() { useText(usual_text_percent); }
    LargeText(const LargeText&) = delete;
    LargeText& operator=(const LargeText&) = delete;
};

}  // namespace

TEST_CASE("nothing is cut or pushed out of its window", "[desk]") {
    for (const QSize& screen : screens_px) {
        const QString size = QStringLiteral("%1x%2_%3")
                                 .arg(screen.width())
                                 .arg(screen.height())
                                 .arg(qRound(scale() * 100));
        for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
            for (const auto theme : {ThemeId::Light, ThemeId::Dark})
                checkViews(theme, language, screen / scale(), size);
        }
    }
}

TEST_CASE("nothing is cut where only the text is larger", "[desk]") {
    if (scale() != 1) return;
    for (const int percent : text_sizes_percent) {
        if (percent == usual_text_percent) continue;
        const LargeText text(percent);
        for (const auto language : {UiLanguage::Chinese, UiLanguage::English})
            checkViews(ThemeId::Light, language, screens_px[0],
                       QStringLiteral("1366x768_text%1").arg(percent));
    }
}

TEST_CASE("larger text is taken by what is open at once, and given back", "[desk]") {
    if (scale() != 1) return;
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.window->resize(screens_px[0]);
    desk.window->openPage(PageId::Settings);
    CameraDialog dialog(deskTheme(), desk.window.get());
    dialog.show(someCamera());
    dialog.show();
    QApplication::processEvents();
    const auto& canvas = desk.find("set_canvas");
    const QSize before = canvas.size();
    const int title_px = desk.find<QLabel>("settings_hint").font().pixelSize();
    const int row_px = desk.find<QListView>("shelf_list").sizeHintForRow(0);
    {
        const LargeText text(150);
        QApplication::processEvents();
        QApplication::processEvents();
        CHECK(canvas.width() == before.width() * 3 / 2);
        CHECK(canvas.height() >= before.height() * 3 / 2 - 2);
        CHECK(desk.find<QLabel>("settings_hint").font().pixelSize() >= title_px * 3 / 2);
        CHECK(desk.find<QListView>("shelf_list").sizeHintForRow(0) == row_px * 3 / 2);
        for (const QWidget* view :
             {static_cast<QWidget*>(desk.window.get()), static_cast<QWidget*>(&dialog)}) {
            CHECK(cutTexts(*view).join("; ").toStdString() == std::string());
            CHECK(pushedAside(*view).join("; ").toStdString() == std::string());
        }
    }
    QApplication::processEvents();
    CHECK(canvas.size() == before);
    CHECK(desk.find<QListView>("shelf_list").sizeHintForRow(0) == row_px);
    CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
}

TEST_CASE("nothing is cut at 150 %", "[desk]") {
    if (scale() != 1) return;
    useDesk(ThemeId::Light, UiLanguage::English);
    QProcess larger;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_SCALE_FACTOR", "1.5");
    larger.setProcessEnvironment(environment);
    larger.setProcessChannelMode(QProcess::MergedChannels);
    // No test by that name would be no failure.
    larger.start(QApplication::applicationFilePath(),
                 {"nothing is cut or pushed out of its window", "-w", "NoTests"});
    REQUIRE(larger.waitForFinished(patient_ms));
    INFO(larger.readAll().toStdString());
    CHECK(larger.exitCode() == 0);
}

TEST_CASE("no word of the desk stays in the other language", "[desk]") {
    Texts chinese;
    Texts english;
    for (auto& [language, texts] :
         {std::pair(UiLanguage::Chinese, &chinese), std::pair(UiLanguage::English, &english)}) {
        eachView(ThemeId::Light, language, screens_px[0],
                 [texts = texts](const QString& name, const QWidget& view) {
                     gather(name, view, *texts);
                 });
    }
    CHECK(chinese.size() > 2000);
    QStringList untranslated;
    for (auto text = chinese.begin(); text != chinese.end(); ++text) {
        if (!text->isEmpty() && english.value(text.key()) == *text && !isForEveryone(*text))
            untranslated << QStringLiteral("%1: %2").arg(text.key(), *text);
    }
    CHECK(untranslated.join("; ").toStdString() == std::string());
    QStringList chinese_in_english;
    for (auto text = english.begin(); text != english.end(); ++text) {
        if (hasChinese(*text) && !isOwnName(*text))
            chinese_in_english << QStringLiteral("%1: %2").arg(text.key(), *text);
    }
    CHECK(chinese_in_english.join("; ").toStdString() == std::string());
}
