<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::TrayIcon</name>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>排练中</translation>
    </message>
    <message>
        <source>Sent nowhere</source>
        <translation>没有推送</translation>
    </message>
    <message>
        <source>Not on air</source>
        <translation>未在直播</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>正在结束</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Xiangbo Studio: %1</source>
        <translation>乡播：%1</translation>
    </message>
</context>
<context>
    <name>xb::app::KeyButton</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>请按一个键…</translation>
    </message>
</context>
<context>
    <name>xb::app::HotkeysDialog</name>
    <message>
        <source>Take what is prepared</source>
        <translation>预备画面上画面</translation>
    </message>
    <message>
        <source>Explain the previous product</source>
        <translation>讲解上一个商品</translation>
    </message>
    <message>
        <source>Explain the next product</source>
        <translation>讲解下一个商品</translation>
    </message>
    <message>
        <source>Microphone off and on</source>
        <translation>麦克风关闭与打开</translation>
    </message>
    <message>
        <source>Clip of the last minute</source>
        <translation>剪下最近一分钟</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>场景 %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Press one, then the key for it. Delete takes a key away. Keys work while the Live page is open.</source>
        <translation>先点一项，再按要用的键。按删除键可取消。快捷键在打开“直播”页时有效。</translation>
    </message>
    <message>
        <source>%1 is needed for typing and for lists. Use a key from F1 to F12, or one together with Ctrl or Alt.</source>
        <translation>%1 要留给打字和列表使用。请用 F1 到 F12，或与 Ctrl、Alt 一起按的键。</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>恢复最初设置</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>“%1”现在没有快捷键。</translation>
    </message>
    <message>
        <source>%1 is for “%2” now, and no longer for “%3”.</source>
        <translation>%1 现在用于“%2”，不再用于“%3”。</translation>
    </message>
    <message>
        <source>%1 is for “%2” now.</source>
        <translation>%1 现在用于“%2”。</translation>
    </message>
    <message>
        <source>Key for: %1</source>
        <translation>快捷键：%1</translation>
    </message>
    <message>
        <source>Also while another program is in front</source>
        <translation>切到别的软件时也有效</translation>
    </message>
    <message>
        <source>This desktop gives no program a key while another one is in front; only X11 does.</source>
        <translation>这个桌面不让软件在后台接收按键：需要 X11 桌面。</translation>
    </message>
    <message>
        <source>Another program holds %1: it works in this window only. Choose another key, or free it there.</source>
        <translation>%1 被别的软件占用，只在本窗口有效。请换一个键，或者在那个软件里让出来。</translation>
    </message>
    <message>
        <source>On this desktop (Wayland) that holds for older programs only: newer ones keep their keys for themselves.</source>
        <translation>在这个桌面（Wayland）上只对老软件有效，新软件会把按键留给自己。</translation>
    </message>
    <message>
        <source>While the Live page is open, these keys then do nothing in other programs.</source>
        <translation>打开直播页面时，这些键在别的软件里就不起作用了。</translation>
    </message>
</context>
<context>
    <name>xb::app::SettingsPage</name>
    <message>
        <source>Keys…</source>
        <translation>快捷键…</translation>
    </message>
</context>
<context>
    <name>xb::app::ScenesPanel</name>
    <message>
        <source>Take</source>
        <translation>上画面</translation>
    </message>
</context>
</TS>
