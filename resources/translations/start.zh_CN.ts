<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::StartDialog</name>
    <message>
        <source>Last look before going live</source>
        <translation>开播前再看一眼</translation>
    </message>
    <message>
        <source>The rehearsal begins</source>
        <translation>彩排马上开始</translation>
    </message>
    <message>
        <source>Going on air</source>
        <translation>马上开播</translation>
    </message>
    <message>
        <source>This stands in the way</source>
        <translation>这一项不解决，开不了播</translation>
    </message>
    <message>
        <source>Not everything is right. Go live all the same?</source>
        <translation>有地方不太对，仍然开播吗？</translation>
    </message>
    <message>
        <source>Stop, not yet</source>
        <translation>停，先不开</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不开</translation>
    </message>
    <message>
        <source>Go live all the same</source>
        <translation>仍然开播</translation>
    </message>
    <message>
        <source>%1, in %2 s</source>
        <translation>%1，还有 %2 秒</translation>
    </message>
</context>
<context>
    <name>xb::app::StartWords</name>
    <message>
        <source>%1 is a draft or hidden. Buyers could not order it.</source>
        <translation>%1 还是草稿或已隐藏，买家下不了单。</translation>
    </message>
    <message>
        <source>It begins with %1.</source>
        <translation>从“%1”开始。</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>The scene %1 is on, in which nobody hears you.</source>
        <translation>现在是场景“%1”，观众听不到您说话。</translation>
    </message>
    <message>
        <source>The scene %1 is on, in which something is missing.</source>
        <translation>现在是场景“%1”，里面缺了东西。</translation>
    </message>
    <message>
        <source>The scene %1 is on, in which the camera is not seen.</source>
        <translation>现在是场景“%1”，观众看不到摄像头画面。</translation>
    </message>
    <message>
        <source>The scene %1 is on, in which there is nothing to see.</source>
        <translation>现在是场景“%1”，里面什么都看不到。</translation>
    </message>
    <message>
        <source>There is no picture yet. Choose a camera under Settings; it may take a moment.</source>
        <translation>还没有画面。请在“设置”里选摄像头；启动可能要等一下。</translation>
    </message>
    <message>
        <source>No camera is chosen. Viewers see the scene without you.</source>
        <translation>没有选摄像头。观众看到的场景里没有您。</translation>
    </message>
    <message>
        <source>The camera is not there. Plug it in, or choose another one.</source>
        <translation>找不到摄像头。请插好，或者换一个。</translation>
    </message>
    <message>
        <source>The camera has not given a picture yet.</source>
        <translation>摄像头还没有给出画面。</translation>
    </message>
    <message>
        <source>The camera's picture stands still.</source>
        <translation>摄像头的画面不动了。</translation>
    </message>
    <message>
        <source>The camera sees only black. Is its lens covered?</source>
        <translation>摄像头只看到一片黑，镜头是不是盖着？</translation>
    </message>
    <message>
        <source>Viewers see the moving test picture, not you.</source>
        <translation>观众看到的是会动的测试画面，不是您。</translation>
    </message>
    <message>
        <source>The camera gives its picture.</source>
        <translation>摄像头画面正常。</translation>
    </message>
    <message>
        <source>No microphone is chosen. Nobody hears you.</source>
        <translation>没有选麦克风，谁也听不到您。</translation>
    </message>
    <message>
        <source>The microphone is not plugged in. Nobody hears you.</source>
        <translation>麦克风没插上，谁也听不到您。</translation>
    </message>
    <message>
        <source>The microphone is muted. Nobody hears you.</source>
        <translation>麦克风静音了，谁也听不到您。</translation>
    </message>
    <message>
        <source>The microphone hears nothing. Say a few words.</source>
        <translation>麦克风没有收到声音，请说几句试试。</translation>
    </message>
    <message>
        <source>You are hard to hear. Come closer, or turn it up.</source>
        <translation>您的声音太小。请靠近些，或调大音量。</translation>
    </message>
    <message>
        <source>The sound is too loud and crackles. Turn it down.</source>
        <translation>声音太大，已经破音。请调小。</translation>
    </message>
    <message>
        <source>The sound hums. Check the cable and the charger.</source>
        <translation>声音里有嗡嗡声。请检查线和充电器。</translation>
    </message>
    <message>
        <source>Viewers hear the test tone, not you.</source>
        <translation>观众听到的是测试音，不是您。</translation>
    </message>
    <message>
        <source>You can be heard well.</source>
        <translation>声音正常。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer, it is only recorded.</source>
        <translation>画面不会传出去，只在本机录下来。</translation>
    </message>
    <message>
        <source>It goes to %1.</source>
        <translation>推流到 %1。</translation>
    </message>
    <message>
        <source>The broadcast is not recorded, as you chose.</source>
        <translation>按您的选择，这场不录。</translation>
    </message>
    <message>
        <source>How much room the disk has is not known yet.</source>
        <translation>还不知道磁盘有多少空间。</translation>
    </message>
    <message>
        <source>The disk is full: the recording would end at once. The broadcast does not need it.</source>
        <translation>磁盘满了，录像马上就会停。不影响直播。</translation>
    </message>
    <message>
        <source>There is room for a recording of %1 only.</source>
        <translation>剩余空间只够录 %1。</translation>
    </message>
    <message>
        <source>There is room for a recording of %1.</source>
        <translation>剩余空间够录 %1。</translation>
    </message>
    <message>
        <source>There is nothing on the shelf to sell.</source>
        <translation>货架上没有可卖的商品。</translation>
    </message>
    <message>
        <source>%1 is sold out. Buyers could not order it.</source>
        <translation>%1 已售罄，买家下不了单。</translation>
    </message>
    <message>
        <source>Only %1 left of %2.</source>
        <translation>%2 只剩 %1。</translation>
    </message>
    <message>
        <source>%1: %2 left.</source>
        <translation>%1：余 %2。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>推流目的地</translation>
    </message>
    <message>
        <source>Stream key</source>
        <translation>推流码</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>First product</source>
        <translation>第一件商品</translation>
    </message>
    <message>
        <source>It is there, and stays hidden.</source>
        <translation>已填好，不会显示出来。</translation>
    </message>
    <message>
        <source>The folder for recordings is not there. Plug its disk in, or choose another folder under Settings.</source>
        <translation>录像文件夹不在。请把它所在的硬盘插上，或在设置里换一个文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder for recordings. Choose another one under Settings.</source>
        <translation>录像文件夹里写不进东西。请在设置里换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>xb::app::StartWords</name>
    <message>
        <source>Asking %1 whether it answers…</source>
        <translation>正在联系 %1…</translation>
    </message>
    <message>
        <source>%1 is not found. Is the network plugged in, and the address right?</source>
        <translation>找不到 %1。请看看网络有没有接好、地址对不对。</translation>
    </message>
    <message>
        <source>%1 takes no broadcasts at this address now.</source>
        <translation>%1 现在不接受推流，请检查地址。</translation>
    </message>
    <message>
        <source>%1 does not answer. Look at the network.</source>
        <translation>%1 没有回应，请检查网络。</translation>
    </message>
</context>
<context>
    <name>xb::app::StartDialog</name>
    <message>
        <source>One moment</source>
        <translation>请稍等</translation>
    </message>
</context>
<context>
    <name>xb::app::SettingsPage</name>
    <message>
        <source>Counts down</source>
        <translation>开播倒数</translation>
    </message>
    <message>
        <source>Not at all, it begins at once</source>
        <translation>不倒数，马上开播</translation>
    </message>
    <message>
        <source>%1 s before going live</source>
        <translation>开播前倒数 %1 秒</translation>
    </message>
</context>
</TS>
