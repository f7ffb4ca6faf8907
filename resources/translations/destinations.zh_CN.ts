<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::DestinationChoice</name>
    <message>
        <source>Choose where to…</source>
        <translation>选择推到哪里…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 个</translation>
    </message>
    <message>
        <source>Destinations: %1</source>
        <translation>推流目的地：%1</translation>
    </message>
    <message>
        <source>No destination is switched on.</source>
        <translation>没有打开任何目的地。</translation>
    </message>
    <message>
        <source>Record only</source>
        <translation>只录制</translation>
    </message>
    <message>
        <source>The broadcast becomes a film on this computer, with real orders. Nobody outside sees it.</source>
        <translation>这一场只录成本机上的视频，订单是真的，外面没有人看到。</translation>
    </message>
    <message>
        <source>Viewers see it: it is sent to every destination that is on.</source>
        <translation>观众看得到：画面推到每个打开的目的地。</translation>
    </message>
</context>
<context>
    <name>xb::app::DestinationRow</name>
    <message>
        <source>Server address, rtmp://…</source>
        <translation>服务器地址，rtmp://…</translation>
    </message>
    <message>
        <source>Stream key</source>
        <translation>推流码</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Send to destination %1</source>
        <translation>推到第 %1 个目的地</translation>
    </message>
    <message>
        <source>Platform of destination %1</source>
        <translation>第 %1 个目的地的平台</translation>
    </message>
    <message>
        <source>Server address of destination %1</source>
        <translation>第 %1 个目的地的服务器地址</translation>
    </message>
    <message>
        <source>Stream key of destination %1</source>
        <translation>第 %1 个目的地的推流码</translation>
    </message>
    <message>
        <source>Remove destination %1</source>
        <translation>移除第 %1 个目的地</translation>
    </message>
    <message>
        <source>Picture for destination %1</source>
        <translation>第 %1 个目的地的画面</translation>
    </message>
    <message>
        <source>First picture, %1</source>
        <translation>第一画面，%1</translation>
    </message>
    <message>
        <source>Second picture, %1</source>
        <translation>第二画面，%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ask the keyring for the key of destination %1</source>
        <translation>再向密钥环要第 %1 个目的地的推流密钥</translation>
    </message>
</context>
<context>
    <name>xb::app::DestinationsDialog</name>
    <message>
        <source>Add a destination</source>
        <translation>添加目的地</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复刚移除的</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Where the broadcast goes</source>
        <translation>直播推到哪里</translation>
    </message>
    <message>
        <source>The picture goes to every destination that is on, all at once. Each of them needs its share of the uplink.</source>
        <translation>画面同时推到每个打开的目的地，每一个都要占一份上行带宽。</translation>
    </message>
</context>
<context>
    <name>xb::app::BroadcastAimWords</name>
    <message>
        <source>No destination is switched on. Switch one on, or choose Record only or Rehearse here.</source>
        <translation>没有打开任何目的地。请打开一个，或者选“只录制”或“在本机彩排”。</translation>
    </message>
</context>
<context>
    <name>xb::app::BottomBar</name>
    <message>
        <source>Start recording</source>
        <translation>开始录制</translation>
    </message>
</context>
<context>
    <name>xb::app::StartDialog</name>
    <message>
        <source>The recording begins</source>
        <translation>马上开始录制</translation>
    </message>
    <message>
        <source>Not everything is right. Record all the same?</source>
        <translation>有地方不太对，仍然录制吗？</translation>
    </message>
    <message>
        <source>Record all the same</source>
        <translation>仍然录制</translation>
    </message>
</context>
<context>
    <name>xb::app::StartWords</name>
    <message>
        <source>No destination is switched on. Choose one at the foot of the window, or Record only.</source>
        <translation>没有打开任何目的地。请在窗口底部选一个，或者选“只录制”。</translation>
    </message>
    <message>
        <source>They are there, and stay hidden.</source>
        <translation>都填好了，不会显示出来。</translation>
    </message>
    <message>
        <source>The key for %1 is missing. Copy it from the platform's live page.</source>
        <translation>还没有填 %1 的推流码。请从平台的直播页面复制过来。</translation>
    </message>
</context>
<context>
    <name>xb::app::ProfilesCard</name>
    <message>
        <source>recording only</source>
        <translation>只录制</translation>
    </message>
    <message>
        <source>no destination</source>
        <translation>没有目的地</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 个</translation>
    </message>
    <message>
        <source>A profile is where you send to, the keys, and the size of the picture. Keep one for each kind of evening.</source>
        <translation>一个方案包括画面发到哪里、推流码和画面大小。每种场次存一个。</translation>
    </message>
</context>
<context>
    <name>xb::app::TopBar</name>
    <message>
        <source>Recording %1</source>
        <translation>录制中 %1</translation>
    </message>
</context>
<context>
    <name>xb::app::DestinationUrl</name>
    <message>
        <source>The keyring has not given the stream key. Unlock it and try again, or copy the key from the platform's live page once more.</source>
        <translation>密钥环没有给出推流密钥。请解锁密钥环后重试，或从平台的直播页面重新复制密钥。</translation>
    </message>
</context>
<context>
    <name>xb::app::DestinationsOnAirWords</name>
    <message>
        <source>%1: not sent to</source>
        <translation>%1：没有推送</translation>
    </message>
</context>
<context>
    <name>xb::app::DestinationLine</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try %1 again now</source>
        <translation>马上再试 %1</translation>
    </message>
    <message>
        <source>Send there now</source>
        <translation>马上推送</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续推送</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停推送</translation>
    </message>
    <message>
        <source>Send to %1 now</source>
        <translation>马上推送到 %1</translation>
    </message>
    <message>
        <source>Resume sending to %1</source>
        <translation>继续推送到 %1</translation>
    </message>
    <message>
        <source>Pause sending to %1</source>
        <translation>暂停推送到 %1</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>停止推送</translation>
    </message>
    <message>
        <source>Stop sending to %1</source>
        <translation>停止推送到 %1</translation>
    </message>
</context>
<context>
    <name>xb::app::OnAirDestinationsDialog</name>
    <message>
        <source>There is no destination in the list yet.</source>
        <translation>列表里还没有目的地。</translation>
    </message>
    <message>
        <source>Where the broadcast goes now</source>
        <translation>这场直播推到哪里</translation>
    </message>
    <message>
        <source>Add or change an address…</source>
        <translation>添加或修改地址…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>What is pressed here counts at once, for this broadcast. Each destination is on its own: the others, the recording and all orders go on.</source>
        <translation>在这里按下马上生效，只对这场直播。各个目的地互不影响：其他目的地、录制和所有订单照常继续。</translation>
    </message>
</context>
</TS>
