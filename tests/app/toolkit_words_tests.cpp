// Dialogs and menus that the toolkit brings along speak the window's language as well.
#include "tests/app/desk_application.h"

#include <QAbstractButton>
#include <QAction>
#include <QColorDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <catch2/catch.hpp>

#include <memory>

using namespace xb::app;

namespace {

// A word of another script than ours; keys, the name of an input and what stands in brackets aside.
bool isForeign(QString text) {
    static const QRegularExpression aside(R"(\(.*\)|\b(Alt|Ctrl|Shift|Del)\b.*|\t.*)");
    static const QRegularExpression word("[A-Za-z]{2,}");
    return text.remove(aside).contains(word);
}

QStringList foreignIn(const QWidget& dialog) {
    QStringList found;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        if (isForeign(label->text())) found << label->text();
    for (const QAbstractButton* button : dialog.findChildren<QAbstractButton*>())
        if (isForeign(button->text())) found << button->text();
    return found;
}

QStringList foreignIn(const std::unique_ptr<QMenu>& menu) {
    QStringList found;
    for (const QAction* one : menu->actions())
        if (isForeign(one->text())) found << one->text();
    return found;
}

}  // namespace

TEST_CASE("the toolkit's own dialogs and menus are Chinese where the window is", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::Chinese);
    QColorDialog color;
    color.setOption(QColorDialog::DontUseNativeDialog);
    color.show();
    CHECK(color.windowTitle() == "选颜色");
    CHECK(foreignIn(color).join("; ").toStdString() == std::string());
    QFileDialog file;
    file.setOption(QFileDialog::DontUseNativeDialog);
    file.show();
    CHECK(foreignIn(file).join("; ").toStdString() == std::string());
    QLineEdit line;
    CHECK(foreignIn(std::unique_ptr<QMenu>(line.createStandardContextMenu()))
              .join("; ")
              .toStdString() == std::string());
    QPlainTextEdit text;
    CHECK(foreignIn(std::unique_ptr<QMenu>(text.createStandardContextMenu()))
              .join("; ")
              .toStdString() == std::string());
}
