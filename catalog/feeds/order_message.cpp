// nlohmann's parser for the JSON, our own eyes for every field.
#include "catalog/feeds/order_message.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace xb::catalog {
namespace {

using Json = nlohmann::json;

// Reads the fields of one JSON object, and remembers the first one that is wrong.
class FieldReader {
 public:
    FieldReader(const Json& object, std::string path, std::optional<std::string>& wrong_field)
        : object_(object), path_(std::move(path)), wrong_field_(wrong_field) {}

    // The text of a field, or of a whole number where an id is written as one: every digit of it.
    void readId(const char* name, std::string& id) {
        const Json* field = find(name, Presence::Required);
        if (field == nullptr) return;
        if (field->is_number_integer()) {
            id = field->dump();
        } else {
            copyText(*field, name, id);
        }
    }
    void readText(const char* name, std::string& text) {
        if (const Json* field = find(name, Presence::Optional)) copyText(*field, name, text);
    }
    void readRequiredText(const char* name, std::string& text) {
        if (const Json* field = find(name, Presence::Required)) copyText(*field, name, text);
    }
    void readFlag(const char* name, bool& flag) {
        const Json* field = find(name, Presence::Optional);
        if (field == nullptr) return;
        if (!field->is_boolean()) return markWrong(name);
        flag = field->get<bool>();
    }
    void readMoney(const char* name, Money& amount) {
        if (const Json* field = find(name, Presence::Optional))
            copyInteger(*field, name, amount.fen);
    }
    void readRequiredInteger(const char* name, std::int64_t& number) {
        if (const Json* field = find(name, Presence::Required)) copyInteger(*field, name, number);
    }
    void readTime(const char* name, std::optional<UtcMs>& time) {
        const Json* field = find(name, Presence::Optional);
        if (field == nullptr) return;
        if (field->is_string()) time = parseRfc3339(field->get_ref<const std::string&>());
        if (!field->is_string() || !time) markWrong(name);
    }
    // Null when the field is absent or wrong.
    const Json* readObject(const char* name, bool is_required) {
        const Json* field = find(name, is_required ? Presence::Required : Presence::Optional);
        if (field == nullptr || field->is_object()) return field;
        markWrong(name);
        return nullptr;
    }
    const Json* readArray(const char* name, bool is_required) {
        const Json* field = find(name, is_required ? Presence::Required : Presence::Optional);
        if (field == nullptr || field->is_array()) return field;
        markWrong(name);
        return nullptr;
    }
    void markWrong(const std::string& name) {
        if (!wrong_field_) wrong_field_ = path_ + name;
    }

 private:
    enum class Presence { Optional, Required };

    // A field that is null counts as one that is not there.
    const Json* find(const char* name, Presence presence) {
        const auto field = object_.find(name);
        if (field != object_.end() && !field->is_null()) return &*field;
        if (presence == Presence::Required) markWrong(name);
        return nullptr;
    }
    void copyText(const Json& field, const char* name, std::string& text) {
        if (!field.is_string()) return markWrong(name);
        text = field.get_ref<const std::string&>();
    }
    // Whole numbers only: 2.0 is not a quantity, and what exceeds 64 bits is not rounded to fit.
    void copyInteger(const Json& field, const char* name, std::int64_t& number) {
        const bool is_too_large =
            field.is_number_unsigned() &&
            field.get<std::uint64_t>() >
                static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        if (!field.is_number_integer() || is_too_large) return markWrong(name);
        number = field.get<std::int64_t>();
    }

    const Json& object_;
    const std::string path_;
    std::optional<std::string>& wrong_field_;
};

void readBuyer(const Json& object, std::optional<std::string>& wrong_field, Buyer& buyer) {
    FieldReader fields(object, "data.buyer.", wrong_field);
    fields.readText("id", buyer.channel_buyer_id);
    fields.readText("name", buyer.name);
    fields.readText("phone", buyer.phone);
    fields.readText("address", buyer.address);
}

void readLines(const Json& array, std::optional<std::string>& wrong_field, OrderDraft& draft) {
    if (array.size() > OrderLimits::line_count) {
        if (!wrong_field) wrong_field = "data.lines";
        return;
    }
    for (const Json& object : array) {
        const std::string path = "data.lines[" + std::to_string(draft.lines.size()) + "]";
        OrderLineDraft& line = draft.lines.emplace_back();
        if (!object.is_object()) {
            if (!wrong_field) wrong_field = path;
            return;
        }
        FieldReader fields(object, path + ".", wrong_field);
        std::int64_t price_fen = 0;
        fields.readRequiredText("sku", line.sku);
        fields.readRequiredInteger("quantity", line.quantity);
        fields.readText("deal", line.deal);
        // The deal that a line names has its price; any other line says its own.
        if (line.deal.empty() || object.contains("unit_price_fen")) {
            fields.readRequiredInteger("unit_price_fen", price_fen);
            line.unit_price = Money{price_fen};
        }
    }
}

// "order.paid" and the like tell of a newer status alone; "status" may say so too, whatever the
// type.
std::optional<OrderStatus> statusOf(std::string_view name) {
    for (auto number = static_cast<int>(OrderStatus::Placed);
         number <= static_cast<int>(OrderStatus::Refunded); ++number) {
        const auto status = static_cast<OrderStatus>(number);
        if (statusName(status) == name) return status;
    }
    return std::nullopt;
}

void readStatus(FieldReader& fields, OrderDraft& draft) {
    std::string name;
    fields.readText("status", name);
    if (name.empty()) return;
    const auto status = statusOf(name);
    if (!status) return fields.markWrong("status");
    draft.status = *status;
}

void readData(const Json& data, std::optional<std::string>& wrong_field, OrderDraft& draft) {
    FieldReader fields(data, "data.", wrong_field);
    readStatus(fields, draft);
    fields.readRequiredText("channel", draft.channel);
    fields.readId("external_id", draft.external_id);
    fields.readTime("placed_at", draft.placed_at);
    fields.readFlag("taken", draft.is_taken);
    if (const Json* buyer = fields.readObject("buyer", false)) {
        readBuyer(*buyer, wrong_field, draft.buyer);
    }
    const bool needs_lines = draft.status == OrderStatus::Placed;
    if (const Json* lines = fields.readArray("lines", needs_lines)) {
        readLines(*lines, wrong_field, draft);
    }
    fields.readMoney("shipping_fen", draft.shipping);
    fields.readMoney("discount_fen", draft.discount);
    fields.readText("currency", draft.currency);
    fields.readText("note", draft.note);
}

void readMessage(const Json& message, std::optional<std::string>& wrong_field, OrderDraft& draft) {
    FieldReader fields(message, "", wrong_field);
    std::string type;
    fields.readRequiredText("type", type);
    const std::string_view prefix = "order.";
    const auto status = type.starts_with(prefix)
                            ? statusOf(std::string_view(type).substr(prefix.size()))
                            : std::nullopt;
    if (!status) fields.markWrong("type");
    draft.status = status.value_or(OrderStatus::Placed);
    std::optional<UtcMs> sent_at;
    fields.readTime("timestamp", sent_at);
    if (const Json* data = fields.readObject("data", true)) readData(*data, wrong_field, draft);
    if (!draft.placed_at) draft.placed_at = sent_at;
}

}  // namespace

Result<OrderDraft> parseOrderMessage(std::string_view body) {
    if (body.size() > order_message_limit_bytes) {
        return failure(ErrorCode::BodyTooLarge,
                       {static_cast<std::int64_t>(order_message_limit_bytes)});
    }
    // It refuses text that is not valid UTF-8, too.
    const Json message = Json::parse(body, nullptr, false);
    if (message.is_discarded() || !message.is_object()) return failure(ErrorCode::NotJson);
    OrderDraft draft;
    std::optional<std::string> wrong_field;
    readMessage(message, wrong_field, draft);
    if (wrong_field) return failure(ErrorCode::FieldWrong, {std::move(*wrong_field)});
    if (auto checked = checkOrderDraft(draft); !checked) {
        return tl::make_unexpected(std::move(checked.error()));
    }
    return draft;
}

}  // namespace xb::catalog
