#include "tests/app/desk_text_fit.h"

#include "app/text_size.h"
#include "app/widgets/elided_label.h"
#include "app/widgets/form_field.h"
#include "app/widgets/pill.h"
#include "app/widgets/rail_button.h"
#include "app/widgets/scene_button.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>

#include <algorithm>

namespace xb::app {

namespace {

QSize wordsSize(const QWidget& widget, const QString& text, int font_px) {
    QFont font = widget.font();
    font.setPixelSize(textPx(font_px));
    font.setBold(true);
    return {QFontMetrics(font).horizontalAdvance(text) + 8, 0};
}

// A list keeps the hint of its first show, however long what comes into it later.
QSize boxSize(const QComboBox& box) {
    const int hint_px = box.sizeHint().width();
    if (box.sizeAdjustPolicy() != QComboBox::AdjustToContentsOnFirstShow) return {hint_px, 0};
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect text = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                   QStyle::SC_ComboBoxEditField, &box);
    const int words_px = box.fontMetrics().horizontalAdvance(box.currentText());
    return {std::max(hint_px, box.width() - text.width() + words_px), 0};
}

// What the widget needs to show its words whole; nothing to say for widgets without words.
QSize neededSize(const QWidget& widget) {
    if (qobject_cast<const ElidedLabel*>(&widget) != nullptr) {
        const auto& label = static_cast<const ElidedLabel&>(widget);
        // A product's title may be long; what the program itself says may not.
        const bool is_title =
            label.objectName() == "featured_title" || label.objectName() == "next_name";
        return is_title ? QSize() : label.sizeHint();
    }
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty()) return {};
        if (label->wordWrap()) return {0, label->heightForWidth(label->width())};
        return label->sizeHint();
    }
    if (const auto* pill = qobject_cast<const Pill*>(&widget)) {
        // How it goes is said at length; where there is no room the tool tip has all of it.
        const bool is_long =
            pill->objectName() == "health" || pill->objectName().startsWith("destination_");
        const bool is_told = is_long && pill->toolTip().contains(pill->text());
        return is_told ? pill->minimumSizeHint() : pill->sizeHint();
    }
    if (const auto* rail = qobject_cast<const RailButton*>(&widget)) {
        QFont font = rail->font();
        font.setPixelSize(rail->wordPx());
        font.setBold(true);
        return {QFontMetrics(font).horizontalAdvance(rail->text()), 0};
    }
    if (const auto* scene = qobject_cast<const SceneButton*>(&widget))
        return wordsSize(widget, scene->text(), 13);
    if (qobject_cast<const QAbstractButton*>(&widget) != nullptr)
        return {widget.sizeHint().width(), 0};
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) return boxSize(*box);
    if (qobject_cast<const FormField*>(&widget) != nullptr)
        return {0, widget.minimumSizeHint().height()};
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) {
        return {field->fontMetrics().horizontalAdvance(field->placeholderText()) + 24, 0};
    }
    return {};
}

QString text(const QWidget& widget) {
    if (const auto* label = qobject_cast<const ElidedLabel*>(&widget)) return label->fullText();
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        return field->placeholderText();
    return widget.accessibleName();
}

}  // namespace

bool isPartOfControl(const QWidget& widget) {
    for (const QWidget* above = widget.parentWidget(); above != nullptr;
         above = above->parentWidget()) {
        if (qobject_cast<const QComboBox*>(above) != nullptr ||
            qobject_cast<const QLineEdit*>(above) != nullptr ||
            qobject_cast<const QAbstractSpinBox*>(above) != nullptr ||
            (qobject_cast<const QAbstractScrollArea*>(above) != nullptr &&
             qobject_cast<const QScrollArea*>(above) == nullptr)) {
            return true;
        }
    }
    return false;
}

QStringList cutTexts(const QWidget& window) {
    QStringList cut;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || isPartOfControl(*widget)) continue;
        const QSize needed = neededSize(*widget);
        if (needed.width() <= widget->width() + 1 && needed.height() <= widget->height() + 1)
            continue;
        cut << QStringLiteral("%1: %2 (has %3x%4, needs %5x%6)")
                   .arg(widget->objectName(), text(*widget))
                   .arg(widget->width())
                   .arg(widget->height())
                   .arg(needed.width())
                   .arg(needed.height());
    }
    return cut;
}

}  // namespace xb::app
