// The whole desk without a mouse and without eyes: every control has a name, Tab reaches each of
// them, and none holds the keyboard for itself.
#include "tests/app/desk_text_fit.h"
#include "tests/app/desk_views.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QSet>
#include <QTest>
#include <QWidget>
#include <catch2/catch.hpp>

#include <utility>

using namespace xb::app;

namespace {

// A date has a year, a month and a day, and Tab goes through them.
constexpr int most_parts = 3;
constexpr QSize desk_px(1366, 768);

QString nameOf(const QWidget& widget) {
    return QStringLiteral("%1 (%2)").arg(widget.objectName(), widget.metaObject()->className());
}

// What the keyboard should be able to reach.
QVector<QWidget*> controlsOf(const QWidget& view) {
    QVector<QWidget*> controls;
    for (QWidget* widget : view.findChildren<QWidget*>()) {
        const bool takes_tab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        const bool is_there = widget->isVisibleTo(&view) && widget->isEnabledTo(&view);
        if (takes_tab && is_there && widget->window() == view.window() &&
            widget->focusProxy() == nullptr && !isPartOfControl(*widget))
            controls << widget;
    }
    return controls;
}

// By a label that stands for it, or by a name of its own. What a combo box shows is no name: the
// toolkit answers it where there is none.
QString spokenName(QWidget& widget) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
    if (interface == nullptr) return {};
    if (qobject_cast<QComboBox*>(&widget) == nullptr)
        return interface->text(QAccessible::Name).trimmed();
    for (const auto& [label, relation] : interface->relations(QAccessible::Label)) {
        const QString name = label->text(QAccessible::Name).trimmed();
        if (!name.isEmpty()) return name;
    }
    return widget.accessibleName().trimmed();
}

QStringList unnamed(const QWidget& view) {
    QStringList found;
    for (QWidget* control : controlsOf(view))
        if (spokenName(*control).isEmpty()) found << nameOf(*control);
    return found;
}

// The control that has the keyboard, where a part of it does.
QWidget* controlWithFocus(QWidget& view) {
    QWidget* widget = view.focusWidget();
    while (widget != nullptr && widget != &view && isPartOfControl(*widget))
        widget = widget->parentWidget();
    return widget;
}

struct Way {
    QSet<QWidget*> reached;
    QStringList traps;
};

Way walk(QWidget& view, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    Way way;
    const int most_steps = static_cast<int>(controlsOf(view).size()) * most_parts + 4;
    int stays = 0;
    QWidget* first = controlsOf(view).first();
    first->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < most_steps; ++step) {
        QWidget* now = controlWithFocus(view);
        if (now == nullptr) break;
        way.reached << now;
        QTest::keyClick(view.focusWidget(), key, modifiers);
        QWidget* next = controlWithFocus(view);
        stays = next == now ? stays + 1 : 0;
        if (stays >= most_parts && controlsOf(view).size() > 1) {
            way.traps << nameOf(*now);
            break;
        }
        if (next == first) break;
    }
    return way;
}

QStringList missed(const QWidget& view, const Way& way) {
    QStringList found;
    for (QWidget* control : controlsOf(view))
        if (!way.reached.contains(control)) found << nameOf(*control);
    return found;
}

}  // namespace

TEST_CASE("every control of every page and dialog has a name in both languages", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        int views = 0;
        eachView(ThemeId::Light, language, desk_px, [&](const QString& name, QWidget& view) {
            ++views;
            INFO(name.toStdString());
            CHECK_FALSE(controlsOf(view).isEmpty());
            CHECK(unnamed(view).join("; ").toStdString() == std::string());
        });
        CHECK(views == 84);
    }
}

TEST_CASE("Tab goes through all of every page and dialog, both ways, and nothing traps", "[desk]") {
    eachView(ThemeId::Light, UiLanguage::English, desk_px, [](const QString& name, QWidget& view) {
        for (const auto& [key, modifiers] :
             {std::pair(Qt::Key_Tab, Qt::KeyboardModifiers()),
              std::pair(Qt::Key_Backtab, Qt::KeyboardModifiers(Qt::ShiftModifier))}) {
            const Way way = walk(view, key, modifiers);
            INFO(name.toStdString() << (key == Qt::Key_Tab ? " forwards" : " backwards"));
            CHECK(way.traps.join("; ").toStdString() == std::string());
            CHECK(missed(view, way).join("; ").toStdString() == std::string());
        }
    });
}
