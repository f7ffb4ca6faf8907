// The contract of the order intake: which error is which status.
#include "app/server/order_intake.h"

#include "app/server/json_reply.h"
#include "catalog/feeds/order_message.h"
#include "catalog/orders/order_book.h"

#include <chrono>
#include <utility>

namespace xb::app {
namespace {

using catalog::ErrorCode;

struct Refusal {
    int status;
    const char* reason;
};

Refusal refusalOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotJson:
            return {400, "not JSON"};
        case ErrorCode::FieldWrong:
            return {400, "field missing or wrong"};
        case ErrorCode::SignatureWrong:
            return {401, "signature wrong"};
        case ErrorCode::TimestampStale:
            return {401, "timestamp too far from now"};
        case ErrorCode::SoldOut:
            return {409, "sold out"};
        case ErrorCode::NotForSale:
            return {409, "not for sale"};
        case ErrorCode::QuotaReached:
            return {409, "quota reached"};
        case ErrorCode::LimitReached:
            return {409, "limit per buyer reached"};
        case ErrorCode::DealNotRunning:
            return {409, "deal not running"};
        case ErrorCode::NotFound:
            return {404, "unknown order"};
        case ErrorCode::BodyTooLarge:
            return {413, "too large"};
        case ErrorCode::UnknownSku:
            return {422, "unknown SKU"};
        case ErrorCode::DiskFull:
            return {503, "disk full"};
        default:
            return {503, "busy"};
    }
}

}  // namespace

Response storedReply(const catalog::PlacedOrder& order) {
    QJsonObject body{{"order_id", QString::fromStdString(order.public_id)},
                     {"duplicate", order.is_duplicate}};
    if (!order.is_duplicate) body.insert("short", order.review.is_short);
    if (order.review.is_unmatched) body.insert("unmatched", true);
    if (order.review.is_over_quota) body.insert("over_quota", true);
    if (order.review.is_in_other_currency) body.insert("other_currency", true);
    if (order.status != catalog::OrderStatus::Placed) {
        const auto status = catalog::statusName(order.status);
        body.insert("status", QLatin1String(status.data(), static_cast<qsizetype>(status.size())));
        if (order.is_duplicate) body.insert("advanced", order.has_advanced);
    }
    return jsonReply(order.is_duplicate ? 200 : 201, body);
}

Response refusedReply(const catalog::Error& error) {
    const Refusal refusal = refusalOf(error.code);
    QJsonObject body{{"error", refusal.reason}};
    if (error.code == ErrorCode::FieldWrong)
        body.insert("field", QString::fromStdString(error.text(0)));
    const bool names_sku = refusal.status == 409 || refusal.status == 422;
    if (names_sku) body.insert("sku", QString::fromStdString(error.text(0)));
    if (error.code == ErrorCode::SoldOut)
        body.insert("stock", static_cast<qint64>(error.number(1)));
    if (error.code == ErrorCode::QuotaReached)
        body.insert("left", static_cast<qint64>(error.number(1)));
    if (error.code == ErrorCode::LimitReached)
        body.insert("limit", static_cast<qint64>(error.number(1)));
    Response response = jsonReply(refusal.status, body);
    if (refusal.status == 503) response.headers.emplace_back("Retry-After", "1");
    return response;
}

OrderIntake::OrderIntake(catalog::OrderBook& orders, catalog::WebhookSecret secret,
                         catalog::Clock clock, std::shared_ptr<IntakeStatistics> statistics)
    : orders_(orders),
      secret_(std::move(secret)),
      clock_(std::move(clock)),
      statistics_(std::move(statistics)) {}

void OrderIntake::handle(const Request& request, const Reply& reply) const {
    const catalog::WebhookHeaders headers{request.header("webhook-id"),
                                          request.header("webhook-timestamp"),
                                          request.header("webhook-signature")};
    const auto refuse = [&](const catalog::Error& error) {
        statistics_->addRefused();
        reply(refusedReply(error));
    };
    const auto verified = catalog::verifyWebhook(secret_, headers, request.body, clock_());
    if (!verified) return refuse(verified.error());
    auto draft = catalog::parseOrderMessage(request.body);
    if (!draft) return refuse(draft.error());

    const auto start = std::chrono::steady_clock::now();
    orders_.place(std::move(*draft), [reply, start, statistics = statistics_](const auto& placed) {
        if (placed) {
            statistics->addStored(std::chrono::steady_clock::now() - start, placed->is_duplicate);
            reply(storedReply(*placed));
        } else {
            statistics->addRefused();
            reply(refusedReply(placed.error()));
        }
    });
}

}  // namespace xb::app
