<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xb::app::CameraStep</name>
    <message>
        <source>Which camera films you?</source>
        <translation>用哪个摄像头拍您？</translation>
    </message>
    <message>
        <source>A video file in place of the camera</source>
        <translation>用视频文件代替摄像头</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mkv *.mov *.avi *.webm *.flv)</source>
        <translation>视频 (*.mp4 *.mkv *.mov *.avi *.webm *.flv)</translation>
    </message>
    <message>
        <source>Move a little in front of it: the picture follows you. Choose another camera in this list.</source>
        <translation>在镜头前动一动，画面会跟着动。要换摄像头，在这个列表里选。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Use a video file…</source>
        <translation>用视频文件…</translation>
    </message>
    <message>
        <source>The picture appears here in a moment.</source>
        <translation>画面马上出现在这里。</translation>
    </message>
</context>
<context>
    <name>xb::app::CheckStep</name>
    <message>
        <source>What can this computer and its line do?</source>
        <translation>电脑和网络扛得住吗？</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测…</translation>
    </message>
    <message>
        <source>Pictures are composed and encoded for some seconds, and thrown away.</source>
        <translation>合成、编码几秒钟画面，用完就丢。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在连…</translation>
    </message>
    <message>
        <source>A connection is made three times and closed again.</source>
        <translation>连三次，连上就断开。</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>A rehearsal stays on this computer.</source>
        <translation>彩排只在这台电脑上进行。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>This computer is being measured</source>
        <translation>正在测这台电脑</translation>
    </message>
    <message>
        <source>The line to the server</source>
        <translation>到服务器的网络</translation>
    </message>
    <message>
        <source>The server is being asked</source>
        <translation>正在连服务器</translation>
    </message>
    <message>
        <source>It is not measured yet: nothing is published and no picture is sent before you go live. A speed test on the web names it as upload; the picture is then made to fit. If the line turns out slower, the picture becomes softer by itself before anything is lost.</source>
        <translation>还没有测：开播前不会发布任何内容，也不会送出画面。网上的测速网站会显示上传速度，选好后画面会按它调整。如果网络实际更慢，画面会先自动变模糊一些，尽量不丢内容。</translation>
    </message>
    <message>
        <source>To measure it, up to 5 MB of random bytes go to %1, nothing of yours; that takes some seconds, and the picture is then made to fit. Nothing is published and no picture is sent before you go live. If the line turns out slower later, the picture becomes softer by itself before anything is lost.</source>
        <translation>测的时候会向 %1 发送最多 5 MB 的随机数据，里面没有您的任何内容，只要几秒钟，测完画面会按结果调整。开播前不会发布任何内容，也不会送出画面。以后网络变慢时，画面会先自动变模糊一些，尽量不丢内容。</translation>
    </message>
    <message>
        <source>Measure it</source>
        <translation>测一下</translation>
    </message>
    <message>
        <source>Measure what the line carries upwards</source>
        <translation>测一测网络的上传速度</translation>
    </message>
    <message>
        <source>%1 Mbit/s, as measured</source>
        <translation>实测 %1 Mbit/s</translation>
    </message>
    <message>
        <source>What does your line carry upwards?</source>
        <translation>您的网络上传速度是多少？</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>About %1 Mbit/s</source>
        <translation>大约 %1 Mbit/s</translation>
    </message>
    <message>
        <source>10 Mbit/s or more</source>
        <translation>10 Mbit/s 或更快</translation>
    </message>
</context>
<context>
    <name>xb::app::CheckWords</name>
    <message>
        <source>Measured with %1: your line carries only %2 Mbit/s upwards, less than the smallest picture takes. Viewers will hear you and see few pictures. Stop what else uses the line, move the modem to a window, and measure again.</source>
        <translation>已通过 %1 测出：您的网络上传速度只有 %2 Mbit/s，连最小的画面也不够。观众能听到您的声音，但画面会很少。先停掉其他占用网络的程序，把路由器挪到窗边，再测一次。</translation>
    </message>
    <message>
        <source>Measured with %1: your line carries %2 Mbit/s upwards. The picture will be sent as %3×%4 at %5 kbit/s. If the line is slower later, the picture becomes softer by itself before anything is lost.</source>
        <translation>已通过 %1 测出：您的网络上传速度约 %2 Mbit/s。开播时会按 %3×%4、%5 kbit/s 发送。以后网络变慢时，画面会先自动变模糊一些，尽量不丢内容。</translation>
    </message>
    <message>
        <source>%1 is not reached, so nothing was measured. Look whether this computer is online and try again, or choose here what a speed test on the web names as upload.</source>
        <translation>连不上 %1，没有测成。看看电脑有没有联网，再试一次；也可以在这里选测速网站显示的上传速度。</translation>
    </message>
    <message>
        <source>%1 takes no test now, so nothing was measured. Try again later, name another server in the settings, or choose here what a speed test on the web names as upload.</source>
        <translation>%1 现在不接受测速，没有测成。过一会儿再试，或在设置里换一个测速服务器；也可以在这里选测速网站显示的上传速度。</translation>
    </message>
    <message>
        <source>Hardly anything came through to %1 in time: the line is busy or very slow. Stop what else uses it, move the modem to a window, and try again.</source>
        <translation>规定时间内几乎没有数据送到 %1：网络很忙或很慢。先停掉其他占用网络的程序，把路由器挪到窗边，再试一次。</translation>
    </message>
    <message>
        <source>%1×%2, %3 pictures a second</source>
        <translation>%1×%2，每秒 %3 帧</translation>
    </message>
    <message>
        <source>One picture of 720×1280 costs it %1 ms of work, which its processors share: %2.</source>
        <translation>一帧 720×1280 的画面要它干 %1 毫秒的活，由 %2 个处理器分担。</translation>
    </message>
    <message>
        <source>Fast enough</source>
        <translation>够快</translation>
    </message>
    <message>
        <source>This computer holds %1. %2</source>
        <translation>这台电脑扛得住 %1。%2</translation>
    </message>
    <message>
        <source>A smaller picture</source>
        <translation>画面小一些</translation>
    </message>
    <message>
        <source>This computer holds %1, with room left for the shop. %2</source>
        <translation>这台电脑扛得住 %1，还给店铺留了余力。%2</translation>
    </message>
    <message>
        <source>The server answers</source>
        <translation>服务器有回应</translation>
    </message>
    <message>
        <source>%1 answers within %2 ms.</source>
        <translation>%1 在 %2 毫秒内回应。</translation>
    </message>
    <message>
        <source>The server is known</source>
        <translation>服务器找得到</translation>
    </message>
    <message>
        <source>%1 is known. Whether it answers shows when you go live: this kind of server cannot be asked without sending to it.</source>
        <translation>%1 找得到。它回不回应，开播时才知道：这种服务器不发画面就问不了。</translation>
    </message>
    <message>
        <source>The server is not found</source>
        <translation>找不到服务器</translation>
    </message>
    <message>
        <source>%1 is not found. Look whether this computer is online, then go back and compare the address with the platform's page.</source>
        <translation>找不到 %1。先看电脑有没有联网，再返回上一步，跟平台页面上的地址对一对。</translation>
    </message>
    <message>
        <source>The server says no</source>
        <translation>服务器不让连</translation>
    </message>
    <message>
        <source>%1 takes no connection. Go back and compare the address with the platform's page; it may hold for one broadcast only.</source>
        <translation>%1 不接受连接。请返回上一步，跟平台页面上的地址对一对；地址可能只管一场直播。</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没有回应</translation>
    </message>
    <message>
        <source>%1 has not answered in time. The line may be busy or cut; you can go on and try again on the desk.</source>
        <translation>%1 没有及时回应，网络可能很忙或断了。可以先往下走，到工作台再试。</translation>
    </message>
</context>
<context>
    <name>xb::app::DestinationStep</name>
    <message>
        <source>Where does the picture go?</source>
        <translation>画面发到哪里？</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. You go live as on any evening, with pretend buyers and orders, and the shop&apos;s books stay as they are. A platform is chosen later at the foot of the desk.</source>
        <translation>什么都不离开这台电脑。照平常一样开播，买家和订单都是模拟的，店里的账目不会变。以后在工作台底部选平台。</translation>
    </message>
    <message>
        <source>Copy both from the platform's page and press Paste beside each.</source>
        <translation>从平台页面把两样都复制过来，在旁边各点一下“粘贴”。</translation>
    </message>
    <message>
        <source>Rehearse here</source>
        <translation>在本机彩排</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Stream key, stays hidden</source>
        <translation>推流码，一直隐藏</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste the server address</source>
        <translation>粘贴服务器地址</translation>
    </message>
    <message>
        <source>Paste the stream key</source>
        <translation>粘贴推流码</translation>
    </message>
</context>
<context>
    <name>xb::app::GuideCameraWords</name>
    <message>
        <source>Waiting for the picture</source>
        <translation>正在等画面</translation>
    </message>
    <message>
        <source>The camera works</source>
        <translation>摄像头正常</translation>
    </message>
    <message>
        <source>This is what viewers will see.</source>
        <translation>观众看到的就是这样。</translation>
    </message>
    <message>
        <source>No new pictures</source>
        <translation>画面不动了</translation>
    </message>
    <message>
        <source>Plug it in, and its picture comes by itself.</source>
        <translation>插上它，画面会自动出现。</translation>
    </message>
    <message>
        <source>The camera is not plugged in</source>
        <translation>摄像头没有插上</translation>
    </message>
    <message>
        <source>Pull the camera's plug and put it back in.</source>
        <translation>把摄像头的插头拔下来，再插回去。</translation>
    </message>
    <message>
        <source>The picture is black</source>
        <translation>画面是黑的</translation>
    </message>
    <message>
        <source>Look whether the lens is covered.</source>
        <translation>看看镜头是不是盖着。</translation>
    </message>
    <message>
        <source>A moving test picture</source>
        <translation>会动的测试画面</translation>
    </message>
    <message>
        <source>Viewers would see it in place of you. Plug a camera in and press Look again, or use a phone.</source>
        <translation>观众看到的会是它，不是您。插上摄像头再点“重新查找”，或者用手机。</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>不用摄像头</translation>
    </message>
    <message>
        <source>Viewers would see the product cards alone.</source>
        <translation>观众只会看到商品卡片。</translation>
    </message>
    <message>
        <source>It gives no picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>Another program may be using this camera. Close it there, or choose another one.</source>
        <translation>可能有别的程序正在用这个摄像头。请在那边关掉，或者换一个。</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>Another camera is seen</source>
        <translation>看到的是另一个摄像头</translation>
    </message>
</context>
<context>
    <name>xb::app::GuideDesk</name>
    <message>
        <source>Not measured</source>
        <translation>没有测成</translation>
    </message>
    <message>
        <source>Use %1×%2</source>
        <translation>改用 %1×%2</translation>
    </message>
</context>
<context>
    <name>xb::app::GuideWindow</name>
    <message>
        <source>Welcome to Xiangbo Studio</source>
        <translation>欢迎使用乡播</translation>
    </message>
    <message>
        <source>Xiangbo Studio</source>
        <translation>乡播</translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation>以后再设</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>进入工作台</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>How far the guide is</source>
        <translation>引导的进度</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>xb::app::LanguageStep</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>您说哪种语言？</translation>
    </message>
    <message>
        <source>In a few steps you choose camera, microphone and where the picture goes. What is already right is chosen for you: then press Next.</source>
        <translation>只要几步，选好摄像头、麦克风和画面发到哪里。已经替您选对的，直接点“下一步”。</translation>
    </message>
    <message>
        <source>Nothing goes on air before you press Go live on the desk. You can come back here at any time, from Settings.</source>
        <translation>在工作台点“开始直播”之前，什么都不会播出去。以后随时可以从“设置”回到这里。</translation>
    </message>
</context>
<context>
    <name>xb::app::ShopStep</name>
    <message>
        <source>What is in your shop?</source>
        <translation>店里卖什么？</translation>
    </message>
    <message>
        <source>Choose the file first, or begin with an empty shop.</source>
        <translation>请先选文件，或者从空店开始。</translation>
    </message>
    <message>
        <source>One moment: computer and line are still being measured for the picture that they can hold.</source>
        <translation>稍等：还在测电脑和网络扛得住多大的画面。</translation>
    </message>
    <message>
        <source>The shop is being filled…</source>
        <translation>正在备货…</translation>
    </message>
    <message>
        <source>All of it can be changed later, on the Products page.</source>
        <translation>以后都可以在“商品”页里改。</translation>
    </message>
    <message>
        <source>Your shop has goods already. They stay as they are.</source>
        <translation>店里已经有商品，原样不动。</translation>
    </message>
    <message>
        <source>A dozen village goods with photos, prices and stock, to try everything with. Hide them on the Products page once your own are there.</source>
        <translation>十来样带照片、价格和库存的山货，拿来样样试一遍。等您自己的商品上了架，可以在“商品”页把它们隐藏。</translation>
    </message>
    <message>
        <source>You enter your goods yourself: a photo, a price and how many there are is enough.</source>
        <translation>自己录商品：一张照片、一个价格、有多少件，就够了。</translation>
    </message>
    <message>
        <source>A table from another shop or from a spreadsheet (CSV, XLSX or JSON). Before anything is kept you see what each row would do.</source>
        <translation>从别的店或表格里导出的文件（CSV、XLSX 或 JSON）。存之前先给您看每一行会做什么。</translation>
    </message>
    <message>
        <source>Goods to try with</source>
        <translation>试用商品</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空店</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选文件…</translation>
    </message>
</context>
<context>
    <name>xb::app::SoundStep</name>
    <message>
        <source>Which microphone hears you?</source>
        <translation>用哪个麦克风收音？</translation>
    </message>
    <message>
        <source>Viewers would not hear you</source>
        <translation>观众会听不到您</translation>
    </message>
    <message>
        <source>Speak as you will speak to your viewers. The bar should move with every word and reach about three quarters.</source>
        <translation>像对观众说话那样说几句。每说一个字，条子都该动，能到四分之三左右。</translation>
    </message>
    <message>
        <source>Too quiet: go nearer, or turn the microphone up. Where it is noisy, choose Market or Outdoors beside the sound on the desk.</source>
        <translation>太轻：靠近一点，或把麦克风调大。周围吵的话，在工作台的声音旁选“集市”或“户外有风”。</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>How loud you are</source>
        <translation>您的音量</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Waiting for the sound</source>
        <translation>正在等声音</translation>
    </message>
    <message>
        <source>This microphone is not heard</source>
        <translation>听不到这个话筒</translation>
    </message>
</context>
</TS>
