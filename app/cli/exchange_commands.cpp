// Runs an import or an export and tells what became of it.
#include "app/cli/exchange_commands.h"

#include "app/cli/exchange_options.h"
#include "app/cli/import_summary.h"
#include "app/errors/error_text.h"
#include "app/errors/import_text.h"
#include "catalog/exchange/product_import.h"
#include "catalog/exchange/settlement_import.h"
#include "catalog/shop.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <memory>
#include <optional>

namespace xb::app {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Exchange)
};

int failed(Streams streams, const QString& sentence) {
    streams.err << "xiangbo: " << sentence.toStdString() << "\n";
    return exit_failed;
}

// One line on a terminal, written over again and again and wiped out in the end.
class ProgressLine {
 public:
    ProgressLine(bool is_shown, std::ostream& out) : is_shown_(is_shown), out_(out) {}
    ~ProgressLine() {
        if (is_shown_) out_ << "\r\033[K" << std::flush;
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const QString& text) const {
        if (is_shown_) out_ << "\r\033[K" << text.toStdString() << std::flush;
    }

 private:
    const bool is_shown_;
    std::ostream& out_;
};

// The --report file; none if none was asked for.
class NoteFile {
 public:
    std::optional<catalog::Error> open(const std::optional<std::filesystem::path>& path) {
        if (!path) return std::nullopt;
        auto writer = catalog::makeTableWriter(*path, catalog::TableFormat::Csv,
                                               {{"line", {}},
                                                {"last_line", {}},
                                                {"outcome", {}},
                                                {"reason", {}},
                                                {"column", {}},
                                                {"key", {}},
                                                {"sentence", {}}});
        if (!writer) return writer.error();
        writer_ = std::move(*writer);
        return std::nullopt;
    }

    void add(const catalog::RowNote& note) {
        if (!writer_ || error_) return;
        const std::array<catalog::TableCell, 7> cells{note.line,
                                                      note.last_line,
                                                      std::string(outcomeName(note.outcome)),
                                                      std::string(reasonName(note.reason)),
                                                      note.heading,
                                                      note.key,
                                                      reasonText(note).toStdString()};
        if (auto added = writer_->add(cells); !added) error_ = added.error();
    }

    // What went wrong with it, if anything did.
    std::optional<catalog::Error> finish() {
        if (!writer_ || error_) return error_;
        if (auto finished = writer_->finish(); !finished) error_ = finished.error();
        return error_;
    }

 private:
    std::unique_ptr<catalog::TableWriter> writer_;
    std::optional<catalog::Error> error_;
};

catalog::Result<catalog::ImportReport> importFile(catalog::Shop& shop, const ImportCommand& command,
                                                  const catalog::ImportWatch& watch) {
    const auto mode =
        command.is_preview ? catalog::ImportMode::Preview : catalog::ImportMode::Import;
    if (command.what == Goods::Products) {
        return catalog::importProducts(shop, command.file, {"xiangbo products import", mode},
                                       watch);
    }
    if (command.format == settlement_format) {
        return catalog::importSettlements(shop, command.file, mode, watch);
    }
    auto orders = catalog::importOrders(shop, command.file, {command.format, mode}, watch);
    const bool may_be_settlement = command.format.empty() && !orders &&
                                   orders.error().code == catalog::ErrorCode::HeadingsMissing;
    if (!may_be_settlement) return orders;
    auto settled = catalog::importSettlements(shop, command.file, mode, watch);
    const bool is_neither = !settled && settled.error().code == catalog::ErrorCode::HeadingsMissing;
    return is_neither ? orders : settled;
}

int verdict(const catalog::ImportReport& report, const ImportCommand& command, Streams streams) {
    const QString file = QString::fromStdString(command.file.string());
    if (report.ended_by) return failed(streams, errorText(*report.ended_by));
    if (report.was_cancelled) {
        return failed(streams, Words::tr("The import of %1 was stopped. What was taken is kept "
                                         "whole; import the file again to take the rest.")
                                   .arg(file));
    }
    const bool is_nothing_taken =
        report.rows.refused > 0 && report.rows.refused == report.rows.sum();
    if (is_nothing_taken) {
        return failed(streams,
                      Words::tr("Every row of %1 was refused. Nothing was changed.").arg(file));
    }
    return exit_done;
}

}  // namespace

int importGoods(catalog::Shop& shop, const ImportCommand& command, const ExchangeWatch& watch,
                Streams streams) {
    NoteFile notes;
    if (const auto error = notes.open(command.report)) return failed(streams, errorText(*error));
    catalog::Result<catalog::ImportReport> report;
    {
        const ProgressLine progress(watch.shows_progress, streams.err);
        catalog::ImportWatch events;
        events.on_progress = [&progress](const catalog::ImportProgress& at) {
            progress.show(
                Words::tr("Rows: %1, %2 %").arg(at.rows).arg(static_cast<int>(at.share * 100)));
        };
        events.on_note = [&notes](const catalog::RowNote& note) { notes.add(note); };
        events.is_cancelled = watch.is_cancelled;
        report = importFile(shop, command, events);
        const bool has_orders = command.what == Goods::Orders && !command.is_preview;
        if (report && has_orders && report->entries.accepted > 0) {
            progress.show(Words::tr("Preparing the search"));
            // Whatever comes of it: what is left follows when the shop is open.
            static_cast<void>(shop.catchUpSearch(watch.is_cancelled));
        }
    }
    if (!report) return failed(streams, errorText(report.error()));
    if (command.as_json) {
        streams.out << QJsonDocument(summaryJson(*report)).toJson().toStdString();
    } else {
        streams.out << summaryText(*report, command.what).toStdString();
    }
    if (const auto error = notes.finish()) return failed(streams, errorText(*error));
    return verdict(*report, command, streams);
}

int exportGoods(catalog::Shop& shop, const ExportCommand& command, const ExchangeWatch& watch,
                Streams streams) {
    catalog::OrderExportFilter filter;
    filter.status = command.status;
    filter.channel = command.channel;
    filter.broadcast = command.broadcast;
    if (command.first_day) {
        const auto from = catalog::startOfDay(shop, *command.first_day);
        if (!from) return failed(streams, errorText(from.error()));
        filter.from = *from;
    }
    if (command.last_day) {
        const auto before = catalog::startOfDay(shop, {command.last_day->value + 1});
        if (!before) return failed(streams, errorText(before.error()));
        filter.before = *before;
    }
    catalog::Result<catalog::ExportReport> report;
    {
        const ProgressLine progress(watch.shows_progress, streams.err);
        catalog::ExportWatch events;
        events.on_progress = [&progress](std::int64_t rows) {
            progress.show(Words::tr("%1 written").arg(rows));
        };
        events.is_cancelled = watch.is_cancelled;
        report = command.what == Goods::Products
                     ? catalog::exportProducts(shop, command.file, command.format, events)
                     : catalog::exportOrders(shop, command.file, command.format, filter,
                                             command.buyers, events);
    }
    if (!report) return failed(streams, errorText(report.error()));
    const QString file = QString::fromStdString(command.file.string());
    if (report->was_cancelled) {
        return failed(streams, Words::tr("The export was stopped. %1 is as it was.").arg(file));
    }
    if (command.as_json) {
        const QJsonObject json{{"file", file}, {"entries", static_cast<qint64>(report->entries)}};
        streams.out << QJsonDocument(json).toJson().toStdString();
    } else {
        streams.out << Words::tr("%1 written to %2.").arg(report->entries).arg(file).toStdString()
                    << "\n";
    }
    return exit_done;
}

}  // namespace xb::app
