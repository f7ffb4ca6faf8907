<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::PlanDialog</name>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 余 %2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>开播时间</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改流程</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>In this order; drag to change it</source>
        <translation>讲解顺序，拖动可调整</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>保存流程</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Drop what I changed</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Look at the price of %1: it is none, or not below the usual one.</source>
        <translation>请看看“%1”的价格：写得不对，或者不比平时低。</translation>
    </message>
    <message>
        <source>What you changed in this plan is not kept yet.</source>
        <translation>这份流程里的改动还没有保存。</translation>
    </message>
    <message>
        <source>Name of the broadcast</source>
        <translation>场次名称</translation>
    </message>
    <message>
        <source>Plan a broadcast</source>
        <translation>安排一场直播</translation>
    </message>
    <message>
        <source>Product, code, producer…</source>
        <translation>搜商品、编码、农户…</translation>
    </message>
    <message>
        <source>Put this plan away</source>
        <translation>收起这份流程</translation>
    </message>
    <message>
        <source>Search the shelf</source>
        <translation>在货架里搜索</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Shelf: Enter adds the product to the plan</source>
        <translation>货架：按回车把商品加入流程</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>拿掉</translation>
    </message>
    <message>
        <source>The plan: Alt with an arrow moves a product</source>
        <translation>流程：按 Alt 加方向键移动商品</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
</context>
<context>
    <name>xb::app::PlanItemForm</name>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（找不到）</translation>
    </message>
    <message>
        <source>Choose a product of the plan to say more about it.</source>
        <translation>选中流程里的商品，再填细节。</translation>
    </message>
    <message>
        <source>How many at that price</source>
        <translation>特价数量</translation>
    </message>
    <message>
        <source>It has to be below the usual %1.</source>
        <translation>要低于平时的 %1。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Price while it is explained</source>
        <translation>讲解时的价格</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>The one that is on</source>
        <translation>当时的场景</translation>
    </message>
    <message>
        <source>What to say, one point a line</source>
        <translation>要说的话，一行一条</translation>
    </message>
    <message>
        <source>Write a price such as 29.90.</source>
        <translation>请写价格，例如 29.90。</translation>
    </message>
    <message>
        <source>all there are</source>
        <translation>不限量</translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation>不限时</translation>
    </message>
    <message>
        <source>usual: %1</source>
        <translation>平时 %1</translation>
    </message>
</context>
<context>
    <name>xb::app::RunSheetDesk</name>
    <message>
        <source>Another plan</source>
        <translation>换流程</translation>
    </message>
    <message>
        <source>Broadcast of %1</source>
        <translation>%1 直播</translation>
    </message>
    <message>
        <source>Go without a plan</source>
        <translation>不用流程</translation>
    </message>
    <message>
        <source>Go without it</source>
        <translation>不用它了</translation>
    </message>
    <message>
        <source>Stay with this plan</source>
        <translation>继续用这个流程</translation>
    </message>
    <message>
        <source>Take the other plan</source>
        <translation>换成别的流程</translation>
    </message>
    <message>
        <source>The broadcast goes by the plan %1. Another one begins anew: what was explained is no longer marked, and the deal of what is explained now ends.</source>
        <translation>本场直播正按流程“%1”进行。换成别的流程会从头开始：讲过的商品不再标记，正在讲解的商品的优惠也会结束。</translation>
    </message>
    <message>
        <source>The broadcast goes by the plan %1. Without it, what was explained is no longer marked, and the deal of what is explained now ends.</source>
        <translation>本场直播正按流程“%1”进行。不用它之后，讲过的商品不再标记，正在讲解的商品的优惠也会结束。</translation>
    </message>
    <message>
        <source>The broadcast goes by this plan: put it away afterwards.</source>
        <translation>本场直播正在用这个流程，播完再收起。</translation>
    </message>
    <message>
        <source>The new plan is kept under Plans. The broadcast goes on by its own plan.</source>
        <translation>新流程已存到“流程”里。本场直播继续按原来的流程进行。</translation>
    </message>
    <message>
        <source>The plan asks for %1, where something is missing: the scene that is on stays. Press %1 to show it all the same.</source>
        <translation>流程要用的场景“%1”缺了东西，画面保持现在的场景。仍要用它，请按“%1”。</translation>
    </message>
    <message>
        <source>The plan asks for the scene %1, which is not there: the one that is on stays.</source>
        <translation>流程要用的场景“%1”找不到了，画面保持现在的场景。</translation>
    </message>
</context>
<context>
    <name>xb::app::RunSheetPanel</name>
    <message>
        <source>%1 of %2 explained</source>
        <translation>已讲 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>%1 · %2 · was on air</source>
        <translation>%1 · %2 · 播过</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Back to what was explained before</source>
        <translation>回到刚才讲的商品</translation>
    </message>
    <message>
        <source>Change this plan…</source>
        <translation>修改这份流程…</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>Go without a plan</source>
        <translation>这场不用流程</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>新的流程…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>下一个 %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一个：%1</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>讲解中</translation>
    </message>
    <message>
        <source>Plan a broadcast…</source>
        <translation>安排一场直播…</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>选流程</translation>
    </message>
    <message>
        <source>Plans: choose, make or change one</source>
        <translation>流程：选择、新建或修改</translation>
    </message>
    <message>
        <source>Put the evening's products in order: one key then leads through.</source>
        <translation>先把今晚的商品排好顺序，开播后按一个键就能一路讲下去。</translation>
    </message>
    <message>
        <source>Run sheet</source>
        <translation>今晚流程</translation>
    </message>
    <message>
        <source>Run sheet: Enter explains the product, Alt with an arrow moves it</source>
        <translation>流程：回车讲解，Alt 加方向键移动</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>已经是最后一个了。</translation>
    </message>
    <message>
        <source>There is nothing in this plan yet.</source>
        <translation>这份流程里还没有商品。</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>已讲</translation>
    </message>
</context>
<context>
    <name>xb::app::RunSheetWords</name>
    <message>
        <source>%1 ahead of the plan</source>
        <translation>比计划快 %1</translation>
    </message>
    <message>
        <source>%1 behind the plan</source>
        <translation>比计划慢 %1</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>已超时 %1</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1 个商品</translation>
    </message>
    <message>
        <source>%1, %2: from %3 to %4</source>
        <translation>%1，%2：%3 到 %4</translation>
    </message>
    <message>
        <source>%1, explained</source>
        <translation>%1，已讲</translation>
    </message>
    <message>
        <source>%1, explaining now</source>
        <translation>%1，正在讲解</translation>
    </message>
    <message>
        <source>%1, to about %2</source>
        <translation>%1，约 %2 讲完</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <translation>第 %1 个，%2，%3</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 个商品</translation>
    </message>
    <message>
        <source>deal %1</source>
        <translation>特价 %1</translation>
    </message>
    <message>
        <source>its time is up</source>
        <translation>时间到了</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>还剩不到一分钟</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>进度正好</translation>
    </message>
</context>
</TS>
