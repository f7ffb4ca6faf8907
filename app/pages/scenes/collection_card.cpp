#include "app/pages/scenes/collection_card.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int field_width_px = 340;
constexpr int longest_name = 40;

}  // namespace

CollectionCard::CollectionCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      title_(new QLabel(this)),
      used_label_(new QLabel(this)),
      name_label_(new QLabel(this)),
      words_(new QLabel(this)),
      used_(new QComboBox(this)),
      name_(new QLineEdit(this)),
      new_(new QPushButton(this)),
      duplicate_(new QPushButton(this)),
      rename_(new QPushButton(this)) {
    title_->setProperty("role", "page_title");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    used_->setObjectName("collection_used");
    name_->setObjectName("collection_name");
    name_->setMaxLength(longest_name);
    new_->setObjectName("collection_new");
    duplicate_->setObjectName("collection_duplicate");
    rename_->setObjectName("collection_rename");
    for (QLabel* one : {used_label_, name_label_})
        one->setMinimumSize(110, 36);
    arrange();
    connect(used_, &QComboBox::activated, this,
            [this] { emit chosen(used_->currentData().toString()); });
    connect(name_, &QLineEdit::textChanged, this, &CollectionCard::showButtons);
    for (const auto& [button, asked] : {std::pair(new_, &CollectionCard::newAsked),
                                        std::pair(duplicate_, &CollectionCard::duplicateAsked),
                                        std::pair(rename_, &CollectionCard::renameAsked)}) {
        connect(button, &QPushButton::clicked, this,
                [this, asked = asked] { emit(this->*asked)(name_->text().trimmed()); });
    }
    retranslate();
}

void CollectionCard::arrange() {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    used_->setFixedWidth(field_width_px);
    name_->setFixedWidth(field_width_px);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* one : {new_, duplicate_, rename_})
        buttons->addWidget(one);
    buttons->addStretch(1);
    form->addRow(used_label_, used_);
    form->addRow(name_label_, name_);
    // A list is named by the label that belongs to it.
    used_label_->setBuddy(used_);
    name_label_->setBuddy(name_);
    form->addRow(nullptr, buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
    column->addWidget(words_);
}

void CollectionCard::show(const QStringList& names, const QString& current) {
    names_ = names;
    current_ = current;
    const QSignalBlocker quiet(used_);
    used_->clear();
    used_->addItem(tr("This shop's own"), QString());
    for (const QString& name : names)
        used_->addItem(name, name);
    used_->setCurrentIndex(qMax(0, used_->findData(current)));
    name_->clear();
    showButtons();
}

void CollectionCard::setBusy(bool is_busy) {
    is_busy_ = is_busy;
    showButtons();
}

void CollectionCard::showButtons() {
    const bool is_named = !name_->text().trimmed().isEmpty() && !is_busy_;
    used_->setEnabled(!is_busy_);
    new_->setEnabled(is_named);
    duplicate_->setEnabled(is_named);
    rename_->setEnabled(is_named && !current_.isEmpty());
}

void CollectionCard::retranslate() {
    title_->setText(tr("Scene collections"));
    used_label_->setText(tr("In use"));
    used_->setAccessibleName(tr("The scene collection in use"));
    name_label_->setText(tr("New name"));
    name_->setPlaceholderText(tr("Orchard, shop, festival…"));
    name_->setAccessibleName(tr("Name of a scene collection"));
    new_->setText(tr("New"));
    new_->setAccessibleName(tr("Begin a new collection under this name"));
    duplicate_->setText(tr("Duplicate"));
    duplicate_->setAccessibleName(tr("Keep the scenes in use once more under this name"));
    rename_->setText(tr("Rename"));
    rename_->setAccessibleName(tr("Give the collection in use this name"));
    words_->setText(
        tr("A collection is a set of scenes of its own, one for each place you sell from. On air "
           "the broadcast goes on with the new scenes."));
    show(QStringList(names_), QString(current_));
}

void CollectionCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
