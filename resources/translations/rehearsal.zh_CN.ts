<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::BottomBar</name>
    <message>
        <source>Rehearse</source>
        <translation>开始彩排</translation>
    </message>
    <message>
        <source>End the rehearsal now? Then you see how it went.</source>
        <translation>现在结束彩排吗？结束后可以看到表现如何。</translation>
    </message>
</context>
<context>
    <name>xb::app::DestinationChoice</name>
    <message>
        <source>Practise with pretend buyers and orders. Nothing leaves this computer.</source>
        <translation>用模拟的买家和订单练习，什么都不会离开这台电脑。</translation>
    </message>
</context>
<context>
    <name>xb::app::Figures</name>
    <message>
        <source>Keyword in the chat</source>
        <translation>弹幕下单</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>xb::app::HealthWords</name>
    <message>
        <source>Recorded here, nobody outside sees it</source>
        <translation>只在本机录像，外面看不到</translation>
    </message>
    <message>
        <source>The picture is fine. Buyers and orders are pretend, and nothing leaves this computer.</source>
        <translation>画面正常。买家和订单都是模拟的，什么都不会离开这台电脑。</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderListModel</name>
    <message>
        <source>Pretend order: %1, %2, %3</source>
        <translation>模拟订单：%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderRow</name>
    <message>
        <source>Pretend · %1</source>
        <translation>模拟 · %1</translation>
    </message>
</context>
<context>
    <name>xb::app::OrdersPanel</name>
    <message>
        <source>Pretend orders</source>
        <translation>模拟订单</translation>
    </message>
    <message>
        <source>No pretend buyers yet.
Explain a product, and they come.</source>
        <translation>还没有模拟买家。
开始讲解商品，他们就来了。</translation>
    </message>
</context>
<context>
    <name>xb::app::Rehearsal</name>
    <message>
        <source>Pretend platform</source>
        <translation>模拟平台</translation>
    </message>
</context>
<context>
    <name>xb::app::ScoreDialog</name>
    <message>
        <source>How the rehearsal went</source>
        <translation>彩排得分</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What the points were given for</source>
        <translation>各项得分</translation>
    </message>
    <message>
        <source>%1 of 100 points</source>
        <translation>满分 100，得 %1 分</translation>
    </message>
    <message>
        <source>of 100 points</source>
        <translation>满分 100</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>xb::app::ScoreWords</name>
    <message>
        <source>Uplink gone</source>
        <translation>网络中断</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>摄像头掉线</translation>
    </message>
    <message>
        <source>Silent microphone</source>
        <translation>麦克风没声音</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品讲解</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>讲解时长</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>讲解冷场</translation>
    </message>
    <message>
        <source>Dead air</source>
        <translation>空场</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>售罄</translation>
    </message>
    <message>
        <source>You acted after %1 s.</source>
        <translation>%1 秒后您做了处理。</translation>
    </message>
    <message>
        <source>Nothing was done about it.</source>
        <translation>没有做任何处理。</translation>
    </message>
    <message>
        <source>Planned products explained: %1 of %2.</source>
        <translation>计划的 %2 款商品讲了 %1 款。</translation>
    </message>
    <message>
        <source>Products explained: %1.</source>
        <translation>讲了 %1 款商品。</translation>
    </message>
    <message>
        <source>No product was explained.</source>
        <translation>没有讲解任何商品。</translation>
    </message>
    <message>
        <source>%1 of %2 kept to their planned minutes.</source>
        <translation>%2 款里有 %1 款按计划时长讲完。</translation>
    </message>
    <message>
        <source>The longest silence while explaining: %1 s.</source>
        <translation>讲解时最长 %1 秒没人说话。</translation>
    </message>
    <message>
        <source>Nobody spoke and nothing was explained for %1 s.</source>
        <translation>共有 %1 秒没人说话，也没有讲解商品。</translation>
    </message>
    <message>
        <source>A sold-out product stayed on the card for %1 s.</source>
        <translation>售罄的商品在画面上又挂了 %1 秒。</translation>
    </message>
    <message>
        <source>Press Retry beside the destination, or show Pause.</source>
        <translation>请按目的地旁的“重试”，或切到“歇一会”。</translation>
    </message>
    <message>
        <source>Switch to another scene at once and talk on: you are heard.</source>
        <translation>马上切到别的场景，接着讲：观众听得到您。</translation>
    </message>
    <message>
        <source>Watch the microphone&apos;s card: mute and unmute it, or show Pause meanwhile.</source>
        <translation>留意麦克风卡片：静音再打开试试，或先切到“歇一会”。</translation>
    </message>
    <message>
        <source>Go by the run sheet, and press Next when time is up.</source>
        <translation>照着流程走，时间到了就按“下一个”。</translation>
    </message>
    <message>
        <source>Choose a product on the shelf and explain it.</source>
        <translation>在货架上选一款商品开讲。</translation>
    </message>
    <message>
        <source>The run sheet says how many minutes are left.</source>
        <translation>“今晚流程”里写着还剩几分钟。</translation>
    </message>
    <message>
        <source>Have two more sentences ready; the teleprompter shows them.</source>
        <translation>多备两句话，提词器上看得到。</translation>
    </message>
    <message>
        <source>Have the next product ready, and keep Pause short.</source>
        <translation>提前备好下一款，“歇一会”别挂太久。</translation>
    </message>
    <message>
        <source>Go on to the next product as soon as it is sold out.</source>
        <translation>一售罄就换下一款。</translation>
    </message>
    <message>
        <source>Ready for the evening.</source>
        <translation>可以开播了。</translation>
    </message>
    <message>
        <source>Nearly ready. Once more makes it sure.</source>
        <translation>差不多了，再练一遍更稳。</translation>
    </message>
    <message>
        <source>Practise once more before you go live.</source>
        <translation>开播前再练一遍吧。</translation>
    </message>
    <message>
        <source>Rehearsed for %1. Pretend orders: %2, %3; none is in the shop&apos;s books.</source>
        <translation>彩排 %1，模拟订单 %2 笔，共 %3，都没有记入店里的账。</translation>
    </message>
</context>
<context>
    <name>xb::app::StageDesk</name>
    <message>
        <source>Pretend: %1 · %2</source>
        <translation>模拟：%1 · %2</translation>
    </message>
</context>
<context>
    <name>xb::app::StartDialog</name>
    <message>
        <source>Not everything is right. Rehearse all the same?</source>
        <translation>还有些问题，仍要开始彩排吗？</translation>
    </message>
    <message>
        <source>Rehearse all the same</source>
        <translation>仍要彩排</translation>
    </message>
</context>
<context>
    <name>xb::app::StartWords</name>
    <message>
        <source>A rehearsal: buyers and orders are pretend, and nothing leaves this computer.</source>
        <translation>这是彩排：买家和订单都是模拟的，什么都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>The disk is full, and this broadcast is only recorded. Make room, or choose another folder under Settings.</source>
        <translation>磁盘满了，而这场直播只有录像。请腾出空间，或在“设置”里换个文件夹。</translation>
    </message>
    <message>
        <source>The rehearsal is not recorded, as you chose.</source>
        <translation>按您的选择，这次彩排不录像。</translation>
    </message>
</context>
<context>
    <name>xb::app::TopBar</name>
    <message>
        <source>Rehearsal %1</source>
        <translation>彩排中 %1</translation>
    </message>
    <message>
        <source>Pretend: %1</source>
        <translation>模拟订单 %1 笔</translation>
    </message>
</context>
</TS>
