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
<context>
    <name>xb::app::SoundDialog</name>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不监听</translation>
    </message>
    <message>
        <source>Here alone, viewers do not hear it</source>
        <translation>只在本机听，观众听不到</translation>
    </message>
    <message>
        <source>Here, and viewers hear it as well</source>
        <translation>本机听，观众也听得到</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>不处理</translation>
    </message>
    <message>
        <source>Taken away, easy on the computer</source>
        <translation>降噪，省电脑</translation>
    </message>
    <message>
        <source>Taken away, as well as can be</source>
        <translation>降噪，尽量干净</translation>
    </message>
    <message>
        <source>Brought to an even loudness by itself</source>
        <translation>自动调到稳定的响度</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Heard on this computer too</source>
        <translation>在本机监听</translation>
    </message>
    <message>
        <source>What is done to it</source>
        <translation>声音处理</translation>
    </message>
    <message>
        <source>Noise behind the voice</source>
        <translation>人声背后的噪声</translation>
    </message>
</context>
<context>
    <name>xb::app::SoundFigureWords</name>
    <message>
        <source>Gate: heard from this loudness on</source>
        <translation>噪声门：从这个响度起才听得到</translation>
    </message>
    <message>
        <source>Compressor: loud and quiet brought together</source>
        <translation>压缩：让大声和小声接近</translation>
    </message>
    <message>
        <source>Compressor: from this loudness on</source>
        <translation>压缩：从这个响度起</translation>
    </message>
    <message>
        <source>Limiter: room kept above the peaks</source>
        <translation>限幅：峰值上方留出的余量</translation>
    </message>
    <message>
        <source>Left (below 0) or right</source>
        <translation>偏左（负数）或偏右</translation>
    </message>
    <message>
        <source>Later by (below 0: earlier)</source>
        <translation>延后（负数为提前）</translation>
    </message>
    <message>
        <source>Quieter while somebody speaks, by</source>
        <translation>有人说话时压低</translation>
    </message>
    <message>
        <source>Rumble away: nothing below</source>
        <translation>去低频：低于此频率的不要</translation>
    </message>
    <message>
        <source>Quieter between the words, by</source>
        <translation>话与话之间压低</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>低音</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中音</translation>
    </message>
    <message>
        <source>Treble</source>
        <translation>高音</translation>
    </message>
</context>
</TS>
