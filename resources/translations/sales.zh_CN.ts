<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::CorrectionDialog</name>
    <message>
        <source>%1 for %2, counted in the next settlement. It is taken back only by one the other way.</source>
        <translation>%2：%1，算进下次结算。记错了只能反向再记一笔。</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Correct what a producer is owed</source>
        <translation>更正应付农户的钱</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>农户/合作社</translation>
    </message>
    <message>
        <source>Reason, as it stands on the statement</source>
        <translation>原因（会印在结算单上）</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>从货款里扣</translation>
    </message>
    <message>
        <source>There is no producer in this shop yet.</source>
        <translation>店里还没有农户。</translation>
    </message>
    <message>
        <source>They get more</source>
        <translation>加给农户</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Write the amount in yuan, like 39.90.</source>
        <translation>请写金额，例如 39.90。</translation>
    </message>
    <message>
        <source>Write why: it stands on the producer's statement.</source>
        <translation>请写明原因，会印在农户的结算单上。</translation>
    </message>
    <message>
        <source>advance in cash, two boxes missing</source>
        <translation>预付现金、少了两箱</translation>
    </message>
</context>
<context>
    <name>xb::app::MainWindow</name>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
</context>
<context>
    <name>xb::app::PlatformDialog</name>
    <message>
        <source>%1: %2 delivered, and in no file of the platform</source>
        <translation>%1：%2 已签收，平台的文件里没有</translation>
    </message>
    <message>
        <source>%1: the platform counts %2, the shop %3</source>
        <translation>%1：平台算 %2，店里算 %3</translation>
    </message>
    <message>
        <source>%1: the platform counts %2, the shop has no such order</source>
        <translation>%1：平台算 %2，店里没有这个订单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparing… Settled orders so far: %1.</source>
        <translation>正在核对… 已看 %1 个已结订单。</translation>
    </message>
    <message>
        <source>Every order agrees with the shop.</source>
        <translation>每个订单都和店里对得上。</translation>
    </message>
    <message>
        <source>Import a platform's file…</source>
        <translation>导入平台文件…</translation>
    </message>
    <message>
        <source>No file of a platform has been imported yet. Download from Douyin what it has settled, as CSV, and import it here.</source>
        <translation>还没有导入平台的文件。请在抖音后台下载动账明细（CSV），在这里导入。</translation>
    </message>
    <message>
        <source>Orders that differ</source>
        <translation>对不上的订单</translation>
    </message>
    <message>
        <source>Orders that differ: %1.</source>
        <translation>%1 个订单对不上。</translation>
    </message>
    <message>
        <source>Orders that differ: %1; the first %2 are shown.</source>
        <translation>%1 个订单对不上，这里显示前 %2 个。</translation>
    </message>
    <message>
        <source>Settled orders: %1. Buyers paid %2, of which %3 came in after the platform's fees.</source>
        <translation>已结 %1 个订单：买家付了 %2，扣掉平台费用后到账 %3。</translation>
    </message>
    <message>
        <source>What the platforms have settled</source>
        <translation>平台结了多少</translation>
    </message>
</context>
<context>
    <name>xb::app::SalesDesk</name>
    <message>
        <source>%1 cannot be written. The statements before it are whole; choose another folder for the rest.</source>
        <translation>无法写入 %1。前面的对账单都是完整的；请为其余的另选一个文件夹。</translation>
    </message>
    <message>
        <source>Settlements closed: %1.</source>
        <translation>已生成 %1 张结算单。</translation>
    </message>
    <message>
        <source>Statements written: %1, to %2.</source>
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
        <source>%1 of it refunded</source>
        <translation>其中已退款 %1</translation>
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
        <source>Correct what a producer is owed</source>
        <translation>更正应付农户的钱</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
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
        <source>Platforms…</source>
        <translation>平台对账…</translation>
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
        <source>Sales over time, before refunds</source>
        <translation>销售走势（未扣退款）</translation>
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
        <source>Terms…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>What the platforms have settled</source>
        <translation>平台结了多少</translation>
    </message>
    <message>
        <source>What was explained, and what was sold meanwhile</source>
        <translation>讲解了什么，期间卖了多少</translation>
    </message>
    <message>
        <source>When producers are paid</source>
        <translation>什么时候付给农户</translation>
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
        <source>No account is written down for this producer.</source>
        <translation>这个农户还没有登记收款账户。</translation>
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
        <source>Show the account</source>
        <translation>显示收款账户</translation>
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
<context>
    <name>xb::app::SalesRanks</name>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>这些天没有卖出东西。</translation>
    </message>
    <message>
        <source>Nothing was sold in this broadcast.</source>
        <translation>这场直播还没有卖出东西。</translation>
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
        <source>Provinces</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Sales by rank, before refunds</source>
        <translation>销售排名（未扣退款）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not on the shelf</source>
        <translation>货架上没有</translation>
    </message>
</context>
<context>
    <name>xb::app::SettlingDesk</name>
    <message>
        <source>%1 for %2 is counted in the next settlement.</source>
        <translation>%2：%1，算进下次结算。</translation>
    </message>
    <message>
        <source>The terms are saved; what is due is counted by them.</source>
        <translation>结算规则已保存，应付按新规则算。</translation>
    </message>
</context>
<context>
    <name>xb::app::TermsDialog</name>
    <message>
        <source>Days count for all that is not settled yet; the share for what has no first share settled.</source>
        <translation>天数对还没结的都生效；比例只对还没结过首款的生效。</translation>
    </message>
    <message>
        <source>Due so many days after delivery</source>
        <translation>签收几天后可结</translation>
    </message>
    <message>
        <source>First share of what was delivered</source>
        <translation>签收后先结的比例</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The rest cannot be due before the first share.</source>
        <translation>余款不能比首款早。</translation>
    </message>
    <message>
        <source>The rest is due after so many days, when no more goods can come back</source>
        <translation>几天后结余款（退货期已过）</translation>
    </message>
    <message>
        <source>When producers are paid</source>
        <translation>什么时候付给农户</translation>
    </message>
</context>
<context>
    <name>xb::app::SalesChart</name>
    <message>
        <source>No sales to draw yet.</source>
        <translation>还没有可以画出来的销售。</translation>
    </message>
</context>
</TS>
