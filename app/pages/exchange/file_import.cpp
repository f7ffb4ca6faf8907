#include "app/pages/exchange/file_import.h"

#include "app/errors/error_text.h"
#include "app/pages/exchange/import_dialog.h"

#include <QFileDialog>

#include <utility>

namespace xb::app {

FileImport::FileImport(QWidget& page, Importer importer)
    : page_(page), importer_(std::move(importer)), calls_(*this) {}

FileImport::~FileImport() {
    is_stopping_ = true;
}

void FileImport::ask() {
    const QString file =
        QFileDialog::getOpenFileName(&page_, tr("Choose a file to import"), {},
                                     tr("Tables") + QStringLiteral(" (*.csv *.xlsx *.json *.txt)"));
    if (!file.isEmpty()) look(file);
}

void FileImport::look(const QString& file) {
    if (is_running_) return;
    file_ = file;
    delete dialog_;
    dialog_ = new ImportDialog(file, &page_);
    connect(dialog_, &ImportDialog::importAsked, this,
            [this] { run(catalog::ImportMode::Import); });
    connect(dialog_, &ImportDialog::stopAsked, this, [this] { is_stopping_ = is_running_; });
    connect(dialog_, &QDialog::rejected, this, [this] { is_stopping_ = is_running_; });
    dialog_->open();
    run(catalog::ImportMode::Preview);
}

void FileImport::run(catalog::ImportMode mode) {
    if (is_running_) return;
    is_running_ = true;
    is_stopping_ = false;
    if (dialog_) dialog_->showReading(mode == catalog::ImportMode::Preview);
    calls_.run([this, file = file_, mode] { return read(file, mode); },
               [this, mode](const Outcome& outcome) { takeOutcome(outcome, mode); });
}

FileImport::Outcome FileImport::read(const QString& file, catalog::ImportMode mode) {
    constexpr std::size_t seen_count = 500;
    Outcome outcome;
    catalog::ImportWatch watch;
    watch.is_cancelled = [this] { return is_stopping_.load(); };
    watch.on_note = [&outcome](const catalog::RowNote& note) {
        if (outcome.seen.size() < seen_count) outcome.seen.push_back(note);
    };
    watch.on_progress = [this](const catalog::ImportProgress& progress) {
        QMetaObject::invokeMethod(
            this,
            [this, progress] {
                if (dialog_) dialog_->showProgress(progress.share);
            },
            Qt::QueuedConnection);
    };
    outcome.report = importer_(file, mode, watch);
    return outcome;
}

void FileImport::takeOutcome(const Outcome& outcome, catalog::ImportMode mode) {
    is_running_ = false;
    if (dialog_ && !outcome.report) dialog_->showFailure(errorText(outcome.report.error()));
    if (dialog_ && outcome.report) dialog_->showReport(*outcome.report, outcome.seen);
    if (mode == catalog::ImportMode::Import) emit imported();
}

}  // namespace xb::app
