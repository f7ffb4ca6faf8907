<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::AlertWords</name>
    <message>
        <source>%2 times %1</source>
        <translation>%1，%2份</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1等</translation>
    </message>
    <message>
        <source>%1 new orders</source>
        <translation>新订单%1单</translation>
    </message>
    <message>
        <source>New order: %1</source>
        <translation>新订单：%1</translation>
    </message>
    <message>
        <source>%1. bought %2</source>
        <translation>%1某买了%2</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>A bell</source>
        <translation>铃声</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>念出来</translation>
    </message>
    <message>
        <source>A bell rings instead of a voice: the program espeak-ng is not installed, or does not work. Install the package espeak-ng.</source>
        <translation>念不出来，改用铃声：程序 espeak-ng 没有安装，或者用不了。请安装软件包 espeak-ng。</translation>
    </message>
    <message>
        <source>New orders stay silent: this loudspeaker is heard in the broadcast. Choose another one under Settings, or take the sound of this computer out of the broadcast.</source>
        <translation>新订单没有出声：这个扬声器的声音会进到直播里。请在“设置”里换一个扬声器，或者不要把电脑的声音送进直播。</translation>
    </message>
    <message>
        <source>New orders stay silent: the sound of this computer does not answer. Orders are shown and kept as always.</source>
        <translation>新订单没有出声：电脑的声音服务没有响应。订单照常显示和保存。</translation>
    </message>
    <message>
        <source>New orders stay silent: the loudspeaker is not there. Plug it in, or choose another one under Settings.</source>
        <translation>新订单没有出声：找不到扬声器。请插好，或者在“设置”里换一个。</translation>
    </message>
</context>
<context>
    <name>xb::app::AlertCard</name>
    <message>
        <source>As this computer</source>
        <translation>跟随电脑</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（找不到）</translation>
    </message>
    <message>
        <source>Only you hear it, never the broadcast. A microphone beside a loudspeaker hears it too, so wear headphones.</source>
        <translation>只有您听得到，不会进到直播里。但麦克风靠近扬声器也会收进去，最好戴耳机。</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>新订单提醒</translation>
    </message>
    <message>
        <source>You hear</source>
        <translation>提醒方式</translation>
    </message>
    <message>
        <source>What you hear of a new order</source>
        <translation>来新订单时怎么提醒</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪里响</translation>
    </message>
    <message>
        <source>The loudspeaker that you hear it from</source>
        <translation>提醒从哪个扬声器响</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一下</translation>
    </message>
    <message>
        <source>Try how a new order sounds</source>
        <translation>试听新订单的提醒</translation>
    </message>
</context>
<context>
    <name>xb::app::OrdersPanel</name>
    <message>
        <source>What you hear of a new order; viewers do not hear it</source>
        <translation>来新订单时的提醒，观众听不到</translation>
    </message>
    <message>
        <source>What you hear of a new order: %1</source>
        <translation>来新订单时的提醒：%1</translation>
    </message>
</context>
<context>
    <name>xb::app::StudioError</name>
    <message>
        <source>The loudspeaker "%1" is not there. Plug it in, or choose another one; xiangbo devices lists them.</source>
        <translation>找不到扬声器“%1”。请插好，或者换一个；xiangbo devices 会列出它们。</translation>
    </message>
</context>
</TS>
