// Order files as the platforms export them, with made-up buyers.
#include "tests/catalog/exchange/order_files.h"

namespace xb::tests {

std::string taobaoFile(const std::string& first_status) {
    return "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,"
           "买家留言,"
           "收货人姓名,收货地址 ,联系电话 ,联系手机,订单创建时间,宝贝标题 ,宝贝种类 ,物流单号 "
           ",宝贝总数量,店铺Id\r\n"
           "=\"1234567890123456789\",tb_one,100.00,6.00,106.00,105.50,\"" +
           first_status +
           "\",\"多谢, 快点\",王**,广西来宾市象州县,'null,'138****1234,2026-11-21 20:00:00,沃柑 "
           "5kg,1,,3,0\r\n"
           "=\"1234567890123456790\",tb_two,39.90,0.00,39.90,0.00,等待买家付款,,李四,广西柳州市,,"
           "'13900005678,2026-11-21 20:05:00,大米,1,,1,0\r\n";
}

std::string taobaoItemFile() {
    return "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码,"
           "买家应付货款,买家实付金额\n"
           "\"=\"\"2234567890123456789\"\"\",沃柑,39.90,2,,5kg,,,交易成功,ORANGE,79.80,75.00\n"
           "\"=\"\"2234567890123456789\"\"\",大米,10.00,1,,,,,交易成功,RICE,10.00,10.00\n";
}

std::string douyinFile(const std::string& first_status) {
    return "\xEF\xBB\xBF主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,"
           "运费,收件人,"
           "收件人手机号,详细地址,订单提交时间,订单完成时间,订单状态,售后状态,发货时间\n"
           "\"\t6917658342123122690\",\"\t6917658342123122691\",沃柑,5kg,2,ORANGE,79.80,0,##5a6f=##"
           ",$$a1b2$$,"
           "##addr##,2026/11/21 20:00:00,,\"" +
           first_status +
           "\",,\n"
           "\"\t6917658342123122700\",\"\t6917658342123122700\",大米,10kg,1,RICE,16.00,6.00,##x##,$"
           "$y$$,##z##,"
           "2026/11/21 20:01:00,,已关闭,退款成功,2026/11/21 22:00:00\n"
           "\"\t6917658342123122690\",\"\t6917658342123122692\",大米,10kg,1,RICE,10.00,0,##5a6f=##,"
           "$$a1b2$$,"
           "##addr##,2026/11/21 20:00:00,,\"" +
           first_status + "\",,\n";
}

std::string shopifyFile() {
    return "Name,Email,Financial Status,Paid at,Fulfillment "
           "Status,Currency,Subtotal,Shipping,Taxes,Total,"
           "Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,"
           "Shipping Name,Shipping Address1,Shipping City,Shipping Phone,Cancelled at,Id\n"
           "#1001,a@example.org,paid,2026-11-21 20:00:00 "
           "+0800,fulfilled,CNY,89.80,6.00,4.00,94.80,5.00,"
           "2026-11-21 20:00:00 +0800,2,Orange,39.90,ORANGE,Wang Xiaoming,Road "
           "1,Laibin,13800001234,,5001\n"
           "#1001,a@example.org,,,,,,,,,,,1,Rice,10.00,RICE,,,,,,\n"
           "#1002,b@example.org,voided,,,CNY,10.00,0,0,10.00,0,2026-11-21 21:00:00 "
           "+0800,1,Rice,10.00,RICE,,,,,"
           "2026-11-21 22:00:00 +0800,5002\n";
}

std::string wooFile() {
    return "order_id,order_number,order_date,status,shipping_total,order_total,order_currency,"
           "customer_id,"
           "billing_first_name,billing_last_name,billing_phone,line_items\n"
           "77,1077,2026-11-21 20:00:00,processing,6.00,95.80,CNY,9,Xiaoming,Wang,13800001234,"
           "\"id:1|name:Orange|sku:ORANGE|quantity:2|total:79.80;id:2|name:Rice|sku:RICE|quantity:"
           "1|total:10.00\"\n"
           "78,1078,2026-11-21 20:30:00,completed,0,10.00,CNY,,Li,Si,,"
           "\"[{\"\"sku\"\":\"\"RICE\"\",\"\"quantity\"\":1,\"\"total\"\":\"\"10.00\"\"}]\"\n";
}

std::string ownFile() {
    return "渠道,订单号,状态,下单时间,规格编码,数量,单价,运费,优惠,收货人,手机\n"
           "wechat,A1,已付款,2026-11-21 20:00:00,ORANGE,2,39.90,6,1.5,王小明,13800001234\n"
           "wechat,A1,,,RICE,1,10,,,,\n"
           "counter,A1,placed,2026-11-21 21:00:00,RICE,1,¥10.00,,,,\n";
}

}  // namespace xb::tests
