<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::Help</name>
    <message>
        <source>filters for the place where somebody speaks; none if not given</source>
        <translation>按说话的场合处理声音；不写则不处理</translation>
    </message>
    <message>
        <source>plays under the voice; may be given several times</source>
        <translation>在人声下播放的音乐；可写多次</translation>
    </message>
</context>
<context>
    <name>xb::app::Listings</name>
    <message>
        <source>Loudspeaker</source>
        <translation>扬声器</translation>
    </message>
</context>
<context>
    <name>xb::app::LiveDesk</name>
    <message>
        <source>%1 is heard again.</source>
        <translation>%1 的声音恢复了。</translation>
    </message>
</context>
<context>
    <name>xb::app::LiveMixer</name>
    <message>
        <source>The song %1 cannot be played and is left out. Choose it as an MP3 file, for example.</source>
        <translation>歌曲 %1 无法播放，已跳过。请换一个格式，例如 MP3 文件。</translation>
    </message>
    <message>
        <source>The sound device %1 is gone; everything else goes on. Plug it in again, and it is heard by itself.</source>
        <translation>声音设备 %1 断开了；其他一切照常。重新插上后会自动恢复声音。</translation>
    </message>
</context>
<context>
    <name>xb::app::SoundWords</name>
    <message>
        <source>Not plugged in</source>
        <translation>没有插上</translation>
    </message>
    <message>
        <source>It hums: check cable and charger</source>
        <translation>有电流声：检查线和充电器</translation>
    </message>
    <message>
        <source>Sound is fine
%1 LUFS</source>
        <translation>声音正常
%1 LUFS</translation>
    </message>
</context>
</TS>
