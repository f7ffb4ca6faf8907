<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::FeaturedPanel</name>
    <message>
        <source>Change the flash deal, or end it</source>
        <translation>修改或结束秒杀</translation>
    </message>
    <message>
        <source>Make a flash deal of it</source>
        <translation>给它开秒杀</translation>
    </message>
    <message>
        <source>Flash deal: %1 of %2 left, %3</source>
        <translation>秒杀：剩 %1 / %2 件，还有 %3</translation>
    </message>
    <message>
        <source>The flash deal is sold out</source>
        <translation>秒杀已抢光</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>A rehearsal makes its own flash deals</source>
        <translation>彩排时由程序自己模拟秒杀</translation>
    </message>
    <message>
        <source>Deal…</source>
        <translation>秒杀…</translation>
    </message>
    <message>
        <source>Take the card off the picture</source>
        <translation>把商品卡从画面上收起</translation>
    </message>
</context>
<context>
    <name>xb::app::DealDialog</name>
    <message>
        <source>Flash deal</source>
        <translation>秒杀</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Price in yuan</source>
        <translation>秒杀价（元）</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>持续多久</translation>
    </message>
    <message>
        <source>How many units</source>
        <translation>秒杀件数</translation>
    </message>
    <message>
        <source>At most for one buyer</source>
        <translation>每人限购</translation>
    </message>
    <message>
        <source>It is sold out.</source>
        <translation>它已经售罄。</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>平时 %1</translation>
    </message>
    <message>
        <source>Less than %1</source>
        <translation>要低于 %1</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductTile</name>
    <message>
        <source>%1 · sold out</source>
        <translation>%1 · 已售罄</translation>
    </message>
    <message>
        <source>↓ %1</source>
        <translation>秒杀 %1</translation>
    </message>
    <message>
        <source>deal %1</source>
        <translation>秒杀 %1</translation>
    </message>
</context>
</TS>
