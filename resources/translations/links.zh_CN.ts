<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::Clips</name>
    <message>
        <source>Nothing of a broadcast is kept at this moment, so there is no replay. Switch the replay on, and save it while the broadcast runs.</source>
        <translation>此刻没有保留任何直播内容，所以没有回放可存。请先打开回放，并在直播进行时保存。</translation>
    </message>
    <message>
        <source>So many clips wait already that this one was not taken. Wait until some of them are done, and try again.</source>
        <translation>等待制作的片段已经太多，这一段没有收下。请等其中一些做好后再试。</translation>
    </message>
</context>
<context>
    <name>ClipCommand</name>
    <message>
        <source>No broadcast runs in this shop, so no clip was made. Name a recording to cut one out of it.</source>
        <translation>这家店现在没有在直播，所以没有剪片段。请给出一段录像来剪。</translation>
    </message>
    <message>
        <source>The broadcast that runs is not recorded, so no clip was made. Start it with --record, or with --replay and kill -USR1.</source>
        <translation>正在播的这场没有录像，所以没有剪片段。请用 --record 开播，或用 --replay 加 kill -USR1。</translation>
    </message>
    <message>
        <source>The clip is in %1.</source>
        <translation>片段已存为 %1。</translation>
    </message>
</context>
<context>
    <name>xb::app::Help</name>
    <message>
        <source>a short film out of a recording; see xiangbo clip --help</source>
        <translation>从录像里剪出一段短片；见 xiangbo clip --help</translation>
    </message>
    <message>
        <source>xiangbo clip RECORDING CLIP.mp4: a short film out of a recording, exact to the picture.</source>
        <translation>xiangbo clip 录像 片段.mp4：从录像里剪出一段短片，精确到每一帧。</translation>
    </message>
    <message>
        <source>counted from the recording&apos;s start; all of it if not given, half an hour at the most</source>
        <translation>从录像开头算起；不写则取全部，最长半小时</translation>
    </message>
    <message>
        <source>the middle of a wide picture, for telephones</source>
        <translation>取横屏画面的中间部分，供手机竖屏观看</translation>
    </message>
    <message>
        <source>stands before it for two seconds</source>
        <translation>片头显示两秒</translation>
    </message>
</context>
<context>
    <name>xb::app::HealthWords</name>
    <message>
        <source>The uplink is slow, so viewers see a somewhat softer picture. No picture and no sound is lost.</source>
        <translation>上行网络慢，观众看到的画面会稍微模糊。画面和声音都没有丢失。</translation>
    </message>
    <message>
        <source>The uplink is slow, so the picture moves less smoothly for viewers. No sound is lost.</source>
        <translation>上行网络慢，观众看到的画面不够流畅。声音没有丢失。</translation>
    </message>
    <message>
        <source>The uplink is very slow, so viewers see a soft picture that moves less smoothly. No sound is lost.</source>
        <translation>上行网络很慢，观众看到的画面模糊且不够流畅。声音没有丢失。</translation>
    </message>
    <message>
        <source>The uplink carries hardly more than the sound. Viewers hear you, and see one picture a second until it is better.</source>
        <translation>上行网络只够传声音。观众能听到您，每秒看到一张画面，直到网络好转。</translation>
    </message>
</context>
</TS>
