// Rows to orders, orders to the shop, answers to the report.
#include "catalog/exchange/order_import.h"

#include "catalog/database/reader_pool.h"
#include "catalog/exchange/flight.h"
#include "catalog/exchange/import_run.h"
#include "catalog/exchange/order_assembler.h"
#include "catalog/exchange/order_formats.h"
#include "catalog/exchange/order_preview.h"
#include "catalog/exchange/shop_time.h"
#include "catalog/shop.h"

#include <utility>

namespace xb::catalog {
namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text.append(text.empty() ? "" : ", ").append(name);
    }
    return text;
}

class OrderImport final : public TableTaker {
 public:
    OrderImport(Shop& shop, const OrderFormat* format, ImportMode mode, const ImportWatch& watch,
                ImportReport& report)
        : shop_(shop),
          only_(format),
          mode_(mode),
          watch_(watch),
          report_(report),
          shop_time_(shopTime(shop)),
          flight_(
              [this](const auto& order, auto arrived) {
                  OrderDraft draft = order->draft;
                  draft.is_of_file = true;
                  shop_.orders().place(std::move(draft), std::move(arrived));
              },
              [this](const auto& order, const auto& answer) { landed(order, answer); }),
          assembler_([this](AssembledOrder order) { return take(std::move(order)); }) {}

    bool takeHeadings(const TableRow& row) override {
        auto layout = findOrderLayout(row, only_, missing_);
        if (!layout) return false;
        layout_ = *layout;
        report_.format = layout_.format->name;
        return true;
    }

    std::string missingHeadings() const override {
        if (!missing_.empty()) return joined(missing_);
        std::vector<std::string> names;
        const OrderFormat& format = only_ != nullptr ? *only_ : orderFormats().front();
        for (const auto& [field, twin] : format.required) {
            names.emplace_back(usualName(format.headings, field));
        }
        return joined(names);
    }

    Flow takeRow(const TableRow& row) override {
        auto read = readOrderRow(row, layout_, shop_time_);
        if (read) return assembler_.add(std::move(*read), row.line, row.last_line);
        return assembler_.refuse(std::move(read.error()), channelOf(row), row.line, row.last_line);
    }

    // Orders of which more rows may come are left out whole when there will be no more.
    void finish() {
        if (report_.ended_by) assembler_.dropLatest();
        if (!report_.was_cancelled) assembler_.finish();
        flight_.finish();
    }

 private:
    std::string channelOf(const TableRow& row) const {
        std::string channel;
        if (layout_.columns.has(OrderField::Channel)) {
            channel = bareText(layout_.columns.cell(row, OrderField::Channel));
        }
        return channel.empty() ? std::string(layout_.format->channel) : channel;
    }

    Flow take(AssembledOrder order) {
        if (order.refusal) {
            RowNote note = noteFor(order, RowOutcome::Refused);
            note.reason = order.refusal->reason;
            note.heading = order.refusal->heading;
            note.key = order.refusal->order_id;
            tell(order, note);
        } else if (mode_ == ImportMode::Preview) {
            preview(order);
        } else {
            flight_.send(std::move(order));
        }
        return Flow::Continue;
    }

    void landed(const AssembledOrder& order, const Result<PlacedOrder>& answer) {
        if (!answer) {
            RowNote note = noteFor(order, RowOutcome::Refused);
            note.reason = RowReason::ShopRefused;
            note.error = answer.error();
            return tell(order, note);
        }
        RowNote note = noteFor(order, RowOutcome::Accepted);
        note.reason = reasonOf(order);
        if (!answer->is_duplicate) {
            if (answer->review.any()) ++report_.waiting_for_review;
            return tell(order, note);
        }
        const bool has_gained = answer->has_advanced || answer->has_new_parcels;
        note.outcome = has_gained ? RowOutcome::Updated : RowOutcome::Known;
        if (const auto stored = readStored(order.draft)) note.reason = reasonOf(order, *stored);
        tell(order, note);
    }

    static RowReason reasonOf(const AssembledOrder& order) {
        if (order.has_part_left_out) return RowReason::PartLeftOut;
        return order.has_refund_told ? RowReason::RefundTold : RowReason::None;
    }

    // Nothing is worth telling once the shop has refunded what the platform has.
    static RowReason reasonOf(const AssembledOrder& order, const StoredState& stored) {
        const Money told = totalOf(order.draft);
        if (stored.total != told && stored.total - stored.refunded != told) {
            return order.has_part_left_out ? RowReason::PartLeftOut : RowReason::AmountsDiffer;
        }
        const bool is_news = order.has_refund_told && stored.refunded.fen == 0;
        return is_news ? RowReason::RefundTold : RowReason::None;
    }

    void preview(const AssembledOrder& order) {
        RowNote note = noteFor(order, RowOutcome::Accepted);
        if (auto checked = checkOrderDraft(order.draft); !checked) {
            note.outcome = RowOutcome::Refused;
            note.reason = RowReason::ShopRefused;
            note.error = checked.error();
            return tell(order, note);
        }
        note.reason = reasonOf(order);
        if (const auto stored = readStored(order.draft)) {
            const bool advances = canAdvance(stored->status, order.draft.status);
            note.outcome =
                advances || !stored->has_all_parcels ? RowOutcome::Updated : RowOutcome::Known;
            note.reason = reasonOf(order, *stored);
        } else if (needsReview(order.draft)) {
            ++report_.waiting_for_review;
        }
        tell(order, note);
    }

    std::optional<StoredState> readStored(const OrderDraft& draft) {
        const auto stored = shop_.readers().read(
            [&draft](Connection& connection) -> Result<std::optional<StoredState>> {
                return findStored(connection, draft);
            });
        return stored ? *stored : std::nullopt;
    }

    bool needsReview(const OrderDraft& draft) {
        const auto is_so = shop_.readers().read([&draft](Connection& connection) -> Result<bool> {
            return isForReview(connection, draft);
        });
        return is_so && *is_so;
    }

    static RowNote noteFor(const AssembledOrder& order, RowOutcome outcome) {
        RowNote note;
        note.line = order.first_line;
        note.last_line = order.last_line;
        note.outcome = outcome;
        note.key = order.draft.external_id;
        return note;
    }

    void tell(const AssembledOrder& order, const RowNote& note) {
        report_.rows.add(note.outcome, order.row_count);
        report_.add(note);
        if (watch_.on_note) watch_.on_note(note);
    }

    Shop& shop_;
    const OrderFormat* const only_;
    const ImportMode mode_;
    const ImportWatch& watch_;
    ImportReport& report_;
    const ShopTime shop_time_;
    OrderLayout layout_;
    std::vector<std::string> missing_;
    Flight<AssembledOrder, PlacedOrder> flight_;
    OrderAssembler assembler_;
};

}  // namespace

Result<ImportReport> importOrders(Shop& shop, const std::filesystem::path& file,
                                  const OrderImportSettings& settings, const ImportWatch& watch) {
    const OrderFormat* const format = findOrderFormat(settings.format);
    if (!settings.format.empty() && format == nullptr) {
        return failure(ErrorCode::FieldWrong, {"format"});
    }
    ImportReport report;
    report.is_preview = settings.mode == ImportMode::Preview;
    OrderImport import(shop, format, settings.mode, watch, report);
    if (auto read = readTable(file, import, watch, report); !read) {
        return tl::make_unexpected(std::move(read.error()));
    }
    import.finish();
    return report;
}

std::vector<std::string> orderFormatNames() {
    std::vector<std::string> names;
    for (const OrderFormat& format : orderFormats()) {
        names.emplace_back(format.name);
    }
    return names;
}

}  // namespace xb::catalog
