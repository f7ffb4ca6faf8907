<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::Doctor</name>
    <message>
        <source>works   </source>
        <translation>可用　</translation>
    </message>
    <message>
        <source>limited </source>
        <translation>受限　</translation>
    </message>
    <message>
        <source>MISSING </source>
        <translation>缺失　</translation>
    </message>
</context>
<context>
    <name>xb::app::DoctorProbes</name>
    <message>
        <source>What size of picture this machine can hold is not measured yet: xiangbo doctor --measure takes some seconds.</source>
        <translation>还没有测过这台电脑撑得住多大的画面：运行 xiangbo doctor --measure，几秒钟就好。</translation>
    </message>
    <message>
        <source>One picture of %1 costs this machine %2 ms (%3).</source>
        <translation>一帧 %1 的画面要用这台电脑 %2 毫秒（%3）。</translation>
    </message>
    <message>
        <source>It can hold %1 at %2 pictures a second.</source>
        <translation>撑得住 %1、每秒 %2 帧。</translation>
    </message>
    <message>
        <source>It can hold %1 at %2 pictures a second: choose that in the Settings, or with --canvas %1 --fps %2.</source>
        <translation>撑得住 %1、每秒 %2 帧：请在“设置”里这样选，或用 --canvas %1 --fps %2。</translation>
    </message>
    <message>
        <source>The program's own files are in place.</source>
        <translation>程序自带的文件齐全。</translation>
    </message>
    <message>
        <source>The program's own files are missing: install xiangbo again, or set XIANGBO_RESOURCES.</source>
        <translation>程序自带的文件缺失：请重新安装 xiangbo，或设置 XIANGBO_RESOURCES。</translation>
    </message>
    <message>
        <source>There is a display to compose the picture on.</source>
        <translation>有可用来合成画面的显示器。</translation>
    </message>
    <message>
        <source>libobs and its plugins are installed.</source>
        <translation>libobs 及其插件已安装。</translation>
    </message>
    <message>
        <source>These parts of OBS are missing: %1. Install the packages obs-studio and obs-plugins.</source>
        <translation>缺少 OBS 的这些部分：%1。请安装软件包 obs-studio 和 obs-plugins。</translation>
    </message>
    <message>
        <source>Picture and sound can be encoded.</source>
        <translation>画面和声音可以编码。</translation>
    </message>
    <message>
        <source>There is a font with Chinese characters.</source>
        <translation>有含汉字的字体。</translation>
    </message>
    <message>
        <source>No font has Chinese characters, so they would show as boxes. Install the package fonts-noto-cjk.</source>
        <translation>没有含汉字的字体，汉字会显示成方块。请安装软件包 fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>Cameras found: %1.</source>
        <translation>找到摄像头 %1 个。</translation>
    </message>
    <message>
        <source>No camera was found. Plug one in; until then a film (file:PATH) or the pattern can stand in.</source>
        <translation>没有找到摄像头。请插上一个；在此之前可用影片（file:路径）或测试图案代替。</translation>
    </message>
    <message>
        <source>Microphones found: %1.</source>
        <translation>找到麦克风 %1 个。</translation>
    </message>
    <message>
        <source>The sound server answers.</source>
        <translation>声音服务正常。</translation>
    </message>
    <message>
        <source>No sound server answers. Install the package pulseaudio, or pipewire-pulse, and log in again; without it there is no virtual microphone, and neither desktop sound nor monitoring.</source>
        <translation>声音服务没有响应。请安装软件包 pulseaudio 或 pipewire-pulse，然后重新登录；没有它就没有虚拟麦克风、桌面声音和监听。</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, and check that PulseAudio or PipeWire runs.</source>
        <translation>没有找到麦克风。请插上一个，并确认 PulseAudio 或 PipeWire 在运行。</translation>
    </message>
    <message>
        <source>The shop's folder %1 can be written.</source>
        <translation>店铺文件夹 %1 可以写入。</translation>
    </message>
    <message>
        <source>The shop's folder %1 cannot be written. Check its permissions, or choose another with --data.</source>
        <translation>店铺文件夹 %1 无法写入。请检查权限，或用 --data 另选一个。</translation>
    </message>
    <message>
        <source>The free disk space cannot be read.</source>
        <translation>无法读取磁盘剩余空间。</translation>
    </message>
    <message>
        <source>Only %1 GB are free on the disk of the shop. Free some, or record to another disk.</source>
        <translation>店铺所在磁盘只剩 %1 GB。请腾出一些空间，或录到别的磁盘。</translation>
    </message>
    <message>
        <source>%1 GB are free: enough to record for about %2 h.</source>
        <translation>剩余 %1 GB，大约够录 %2 小时。</translation>
    </message>
    <message>
        <source>There is no shop yet; the first start makes one.</source>
        <translation>还没有店铺；首次启动时会新建。</translation>
    </message>
    <message>
        <source>The shop's database %1 can be read.</source>
        <translation>店铺数据库 %1 可以读取。</translation>
    </message>
</context>
<context>
    <name>xb::app::Help</name>
    <message>
        <source>Xiangbo Studio: a village's own livestream shop.</source>
        <translation>乡播：村里自己的直播店铺。</translation>
    </message>
    <message>
        <source>the desk</source>
        <translation>打开直播台</translation>
    </message>
    <message>
        <source>go live without a window; see xiangbo live --help</source>
        <translation>不开窗口直播；详见 xiangbo live --help</translation>
    </message>
    <message>
        <source>what is on the shelf</source>
        <translation>货架上有什么</translation>
    </message>
    <message>
        <source>newest first; --limit N, --after ORDER_ID</source>
        <translation>最新的在前；--limit N、--after ORDER_ID</translation>
    </message>
    <message>
        <source>cameras, sound devices, windows and encoders found</source>
        <translation>找到的摄像头、声音设备、窗口和编码器</translation>
    </message>
    <message>
        <source>what works on this machine, and what to do about what does not</source>
        <translation>这台电脑上什么可用，不可用的该怎么办</translation>
    </message>
    <message>
        <source>what size of picture this machine can hold; takes some seconds</source>
        <translation>这台电脑撑得住多大的画面；要几秒钟</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>the shop's folder, with every command</source>
        <translation>店铺文件夹，每个命令都可用</translation>
    </message>
    <message>
        <source>fills an empty shop with demo goods</source>
        <translation>给空店铺放入演示商品</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed with one line on standard error, 2 wrong usage.</source>
        <translation>退出状态：0 完成；1 失败，标准错误输出一行说明；2 用法有误。</translation>
    </message>
    <message>
        <source>xiangbo live: one broadcast without a window, until --for or Ctrl-C.</source>
        <translation>xiangbo live：不开窗口直播一场，到 --for 的时间或按 Ctrl-C 为止。</translation>
    </message>
    <message>
        <source>the shop's folder; --demo fills an empty one</source>
        <translation>店铺文件夹；--demo 给空店铺放入演示商品</translation>
    </message>
    <message>
        <source>720x1280 and 30 if not given</source>
        <translation>不写则为 720x1280 和 30</translation>
    </message>
    <message>
        <source>2500 if not given</source>
        <translation>不写则为 2500</translation>
    </message>
    <message>
        <source>auto takes the best one that works</source>
        <translation>auto 选用最好的可用编码器</translation>
    </message>
    <message>
        <source>phone: prints the address that a phone's camera app sends to (RTMP or SRT), with a key; url: rtsp or http; a file loops; pattern if not given; a second one is for scenes with two</source>
        <translation>phone：打印手机摄像软件要推送的地址（RTMP 或 SRT），其中带密钥；url：rtsp 或 http；文件会循环播放；不写则为 pattern；写第二个则用于双机位场景</translation>
    </message>
    <message>
        <source>file: the camera's own sound, from its file or the network; none if not given</source>
        <translation>file：摄像头自己的声音（文件或网络）；不写则为 none</translation>
    </message>
    <message>
        <source>the product on screen at the start</source>
        <translation>开始时画面上的商品</translation>
    </message>
    <message>
        <source>rtmp, rtmps, srt, rist or udp; may be given several times</source>
        <translation>rtmp、rtmps、srt、rist 或 udp；可以写多次</translation>
    </message>
    <message>
        <source>reads destinations from a file, one a line, so that no key is typed</source>
        <translation>从文件读取推流地址，每行一个，不必手输密钥</translation>
    </message>
    <message>
        <source>recordings go on in a new file every so often: out-2.mp4</source>
        <translation>录像每隔这么久另存一个新文件：out-2.mp4</translation>
    </message>
    <message>
        <source>.mp4 or .mkv; plays after a crash too</source>
        <translation>.mp4 或 .mkv；崩溃后也能播放</translation>
    </message>
    <message>
        <source>keeps so much; kill -USR1 saves it as a clip in DIR/replays</source>
        <translation>保留最近这些秒；kill -USR1 会把它存成 DIR/replays 里的短片</translation>
    </message>
    <message>
        <source>the same show in another shape too, laid out and encoded on its own</source>
        <translation>同一场直播再出一种画幅，单独排版、单独编码</translation>
    </message>
    <message>
        <source>as --virtual-camera, but of that one</source>
        <translation>同 --virtual-camera，但播放的是第二画幅</translation>
    </message>
    <message>
        <source>where that one goes; --second-to-file and --second-video-bitrate as above</source>
        <translation>第二画幅送到哪里；--second-to-file 和 --second-video-bitrate 用法同上</translation>
    </message>
    <message>
        <source>takes orders and shows order pages while on air; without ADDR for this machine alone</source>
        <translation>直播时接收订单、显示下单页；不写 ADDR 则只对本机开放</translation>
    </message>
    <message>
        <source>counted from the first packet that goes out</source>
        <translation>从送出第一个数据包算起</translation>
    </message>
    <message>
        <source>writes what happened, once it is over</source>
        <translation>结束后写下经过</translation>
    </message>
    <message>
        <source>a checked copy, while the shop is open</source>
        <translation>备份并检查，店铺可照常营业</translation>
    </message>
    <message>
        <source>puts a backup in place; what was there is set aside</source>
        <translation>恢复备份；原有数据另存一旁</translation>
    </message>
    <message>
        <source>whether the shop is whole and everything adds up</source>
        <translation>检查店铺数据是否完整、账目是否相符</translation>
    </message>
    <message>
        <source>what each producer is owed; see xiangbo settle --help</source>
        <translation>应付每位农户多少；详见 xiangbo settle --help</translation>
    </message>
    <message>
        <source>xiangbo settle: what each producer is owed. Without --close and --paid it only looks.</source>
        <translation>xiangbo settle：应付每位农户多少。不带 --close 和 --paid 时只查看。</translation>
    </message>
    <message>
        <source>this producer alone</source>
        <translation>只算这一位农户</translation>
    </message>
    <message>
        <source>what is due by the end of that day; this moment if not given</source>
        <translation>算到当天结束为止；不写则算到此刻</translation>
    </message>
    <message>
        <source>settles what is due, for good; no line ever counts twice</source>
        <translation>把到期的款生成结算单，不可更改；任何一行都不会算两次</translation>
    </message>
    <message>
        <source>records a payment; all that is left of it if no amount is given</source>
        <translation>登记一笔付款；不写金额则为该结算单余下的全部</translation>
    </message>
    <message>
        <source>writes a statement of each settlement that is closed now; without --close, of each that is not paid yet: CSV, XLSX and JSON</source>
        <translation>为这次生成的每张结算单写出对账单；不带 --close 时，为每张还没付清的写出：CSV、XLSX 和 JSON</translation>
    </message>
    <message>
        <source>for programs</source>
        <translation>供程序读取</translation>
    </message>
    <message>
        <source>a part of a number, a buyer or a product</source>
        <translation>号码、买家或商品中的一部分文字</translation>
    </message>
    <message>
        <source>needed, short, unmatched, over-quota or other-currency</source>
        <translation>needed（待核对）、short（缺货）、unmatched（规格未知）、over-quota（超限量）或 other-currency（其他币种）</translation>
    </message>
    <message>
        <source>chilled and frozen ones alone</source>
        <translation>仅冷藏和冷冻订单</translation>
    </message>
    <message>
        <source>as for the export</source>
        <translation>与导出相同</translation>
    </message>
    <message>
        <source>louder or softer; -1 is left alone and 1 right; later, or earlier below 0</source>
        <translation>音量增减；-1 只有左声道，1 只有右声道；推后，负数则提前</translation>
    </message>
    <message>
        <source>on the operator's loudspeaker: instead of the program, or in both</source>
        <translation>在操作员的扬声器里监听：only 不进节目，both 两边都有</translation>
    </message>
    <message>
        <source>as behind --mic, and how far it gives way to a voice; -14 and 12 if not given</source>
        <translation>与 --mic 后面的写法相同，另有说话时让低多少；不写则为 -14 和 12</translation>
    </message>
    <message>
        <source>what this computer plays, as xiangbo devices lists it; settings behind it as of the music</source>
        <translation>这台电脑播放的声音，名称见 xiangbo devices；后面的设置与音乐相同</translation>
    </message>
    <message>
        <source>the operator's loudspeaker</source>
        <translation>操作员监听用的扬声器</translation>
    </message>
    <message>
        <source>another scene that far into the broadcast; may be given several times</source>
        <translation>开播这么多秒后换到另一个场景；可写多次</translation>
    </message>
    <message>
        <source>from one scene to the next; ,ms=N and for slide and swipe ,to=up behind it; fade,ms=300 if not given</source>
        <translation>场景之间怎么切换；后面可写 ,ms=毫秒，slide 和 swipe 还可写 ,to=up；不写则为 fade,ms=300</translation>
    </message>
    <message>
        <source>a clip with transparency, and when it covers the picture</source>
        <translation>带透明的片花，以及它盖住画面的时刻</translation>
    </message>
    <message>
        <source>how much of the picture the product takes; only the large one has a QR</source>
        <translation>商品卡占多大画面；只有 large 带二维码</translation>
    </message>
    <message>
        <source>where its QR leads: the order page, or the harvest it comes from</source>
        <translation>二维码通向哪里：下单页，或这批货的产地页</translation>
    </message>
    <message>
        <source>keeps clear of an app&apos;s buttons: any, none, douyin, kuaishou, taobao, tiktok, wechat-channels or xiaohongshu</source>
        <translation>避开某个平台的按钮：any、none、douyin、kuaishou、taobao、tiktok、wechat-channels 或 xiaohongshu</translation>
    </message>
    <message>
        <source>a line that viewers read, of 60 characters at most</source>
        <translation>观众看到的一行公告，最多 60 个字</translation>
    </message>
</context>
<context>
    <name>xb::app::Listings</name>
    <message>
        <source>%1 pictures a second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>%1 to %2, usually %3</source>
        <translation>%1 到 %2，通常 %3</translation>
    </message>
    <message>
        <source>Colour table</source>
        <translation>调色表</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>short</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>over quota</source>
        <translation>超出限量</translation>
    </message>
    <message>
        <source>other currency</source>
        <translation>其他币种</translation>
    </message>
    <message>
        <source>SKU unknown</source>
        <translation>规格未知</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>规格编码</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channel's number</source>
        <translation>渠道单号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Older ones: add --after %1</source>
        <translation>更早的订单：加上 --after %1</translation>
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
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Give it as</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Desktop sound</source>
        <translation>电脑声音</translation>
    </message>
    <message>
        <source>Virtual camera</source>
        <translation>虚拟摄像头</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>xb::app::Safekeeping</name>
    <message>
        <source>The database file is damaged: %1</source>
        <translation>数据库文件已损坏：%1</translation>
    </message>
    <message>
        <source>Rows of the table %1 lead nowhere.</source>
        <translation>表 %1 中有指向不存在内容的行。</translation>
    </message>
    <message>
        <source>The stock of %1 is not the sum of its movements.</source>
        <translation>%1 的库存与其流水之和不符。</translation>
    </message>
    <message>
        <source>The amounts of the order %1 do not add up.</source>
        <translation>订单 %1 的金额不相符。</translation>
    </message>
    <message>
        <source>The refunds of the order %1 do not add up.</source>
        <translation>订单 %1 的退款不相符。</translation>
    </message>
    <message>
        <source>The deal "%1" counts other units than its orders.</source>
        <translation>活动“%1”的已售数量与订单不符。</translation>
    </message>
    <message>
        <source>A channel's quota of %1 counts other units than its orders.</source>
        <translation>%1 的渠道配额已售数量与订单不符。</translation>
    </message>
    <message>
        <source>Sales totals are not the sums of the orders. %1</source>
        <translation>销售合计与订单之和不符。%1</translation>
    </message>
    <message>
        <source>The kept numbers of orders are not those of the orders.</source>
        <translation>订单计数与实际订单数不符。</translation>
    </message>
    <message>
        <source>A number is missing in the change log.</source>
        <translation>变更记录缺号。</translation>
    </message>
    <message>
        <source>The photo %1 is not there.</source>
        <translation>照片 %1 不见了。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>Backed up, and checked: %1</source>
        <translation>已备份并检查：%1</translation>
    </message>
    <message>
        <source>Restored from %1</source>
        <translation>已从 %1 恢复</translation>
    </message>
    <message>
        <source>What was there before lies in %1</source>
        <translation>原有数据存放在 %1</translation>
    </message>
    <message>
        <source>Everything is there, and adds up.</source>
        <translation>数据完整，账目相符。</translation>
    </message>
    <message>
        <source>The shop has findings: put the newest good backup in its place with xiangbo restore --newest, or ask for help with this list.</source>
        <translation>检查发现问题：可用 xiangbo restore --newest 恢复最新的完好备份，或带上此清单求助。</translation>
    </message>
    <message>
        <source>What is left of the lot %1 is not what came less what went.</source>
        <translation>批次 %1 的余量与进出之差不符。</translation>
    </message>
    <message>
        <source>What of %1 is on offer is not what the waiting list was offered.</source>
        <translation>%1 为候补保留的数量与候补名单不符。</translation>
    </message>
    <message>
        <source>The settlement %1 does not add up.</source>
        <translation>结算单 %1 的金额不相符。</translation>
    </message>
</context>
<context>
    <name>xb::app::Usage</name>
    <message>
        <source>"%1" is not known here.</source>
        <translation>这里不认识“%1”。</translation>
    </message>
    <message>
        <source>There is no command "%1".</source>
        <translation>没有“%1”这个命令。</translation>
    </message>
    <message>
        <source>"%1" needs one of these after it: %2.</source>
        <translation>“%1”后面要接其中之一：%2。</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 后面要有值。</translation>
    </message>
    <message>
        <source>%1 may be given once only.</source>
        <translation>%1 只能写一次。</translation>
    </message>
    <message>
        <source>%1 belongs to: %2.</source>
        <translation>%1 只用于：%2。</translation>
    </message>
    <message>
        <source>"%1" is not a canvas: give WxH, each from 64 to 4096, the width a multiple of 4 and the height of 2, as in 720x1280.</source>
        <translation>“%1”不是画布尺寸：请写 宽x高，各在 64 到 4096 之间，宽是 4 的倍数、高是 2 的倍数，例如 720x1280。</translation>
    </message>
    <message>
        <source>%1 takes a number from %3 to %4, not "%2".</source>
        <translation>%1 要写 %3 到 %4 之间的数，不能是“%2”。</translation>
    </message>
    <message>
        <source>%1 takes one of these, not "%2": %3.</source>
        <translation>%1 只能从这些里选，不能是“%2”：%3。</translation>
    </message>
    <message>
        <source>"%1" is not a camera: give v4l2:DEVICE, phone:PORT, url:ADDRESS, file:PATH, pattern or none.</source>
        <translation>“%1”不是摄像头：请写 v4l2:设备、phone:端口、url:地址、file:路径、pattern 或 none。</translation>
    </message>
    <message>
        <source>"%1" is not a microphone: give pulse:NAME, alsa:NAME, file, tone or none.</source>
        <translation>“%1”不是麦克风：请写 pulse:名称、alsa:名称、file、tone 或 none。</translation>
    </message>
    <message>
        <source>--mic file plays the camera's own sound, so it needs --camera file:PATH, phone:PORT or url:ADDRESS.</source>
        <translation>--mic file 播放摄像头自己的声音，所以需要 --camera file:路径、phone:端口 或 url:地址。</translation>
    </message>
    <message>
        <source>"%1" is not a destination: give a whole URL, as in rtmp://host/app/key.</source>
        <translation>“%1”不是推流地址：请写完整的网址，例如 rtmp://host/app/key。</translation>
    </message>
    <message>
        <source>Nothing can be sent to %1:// destinations; these work: %2.</source>
        <translation>不支持 %1:// 这类推流地址；可用的有：%2。</translation>
    </message>
    <message>
        <source>"%1" cannot be recorded to: the name must end in .mp4 or .mkv.</source>
        <translation>无法录制到“%1”：文件名须以 .mp4 或 .mkv 结尾。</translation>
    </message>
    <message>
        <source>"%1" is not an address to serve on: give PORT or ADDR:PORT, as in 127.0.0.1:8080.</source>
        <translation>“%1”不是服务地址：请写 端口 或 地址:端口，例如 127.0.0.1:8080。</translation>
    </message>
    <message>
        <source>The list of destinations %1 cannot be read: %2.</source>
        <translation>无法读取推流地址列表 %1：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a payment: give the settlement&apos;s number, or the number and yuan as in 12=350.50.</source>
        <translation>“%1”不是一笔付款：请写结算单号，或结算单号和元，例如 12=350.50。</translation>
    </message>
    <message>
        <source>What was given as a destination is no URL: give a whole one, as in rtmp://host/app/key.</source>
        <translation>给出的目的地不是网址：请写完整的网址，例如 rtmp://host/app/key。</translation>
    </message>
    <message>
        <source>"%1" is not a transition: give cut, fade, slide, swipe, move or stinger:FILE, and behind it ,ms=N from 50 to 10000 or ,to=left, right, up or down (slide and swipe).</source>
        <translation>“%1”不是切换方式：请写 cut、fade、slide、swipe、move 或 stinger:文件，后面可写 ,ms=50 到 10000，slide 和 swipe 还可写 ,to=left、right、up 或 down。</translation>
    </message>
    <message>
        <source>%1 knows no sound setting "%2"; these it knows: %3.</source>
        <translation>%1 没有“%2”这项声音设置，可用的有：%3。</translation>
    </message>
    <message>
        <source>%1 takes SECONDS:SCENE, as in 90:pause, not "%2".</source>
        <translation>%1 要写成 秒数:场景，例如 90:pause，不能是“%2”。</translation>
    </message>
    <message>
        <source>%1 takes at most %2 characters.</source>
        <translation>%1 最多 %2 个字。</translation>
    </message>
</context>
<context>
    <name>xb::app::Settle</name>
    <message>
        <source>Settling %1 of %2: %3</source>
        <translation>正在结算 %1/%2：%3</translation>
    </message>
    <message>
        <source>Nothing is owed to anybody.</source>
        <translation>没有应付的款项。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>农户/合作社</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村镇</translation>
    </message>
    <message>
        <source>Due, not settled</source>
        <translation>到期未结</translation>
    </message>
    <message>
        <source>Settled, not paid</source>
        <translation>已结未付</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Gain over farm gate</source>
        <translation>比地头价多得</translation>
    </message>
    <message>
        <source>Settlement %1 is closed: %2 gets %3.</source>
        <translation>已生成结算单 %1：应付给%2 %3 元。</translation>
    </message>
    <message>
        <source>Settlement %1: %2 is recorded as paid.</source>
        <translation>结算单 %1：已登记付款 %2 元。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>规格编码</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Commission rate</source>
        <translation>佣金比例</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>佣金</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>first share</source>
        <translation>首期</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>尾款</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Sales counted</source>
        <translation>计入货款</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Carried from before</source>
        <translation>上期结转</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Statement %1 of %2</source>
        <translation>结算单 %1/%2</translation>
    </message>
    <message>
        <source>Settling was stopped. What is told as closed or paid is so, whole; run it again for the rest.</source>
        <translation>结算已停止。列为已结算或已付款的各项均已完整入账；其余请再次运行。</translation>
    </message>
</context>
<context>
    <name>xb::app::MachineMeasuring</name>
    <message>
        <source>What this machine can hold could not be measured, so the size of the picture stays as it is. xiangbo doctor says what is missing.</source>
        <translation>没能测出这台电脑撑得住多大的画面，画面大小保持不变。运行 xiangbo doctor 可看缺了什么。</translation>
    </message>
</context>
<context>
    <name>xb::app::MachineTrial</name>
    <message>
        <source>The picture engine gave no pictures to measure.</source>
        <translation>画面引擎没有给出可测量的画面。</translation>
    </message>
</context>
</TS>
