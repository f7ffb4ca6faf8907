<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::FileImport</name>
    <message>
        <source>Choose a file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>xb::app::HarvestDialog</name>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩 %2</translation>
    </message>
    <message>
        <source>Harvests</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>Pack from these</source>
        <translation>就从这些装</translation>
    </message>
    <message>
        <source>Which harvest each product is packed from. The oldest that has enough is proposed; its code goes on the slip.</source>
        <translation>每个商品从哪个批次装箱。默认选够数的最早一批，批次码会印在发货单上。</translation>
    </message>
    <message>
        <source>none that is written down</source>
        <translation>没有登记的批次</translation>
    </message>
</context>
<context>
    <name>xb::app::ImportDialog</name>
    <message>
        <source>%1 new, %2 changed, %3 known already, %4 refused.</source>
        <translation>新增 %1，更新 %2，已有 %3，拒绝 %4。</translation>
    </message>
    <message>
        <source>%1 of the new ones wait for review: stock or SKU does not fit.</source>
        <translation>新增的里有 %1 个要核对：库存或规格对不上。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Done. Importing the file again changes nothing.</source>
        <translation>完成。同一个文件再导入一次也不会有变化。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不导入</translation>
    </message>
    <message>
        <source>Looking what each row would do…</source>
        <translation>正在看每一行会怎样…</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>目前还没有写入任何内容。</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped. What was taken is kept whole; import the file again to take the rest.</source>
        <translation>已停止。已经收下的都是完整的；再导入一次这个文件就能补齐其余的。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>xb::app::MatchDialog</name>
    <message>
        <source>%1 and more other lines wait with this code.</source>
        <translation>还有 %1 行以上带着这个编码在等。</translation>
    </message>
    <message>
        <source>%1 other lines wait with this code.</source>
        <translation>还有 %1 行带着这个编码在等。</translation>
    </message>
    <message>
        <source>%1 sent this code: %2 × %3. No product of this shop has it.</source>
        <translation>%1发来的编码：%2 件，每件 %3。店里没有哪个商品用这个编码。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 in stock</source>
        <translation>%1 · %2 · %3 · 库存 %4</translation>
    </message>
    <message>
        <source>1 other line waits with this code.</source>
        <translation>还有 1 行带着这个编码在等。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先放着</translation>
    </message>
    <message>
        <source>No product matches.</source>
        <translation>没有符合的商品。</translation>
    </message>
    <message>
        <source>Product, code, producer…</source>
        <translation>商品、编码、农户…</translation>
    </message>
    <message>
        <source>Products of this shop</source>
        <translation>本店的商品</translation>
    </message>
    <message>
        <source>Remember it for this channel</source>
        <translation>以后这个渠道都这样认</translation>
    </message>
    <message>
        <source>Search the products</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Then the code is known in what comes later, and the orders that wait with it get the product too.</source>
        <translation>以后来的订单就认得这个编码，正在等的订单也一起对上。</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>就是它</translation>
    </message>
    <message>
        <source>Which product is it?</source>
        <translation>这是哪个商品？</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderChoiceWords</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cold chain</source>
        <translation>冷链</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>确认收款</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>打好包了</translation>
    </message>
    <message>
        <source>Pick-up</source>
        <translation>自提</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货了</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>To pack</source>
        <translation>待打包</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Unmatched</source>
        <translation>未对上</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderCorrections</name>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 已对上：%2。</translation>
    </message>
    <message>
        <source>%1 is %2; other lines that waited for it: %3.</source>
        <translation>%1 已对上：%2，另外 %3 行一起对上。</translation>
    </message>
    <message>
        <source>%1 refunded.</source>
        <translation>已退款 %1。</translation>
    </message>
    <message>
        <source>Came back: %1 in stock again, %2 written off.</source>
        <translation>货已收回：%1 件重新入库，%2 件报损。</translation>
    </message>
    <message>
        <source>The harvest is written down.</source>
        <translation>批次已记下。</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderDesk</name>
    <message>
        <source>%1 cannot be written. Nothing was printed; choose another folder.</source>
        <translation>无法写入 %1。没有打印任何内容；请换一个文件夹。</translation>
    </message>
    <message>
        <source>Orders exported: %1, to %2, without buyers.</source>
        <translation>%1 单已导出到 %2，不含买家信息。</translation>
    </message>
    <message>
        <source>Orders exported: %1, to %2, with their buyers.</source>
        <translation>%1 单已导出到 %2，含买家信息。</translation>
    </message>
    <message>
        <source>%1 · Undo takes back: %2</source>
        <translation>%1 · 撤销可撤回：%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1; stood there already: %2</source>
        <translation>%1；原本已是该状态：%2</translation>
    </message>
    <message>
        <source>It was cancelled already. Nothing was changed.</source>
        <translation>该订单此前已取消，没有做任何更改。</translation>
    </message>
    <message>
        <source>Cancelled; its goods are back in stock.</source>
        <translation>已取消；货已退回库存。</translation>
    </message>
    <message>
        <source>Export the orders</source>
        <translation>导出订单</translation>
    </message>
    <message>
        <source>Save the packing slips</source>
        <translation>保存发货单</translation>
    </message>
    <message>
        <source>Save the pick list</source>
        <translation>保存拣货单</translation>
    </message>
    <message>
        <source>Nothing was printed. Cancelled or refunded, so not to be packed: %1</source>
        <translation>没有打印任何内容。已取消或已退款、不用打包的有：%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Saved: %1 · left out as cancelled or refunded: %2</source>
        <translation>已保存：%1 · 已取消或已退款、没有打印的有：%2</translation>
    </message>
    <message>
        <source>Sent as %1</source>
        <translation>已按单号 %1 发货</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>The parcel %1 is sent; the order waits for its other parcels.</source>
        <translation>包裹 %1 已发出；这个订单还有别的包裹没发。</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderDetailPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Cancel this order</source>
        <translation>取消这个订单</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Choose an order on the left to see what is in it.</source>
        <translation>在左边点一个订单，这里就显示它的内容。</translation>
    </message>
    <message>
        <source>Details of the order</source>
        <translation>订单详情</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>No order chosen</source>
        <translation>还没有选订单</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>已经办完</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Undo step</source>
        <translation>撤回一步</translation>
    </message>
    <message>
        <source>Write the tracking number too, or leave both empty.</source>
        <translation>请把快递单号也填上，或者两个都留空。</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderFacts</name>
    <message>
        <source>×%1, %2 refunded</source>
        <translation>×%1，已退 %2</translation>
    </message>
    <message>
        <source>%1 back in stock</source>
        <translation>%1 件已入库</translation>
    </message>
    <message>
        <source>%1 refunded</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>%1 spoilt</source>
        <translation>%1 件报损</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Goods came back (still out: %1)…</source>
        <translation>货退回来了（还有 %1 件在外）…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Packed from which harvest…</source>
        <translation>从哪个批次装箱…</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Say which product %1 is</source>
        <translation>说明 %1 是哪个商品</translation>
    </message>
    <message>
        <source>Say which product it is…</source>
        <translation>这是哪个商品？…</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>back to %1</source>
        <translation>撤回到%1</translation>
    </message>
    <message>
        <source>harvest %1</source>
        <translation>批次 %1</translation>
    </message>
    <message>
        <source>not on the shelf</source>
        <translation>货架上没有</translation>
    </message>
    <message>
        <source>over quota</source>
        <translation>超出限额</translation>
    </message>
    <message>
        <source>short</source>
        <translation>缺货</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderWords</name>
    <message>
        <source>%1, cold</source>
        <translation>%1 · 冷链</translation>
    </message>
    <message>
        <source>english region names</source>
        <translation>中文地名</translation>
    </message>
</context>
<context>
    <name>xb::app::OrdersPage</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Looking among older orders…</source>
        <translation>正在更早的订单里查找…</translation>
    </message>
    <message>
        <source>%1 short of stock</source>
        <translation>%1 缺货要处理</translation>
    </message>
    <message>
        <source>%1 to pack</source>
        <translation>待打包 %1</translation>
    </message>
    <message>
        <source>Buyer, phone, number, product…</source>
        <translation>搜买家、手机尾号、订单号、商品…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the orders</source>
        <translation>导出订单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入平台订单</translation>
    </message>
    <message>
        <source>Import a platform&apos;s orders</source>
        <translation>导入平台订单</translation>
    </message>
    <message>
        <source>No order matches.</source>
        <translation>没有符合的订单。</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>Search the orders</source>
        <translation>搜索订单</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Slips (%1)</source>
        <translation>发货单（%1）</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>To</source>
        <translation>寄到</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Untick</source>
        <translation>取消勾选</translation>
    </message>
    <message>
        <source>Untick (the first %1)</source>
        <translation>取消勾选（前 %1 笔）</translation>
    </message>
</context>
<context>
    <name>xb::app::RefundDialog</name>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>At most %1 can be refunded.</source>
        <translation>最多可以退 %1。</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>先不退</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>What is paid back stays paid back. Goods that come back later can be booked then.</source>
        <translation>退了的钱收不回来，请再看一眼。以后寄回来的货，到时候再登记。</translation>
    </message>
    <message>
        <source>What is paid back stays paid back. The order ends with it, and goods that were not sent are in stock again.</source>
        <translation>退了的钱收不回来，请再看一眼。退完这笔订单就结束了，没寄出的货重新入库。</translation>
    </message>
    <message>
        <source>Write the amount in yuan, like 39.90.</source>
        <translation>金额请按元填写，比如 39.90。</translation>
    </message>
</context>
<context>
    <name>xb::app::ReturnDialog</name>
    <message>
        <source>Goods came back</source>
        <translation>退回的货</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Refunded goods that have come back. What can be sold goes back in stock, and to the orders that wait for it; the rest is written off.</source>
        <translation>退了款、又寄回来的货。还能卖的重新入库，先给缺货的订单；不能卖的报损。</translation>
    </message>
    <message>
        <source>They are back</source>
        <translation>已收回</translation>
    </message>
</context>
<context>
    <name>xb::app::ReturnRow</name>
    <message>
        <source>Back in stock</source>
        <translation>收回，重新入库</translation>
    </message>
    <message>
        <source>Not back with us</source>
        <translation>还没收回</translation>
    </message>
    <message>
        <source>Spoilt, written off</source>
        <translation>坏了，报损</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>%1 的件数</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>%1 怎么处理</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1 件</translation>
    </message>
</context>
<context>
    <name>xb::app::SlipWords</name>
    <message>
        <source>Orders: %1 · %2</source>
        <translation>%1 单，%2</translation>
    </message>
    <message>
        <source>%1 · orders with it: %2</source>
        <translation>%1 · %2 单里有</translation>
    </message>
    <message>
        <source>Keep cold</source>
        <translation>冷藏</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>留言：%1</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>harvest %1</source>
        <translation>批次 %1</translation>
    </message>
</context>
<context>
    <name>xb::app::ExportDialog</name>
    <message>
        <source>All orders of the shop</source>
        <translation>店里的全部订单</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Export the orders</source>
        <translation>导出订单</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不导出</translation>
    </message>
    <message>
        <source>Only the orders that the list shows now</source>
        <translation>只导出列表里现在显示的订单</translation>
    </message>
    <message>
        <source>Whoever has this file can read who the buyers are. Give it only to those who need it, and delete it when it is used.</source>
        <translation>拿到这个文件的人能看到买家是谁。只交给需要的人，用完就删除。</translation>
    </message>
    <message>
        <source>With the buyers&apos; names, phones and addresses</source>
        <translation>包含买家姓名、电话和地址</translation>
    </message>
</context>
</TS>
