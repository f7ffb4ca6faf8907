#include "app/pages/exchange/import_dialog.h"

#include "app/errors/error_text.h"
#include "app/errors/import_text.h"
#include "app/pages/figures.h"
#include "app/widgets/dialog_size.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

QString outcomeText(catalog::RowOutcome outcome) {
    switch (outcome) {
        case catalog::RowOutcome::Accepted:
            return ImportDialog::tr("new");
        case catalog::RowOutcome::Known:
            return ImportDialog::tr("known already");
        case catalog::RowOutcome::Updated:
            return ImportDialog::tr("changed");
        case catalog::RowOutcome::Refused:
            return ImportDialog::tr("refused");
    }
    return {};
}

QString noteText(const catalog::RowNote& note) {
    QString text = ImportDialog::tr("Row %1").arg(note.line);
    if (!note.key.empty()) text += QStringLiteral(" · ") + QString::fromStdString(note.key);
    const QString reason = reasonText(note);
    return ImportDialog::tr("%1: %2").arg(text,
                                          reason.isEmpty() ? outcomeText(note.outcome) : reason);
}

bool isInReport(const catalog::RowNote& note) {
    return note.outcome == catalog::RowOutcome::Refused || note.reason != catalog::RowReason::None;
}

}  // namespace

QString importSummary(const catalog::ImportReport& report) {
    const catalog::OutcomeCounts& entries = report.entries;
    QStringList sentences{ImportDialog::tr("%1 new, %2 changed, %3 known already, %4 refused.")
                              .arg(countText(entries.accepted), countText(entries.updated),
                                   countText(entries.known), countText(entries.refused))};
    if (report.waiting_for_review > 0) {
        sentences << ImportDialog::tr(
                         "%1 of the new ones wait for review: stock or SKU does not fit.")
                         .arg(countText(report.waiting_for_review));
    }
    if (report.ended_by) sentences << errorText(*report.ended_by);
    if (report.was_cancelled) {
        sentences << ImportDialog::tr(
            "Stopped. What was taken is kept whole; import the file again "
            "to take the rest.");
    }
    if (report.is_preview) {
        sentences << ImportDialog::tr("Nothing has been written yet.");
    } else if (!report.was_cancelled && !report.ended_by) {
        sentences << ImportDialog::tr("Done. Importing the file again changes nothing.");
    }
    return sentences.join(QLatin1Char('\n'));
}

ImportDialog::ImportDialog(const QString& file, QWidget* parent)
    : QDialog(parent),
      title_(new QLabel(QFileInfo(file).fileName(), this)),
      words_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      notes_(new QListWidget(this)),
      import_(new QPushButton(tr("Import"), this)),
      close_(new QPushButton(this)) {
    setObjectName("import_dialog");
    setWindowTitle(tr("Import"));
    setModal(true);
    resizeWithin(*this, {620, 460});
    title_->setProperty("role", "loud");
    words_->setObjectName("import_words");
    words_->setWordWrap(true);
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(8);
    progress_->setRange(0, 1000);
    notes_->setObjectName("import_notes");
    notes_->setProperty("role", "lines");
    notes_->setAccessibleName(tr("What each row does"));
    notes_->setWordWrap(true);
    import_->setObjectName("import_confirm");
    import_->setProperty("kind", "main");
    close_->setObjectName("import_close");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close_);
    buttons->addWidget(import_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(title_);
    column->addWidget(words_);
    column->addWidget(progress_);
    column->addWidget(notes_, 1);
    column->addLayout(buttons);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::importAsked);
    showReading(true);
}

void ImportDialog::showReading(bool is_preview) {
    is_importing_ = !is_preview;
    words_->setText(is_preview ? tr("Looking what each row would do…") : tr("Importing…"));
    progress_->setValue(0);
    progress_->show();
    import_->setEnabled(false);
    close_->setText(tr("Stop"));
}

void ImportDialog::reject() {
    if (!is_importing_) return QDialog::reject();
    words_->setText(tr("Stopping…"));
    close_->setEnabled(false);
    emit stopAsked();
}

void ImportDialog::showProgress(double share) {
    progress_->setValue(static_cast<int>(share * 1000));
}

void ImportDialog::showEnd() {
    is_importing_ = false;
    progress_->hide();
    close_->setEnabled(true);
}

void ImportDialog::showReport(const catalog::ImportReport& report,
                              const std::vector<catalog::RowNote>& seen) {
    showEnd();
    words_->setText(importSummary(report));
    notes_->clear();
    for (const catalog::RowNote& note : report.notes)
        notes_->addItem(noteText(note));
    for (const catalog::RowNote& note : seen) {
        if (!isInReport(note)) notes_->addItem(noteText(note));
    }
    const std::int64_t unlisted = report.entries.sum() - notes_->count();
    if (unlisted > 0) notes_->addItem(tr("and %1 more, not listed here").arg(countText(unlisted)));
    const bool has_work = report.entries.accepted + report.entries.updated > 0;
    import_->setVisible(report.is_preview);
    import_->setEnabled(report.is_preview && has_work);
    close_->setText(report.is_preview ? tr("Leave it") : tr("Close"));
}

void ImportDialog::showFailure(const QString& sentence) {
    showEnd();
    words_->setText(sentence);
    import_->setEnabled(false);
    close_->setText(tr("Close"));
}

}  // namespace xb::app
