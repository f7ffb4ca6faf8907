<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xb::app::AppError</name>
    <message>
        <source>%1 holds no settings of this program, so nothing was changed. Choose a file that was exported under Settings.</source>
        <translation>%1 里没有本程序的设置，什么都没有改。请选一个在“设置”里导出的文件。</translation>
    </message>
</context>
<context>
    <name>xb::app::DeviceWords</name>
    <message>
        <source>Video file %1</source>
        <translation>视频文件 %1</translation>
    </message>
    <message>
        <source>A phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（没找到）</translation>
    </message>
    <message>
        <source>Moving test picture</source>
        <translation>会动的测试画面</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>不用摄像头</translation>
    </message>
    <message>
        <source>The sound of the phone or video</source>
        <translation>手机或视频自带的声音</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>测试音</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>不用麦克风</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>No second camera</source>
        <translation>不用第二摄像头</translation>
    </message>
</context>
<context>
    <name>xb::app::KeepingCard</name>
    <message>
        <source>Line measured at</source>
        <translation>测速服务器</translation>
    </message>
    <message>
        <source>Nowhere: the line is not measured</source>
        <translation>不填：不测网络</translation>
    </message>
    <message>
        <source>The guide sends random bytes there when you ask it to. Any server of LibreSpeed does, with /backend/empty.php behind its address.</source>
        <translation>您点“测一下”时，向导会向它发送随机数据。任何 LibreSpeed 服务器都可以，在地址后加上 /backend/empty.php。</translation>
    </message>
    <message>
        <source>It begins with http:// or https://; the address before it stays in use.</source>
        <translation>地址要以 http:// 或 https:// 开头；之前的地址继续使用。</translation>
    </message>
    <message>
        <source>Settings to take over</source>
        <translation>选择要导入的设置</translation>
    </message>
    <message>
        <source>Where the settings go</source>
        <translation>设置导出到哪里</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>引导与迁移</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>新手引导</translation>
    </message>
    <message>
        <source>Run the guide again</source>
        <translation>再走一遍引导</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Stream keys, passwords and buyers are never exported; on another computer you enter the keys again.</source>
        <translation>推流码、密码和买家资料从不导出；换一台电脑要重新填推流码。</translation>
    </message>
</context>
<context>
    <name>xb::app::PhoneInvite</name>
    <message>
        <source>Put the phone in the same network, open a camera app that sends RTMP or SRT, and let it read this code or type one of these addresses. They are a secret: whoever knows them can send you a picture.</source>
        <translation>让手机连上同一个网络，打开能发 RTMP 或 SRT 的相机应用，扫这个码，或照着填一个地址。地址要保密：谁知道它，谁就能给您发画面。</translation>
    </message>
    <message>
        <source>Address for RTMP</source>
        <translation>RTMP 地址</translation>
    </message>
    <message>
        <source>Address for SRT</source>
        <translation>SRT 地址</translation>
    </message>
    <message>
        <source>The address for the phone, as a QR code</source>
        <translation>给手机扫的地址二维码</translation>
    </message>
    <message>
        <source>The place for the phone is being opened…</source>
        <translation>正在准备接手机…</translation>
    </message>
    <message>
        <source>The phone is here.</source>
        <translation>手机连上了。</translation>
    </message>
    <message>
        <source>Waiting for the phone…</source>
        <translation>正在等手机…</translation>
    </message>
</context>
<context>
    <name>xb::app::PlatformWords</name>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>WeChat Channels</source>
        <translation>视频号</translation>
    </message>
    <message>
        <source>Kuaishou</source>
        <translation>快手</translation>
    </message>
    <message>
        <source>Taobao Live</source>
        <translation>淘宝直播</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Bilibili</source>
        <translation>哔哩哔哩</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>YouTube</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>别的服务器</translation>
    </message>
    <message>
        <source>On a computer, open Douyin's live console and choose to push the picture from another program: it shows a server address and a stream key, new ones for each broadcast. Not every account is given them; ask Douyin where they are missing.</source>
        <translation>在电脑上打开抖音的直播中控台，选择用其他软件推流，页面会给出服务器地址和串流密钥，每场都是新的。不是每个账号都开通了推流；没有的话，请向抖音申请。</translation>
    </message>
    <message>
        <source>On a computer, open the Channels assistant (channels.weixin.qq.com), then Live, and create a broadcast that is pushed: it shows an address and a key.</source>
        <translation>在电脑上打开视频号助手（channels.weixin.qq.com），进入“直播”，创建一场推流直播，页面会给出推流地址和推流密钥（就是推流码）。</translation>
    </message>
    <message>
        <source>On a computer, open Kuaishou's page for hosts and start a broadcast by pushing: it shows an address and a key, new ones for each broadcast.</source>
        <translation>在电脑上打开快手的主播页面，用推流方式开播，页面会给出推流地址和密钥，每场都是新的。</translation>
    </message>
    <message>
        <source>In the host console on a computer, create a broadcast and choose to push it: it shows one long address. Paste it into Server address; the key in it is taken out and hidden.</source>
        <translation>在电脑上的主播中控台创建直播，选择推流，页面会给出一个长地址。把它粘贴到“服务器地址”，里面的密钥会自动取出来藏好。</translation>
    </message>
    <message>
        <source>On a computer, open the live console of your account and choose to push the picture: it shows an address and a key. Not every account is given them.</source>
        <translation>在电脑上打开您账号的直播中控台，选择推流，页面会给出地址和密钥。不是每个账号都开通了推流。</translation>
    </message>
    <message>
        <source>On a computer, open link.bilibili.com, then My live room and Start settings: once started there, it shows the key. The address is filled in for you.</source>
        <translation>在电脑上打开 link.bilibili.com，进入“我的直播间”的“开播设置”，点开播后就会显示串流密钥。地址已经替您填好。</translation>
    </message>
    <message>
        <source>On a computer, open studio.youtube.com, then Create and Go live: the key stands under Stream settings. The address is filled in for you.</source>
        <translation>在电脑上打开 studio.youtube.com，点“创建”再点“进行直播”，密钥在直播设置里。地址已经替您填好。</translation>
    </message>
    <message>
        <source>Whoever runs the server tells you its address, which begins with rtmp://, rtmps://, srt:// or udp://, and the key if there is one.</source>
        <translation>管服务器的人会告诉您地址，以 rtmp://、rtmps://、srt:// 或 udp:// 开头；有密钥的话也会一起给您。</translation>
    </message>
</context>
<context>
    <name>xb::app::ProfilesCard</name>
    <message>
        <source>rehearsal</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已存的</translation>
    </message>
    <message>
        <source>Kept profiles</source>
        <translation>已存的方案</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删掉</translation>
    </message>
    <message>
        <source>Forget this profile and its key</source>
        <translation>删掉这个方案和它的密钥</translation>
    </message>
    <message>
        <source>Keep what is set as</source>
        <translation>现在的存为</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>起个名字</translation>
    </message>
    <message>
        <source>The profile's name</source>
        <translation>方案的名字</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep what is set now as a profile</source>
        <translation>把现在的设置存为方案</translation>
    </message>
    <message>
        <source>Destinations and profiles</source>
        <translation>目的地和方案</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>推到</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>目的地…</translation>
    </message>
    <message>
        <source>Change where broadcasts go</source>
        <translation>修改直播推到哪里</translation>
    </message>
</context>
<context>
    <name>xb::app::SettingsDesk</name>
    <message>
        <source>The settings are in %1, without keys and passwords.</source>
        <translation>设置已导出到 %1，不含密钥和密码。</translation>
    </message>
    <message>
        <source>There are too many profiles. Forget one that is not needed.</source>
        <translation>方案太多了，请删掉一个不用的。</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
    <message>
        <source>%1 is set now.</source>
        <translation>现在用的是 %1。</translation>
    </message>
    <message>
        <source>The settings were taken over. Keys are not among them: enter them once more.</source>
        <translation>设置已导入。里面没有密钥，请重新填一次。</translation>
    </message>
    <message>
        <source>The keyring did not give the keys of this profile, so nothing has changed. Unlock the keyring and use the profile once more.</source>
        <translation>密钥环没有给出这套配置的推流密钥，什么都没有改。请解锁密钥环，再使用这套配置。</translation>
    </message>
    <message>
        <source>Use a profile</source>
        <translation>使用方案</translation>
    </message>
    <message>
        <source>No profile has these destinations as they are now: %1. Their addresses and stream keys go for good. Keep them under a name first if you need them.</source>
        <translation>这些目的地没有照现在的样子存进任何方案：%1。它们的地址和推流密钥会丢掉，找不回来。还要用的话，请先起个名字存为方案。</translation>
    </message>
    <message>
        <source>Use the profile</source>
        <translation>使用这个方案</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不换</translation>
    </message>
    <message>
        <source>Forget a profile</source>
        <translation>删掉方案</translation>
    </message>
    <message>
        <source>Forget the profile %1? The addresses and stream keys in it go for good: %2.</source>
        <translation>删掉方案“%1”吗？里面的地址和推流密钥会一起删掉，找不回来：%2。</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>删掉</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>留着</translation>
    </message>
    <message>
        <source>the profile %1</source>
        <translation>方案“%1”</translation>
    </message>
    <message>
        <source>Take over settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>The file does not have these: %1. Their addresses and stream keys go for good.</source>
        <translation>这个文件里没有：%1。导入后，它们的地址和推流密钥会丢掉，找不回来。</translation>
    </message>
    <message>
        <source>Take over the file</source>
        <translation>导入这个文件</translation>
    </message>
</context>
<context>
    <name>xb::app::SettingsRoom</name>
    <message>
        <source>Search the settings</source>
        <translation>搜设置</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>没有含这些字的设置。</translation>
    </message>
    <message>
        <source>Your phone as the camera</source>
        <translation>用手机当摄像头</translation>
    </message>
    <message>
        <source>A phone as the second camera</source>
        <translation>手机当第二摄像头</translation>
    </message>
</context>
<context>
    <name>xb::app::ServiceCard</name>
    <message>
        <source>Off</source>
        <translation>不开</translation>
    </message>
    <message>
        <source>For this computer only</source>
        <translation>只在这台电脑上</translation>
    </message>
    <message>
        <source>For phones in this network</source>
        <translation>同一网络里的手机都能打开</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>和窗口一样</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>每 15 分钟</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Every 4 hours</source>
        <translation>每 4 小时</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>只手动备份</translation>
    </message>
    <message>
        <source>Kept for good</source>
        <translation>一直保留</translation>
    </message>
    <message>
        <source>Erased after 90 days</source>
        <translation>90 天后抹去</translation>
    </message>
    <message>
        <source>Erased after half a year</source>
        <translation>半年后抹去</translation>
    </message>
    <message>
        <source>Erased after a year</source>
        <translation>一年后抹去</translation>
    </message>
    <message>
        <source>Chosen by itself</source>
        <translation>自动选择</translation>
    </message>
    <message>
        <source>The processor (x264)</source>
        <translation>处理器（x264）</translation>
    </message>
    <message>
        <source>NVIDIA graphics (NVENC)</source>
        <translation>英伟达显卡（NVENC）</translation>
    </message>
    <message>
        <source>AMD or Intel graphics (VA-API)</source>
        <translation>AMD 或英特尔显卡（VA-API）</translation>
    </message>
    <message>
        <source>Intel Quick Sync</source>
        <translation>英特尔 Quick Sync</translation>
    </message>
    <message>
        <source>H.264: plays everywhere</source>
        <translation>H.264：到处都能播放</translation>
    </message>
    <message>
        <source>HEVC: smaller files</source>
        <translation>HEVC：文件更小</translation>
    </message>
    <message>
        <source>AV1: smallest files</source>
        <translation>AV1：文件最小</translation>
    </message>
    <message>
        <source>Order pages, data and encoding</source>
        <translation>下单页、数据与编码</translation>
    </message>
    <message>
        <source>Order pages</source>
        <translation>下单页</translation>
    </message>
    <message>
        <source>Address in the QR</source>
        <translation>二维码里的网址</translation>
    </message>
    <message>
        <source>Language of the shop</source>
        <translation>店铺的语言</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Buyers' names</source>
        <translation>买家姓名</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Recordings are kept as</source>
        <translation>录像格式</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自动找到</translation>
    </message>
    <message>
        <source>It begins with http:// or https:// and has at most 27 letters; the address before it stays in use.</source>
        <translation>要以 http:// 或 https:// 开头，最多 27 个字符；原来的网址继续使用。</translation>
    </message>
    <message>
        <source>Buyers order on these pages with their phones: the QR of the product card leads there. Pages, language of the shop, encoder and recordings are as chosen from the next broadcast on; backups and buyers' names within a minute.</source>
        <translation>买家用手机在下单页下单，商品卡上的二维码通向这里。下单页、店铺语言、编码器和录像从下一场直播起按这里来；备份和买家姓名一分钟内生效。</translation>
    </message>
    <message>
        <source>Erase buyers' names, phones and addresses from orders older than %1 days? It begins within a minute, and they cannot be brought back. The orders stay, with their goods and sums.</source>
        <translation>抹去 %1 天以前的订单里买家的姓名、电话和地址吗？一分钟内开始，抹去后无法恢复。订单、商品和金额都会保留。</translation>
    </message>
    <message>
        <source>Erase them</source>
        <translation>抹去</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>不改</translation>
    </message>
</context>
<context>
    <name>xb::app::CameraField</name>
    <message>
        <source>Camera picture…</source>
        <translation>摄像头画面…</translation>
    </message>
    <message>
        <source>Use a video file…</source>
        <translation>用视频文件…</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mkv *.mov *.avi *.webm *.flv)</source>
        <translation>视频 (*.mp4 *.mkv *.mov *.avi *.webm *.flv)</translation>
    </message>
</context>
<context>
    <name>xb::app::DevicesCard</name>
    <message>
        <source>Camera and microphone</source>
        <translation>摄像头和麦克风</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Virtual camera</source>
        <translation>虚拟摄像头</translation>
    </message>
    <message>
        <source>Virtual camera that other programs see</source>
        <translation>别的软件看到的虚拟摄像头</translation>
    </message>
    <message>
        <source>Turn, crop and set the camera</source>
        <translation>旋转、裁剪和调节摄像头</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Look for devices again</source>
        <translation>重新查找设备</translation>
    </message>
    <message>
        <source>A video file in place of the camera</source>
        <translation>用视频文件代替摄像头</translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation>第二摄像头</translation>
    </message>
    <message>
        <source>Turn, crop and set the second camera</source>
        <translation>旋转、裁剪和调节第二摄像头</translation>
    </message>
    <message>
        <source>A video file in place of the second camera</source>
        <translation>用视频文件代替第二摄像头</translation>
    </message>
</context>
<context>
    <name>xb::app::VirtualCameraWords</name>
    <message>
        <source>For platforms that take only their own companion program: it would see the broadcast as a camera. This computer has no virtual camera. Install the package v4l2loopback-dkms, run: sudo modprobe v4l2loopback exclusive_caps=1 card_label=Xiangbo, and press Look again.</source>
        <translation>有的平台只能用它自己的直播伴侣：让伴侣把本场画面当成摄像头。这台电脑还没有虚拟摄像头。请安装软件包 v4l2loopback-dkms，运行：sudo modprobe v4l2loopback exclusive_caps=1 card_label=Xiangbo，再按“重新查找”。</translation>
    </message>
    <message>
        <source>For platforms that take only their own companion program: choose a virtual camera here, and the same one there.</source>
        <translation>有的平台只能用它自己的直播伴侣：在这里选一个虚拟摄像头，再在伴侣里选同一个。</translation>
    </message>
    <message>
        <source>Nothing is shown there now. Choose No, then this one again; the reason is told at the top of the window.</source>
        <translation>现在没有画面送过去。请先选“不用”，再选回这一个；原因显示在窗口上方。</translation>
    </message>
    <message>
        <source>The virtual camera has gone; everything else goes on. Choose No, and it again once it is back.</source>
        <translation>虚拟摄像头断开了，其他一切照常。请先选“不用”，等它恢复后再选回来。</translation>
    </message>
    <message>
        <source>The companion program finds the broadcast as the camera “%1” and the microphone “Xiangbo”.</source>
        <translation>在直播伴侣里选摄像头“%1”和麦克风“Xiangbo”，就是本场的画面和声音。</translation>
    </message>
    <message>
        <source>The companion program finds the broadcast as the camera “%1”. Its sound is not there: no PulseAudio or PipeWire runs.</source>
        <translation>在直播伴侣里选摄像头“%1”，就是本场的画面。声音送不过去：没有运行 PulseAudio 或 PipeWire。</translation>
    </message>
</context>
<context>
    <name>xb::app::CanvasWords</name>
    <message>
        <source>%1×%2, upright</source>
        <translation>%1×%2，竖屏</translation>
    </message>
    <message>
        <source>%1×%2, wide</source>
        <translation>%1×%2，横屏</translation>
    </message>
</context>
<context>
    <name>xb::app::SecondCanvasCard</name>
    <message>
        <source>Second picture</source>
        <translation>第二画面</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Size of the second picture</source>
        <translation>第二画面的尺寸</translation>
    </message>
    <message>
        <source>Data rate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>Data rate of the second picture</source>
        <translation>第二画面的码率</translation>
    </message>
    <message>
        <source>Shown by the virtual camera</source>
        <translation>由虚拟摄像头播放</translation>
    </message>
    <message>
        <source>The virtual camera shows the second picture in place of the first</source>
        <translation>虚拟摄像头播放第二画面，而不是第一画面</translation>
    </message>
    <message>
        <source>Recorded as well</source>
        <translation>也录下来</translation>
    </message>
    <message>
        <source>Record the second picture as well</source>
        <translation>第二画面也录下来</translation>
    </message>
    <message>
        <source>The same broadcast in another shape at the same time, for example wide for televisions beside upright for phones. Each destination takes one of the two. It costs this computer and the uplink about as much as the first.</source>
        <translation>同一场直播同时再出一路不同形状的画面，例如给手机看竖屏，同时给电视看横屏。每个目的地选其中一路。它占用的电脑性能和上行带宽与第一画面差不多。</translation>
    </message>
</context>
<context>
    <name>xb::app::FolderField</name>
    <message>
        <source>Folder for recordings</source>
        <translation>录像文件夹</translation>
    </message>
    <message>
        <source>In the shop's folder</source>
        <translation>在店铺的文件夹里</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Write the whole way to it, as in /media/disk/Videos or ~/Videos. The folder before it stays in use.</source>
        <translation>请写完整的路径，例如 /media/disk/Videos 或 ~/Videos。仍然用原来的文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder. The folder before it stays in use.</source>
        <translation>这个文件夹里写不进东西。仍然用原来的文件夹。</translation>
    </message>
    <message>
        <source>This folder is not there yet. It is made with the next recording.</source>
        <translation>这个文件夹还不存在，下次录像时会自动建立。</translation>
    </message>
</context>
<context>
    <name>xb::app::SettingsPage</name>
    <message>
        <source>Never, one file for each</source>
        <translation>不分段，一场一个文件</translation>
    </message>
    <message>
        <source>Every %1 min</source>
        <translation>每 %1 分钟</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>录像分段</translation>
    </message>
</context>
<context>
    <name>xb::app::OverlayCard</name>
    <message>
        <source>Large, with the QR</source>
        <translation>大，带二维码</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>一行</translation>
    </message>
    <message>
        <source>To the order page</source>
        <translation>下单页</translation>
    </message>
    <message>
        <source>To the harvest it comes from</source>
        <translation>产地页（这一批货从哪来）</translation>
    </message>
    <message>
        <source>Nowhere: nothing covers the picture</source>
        <translation>哪里都不是：画面没有遮挡</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>Kuaishou</source>
        <translation>快手</translation>
    </message>
    <message>
        <source>WeChat Channels</source>
        <translation>微信视频号</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘宝</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Anywhere: clear of all of them</source>
        <translation>哪里都行：避开所有平台的按钮</translation>
    </message>
    <message>
        <source>Product card on the picture</source>
        <translation>画面上的商品卡</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The QR leads</source>
        <translation>二维码打开的是</translation>
    </message>
    <message>
        <source>Watched in</source>
        <translation>在哪里看</translation>
    </message>
    <message>
        <source>A product without a harvest keeps the QR to its order page. What stands on the picture keeps clear of the app&apos;s own buttons.</source>
        <translation>没有登记采收批次的商品，二维码仍到下单页。画面上的东西会避开平台自己的按钮。</translation>
    </message>
    <message>
        <source>Size of the product card</source>
        <translation>商品卡的大小</translation>
    </message>
</context>
</TS>
