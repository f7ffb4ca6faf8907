<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::StageDesk</name>
    <message>
        <source>%1 left</source>
        <translation>余 %1</translation>
    </message>
</context>
<context>
    <name>xb::app::StageWindow</name>
    <message>
        <source>Next: %1</source>
        <translation>下一个：%1</translation>
    </message>
    <message>
        <source>Nothing is being explained</source>
        <translation>还没有讲解商品</translation>
    </message>
    <message>
        <source>Page down: next · Page up: back · + and −: size · F11: whole screen · Esc: close</source>
        <translation>下翻页：下一个 · 上翻页：返回 · 加减号：字号 · F11：全屏 · Esc：关闭</translation>
    </message>
    <message>
        <source>Teleprompter</source>
        <translation>提词器</translation>
    </message>
    <message>
        <source>Time of day: %1</source>
        <translation>现在时间：%1</translation>
    </message>
</context>
<context>
    <name>xb::app::TopBar</name>
    <message>
        <source>Close the teleprompter</source>
        <translation>关闭提词器</translation>
    </message>
    <message>
        <source>Open the teleprompter, on a second screen where there is one</source>
        <translation>打开提词器，有第二块屏幕时显示在那里</translation>
    </message>
    <message>
        <source>Teleprompter</source>
        <translation>提词器</translation>
    </message>
</context>
</TS>
