#include "app/pages/settings/keeping_card.h"

#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

KeepingCard::KeepingCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      title_(new QLabel(this)),
      guide_label_(new QLabel(this)),
      file_label_(new QLabel(this)),
      words_(new QLabel(this)),
      guide_(new QPushButton(this)),
      export_(new QPushButton(this)),
      import_(new QPushButton(this)) {
    title_->setProperty("role", "page_title");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    guide_->setObjectName("guide_again");
    export_->setObjectName("settings_export");
    import_->setObjectName("settings_import");
    for (QLabel* one : {guide_label_, file_label_})
        one->setMinimumSize(110, 36);
    auto* files = new QHBoxLayout;
    files->setSpacing(8);
    files->addWidget(export_);
    files->addWidget(import_);
    files->addStretch(1);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(guide_label_, guide_);
    form->addRow(file_label_, files);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
    column->addWidget(words_);
    connect(guide_, &QPushButton::clicked, this, &KeepingCard::guideAsked);
    connect(export_, &QPushButton::clicked, this, [this] { askForFile(false); });
    connect(import_, &QPushButton::clicked, this, [this] { askForFile(true); });
    retranslate();
}

void KeepingCard::setOnAir(bool is_on_air) {
    guide_->setEnabled(!is_on_air);
    import_->setEnabled(!is_on_air);
}

void KeepingCard::askForFile(bool is_import) {
    auto* dialog = new QFileDialog(
        this, is_import ? tr("Settings to take over") : tr("Where the settings go"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Settings") + QStringLiteral(" (*.json)"));
    dialog->setFileMode(is_import ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setAcceptMode(is_import ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    if (!is_import) {
        dialog->setDefaultSuffix(QStringLiteral("json"));
        dialog->selectFile(QStringLiteral("xiangbo-settings.json"));
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, is_import](const QString& file) {
        if (is_import)
            emit importAsked(file);
        else
            emit exportAsked(file);
    });
    dialog->open();
}

void KeepingCard::retranslate() {
    title_->setText(tr("Setting up"));
    guide_label_->setText(tr("First steps"));
    guide_->setText(tr("Run the guide again"));
    file_label_->setText(tr("All settings"));
    export_->setText(tr("Export…"));
    export_->setAccessibleName(tr("Export the settings"));
    import_->setText(tr("Import…"));
    import_->setAccessibleName(tr("Import settings"));
    words_->setText(
        tr("Stream keys, passwords and buyers are never exported; on another computer you enter "
           "the keys again."));
}

void KeepingCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
