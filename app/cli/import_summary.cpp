// Counts first, then the rows that somebody has to look at.
#include "app/cli/import_summary.h"

#include "app/errors/import_text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace xb::app {
namespace {

constexpr std::size_t told_notes = 20;

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::ImportSummary)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QJsonObject countsJson(const catalog::OutcomeCounts& counts) {
    return {{"accepted", static_cast<qint64>(counts.accepted)},
            {"known", static_cast<qint64>(counts.known)},
            {"updated", static_cast<qint64>(counts.updated)},
            {"refused", static_cast<qint64>(counts.refused)}};
}

QString heading(const catalog::ImportReport& report, Goods what) {
    if (report.format == "douyin-settlement") return Words::tr("Settlement lines");
    return what == Goods::Products ? Words::tr("SKUs") : Words::tr("Orders");
}

QString noteLine(const catalog::RowNote& note) {
    const QString key = note.key.empty() ? QString() : QStringLiteral(" (%1)").arg(text(note.key));
    return Words::tr("line %1").arg(note.line) + key + QStringLiteral(": ") + reasonText(note) +
           QStringLiteral("\n");
}

}  // namespace

QJsonObject summaryJson(const catalog::ImportReport& report) {
    QJsonArray notes;
    for (const catalog::RowNote& note : report.notes) {
        notes.append(QJsonObject{{"line", static_cast<qint64>(note.line)},
                                 {"last_line", static_cast<qint64>(note.last_line)},
                                 {"outcome", outcomeName(note.outcome)},
                                 {"reason", reasonName(note.reason)},
                                 {"column", text(note.heading)},
                                 {"key", text(note.key)},
                                 {"sentence", reasonText(note)}});
    }
    return {{"format", text(report.format)},
            {"dry_run", report.is_preview},
            {"cancelled", report.was_cancelled},
            {"rows", countsJson(report.rows)},
            {"entries", countsJson(report.entries)},
            {"waiting_for_review", static_cast<qint64>(report.waiting_for_review)},
            {"notes", notes}};
}

QString summaryText(const catalog::ImportReport& report, Goods what) {
    const catalog::OutcomeCounts& entries = report.entries;
    QString summary = heading(report, what) + QStringLiteral(": ") +
                      Words::tr("%1 new, %2 changed, %3 known already, %4 refused.")
                          .arg(entries.accepted)
                          .arg(entries.updated)
                          .arg(entries.known)
                          .arg(entries.refused) +
                      QStringLiteral("\n");
    if (report.is_preview) summary += Words::tr("Nothing was written.") + QStringLiteral("\n");
    if (report.waiting_for_review > 0) {
        summary += Words::tr("%1 of the new ones wait for review: stock or SKU does not fit.")
                       .arg(report.waiting_for_review) +
                   QStringLiteral("\n");
    }
    const std::size_t count = std::min(told_notes, report.notes.size());
    for (std::size_t i = 0; i < count; ++i) {
        summary += noteLine(report.notes[i]);
    }
    if (report.notes.size() > count) {
        summary +=
            Words::tr("More of them: --report FILE.csv tells them all.") + QStringLiteral("\n");
    }
    return summary;
}

}  // namespace xb::app
