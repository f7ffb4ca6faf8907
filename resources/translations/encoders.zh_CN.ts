<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::EncoderWords</name>
    <message>
        <source>this machine has no graphics card for it</source>
        <translation>这台电脑没有相应的显卡</translation>
    </message>
    <message>
        <source>the graphics card's driver is not installed, or refuses it</source>
        <translation>显卡驱动没有安装，或不让使用</translation>
    </message>
    <message>
        <source>FFmpeg was built without it</source>
        <translation>FFmpeg 没有编入它</translation>
    </message>
    <message>
        <source>it refuses ordinary settings</source>
        <translation>它不接受一般的设置</translation>
    </message>
    <message>
        <source>it opens, but gives no picture</source>
        <translation>它能打开，但不出画面</translation>
    </message>
    <message>
        <source>The encoder %1 has failed; x264 has taken over. The broadcast goes on, and the recording in a new part.</source>
        <translation>编码器 %1 出了故障，已由 x264 接替。直播照常进行，录像接着录在新的一段里。</translation>
    </message>
    <message>
        <source>This computer is too slow for the picture, so it is encoded with less effort. Nothing is left out. Close other programs.</source>
        <translation>这台电脑跟不上画面，已改用较省力的方式编码，画面没有遗漏。请关闭其他程序。</translation>
    </message>
</context>
<context>
    <name>xb::app::Listings</name>
    <message>
        <source>%1 not found: %2</source>
        <translation>未找到 %1：%2</translation>
    </message>
</context>
<context>
    <name>xb::app::DoctorProbes</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>These encoders work: %1.</source>
        <translation>可用的编码器：%1。</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>未找到：%1。</translation>
    </message>
</context>
<context>
    <name>xb::app::HealthWords</name>
    <message>
        <source>This computer is busy, the picture is simpler</source>
        <translation>电脑很忙，画面从简</translation>
    </message>
    <message>
        <source>It is encoded with less effort so that none is left out. It gets better by itself when there is time.</source>
        <translation>已用较省力的方式编码，以免漏掉画面。有余力时会自动恢复。</translation>
    </message>
</context>
</TS>
