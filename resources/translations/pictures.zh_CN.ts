<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::LiveTabs</name>
    <message>
        <source>Run sheet</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Explaining</source>
        <translation>讲解中</translation>
    </message>
</context>
<context>
    <name>xb::app::NextView</name>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一个：%1</translation>
    </message>
</context>
<context>
    <name>xb::app::OnPicturePanel</name>
    <message>
        <source>On picture…</source>
        <translation>加到画面上…</translation>
    </message>
    <message>
        <source>Lay something over the picture</source>
        <translation>往画面上加点东西</translation>
    </message>
</context>
<context>
    <name>xb::app::TopBar</name>
    <message>
        <source>Clip</source>
        <translation>剪一段</translation>
    </message>
    <message>
        <source>Prompter</source>
        <translation>提词器</translation>
    </message>
</context>
</TS>
