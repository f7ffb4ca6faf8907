#include "app/pages/settings/settings_search.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace xb::app {

namespace {

QString wordsOf(const QWidget& widget) {
    QStringList words{widget.accessibleName()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) words << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) words << button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        words << field->placeholderText();
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < combo->count(); ++i)
            words << combo->itemText(i);
        return words.join(' ');
    }
    for (const QWidget* inside :
         widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        words << wordsOf(*inside);
    return words.join(' ');
}

QString wordsOf(const QLayoutItem* item) {
    if (item == nullptr) return {};
    if (item->widget() != nullptr) return wordsOf(*item->widget());
    QStringList words;
    if (const QLayout* layout = const_cast<QLayoutItem*>(item)->layout()) {
        for (int i = 0; i < layout->count(); ++i)
            words << wordsOf(layout->itemAt(i));
    }
    return words.join(' ');
}

bool hasAll(const QString& text, const QStringList& words) {
    return std::ranges::all_of(
        words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString titleOf(const QWidget& card) {
    for (const QLabel* label : card.findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (label->property("role").toString() == QLatin1String("page_title")) return label->text();
    }
    return {};
}

}  // namespace

int filterSettings(QWidget& page, const QString& words) {
    const QStringList wanted = words.simplified().split(' ', Qt::SkipEmptyParts);
    int shown = 0;
    for (QFormLayout* form : page.findChildren<QFormLayout*>()) {
        QWidget* card = form->parentWidget();
        const bool is_title = hasAll(titleOf(*card), wanted);
        int of_card = 0;
        for (int row = 0; row < form->rowCount(); ++row) {
            const QString text =
                QStringLiteral("%1 %2").arg(wordsOf(form->itemAt(row, QFormLayout::LabelRole)),
                                            wordsOf(form->itemAt(row, QFormLayout::FieldRole)));
            const bool is_wanted = is_title || hasAll(text, wanted);
            form->setRowVisible(row, is_wanted);
            of_card += is_wanted ? 1 : 0;
        }
        card->setVisible(of_card > 0);
        shown += of_card;
    }
    return shown;
}

}  // namespace xb::app
