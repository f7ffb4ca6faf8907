#include "app/pages/settings/folder_field.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace xb::app {

std::filesystem::path folderWritten(const QString& text) {
    QString folder = text.trimmed();
    if (folder == QLatin1String("~") || folder.startsWith(QLatin1String("~/")))
        folder.replace(0, 1, QDir::homePath());
    while (folder.size() > 1 && folder.endsWith(QLatin1Char('/')))
        folder.chop(1);
    return folder.toStdString();
}

FolderField::FolderField(QWidget* parent)
    : QWidget(parent),
      edit_(new QLineEdit(this)),
      choose_(new QPushButton(this)),
      note_(new QLabel(this)) {
    edit_->setObjectName("set_folder");
    choose_->setObjectName("choose_folder");
    note_->setObjectName("folder_note");
    note_->setProperty("role", "wrong");
    note_->setWordWrap(true);
    note_->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(edit_, 1);
    row->addWidget(choose_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(note_);
    connect(edit_, &QLineEdit::editingFinished, this, &FolderField::take);
    connect(choose_, &QPushButton::clicked, this, &FolderField::choose);
    connect(&gauge_, &DiskGauge::measured, this, &FolderField::takeFound);
    retranslate();
}

void FolderField::show(const std::filesystem::path& folder) {
    folder_ = folder;
    if (edit_->hasFocus() || asked_) return;
    edit_->setText(QString::fromStdString(folder.string()));
    say({});
}

void FolderField::take() {
    const auto folder = folderWritten(edit_->text());
    if (asked_ == folder) return;
    asked_.reset();
    say({});
    if (folder == folder_) return;
    if (folder.empty()) return accept(folder);
    if (folder.is_relative()) {
        return say(
            tr("Write the whole way to it, as in /media/disk/Videos or ~/Videos. The folder "
               "before it stays in use."));
    }
    asked_ = folder;
    gauge_.measure(folder);
}

void FolderField::takeFound(const QString& folder, DiskFound found) {
    if (!asked_) return;
    // Another one was written meanwhile.
    if (folder.toStdString() != *asked_) return gauge_.measure(*asked_);
    asked_.reset();
    if (found.state == DiskFound::State::ReadOnly) {
        return say(
            tr("Nothing can be written into this folder. The folder before it stays in use."));
    }
    accept(folder.toStdString());
    if (found.state == DiskFound::State::Missing)
        say(tr("This folder is not there yet. It is made with the next recording."));
}

void FolderField::accept(const std::filesystem::path& folder) {
    folder_ = folder;
    edit_->setText(QString::fromStdString(folder.string()));
    emit chosen(edit_->text());
}

void FolderField::say(const QString& sentence) {
    note_->setText(sentence);
    note_->setVisible(!sentence.isEmpty());
    edit_->setAccessibleDescription(sentence);
}

void FolderField::choose() {
    auto* dialog = new QFileDialog(this, tr("Folder for recordings"), edit_->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        edit_->setText(folder);
        take();
    });
    dialog->open();
}

void FolderField::retranslate() {
    edit_->setPlaceholderText(tr("In the shop's folder"));
    choose_->setText(tr("Choose…"));
}

void FolderField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
