<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::CutOffDialog</name>
    <message>
        <source>The broadcast broke off</source>
        <translation>直播中断了</translation>
    </message>
    <message>
        <source>The program or the computer stopped while &quot;%1&quot; was on air (%2).</source>
        <translation>“%1”直播时，程序或电脑停了（%2）。</translation>
    </message>
    <message>
        <source>It had run for %1: orders %2, sales %3. Every order is kept.</source>
        <translation>已经播了 %1：%2 单，%3。订单一单没丢。</translation>
    </message>
    <message>
        <source>It was not recorded.</source>
        <translation>这场没有录像。</translation>
    </message>
    <message>
        <source>What was recorded up to then is kept in %1.</source>
        <translation>中断前的录像保存在 %1。</translation>
    </message>
    <message>
        <source>Continued, it stays one broadcast: its orders and figures go on, and a further recording begins beside the first.</source>
        <translation>接着播，还是同一场：订单和数字接着算，录像另存一段，放在原来那段旁边。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>就此结束</translation>
    </message>
    <message>
        <source>End it and start a new one</source>
        <translation>结束它，另开一场</translation>
    </message>
    <message>
        <source>Continue the broadcast</source>
        <translation>接着播</translation>
    </message>
</context>
<context>
    <name>xb::app::CutOffOffer</name>
    <message>
        <source>The broadcast that broke off stays as it is. You are asked again when you go live.</source>
        <translation>中断的那场先放着。开播时会再问您。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>xb::app::LiveRun</name>
    <message>
        <source>No broadcast has broken off that could go on, so nothing was sent. Start a new one without --continue.</source>
        <translation>没有可以接着播的中断直播，所以什么也没有发送。请去掉 --continue 另开一场。</translation>
    </message>
</context>
<context>
    <name>xb::app::Help</name>
    <message>
        <source>goes on with the broadcast that a crash cut off; its orders and its recording stay</source>
        <translation>接着播被中断的那一场；订单和录像都还在</translation>
    </message>
</context>
</TS>
