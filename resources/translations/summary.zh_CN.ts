<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::SummaryDialog</name>
    <message>
        <source>Recorded</source>
        <translation>录制时长</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>What sold could not be read.</source>
        <translation>没能读出卖了什么。</translation>
    </message>
    <message>
        <source>The orders that wait could not be read.</source>
        <translation>没能读出哪些订单待处理。</translation>
    </message>
    <message>
        <source>Summary of the broadcast</source>
        <translation>本场直播小结</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>直播的结果</translation>
    </message>
    <message>
        <source>The broadcast has ended</source>
        <translation>直播已结束</translation>
    </message>
    <message>
        <source>The broadcast ended by itself</source>
        <translation>直播意外中断了</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>直播时长</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>播到了哪里</translation>
    </message>
    <message>
        <source>Nowhere outside</source>
        <translation>没有对外播出</translation>
    </message>
    <message>
        <source>It stayed on this computer.</source>
        <translation>只在本机上，没有发到外面。</translation>
    </message>
    <message>
        <source>What is kept on this computer</source>
        <translation>本机上留下的</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the folder of %1</source>
        <translation>打开 %1 所在的文件夹</translation>
    </message>
    <message>
        <source>What sold best</source>
        <translation>卖得最好的</translation>
    </message>
    <message>
        <source>Not on the shelf</source>
        <translation>货架上没有的商品</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>No order came during this broadcast.</source>
        <translation>这场直播期间没有来订单。</translation>
    </message>
    <message>
        <source>How it ran</source>
        <translation>运行情况</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等您处理</translation>
    </message>
    <message>
        <source>No order waits for you.</source>
        <translation>没有等您处理的订单。</translation>
    </message>
    <message>
        <source>%1, orders of this broadcast: %2</source>
        <translation>%1：本场直播 %2 单</translation>
    </message>
    <message>
        <source>Orders of this broadcast</source>
        <translation>本场订单</translation>
    </message>
    <message>
        <source>Sales minute by minute</source>
        <translation>逐分钟销售</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>xb::app::SummaryDesk</name>
    <message>
        <source>This computer has no program that shows folders. The files are in %1.</source>
        <translation>这台电脑上没有能打开文件夹的程序。文件在 %1。</translation>
    </message>
</context>
<context>
    <name>xb::app::SummaryWords</name>
    <message>
        <source>What was sold could not be read just now. %1 Every order is kept: look for them under Orders and Sales.</source>
        <translation>现在没能读出卖了多少。%1每个订单都保存着：请到“订单”和“销售”里查看。</translation>
    </message>
    <message>
        <source>It was never reached, and given up.</source>
        <translation>一直没有连上，后来停止了推送。</translation>
    </message>
    <message>
        <source>On air for %1, then nothing more was sent there.</source>
        <translation>直播了 %1，之后停止了推送。</translation>
    </message>
    <message>
        <source>On air for %1. The connection was lost in between, and came back.</source>
        <translation>直播了 %1。中间断过，后来恢复了。</translation>
    </message>
    <message>
        <source>%1 (second picture)</source>
        <translation>%1（第二画面）</translation>
    </message>
    <message>
        <source>It had hardly begun when it was ended.</source>
        <translation>刚开始就结束了。</translation>
    </message>
    <message>
        <source>It was never reached.</source>
        <translation>一直没有连上。</translation>
    </message>
    <message>
        <source>On air for %1, then it refused us.</source>
        <translation>播了 %1，之后对方拒绝了推流。</translation>
    </message>
    <message>
        <source>On air for %1, then it was paused.</source>
        <translation>播了 %1，之后暂停了。</translation>
    </message>
    <message>
        <source>On air for %1; at the end there was no connection.</source>
        <translation>播了 %1；结束时没有连接。</translation>
    </message>
    <message>
        <source>On air for %1. The connection was lost for %2 in between, and came back.</source>
        <translation>播了 %1。中间断线共 %2，后来恢复了。</translation>
    </message>
    <message>
        <source>On air for %1. Pictures that the network was too slow for: %2.</source>
        <translation>播了 %1。网络太慢，有 %2 幅画面没发出去。</translation>
    </message>
    <message>
        <source>On air for %1, without a gap.</source>
        <translation>播了 %1，没有中断。</translation>
    </message>
    <message>
        <source>%1, in %2 files</source>
        <translation>%1，共 %2 个文件</translation>
    </message>
    <message>
        <source>Stutters</source>
        <translation>卡顿</translation>
    </message>
    <message>
        <source>This computer was too slow for %1 of %2 pictures.</source>
        <translation>电脑太慢，%2 幅画面里有 %1 幅没赶上。</translation>
    </message>
    <message>
        <source>Uplink</source>
        <translation>上行网络</translation>
    </message>
    <message>
        <source>Pictures left out so that the uplink carried the others: %1. No sound was lost.</source>
        <translation>为了让其余画面发得出去，略过了 %1 幅画面。声音没有丢。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>It gave no picture for %1; viewers saw the still one.</source>
        <translation>有 %1 没有画面，观众看到的是静止图。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>It ran smoothly on this computer all the time.</source>
        <translation>在这台电脑上一直很流畅。</translation>
    </message>
    <message>
        <source>1 clip is kept.</source>
        <translation>保存了 1 个片段。</translation>
    </message>
    <message>
        <source>%1 clips are kept.</source>
        <translation>保存了 %1 个片段。</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>%1 More are still being cut: %2.</source>
        <translation>%1还有 %2 个正在剪。</translation>
    </message>
</context>
<context>
    <name>xb::app::OrdersPage</name>
    <message>
        <source>Show the orders of all broadcasts again</source>
        <translation>恢复看全部直播的订单</translation>
    </message>
    <message>
        <source>%1 in this broadcast, newest first</source>
        <translation>本场直播共 %1 单，新的在前</translation>
    </message>
    <message>
        <source>Broadcast %1  ×</source>
        <translation>直播 %1  ×</translation>
    </message>
    <message>
        <source>Only orders of the broadcast %1. Show those of all broadcasts again.</source>
        <translation>只看直播“%1”的订单。点一下恢复看全部订单。</translation>
    </message>
</context>
</TS>
