<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Overlay</name>
    <message>
        <source>Scan for its origin</source>
        <translation>扫码看产地</translation>
    </message>
    <message>
        <source>See you next time</source>
        <translation>下次再见</translation>
    </message>
    <message>
        <source>Thank you for buying from the village</source>
        <translation>谢谢你支持乡里的好东西</translation>
    </message>
    <message>
        <source>%1 in stock</source>
        <translation>库存 %1 件</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>Only %1 left</source>
        <translation>仅剩 %1 件</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>讲解中</translation>
    </message>
    <message>
        <source>Scan to order</source>
        <translation>扫码下单</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>马上回来</translation>
    </message>
    <message>
        <source>Stay with us, the next one is worth it</source>
        <translation>别走开，好东西还在后头</translation>
    </message>
    <message>
        <source>Just a moment</source>
        <translation>稍等一下</translation>
    </message>
    <message>
        <source>The camera is coming back</source>
        <translation>镜头马上回来</translation>
    </message>
    <message>
        <source>A neighbour</source>
        <translation>乡亲</translation>
    </message>
    <message>
        <source>%1 just bought</source>
        <translation>%1 刚刚买了</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>%1 ×%2 and more</source>
        <translation>%1 ×%2 等</translation>
    </message>
    <message>
        <source>Pretend: %1</source>
        <translation>模拟：%1</translation>
    </message>
    <message>
        <source>Rehearsal, the orders are pretend</source>
        <translation>彩排中，订单都是模拟的</translation>
    </message>
    <message>
        <source>Just now: %1 orders</source>
        <translation>刚刚 %1 单</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>共 %1 件</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>秒杀</translation>
    </message>
    <message>
        <source>Sold live</source>
        <translation>本场已售</translation>
    </message>
    <message>
        <source>Goal tonight: 1 item</source>
        <translation>今晚目标 1 件</translation>
    </message>
    <message>
        <source>Goal tonight: 1 order</source>
        <translation>今晚目标 1 单</translation>
    </message>
    <message>
        <source>Goal tonight: %1 items</source>
        <translation>今晚目标 %1 件</translation>
    </message>
    <message>
        <source>Goal tonight: %1 orders</source>
        <translation>今晚目标 %1 单</translation>
    </message>
    <message>
        <source>Goal tonight: %1</source>
        <translation>今晚目标 %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>幸运抽奖</translation>
    </message>
    <message>
        <source>Congratulations</source>
        <translation>恭喜中奖</translation>
    </message>
    <message>
        <source>Lucky draw: order %1 of %2, seed %3</source>
        <translation>幸运抽奖：共 %2 单，中奖订单 %1，种子 %3</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The program&apos;s own files are missing, so nothing was started. Install it again.</source>
        <translation>程序自己的文件不见了，所以没有启动。请重新安装。</translation>
    </message>
    <message>
        <source>Xiangbo Studio</source>
        <translation>乡播</translation>
    </message>
</context>
<context>
    <name>xb::app::LiveReplay</name>
    <message>
        <source>The replay is in %1.</source>
        <translation>回放短片已存为 %1。</translation>
    </message>
</context>
<context>
    <name>xb::app::LiveRun</name>
    <message>
        <source>Ended after %1 s. What was sold could not be read: %2</source>
        <translation>直播结束，共 %1 秒。没能读出卖了多少：%2</translation>
    </message>
    <message>
        <source>The recording is being finished. Press Ctrl-C to leave it as it is; it plays already.</source>
        <translation>正在整理录像文件。按 Ctrl-C 可以跳过，录像现在就能播放。</translation>
    </message>
    <message>
        <source>No destination was reached; the recording is complete if there is one.</source>
        <translation>没有连上任何目的地；如果开了录制，录像是完整的。</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>On air.</source>
        <translation>直播开始了。</translation>
    </message>
    <message>
        <source>Ended after %1 s: %2 orders, %3.</source>
        <translation>直播结束，共 %1 秒：%2 单，%3。</translation>
    </message>
    <message>
        <source>Ended after %1 s: 1 order, %2.</source>
        <translation>直播结束，共 %1 秒：1 单，%2。</translation>
    </message>
</context>
<context>
    <name>xb::app::LiveSession</name>
    <message>
        <source>The second picture is not made in this broadcast, so it is not recorded. It is made from the next one on if it is recorded from the beginning.</source>
        <translation>这场直播没有做第二画面，所以没有录它。下一场从一开始就录第二画面，就会有。</translation>
    </message>
    <message>
        <source>The second picture is not made in this broadcast, so nothing is sent there. It is made from the next one on if a destination for it is switched on.</source>
        <translation>这场直播没有制作第二种画面，所以没有推送到那里。下次开播时，只要开启了用它的目的地，就会制作。</translation>
    </message>
    <message>
        <source>No destination answered in time, so the broadcast was not started. Check the address and the network, then try again.</source>
        <translation>没有一个目的地及时应答，直播没有开始。请检查地址和网络后再试。</translation>
    </message>
    <message>
        <source>The canvas cannot change while a broadcast runs; it stays as it is. End the broadcast first.</source>
        <translation>直播时不能更换画布，画面保持原样。请先结束直播。</translation>
    </message>
    <message>
        <source>There is no picture yet, so nothing was sent. Choose a camera and try again.</source>
        <translation>还没有画面，所以什么也没有发出去。请选择摄像头后再试。</translation>
    </message>
    <message>
        <source>The broadcast has ended, but its end is not in the books yet: %1 It is written there before the next broadcast begins.</source>
        <translation>直播已经结束，但还没能记入账本：%1 下一场直播开始前会再记一次。</translation>
    </message>
</context>
<context>
    <name>xb::app::LiveDesk</name>
    <message>
        <source>Nothing is recorded this time; everything else goes on. %1</source>
        <translation>这一场不录像，其他照常进行。%1</translation>
    </message>
</context>
<context>
    <name>xb::app::RecordingFolder</name>
    <message>
        <source>The disk for recordings does not answer.</source>
        <translation>放录像的磁盘没有反应。</translation>
    </message>
</context>
</TS>
