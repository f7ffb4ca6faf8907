<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::Exchange</name>
    <message>
        <source>The import of %1 was stopped. What was taken is kept whole; import the file again to take the rest.</source>
        <translation>%1 的导入已停止。已导入的订单都是完整的；再导入一次该文件即可补齐其余部分。</translation>
    </message>
    <message>
        <source>Every row of %1 was refused. Nothing was changed.</source>
        <translation>%1 的每一行都被拒绝。没有任何改动。</translation>
    </message>
    <message>
        <source>Rows: %1, %2 %</source>
        <translation>已读 %1 行，%2 %</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>已写出 %1 条</translation>
    </message>
    <message>
        <source>The export was stopped. %1 is as it was.</source>
        <translation>导出已停止。%1 保持原样。</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>已写出 %1 条到 %2。</translation>
    </message>
    <message>
        <source>Preparing the search</source>
        <translation>正在准备搜索</translation>
    </message>
</context>
<context>
    <name>xb::app::ImportSummary</name>
    <message>
        <source>Settlement lines</source>
        <translation>结算明细</translation>
    </message>
    <message>
        <source>SKUs</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 known already, %4 refused.</source>
        <translation>新增 %1，更新 %2，已有 %3，拒绝 %4。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 of the new ones wait for review: stock or SKU does not fit.</source>
        <translation>新增中有 %1 条待核对：库存不足或规格不明。</translation>
    </message>
    <message>
        <source>More of them: --report FILE.csv tells them all.</source>
        <translation>还有更多：--report FILE.csv 会列出全部。</translation>
    </message>
</context>
<context>
    <name>xb::app::ImportRow</name>
    <message>
        <source>The row holds bytes that are no text.</source>
        <translation>该行含有不是文字的字节。</translation>
    </message>
    <message>
        <source>The row is too long; a quote may be open.</source>
        <translation>该行过长，可能有引号没有闭合。</translation>
    </message>
    <message>
        <source>The row has more cells than a table may have.</source>
        <translation>该行的单元格数超出表格上限。</translation>
    </message>
    <message>
        <source>The line is not JSON.</source>
        <translation>该行不是 JSON。</translation>
    </message>
    <message>
        <source>The order has more than 200 lines.</source>
        <translation>该订单超过 200 行商品。</translation>
    </message>
    <message>
        <source>The shop has this order with another total and keeps its own.</source>
        <translation>店铺里这笔订单的金额不同，保留店铺的金额。</translation>
    </message>
    <message>
        <source>Part of this order was cancelled or refunded on the platform. A new order is taken without it; in one that the shop has, book the refund by hand.</source>
        <translation>这笔订单有一部分已在平台取消或退款。新订单不计这一部分；店铺里已有的订单，请手工登记退款。</translation>
    </message>
    <message>
        <source>The platform has paid back for this order. Book the refund here too, so that the settlement does not pay for it.</source>
        <translation>平台已为这笔订单退款。请在这里也登记退款，以免结算时照付。</translation>
    </message>
    <message>
        <source>The stock has moved since the file was exported; what was sold and received since then still counts.</source>
        <translation>文件导出之后库存有变动，此后的售出和入库照样算数。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>%1 has lost digits to a spreadsheet; export the file again and do not save it in one.</source>
        <translation>%1 的数字被表格软件截短了；请重新导出，不要用表格软件另存。</translation>
    </message>
    <message>
        <source>%1 is damaged text.</source>
        <translation>%1 的文字已损坏。</translation>
    </message>
    <message>
        <source>%1 has a word that is not known.</source>
        <translation>%1 里的词无法识别。</translation>
    </message>
    <message>
        <source>%1 is no amount that is exact to the fen.</source>
        <translation>%1 不是精确到分的金额。</translation>
    </message>
    <message>
        <source>%1 is not a number of pieces.</source>
        <translation>“%1”不是合理的整数。</translation>
    </message>
    <message>
        <source>%1 is no date and time.</source>
        <translation>%1 不是日期和时间。</translation>
    </message>
    <message>
        <source>%1 is empty: neither a SKU nor a title says what was sold.</source>
        <translation>%1 为空：没有规格编码也没有标题，不知道卖的是什么。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法识别。</translation>
    </message>
</context>
<context>
    <name>xb::app::Help</name>
    <message>
        <source>from CSV, XLSX or JSON; see xiangbo orders --help</source>
        <translation>从 CSV、XLSX 或 JSON 导入；详见 xiangbo orders --help</translation>
    </message>
    <message>
        <source>to CSV, XLSX or JSON</source>
        <translation>导出为 CSV、XLSX 或 JSON</translation>
    </message>
    <message>
        <source>xiangbo products|orders import FILE: each row is taken once; again changes nothing.</source>
        <translation>xiangbo products|orders import FILE：每一行只导入一次，重复导入不会有任何改动。</translation>
    </message>
    <message>
        <source>of orders: xiangbo, taobao, taobao-items, douyin, douyin-settlement, shopify, woocommerce; found by the headings if not given</source>
        <translation>订单文件的种类：xiangbo、taobao、taobao-items、douyin、douyin-settlement、shopify、woocommerce；不给则按表头识别</translation>
    </message>
    <message>
        <source>says what each row would do, and writes nothing</source>
        <translation>说明每一行会怎样，但不写入</translation>
    </message>
    <message>
        <source>a line for every entry, refused ones with their reason</source>
        <translation>每条一行，被拒绝的附原因</translation>
    </message>
    <message>
        <source>the summary for programs</source>
        <translation>给程序读的汇总</translation>
    </message>
    <message>
        <source>xiangbo products|orders export FILE: what the import reads back.</source>
        <translation>xiangbo products|orders export FILE：导出的文件可以再导入。</translation>
    </message>
    <message>
        <source>by the file's name if not given</source>
        <translation>不给则按文件名</translation>
    </message>
    <message>
        <source>names, telephones and addresses too; never unless asked</source>
        <translation>连同姓名、电话和地址；不要求就绝不导出</translation>
    </message>
    <message>
        <source>orders placed on these days or between</source>
        <translation>这些天之内下的订单</translation>
    </message>
    <message>
        <source>only these orders</source>
        <translation>只要这些订单</translation>
    </message>
    <message>
        <source>only orders of this broadcast</source>
        <translation>只要这场直播的订单</translation>
    </message>
</context>
<context>
    <name>xb::app::Usage</name>
    <message>
        <source>%1 takes a day, as in 2026-11-21, not &quot;%2&quot;.</source>
        <translation>%1 要写日期，如 2026-11-21，而不是“%2”。</translation>
    </message>
</context>
</TS>
