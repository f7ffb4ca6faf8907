<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::OrderPage</name>
    <message>
        <source>Where it comes from</source>
        <translation>看看它从哪里来</translation>
    </message>
    <message>
        <source>Please write whom the parcel is for.</source>
        <translation>请填写收货人。</translation>
    </message>
    <message>
        <source>Please check the phone number.</source>
        <translation>请检查电话号码。</translation>
    </message>
    <message>
        <source>Please write where the parcel goes.</source>
        <translation>请填写收货地址。</translation>
    </message>
    <message>
        <source>Please choose from 1 to 99.</source>
        <translation>数量请填 1 到 99。</translation>
    </message>
    <message>
        <source>Please write a little less.</source>
        <translation>内容太长，请写短一些。</translation>
    </message>
    <message>
        <source>This page was out of date. Please look at the price and send the order again; nothing has been ordered yet.</source>
        <translation>页面已过时。请核对价格后再提交一次；目前还没有下单。</translation>
    </message>
    <message>
        <source>The deal is over or sold out. Below stands the ordinary price; nothing has been ordered yet.</source>
        <translation>优惠已经结束或抢完了。下面是平常的价格；目前还没有下单。</translation>
    </message>
    <message>
        <source>At most %1 for each buyer, earlier orders included. Nothing has been ordered yet.</source>
        <translation>每人最多 %1 件，以前下的单也算在内。目前还没有下单。</translation>
    </message>
    <message>
        <source>%1 left at this price</source>
        <translation>这个价格还剩 %1 件</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1 为止</translation>
    </message>
    <message>
        <source>at most %1 for each buyer</source>
        <translation>每人最多 %1 件</translation>
    </message>
    <message>
        <source>Only %1 left. Nothing has been ordered yet.</source>
        <translation>只剩 %1 件。目前还没有下单。</translation>
    </message>
    <message>
        <source>%1 in stock</source>
        <translation>库存 %1 件</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>备注（选填）</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Thank you! We have your order.</source>
        <translation>谢谢！订单已收到。</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Keep this number. The shop will call you before it sends the parcel.</source>
        <translation>请记下订单号。发货前店家会给您打电话。</translation>
    </message>
    <message>
        <source>Order more</source>
        <translation>再买一单</translation>
    </message>
    <message>
        <source>Sold out. Nothing has been ordered, and nothing is to be paid.</source>
        <translation>已售罄。没有下单，也不用付款。</translation>
    </message>
    <message>
        <source>This page does not exist</source>
        <translation>没有这个页面</translation>
    </message>
    <message>
        <source>Please scan the code on the screen again.</source>
        <translation>请重新扫描屏幕上的二维码。</translation>
    </message>
    <message>
        <source>The shop is very busy</source>
        <translation>店铺正忙</translation>
    </message>
    <message>
        <source>It is not certain that your order arrived. Go back and send it again: it will not be ordered twice.</source>
        <translation>还不能确定订单是否收到。请返回再提交一次：不会重复下单。</translation>
    </message>
</context>
<context>
    <name>xb::app::WatchSite</name>
    <message>
        <source>Live now</source>
        <translation>正在直播</translation>
    </message>
    <message>
        <source>Not on air yet. The picture will start here by itself.</source>
        <translation>直播还没有开始，开播后画面会自动出现。</translation>
    </message>
    <message>
        <source>Turn the sound on</source>
        <translation>打开声音</translation>
    </message>
</context>
<context>
    <name>xb::app::TracePage</name>
    <message>
        <source>Grown by</source>
        <translation>谁种的</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Harvested on</source>
        <translation>采收日期</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>Trace code</source>
        <translation>溯源码</translation>
    </message>
    <message>
        <source>Order it</source>
        <translation>去下单</translation>
    </message>
</context>
</TS>
