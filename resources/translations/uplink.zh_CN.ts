<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::UplinkWords</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Off air</source>
        <translation>未开播</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>不往外发</translation>
    </message>
    <message>
        <source>Slow
%1</source>
        <translation>偏慢
%1</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>连接断了</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Fine
%1</source>
        <translation>正常
%1</translation>
    </message>
    <message>
        <source>Encoder slow</source>
        <translation>编码跟不上</translation>
    </message>
    <message>
        <source>Encoder busy</source>
        <translation>编码吃紧</translation>
    </message>
    <message>
        <source>Encoder fine</source>
        <translation>编码正常</translation>
    </message>
    <message>
        <source>In the last %1, %2 of %3 kbit/s were sent, never less than %4.</source>
        <translation>最近 %1，平均发送 %2 / %3 kbit/s，最低 %4。</translation>
    </message>
    <message>
        <source>In the last %1, %2 of %3 kbit/s were sent; for %4 nothing left.</source>
        <translation>最近 %1，平均发送 %2 / %3 kbit/s；有 %4 什么都没发出去。</translation>
    </message>
</context>
<context>
    <name>xb::app::UplinkCard</name>
    <message>
        <source>Uplink</source>
        <translation>上行</translation>
    </message>
    <message>
        <source>Sent in the last five minutes</source>
        <translation>最近五分钟的发送情况</translation>
    </message>
</context>
</TS>
