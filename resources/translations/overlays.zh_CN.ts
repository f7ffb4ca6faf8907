<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::Help</name>
    <message>
        <source>the overlays' colours</source>
        <translation>画面挂件的配色</translation>
    </message>
    <message>
        <source>a bar that fills as the broadcast sells</source>
        <translation>随本场销量增长的目标条</translation>
    </message>
</context>
<context>
    <name>xb::app::OverlayDirector</name>
    <message>
        <source>A lucky draw needs a broadcast that runs, so nothing was drawn. Go live first.</source>
        <translation>抽奖要在直播中进行，这次没有抽。请先开播。</translation>
    </message>
    <message>
        <source>Nobody has ordered in this broadcast yet, so nothing was drawn. Try again after the first order.</source>
        <translation>本场还没有人下单，这次没有抽。有了第一单再试。</translation>
    </message>
</context>
</TS>
