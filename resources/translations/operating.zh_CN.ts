<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::BottomBar</name>
    <message>
        <source>Destinations…</source>
        <translation>目的地…</translation>
    </message>
    <message>
        <source>Where it goes: pause, stop, or send elsewhere too</source>
        <translation>推到哪里：暂停、停止，或再推到别处</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>It goes nowhere but into the recording: press End to stop it.</source>
        <translation>现在只在录制：要停止请按“结束”。</translation>
    </message>
    <message>
        <source>Everything else goes on.</source>
        <translation>其他一切照常继续。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try %1 again now</source>
        <translation>马上再试 %1</translation>
    </message>
</context>
<context>
    <name>xb::app::ChannelStrip</name>
    <message>
        <source>Adjust…</source>
        <translation>调节…</translation>
    </message>
    <message>
        <source>%1: balance, monitoring and filters</source>
        <translation>%1：左右平衡、监听和滤镜</translation>
    </message>
    <message>
        <source>%1: mute</source>
        <translation>%1：静音</translation>
    </message>
    <message>
        <source>%1: muted, press to be heard</source>
        <translation>%1：已静音，按一下恢复声音</translation>
    </message>
    <message>
        <source>%1: volume</source>
        <translation>%1：音量</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
</context>
<context>
    <name>xb::app::GoalDialog</name>
    <message>
        <source>1 unit</source>
        <translation>1 件</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>Goal of this broadcast</source>
        <translation>本场目标</translation>
    </message>
    <message>
        <source>How many orders</source>
        <translation>多少单</translation>
    </message>
    <message>
        <source>How many units</source>
        <translation>多少件</translation>
    </message>
    <message>
        <source>How many yuan</source>
        <translation>多少元</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Sales in yuan</source>
        <translation>销售额（元）</translation>
    </message>
    <message>
        <source>Units sold</source>
        <translation>销量</translation>
    </message>
</context>
<context>
    <name>xb::app::LiveControls</name>
    <message>
        <source>Nobody hears you</source>
        <translation>没人听得到您</translation>
    </message>
    <message>
        <source>The clip is in %1.</source>
        <translation>片段已存为 %1。</translation>
    </message>
</context>
<context>
    <name>xb::app::LivePage</name>
    <message>
        <source>Computer</source>
        <translation>电脑声音</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Where you speak</source>
        <translation>说话的环境</translation>
    </message>
</context>
<context>
    <name>xb::app::NoticeDialog</name>
    <message>
        <source>Notice on the picture</source>
        <translation>画面公告</translation>
    </message>
    <message>
        <source>Orders before eight leave tomorrow morning</source>
        <translation>八点前下单，明早发货</translation>
    </message>
    <message>
        <source>What viewers read</source>
        <translation>观众看到的文字</translation>
    </message>
</context>
<context>
    <name>xb::app::OnAirDialog</name>
    <message>
        <source>Keep as it is</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Show it to viewers</source>
        <translation>显示给观众</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>撤下</translation>
    </message>
</context>
<context>
    <name>xb::app::OnPicturePanel</name>
    <message>
        <source>Draw now</source>
        <translation>现在抽奖</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>抽奖…</translation>
    </message>
    <message>
        <source>Goal on the picture: %1</source>
        <translation>画面上的目标：%1</translation>
    </message>
    <message>
        <source>Goal…</source>
        <translation>目标…</translation>
    </message>
    <message>
        <source>Grower</source>
        <translation>农户名片</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Lucky draw among the buyers</source>
        <translation>在买家中抽奖</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不抽</translation>
    </message>
    <message>
        <source>Notice on the picture: %1</source>
        <translation>画面上的公告：%1</translation>
    </message>
    <message>
        <source>Notice…</source>
        <translation>公告…</translation>
    </message>
    <message>
        <source>On picture</source>
        <translation>画面上</translation>
    </message>
    <message>
        <source>One order of this broadcast wins, each as likely as any other. Viewers see it being drawn.</source>
        <translation>从本场订单中抽出一单，每单机会均等，观众能看到抽奖过程。</translation>
    </message>
    <message>
        <source>Show a goal on the picture</source>
        <translation>在画面上显示目标</translation>
    </message>
    <message>
        <source>Show a notice on the picture</source>
        <translation>在画面上显示公告</translation>
    </message>
    <message>
        <source>Show who grew or made it</source>
        <translation>显示是谁种的或做的</translation>
    </message>
</context>
<context>
    <name>xb::app::OverlayThemeWords</name>
    <message>
        <source>Festival red</source>
        <translation>节庆红</translation>
    </message>
    <message>
        <source>Harvest orange</source>
        <translation>丰收橙</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>水墨</translation>
    </message>
    <message>
        <source>Lake</source>
        <translation>湖蓝</translation>
    </message>
    <message>
        <source>Tea jade</source>
        <translation>茶绿</translation>
    </message>
</context>
<context>
    <name>xb::app::SettingsPage</name>
    <message>
        <source>Viewers see</source>
        <translation>画面配色</translation>
    </message>
</context>
<context>
    <name>xb::app::SoundCard</name>
    <message>
        <source>%1 songs</source>
        <translation>%1 首歌</translation>
    </message>
    <message>
        <source>1 song</source>
        <translation>1 首歌</translation>
    </message>
    <message>
        <source>Choose the music</source>
        <translation>选择音乐</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Heard by viewers</source>
        <translation>观众听得到</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>No music</source>
        <translation>没有音乐</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不放</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>听不到</translation>
    </message>
    <message>
        <source>Play no music</source>
        <translation>不放音乐</translation>
    </message>
    <message>
        <source>Songs, played one after the other</source>
        <translation>依次播放的歌曲</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>The sound of this computer</source>
        <translation>这台电脑的声音</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>电脑声音</translation>
    </message>
    <message>
        <source>Where you speak</source>
        <translation>说话的环境</translation>
    </message>
</context>
<context>
    <name>xb::app::SoundWords</name>
    <message>
        <source>As it is</source>
        <translation>原声</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>集市</translation>
    </message>
    <message>
        <source>Outdoors</source>
        <translation>户外有风</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>安静室内</translation>
    </message>
</context>
<context>
    <name>xb::app::TopBar</name>
    <message>
        <source>Cutting… %1 %</source>
        <translation>正在剪… %1 %</translation>
    </message>
    <message>
        <source>Keep a clip</source>
        <translation>剪一段</translation>
    </message>
    <message>
        <source>Keep the last seconds as a clip</source>
        <translation>把刚才几秒存成片段</translation>
    </message>
    <message>
        <source>The last %1 seconds</source>
        <translation>最近 %1 秒</translation>
    </message>
</context>
</TS>
