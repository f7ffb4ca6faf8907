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
        <translation>已结清 %1 张结算单。</translation>
    </message>
    <message>
        <source>%1 statements are in %2.</source>
        <translation>%1 份对账单已保存到 %2。</translation>
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
</TS>
