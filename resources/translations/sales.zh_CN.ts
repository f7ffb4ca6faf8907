<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::MainWindow</name>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
</context>
<context>
    <name>xb::app::SalesDesk</name>
    <message>
        <source>%1 cannot be written. The statements before it are whole; choose another folder for the rest.</source>
        <translation>无法写入 %1。前面的对账单都是完整的；请为其余的另选一个文件夹。</translation>
    </message>
    <message>
        <source>%1 settlements are closed.</source>
        <translation>已生成 %1 张结算单。</translation>
    </message>
    <message>
        <source>%1 statements are in %2.</source>
        <translation>%1 份对账单已保存到 %2。</translation>
    </message>
    <message>
        <source>%1 to %2 is recorded as paid.</source>
        <translation>已登记：付给%2 %1。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不结</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Settle everything that is due now? What is settled stays settled; payments are recorded afterwards.</source>
        <translation>现在把到期的都结算吗？结算以后不能撤回；付款另外登记。</translation>
    </message>
    <message>
        <source>Something was paid of this settlement meanwhile. Nothing was recorded; look at what is left first.</source>
        <translation>这张结算单刚刚已有别的付款，没有登记。请先看看还剩多少。</translation>
    </message>
    <message>
        <source>Where the statements go</source>
        <translation>对账单放在哪里</translation>
    </message>
</context>
<context>
    <name>xb::app::SalesPage</name>
    <message>
        <source>%1 · %2 orders</source>
        <translation>%1 · %2 单</translation>
    </message>
    <message>
        <source>%1: %2 due, %3 settled and not paid</source>
        <translation>%1：到期 %2，已结未付 %3</translation>
    </message>
    <message>
        <source>%1–%2  %3  ·  %4</source>
        <translation>%1–%2  %3  ·  %4</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>A broadcast, minute by minute</source>
        <translation>按分钟看一场直播</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>All sales, by day</source>
        <translation>全部销售，按天</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Nothing is owed to anybody.</source>
        <translation>没有欠任何人的款。</translation>
    </message>
    <message>
        <source>Owed to producers</source>
        <translation>应付农户</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Record a payment…</source>
        <translation>登记付款…</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sales by rank</source>
        <translation>销售排名</translation>
    </message>
    <message>
        <source>Sales over time</source>
        <translation>销售走势</translation>
    </message>
    <message>
        <source>Settle what is due…</source>
        <translation>结算到期的…</translation>
    </message>
    <message>
        <source>Statements as PDF…</source>
        <translation>对账单 PDF…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>What was explained, and what was sold meanwhile</source>
        <translation>讲解了什么，期间卖了多少</translation>
    </message>
    <message>
        <source>not on the shelf</source>
        <translation>货架上没有</translation>
    </message>
</context>
<context>
    <name>xb::app::PayoutDialog</name>
    <message>
        <source>%1 to %2. A payment that is recorded cannot be taken back: look twice.</source>
        <translation>付给%2 %1。登记后不能撤回，请看清楚再点。</translation>
    </message>
    <message>
        <source>%1 · settlement %2 of %3 · %4 left</source>
        <translation>%1 · %3 的结算单 %2 · 还剩 %4</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>At most %1 is left to pay.</source>
        <translation>最多还有 %1 要付。</translation>
    </message>
    <message>
        <source>Every settlement is paid.</source>
        <translation>所有结算单都付清了。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不登记</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>登记付款</translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation>登记付款</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Settlements that are not paid in full</source>
        <translation>还没付清的结算单</translation>
    </message>
    <message>
        <source>Write the amount in yuan, like 39.90.</source>
        <translation>金额请按元填写，比如 39.90。</translation>
    </message>
    <message>
        <source>number of the transfer, or who got the cash</source>
        <translation>转账单号，或现金由谁领走</translation>
    </message>
</context>
</TS>
