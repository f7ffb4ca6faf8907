// The names; of several for one field the first one found in the file counts.
#include "catalog/exchange/order_headings.h"

#include <array>

namespace xb::catalog {
namespace {

using enum OrderField;
using H = Heading<OrderField>;

constexpr std::array own{H{"external_id", Number},
                         H{"channel", Channel},
                         H{"status", Status},
                         H{"placed_at", PlacedAt},
                         H{"sku", Sku},
                         H{"title", Title},
                         H{"quantity", Quantity},
                         H{"unit_price", UnitPrice},
                         H{"unit_price_fen", UnitPriceFen},
                         H{"shipping", Shipping},
                         H{"shipping_fen", ShippingFen},
                         H{"discount", Discount},
                         H{"discount_fen", DiscountFen},
                         H{"total", Total},
                         H{"total_fen", TotalFen},
                         H{"currency", Currency},
                         H{"buyer_id", BuyerId},
                         H{"buyer.id", BuyerId},
                         H{"buyer_name", BuyerName},
                         H{"buyer.name", BuyerName},
                         H{"buyer_phone", Phone},
                         H{"buyer.phone", Phone},
                         H{"buyer_address", Address},
                         H{"buyer.address", Address},
                         H{"note", Note},
                         H{"carrier", Carrier},
                         H{"tracking_number", TrackingNumber},
                         H{"订单号", Number},
                         H{"渠道", Channel},
                         H{"状态", Status},
                         H{"下单时间", PlacedAt},
                         H{"规格编码", Sku},
                         H{"商品", Title},
                         H{"数量", Quantity},
                         H{"单价", UnitPrice},
                         H{"运费", Shipping},
                         H{"优惠", Discount},
                         H{"合计", Total},
                         H{"币种", Currency},
                         H{"买家编号", BuyerId},
                         H{"收货人", BuyerName},
                         H{"手机", Phone},
                         H{"地址", Address},
                         H{"备注", Note},
                         H{"快递公司", Carrier},
                         H{"快递单号", TrackingNumber}};

constexpr std::array taobao{H{"订单编号", Number},
                            H{"订单状态", Status},
                            H{"买家应付货款", LineAmount},
                            H{"宝贝总数量", Quantity},
                            H{"买家应付邮费", Shipping},
                            H{"总金额", Total},
                            H{"买家实际支付金额", Paid},
                            H{"买家实付金额", Paid},
                            H{"订单创建时间", PlacedAt},
                            H{"买家下单时间", PlacedAt},
                            H{"商家编码", Sku},
                            H{"外部系统编号", Sku},
                            H{"宝贝标题", Title},
                            H{"宝贝规格", Spec},
                            H{"修改后的sku", Spec},
                            H{"买家会员名", BuyerId},
                            H{"收货人姓名", BuyerName},
                            H{"修改后的收货地址", OtherAddress},
                            H{"收货地址", Address},
                            H{"联系手机", Phone},
                            H{"联系电话", OtherPhone},
                            H{"买家留言", Note},
                            H{"物流单号", TrackingNumber},
                            H{"运单号", TrackingNumber},
                            H{"物流公司", Carrier},
                            H{"退款状态", AfterSale}};

constexpr std::array taobao_items{
    H{"订单编号", Number},       H{"主订单编号", Number},       H{"订单状态", Status},
    H{"购买数量", Quantity},     H{"买家应付货款", LineAmount}, H{"买家实付金额", Paid},
    H{"买家实际支付金额", Paid}, H{"价格", UnitPrice},          H{"商家编码", Sku},
    H{"外部系统编号", Sku},      H{"宝贝标题", Title},          H{"标题", Title},
    H{"商品属性", Spec},         H{"订单创建时间", PlacedAt},   H{"买家下单时间", PlacedAt},
    H{"退款状态", AfterSale},    H{"物流单号", TrackingNumber}, H{"物流公司", Carrier},
    H{"买家会员名", BuyerId}};

constexpr std::array douyin{H{"主订单编号", Number},
                            H{"订单状态", Status},
                            H{"商品数量", Quantity},
                            H{"订单应付金额", Payable},
                            H{"商品金额", LineAmount},
                            H{"商品单价", UnitPrice},
                            H{"商家编码", Sku},
                            H{"货号", Sku},
                            H{"商品编码", Sku},
                            H{"选购商品", Title},
                            H{"商品规格", Spec},
                            H{"运费", Shipping},
                            H{"订单提交时间", PlacedAt},
                            H{"下单时间", PlacedAt},
                            H{"发货时间", ShippedAt},
                            H{"订单完成时间", DeliveredAt},
                            H{"售后状态", AfterSale},
                            H{"收件人", BuyerName},
                            H{"收件人手机号", Phone},
                            H{"省", Province},
                            H{"市", City},
                            H{"区", District},
                            H{"详细地址", Address},
                            H{"买家留言", Note},
                            H{"用户备注", Note},
                            H{"快递单号", TrackingNumber},
                            H{"物流单号", TrackingNumber},
                            H{"运单号", TrackingNumber},
                            H{"快递公司", Carrier},
                            H{"物流公司", Carrier}};

constexpr std::array shopify{H{"Name", Number},
                             H{"Financial Status", Status},
                             H{"Fulfillment Status", Fulfilment},
                             H{"Fulfilled at", ShippedAt},
                             H{"Cancelled at", CancelledAt},
                             H{"Created at", PlacedAt},
                             H{"Currency", Currency},
                             H{"Shipping", Shipping},
                             H{"Total", Total},
                             H{"Lineitem quantity", Quantity},
                             H{"Lineitem name", Title},
                             H{"Lineitem price", UnitPrice},
                             H{"Lineitem sku", Sku},
                             H{"Email", BuyerId},
                             H{"Shipping Name", BuyerName},
                             H{"Billing Name", BuyerName},
                             H{"Shipping Phone", Phone},
                             H{"Billing Phone", Phone},
                             H{"Phone", OtherPhone},
                             H{"Shipping Province Name", Province},
                             H{"Shipping Province", Province},
                             H{"Shipping City", City},
                             H{"Shipping Address1", Address},
                             H{"Shipping Street", Address},
                             H{"Shipping Address2", OtherAddress},
                             H{"Shipping Country", Country},
                             H{"Notes", Note}};

constexpr std::array woo{H{"order_number", Number},
                         H{"order_id", Number},
                         H{"status", Status},
                         H{"order_status", Status},
                         H{"order_date", PlacedAt},
                         H{"date", PlacedAt},
                         H{"order_currency", Currency},
                         H{"order_total", Total},
                         H{"shipping_total", Shipping},
                         H{"item_quantity", Quantity},
                         H{"line_item_quantity", Quantity},
                         H{"item_sku", Sku},
                         H{"line_item_sku", Sku},
                         H{"item_name", Title},
                         H{"line_item_name", Title},
                         H{"item_total", LineAmount},
                         H{"line_item_total", LineAmount},
                         H{"line_items", LineItems},
                         H{"customer_id", BuyerId},
                         H{"customer_user", BuyerId},
                         H{"shipping_first_name", BuyerName},
                         H{"billing_first_name", BuyerName},
                         H{"shipping_last_name", BuyerLastName},
                         H{"billing_last_name", BuyerLastName},
                         H{"shipping_phone", Phone},
                         H{"billing_phone", Phone},
                         H{"shipping_state", Province},
                         H{"billing_state", Province},
                         H{"shipping_city", City},
                         H{"billing_city", City},
                         H{"shipping_address_1", Address},
                         H{"billing_address_1", Address},
                         H{"shipping_address_2", OtherAddress},
                         H{"customer_note", Note}};

}  // namespace

OrderHeadings ownOrderHeadings() {
    return own;
}
OrderHeadings taobaoOrderHeadings() {
    return taobao;
}
OrderHeadings taobaoItemHeadings() {
    return taobao_items;
}
OrderHeadings douyinOrderHeadings() {
    return douyin;
}
OrderHeadings shopifyOrderHeadings() {
    return shopify;
}
OrderHeadings wooOrderHeadings() {
    return woo;
}

}  // namespace xb::catalog
