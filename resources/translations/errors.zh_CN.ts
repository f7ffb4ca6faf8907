<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::AppError</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. What was there before is kept.</source>
        <translation>无法写入 %1：%2。原有内容保持不变。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2. Choose another one.</source>
        <translation>无法建立文件夹 %1：%2。请另选一个。</translation>
    </message>
    <message>
        <source>The value for %1 cannot be kept: a secret is one line of text.</source>
        <translation>%1 的值无法保存：密钥必须是一行文字。</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read. The ones before them are used; the damaged file is kept as %2.</source>
        <translation>设置文件 %1 无法读取，已改用上一次的设置；损坏的文件保留为 %2。</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read, so everything is set as at the first start. The damaged file is kept as %2.</source>
        <translation>设置文件 %1 无法读取，所有设置已恢复为初次启动时的样子。损坏的文件保留为 %2。</translation>
    </message>
    <message>
        <source>Orders cannot be taken at %1 port %2: %3. Choose another address.</source>
        <translation>无法在 %1 的端口 %2 接收订单：%3。请换一个地址。</translation>
    </message>
    <message>
        <source>Port %2 at %1 is taken by another program. Close it there, or choose another port.</source>
        <translation>%1 的端口 %2 已被其他程序占用。请关闭那个程序，或换一个端口。</translation>
    </message>
    <message>
        <source>Port %1 is only for the system. Choose one from 1024 up.</source>
        <translation>端口 %1 只供系统使用。请选 1024 以上的端口。</translation>
    </message>
    <message>
        <source>The program's own files are missing (%1). Install it again.</source>
        <translation>程序自带的文件缺失（%1）。请重新安装。</translation>
    </message>
</context>
<context>
    <name>xb::app::DeliveryError</name>
    <message>
        <source>The picture cannot be encoded with this setting: %1. Choose another value.</source>
        <translation>这项设置无法用于编码：%1。请换一个值。</translation>
    </message>
    <message>
        <source>The encoder %1 does not work here: %2. Choose auto or x264.</source>
        <translation>编码器 %1 在这里不能用：%2。请选 auto 或 x264。</translation>
    </message>
    <message>
        <source>The encoder %1 has failed. What was recorded is kept; end the broadcast and start it again.</source>
        <translation>编码器 %1 出了故障。已录下的内容都保留着；请结束直播，再重新开播。</translation>
    </message>
    <message>
        <source>Nothing can be sent to %1:// destinations; these work: rtmp, rtmps, srt, rist, udp.</source>
        <translation>不支持 %1:// 这类推流地址；可用的有：rtmp、rtmps、srt、rist、udp。</translation>
    </message>
    <message>
        <source>%1 is not a destination. Copy it again from the platform's page.</source>
        <translation>%1 不是推流地址。请从平台页面重新复制。</translation>
    </message>
    <message>
        <source>%1 cannot be recorded to: the name must end in .mp4 or .mkv.</source>
        <translation>无法录制到 %1：文件名须以 .mp4 或 .mkv 结尾。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder for recordings.</source>
        <translation>无法写入 %1：%2。请为录像另选一个文件夹。</translation>
    </message>
    <message>
        <source>The disk with %1 is full. What was recorded up to now is kept and plays; sending goes on.</source>
        <translation>%1 所在的磁盘已满。此前录下的内容都保留着、可以播放；推流继续进行。</translation>
    </message>
    <message>
        <source>The disk with %1 has room for about %2 more minutes. Free some space; when it is full the recording is closed and sending goes on.</source>
        <translation>%1 所在的磁盘大约还能录 %2 分钟。请腾出一些空间；磁盘满了会收好录像，推流继续进行。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. The file was left as it is.</source>
        <translation>无法读取 %1：%2。文件保持原样。</translation>
    </message>
    <message>
        <source>%1 was not made: the recording does not reach that far. Choose another part.</source>
        <translation>没有生成 %1：录像里没有这一段。请另选一段。</translation>
    </message>
    <message>
        <source>%1 was not made, as you wished. What was recorded is kept.</source>
        <translation>已按您的意思取消，没有生成 %1。录下的内容都保留着。</translation>
    </message>
    <message>
        <source>The recording %1 was moved or removed while it was written. Sending goes on; choose another folder for the next one.</source>
        <translation>录像 %1 在写入时被移走或删除。推流继续进行；下次请换一个文件夹。</translation>
    </message>
    <message>
        <source>The server %1 cannot be found. Check the address and the network.</source>
        <translation>找不到服务器 %1。请检查地址和网络。</translation>
    </message>
    <message>
        <source>%1 does not take connections. Check the address; it is tried again.</source>
        <translation>%1 不接受连接。请检查地址；程序会继续重试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network; it is tried again.</source>
        <translation>连不上 %1。请检查网络；程序会继续重试。</translation>
    </message>
    <message>
        <source>%1 does not accept this stream key. Copy the key again from the platform's page.</source>
        <translation>%1 不接受这个推流码。请从平台页面重新复制。</translation>
    </message>
    <message>
        <source>%1 does not answer. Recording goes on; it is tried again.</source>
        <translation>%1 没有回应。录制继续进行；程序会继续重试。</translation>
    </message>
    <message>
        <source>%1 asks for a user name and a password, or does not accept the ones in the address. Ask the platform for them.</source>
        <translation>%1 要求用户名和密码，或不接受地址中的用户名和密码。请向平台索取。</translation>
    </message>
    <message>
        <source>%1 does not know this part of the address, before the stream key. Copy the address again from the platform's page.</source>
        <translation>%1 不认识地址中推流码之前的部分。请从平台页面重新复制地址。</translation>
    </message>
    <message>
        <source>Somebody is sending to %1 with this stream key already. End the other broadcast; it is tried again.</source>
        <translation>已有人用这个推流码向 %1 推流。请结束另一场直播；程序会继续重试。</translation>
    </message>
    <message>
        <source>%1 does not take this broadcast: %2</source>
        <translation>%1 不接收这场直播：%2</translation>
    </message>
    <message>
        <source>What answers at %1 is not a streaming server. Check the address and its port.</source>
        <translation>%1 上应答的不是流媒体服务器。请检查地址和端口。</translation>
    </message>
    <message>
        <source>No safe connection to %1: nothing there answers safely. Check the address and its port.</source>
        <translation>无法与 %1 建立安全连接：那里没有安全的应答。请检查地址和端口。</translation>
    </message>
    <message>
        <source>No safe connection to %1: its certificate is not accepted (%2). Check the address and this machine's clock.</source>
        <translation>无法与 %1 建立安全连接：它的证书未被接受（%2）。请检查地址和本机时钟。</translation>
    </message>
    <message>
        <source>%1 has ended the connection. Recording goes on; it is tried again.</source>
        <translation>%1 断开了连接。录制继续进行；程序会继续重试。</translation>
    </message>
    <message>
        <source>Sending to %1 was cut short because the broadcast ended.</source>
        <translation>直播已结束，向 %1 的推流随之中断。</translation>
    </message>
    <message>
        <source>Writing to %1 failed: %2. The other destinations go on.</source>
        <translation>写入 %1 失败：%2。其他输出不受影响。</translation>
    </message>
</context>
<context>
    <name>xb::app::ShopError</name>
    <message>
        <source>%1 can hold %2 rows only. Nothing was written; export a part, or as CSV or JSON.</source>
        <translation>%1 最多只能容纳 %2 行。没有写出任何内容；请分批导出，或导出为 CSV 或 JSON。</translation>
    </message>
    <message>
        <source>%1 is not a table (%2). Nothing was imported; give the CSV, XLSX or JSON file that the platform exports.</source>
        <translation>%1 不是表格（%2）。没有导入任何内容；请选择平台导出的 CSV、XLSX 或 JSON 文件。</translation>
    </message>
    <message>
        <source>%1 has no row to import. Nothing was changed.</source>
        <translation>%1 里没有可导入的行。没有任何改动。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). What came before the damage was imported; export the file once more and import it again, which is safe.</source>
        <translation>%1 已损坏（%2）。损坏处之前的内容已导入；请重新导出该文件再导入一次，重复导入是安全的。</translation>
    </message>
    <message>
        <source>%1 lacks these columns: %2. Nothing was imported; export the file with them. Who imports by command can also choose its kind with --format.</source>
        <translation>%1 缺少这些列：%2。没有导入任何内容；请导出带有这些列的文件。用命令导入时，也可以用 --format 指明它的种类。</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 bytes and was not read further. Export it in smaller parts.</source>
        <translation>%1 解压后超过 %2 字节，没有继续读取。请分成较小的部分导出。</translation>
    </message>
    <message>
        <source>At most %1 of this order can still be refunded. Nothing was changed.</source>
        <translation>这张订单最多还能退 %1。未作任何改动。</translation>
    </message>
    <message>
        <source>Something is missing or wrong: %1. Nothing was stored.</source>
        <translation>没有填或填得不对：%1。没有保存任何东西。</translation>
    </message>
    <message>
        <source>The database %1 is damaged. It was left as it is. Ask who looks after this computer to run &quot;xiangbo restore --newest&quot;: that puts the newest good backup in its place and keeps the damaged one.</source>
        <translation>数据库 %1 已损坏，保持原样未动。请让管这台电脑的人运行“xiangbo restore --newest”：它会换上最新的完好备份，并保留损坏的文件。</translation>
    </message>
    <message>
        <source>What was sent is not JSON. Nothing was stored.</source>
        <translation>收到的内容不是 JSON，没有保存任何东西。</translation>
    </message>
    <message>
        <source>What was sent is larger than %1 bytes. Nothing was stored.</source>
        <translation>收到的内容超过 %1 字节，没有保存任何东西。</translation>
    </message>
    <message>
        <source>"%2" was sold, so it stays with its producer: figures and settlements count under that name. Make a new product for the other producer. Nothing was changed.</source>
        <translation>“%2”已经卖出过，只能留在原来的农户名下：销售数据和结算都记在他名下。请为另一位农户新建商品。没有改动任何东西。</translation>
    </message>
    <message>
        <source>The signature does not match. Nothing was stored; check that the sender signs with the secret of this shop.</source>
        <translation>签名不符，没有保存任何东西；请确认发送方用的是本店的密钥。</translation>
    </message>
    <message>
        <source>The message is signed for a time more than %1 seconds away from now. Nothing was stored; check the clocks of both machines.</source>
        <translation>消息的签名时间与现在相差超过 %1 秒，没有保存任何东西；请检查双方的时钟。</translation>
    </message>
    <message>
        <source>The secret for incoming orders is not a whsec_ secret. Put the right one in place, or remove the file secrets/orders and start again to get a new one.</source>
        <translation>接收订单的密钥不是 whsec_ 格式。请换成正确的密钥，或删除 secrets/orders 文件后重新启动，程序会生成新的。</translation>
    </message>
    <message>
        <source>There is no SKU "%1" in this shop. Nothing was changed.</source>
        <translation>店里没有规格“%1”，没有任何改动。</translation>
    </message>
    <message>
        <source>"%1" has only %2 left. The order was not taken and no stock was moved.</source>
        <translation>“%1”只剩 %2 件。这张订单没有接受，库存没有变动。</translation>
    </message>
    <message>
        <source>Of "%1" only %2 are left at this price or for this channel. The order was not taken and no stock was moved.</source>
        <translation>“%1”的活动或渠道名额只剩 %2 件。订单未接收，库存未变动。</translation>
    </message>
    <message>
        <source>A buyer may have at most %2 of "%1". The order was not taken and no stock was moved.</source>
        <translation>“%1”每位买家限购 %2 件。订单未接收，库存未变动。</translation>
    </message>
    <message>
        <source>The deal for "%1" does not run at the moment. The order was not taken and no stock was moved.</source>
        <translation>“%1”的活动现在没有进行。订单未接收，库存未变动。</translation>
    </message>
    <message>
        <source>Nothing is held for this entry of the waiting list any more.</source>
        <translation>候补名单中的这一条已不再保留库存。</translation>
    </message>
    <message>
        <source>The step to %1 cannot be undone: a refund or a settlement depends on it, or it is the first. Nothing was changed.</source>
        <translation>“%1”这一步不能撤销：已有退款或结算以它为据，或它是第一步。未作任何改动。</translation>
    </message>
    <message>
        <source>"%1" is not on sale: its product is a draft or hidden. Nothing was changed.</source>
        <translation>“%1”没有在售：商品是草稿或已隐藏。没有任何改动。</translation>
    </message>
    <message>
        <source>There is no such entry (%1 %2). The list may be out of date: open it again.</source>
        <translation>没有这一项（%1 %2）。列表可能已过时，请重新打开。</translation>
    </message>
    <message>
        <source>This is here already (%1 %2). Nothing was changed.</source>
        <translation>这一项已经存在（%1 %2），没有任何改动。</translation>
    </message>
    <message>
        <source>An order that is %1 cannot become %2. Nothing was changed.</source>
        <translation>状态为 %1 的订单不能变为 %2，没有任何改动。</translation>
    </message>
    <message>
        <source>The broadcast "%1" is still running. End it first.</source>
        <translation>直播“%1”还在进行。请先结束它。</translation>
    </message>
    <message>
        <source>The shop has more to do than it can take at once. Nothing was changed; try again in a moment.</source>
        <translation>店铺一时忙不过来，没有任何改动；请稍后再试。</translation>
    </message>
    <message>
        <source>There was no answer in time. It may still have been stored: look, or send the same again, which is safe.</source>
        <translation>没有及时得到答复，内容可能已经保存：请查看一下，或原样再发一次，不会重复。</translation>
    </message>
    <message>
        <source>The shop is being closed. What was stored before is safe; try again after the start.</source>
        <translation>店铺正在关闭。已保存的内容都安全；请在重新启动后再试。</translation>
    </message>
    <message>
        <source>The shop was opened to read only. Nothing was changed.</source>
        <translation>店铺是以只读方式打开的，没有任何改动。</translation>
    </message>
    <message>
        <source>This shop is already open in %1. Close it there first, or choose another folder.</source>
        <translation>这个店铺已在 %1 中打开。请先在那里关闭，或另选一个文件夹。</translation>
    </message>
    <message>
        <source>There is no shop at %1. Start xiangbo with this folder to make one.</source>
        <translation>%1 处没有店铺。用这个文件夹启动 xiangbo 即可新建。</translation>
    </message>
    <message>
        <source>%1 is the database of another program. It was left as it is; choose another folder.</source>
        <translation>%1 是别的程序的数据库，未作改动；请另选一个文件夹。</translation>
    </message>
    <message>
        <source>This shop was last used by a newer Xiangbo Studio (its data has version %1, this program knows up to %2). Nothing was changed; install the newer program.</source>
        <translation>这个店铺由更新版的乡播使用过（数据版本 %1，本程序最高支持 %2）。没有任何改动；请安装新版程序。</translation>
    </message>
    <message>
        <source>This shop's data has version %1 and needs to be brought to %2. Open it once in xiangbo; that keeps everything.</source>
        <translation>这个店铺的数据版本是 %1，需要升级到 %2。请用 xiangbo 打开一次，所有内容都会保留。</translation>
    </message>
    <message>
        <source>The shop's data could not be brought up to date (step %1). It is unchanged; free some disk space and start again.</source>
        <translation>店铺数据升级失败（第 %1 步），数据没有改变；请腾出一些磁盘空间后重新启动。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is there and that you may read it.</source>
        <translation>无法读取 %1。请确认它存在，并且您有权读取。</translation>
    </message>
    <message>
        <source>%1 cannot be written. What was stored before is safe; check the folder's permissions.</source>
        <translation>无法写入 %1。已保存的内容都安全；请检查文件夹的权限。</translation>
    </message>
    <message>
        <source>The disk with %1 is full. What was stored before is safe; free some space and try again.</source>
        <translation>%1 所在的磁盘已满。已保存的内容都安全；请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The database %1 did not accept this. What was stored before is safe; the log says more.</source>
        <translation>数据库 %1 没有接受这次写入。已保存的内容都安全；详情见日志。</translation>
    </message>
    <message>
        <source>Change %1 is not in the change log, which holds %2 to %3. Begin again with a snapshot.</source>
        <translation>变更记录里没有第 %1 条，现有第 %2 到 %3 条。请从快照重新开始。</translation>
    </message>
    <message>
        <source>Change %1 cannot be read, or does not fit this shop. Nothing of it was applied; begin again with a snapshot.</source>
        <translation>第 %1 条变更无法读取，或与本店不符。未作任何改动；请从快照重新开始。</translation>
    </message>
    <message>
        <source>Since change %1 the followed shop has another history, as after a restore. Begin again with a snapshot in an empty folder.</source>
        <translation>从第 %1 条变更起，被跟随的店铺已是另一段历史（例如恢复过备份）。请在空文件夹里从快照重新开始。</translation>
    </message>
    <message>
        <source>This belongs to another shop: %1 was expected, %2 found.</source>
        <translation>这属于另一家店铺：应为 %1，实为 %2。</translation>
    </message>
    <message>
        <source>This folder follows the shop %1 and can only be read. Make changes in that shop.</source>
        <translation>此文件夹跟随店铺 %1，只能查看。请在那家店铺里修改。</translation>
    </message>
</context>
<context>
    <name>xb::app::StudioError</name>
    <message>
        <source>There is no display to compose the picture on (DISPLAY is not set). Without a screen, start it under xvfb-run, as in: xvfb-run -a xiangbo live …</source>
        <translation>没有可用来合成画面的显示器（未设置 DISPLAY）。没有屏幕时，请用 xvfb-run 启动，例如：xvfb-run -a xiangbo live …</translation>
    </message>
    <message>
        <source>The display %1 cannot be opened. Check DISPLAY, or start it under xvfb-run, as in: xvfb-run -a xiangbo live …</source>
        <translation>无法打开显示器 %1。请检查 DISPLAY，或用 xvfb-run 启动，例如：xvfb-run -a xiangbo live …</translation>
    </message>
    <message>
        <source>The picture engine is running already. Close the other stage first.</source>
        <translation>画面引擎已在运行。请先关闭另一个直播间。</translation>
    </message>
    <message>
        <source>The picture engine did not start (%1). xiangbo doctor says what is missing.</source>
        <translation>画面引擎没有启动（%1）。运行 xiangbo doctor 可以看到缺什么。</translation>
    </message>
    <message>
        <source>The OBS plugin %1 is missing at %2. Install the packages obs-studio and obs-plugins.</source>
        <translation>在 %2 找不到 OBS 插件 %1。请安装软件包 obs-studio 和 obs-plugins。</translation>
    </message>
    <message>
        <source>The picture cannot be %1 at %2 frames a second. Choose another canvas.</source>
        <translation>画面不能是 %1、每秒 %2 帧。请换一个画布。</translation>
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
        <source>There is no camera %1. Plug it in, or choose another; xiangbo devices lists them.</source>
        <translation>没有摄像头 %1。请插上它，或另选一个；xiangbo devices 会列出所有设备。</translation>
    </message>
    <message>
        <source>The camera %1 gives no picture. Close other programs that use it, or plug it in again.</source>
        <translation>摄像头 %1 没有画面。请关闭占用它的其他程序，或重新插一次。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>没有文件 %1。请检查路径。</translation>
    </message>
    <message>
        <source>The file %1 cannot be played. Check that it is a video.</source>
        <translation>文件 %1 无法播放。请确认它是视频。</translation>
    </message>
    <message>
        <source>The file %1 has no sound. Choose another microphone.</source>
        <translation>文件 %1 没有声音。请另选麦克风。</translation>
    </message>
    <message>
        <source>The sound of a camera file was asked for, but the camera is not a file.</source>
        <translation>要用摄像头文件的声音，但摄像头不是文件。</translation>
    </message>
    <message>
        <source>There is no microphone %1. Plug it in, or choose another; xiangbo devices lists them.</source>
        <translation>没有麦克风 %1。请插上它，或另选一个；xiangbo devices 会列出所有设备。</translation>
    </message>
    <message>
        <source>The sound server does not answer. Start PulseAudio or PipeWire, or choose an alsa: microphone.</source>
        <translation>声音服务没有回应。请启动 PulseAudio 或 PipeWire，或选用 alsa: 麦克风。</translation>
    </message>
    <message>
        <source>The preview cannot be drawn into its window. What viewers see is not affected.</source>
        <translation>预览无法显示在窗口里。观众看到的画面不受影响。</translation>
    </message>
</context>
<context>
    <name>xb::app::ShopErrorWords</name>
    <message>
        <source>SKU</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>a file of an old Excel</source>
        <translation>旧版 Excel 文件</translation>
    </message>
    <message>
        <source>a file of another program</source>
        <translation>其他程序的文件</translation>
    </message>
    <message>
        <source>a packed folder</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a sheet whose days count from 1904</source>
        <translation>日期从 1904 年算起的表格</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>harvest</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>待打包</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>producer</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>settlement</source>
        <translation>结算单</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>the carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>the change of stock</source>
        <translation>库存变动</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>the days of the return window</source>
        <translation>退货期天数</translation>
    </message>
    <message>
        <source>the days until the first share</source>
        <translation>首付天数</translation>
    </message>
    <message>
        <source>the first share</source>
        <translation>首付比例</translation>
    </message>
    <message>
        <source>the goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>the harvest</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>the kind of file</source>
        <translation>文件种类</translation>
    </message>
    <message>
        <source>the price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>the producer</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>the quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>the sizes</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>the stock that was counted</source>
        <translation>盘点数</translation>
    </message>
    <message>
        <source>the time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>the tracking number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>waiting list</source>
        <translation>候补名单</translation>
    </message>
</context>
<context>
    <name>xb::app::StartError</name>
    <message>
        <source>%1 does not take connections, so the broadcast was not started. Check the address, then try again.</source>
        <translation>%1 不接受连接，直播没有开始。请检查地址后再试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached, so the broadcast was not started. Check the network, then try again.</source>
        <translation>连不上 %1，直播没有开始。请检查网络后再试。</translation>
    </message>
    <message>
        <source>Somebody is sending to %1 with this stream key already, so the broadcast was not started. End the other broadcast, then try again.</source>
        <translation>已经有人用这个推流码向 %1 推流，直播没有开始。请先结束那一场，再试一次。</translation>
    </message>
    <message>
        <source>%1 does not answer, so the broadcast was not started. Check the address and the network, then try again.</source>
        <translation>%1 没有应答，直播没有开始。请检查地址和网络后再试。</translation>
    </message>
    <message>
        <source>%1 has ended the connection, so the broadcast was not started. Check the address and the stream key, then try again.</source>
        <translation>%1 断开了连接，直播没有开始。请检查地址和推流码后再试。</translation>
    </message>
    <message>
        <source>The encoder %1 has failed, so the broadcast was not started. Choose auto or x264, then try again.</source>
        <translation>编码器 %1 出错，直播没有开始。请改用 auto 或 x264 后再试。</translation>
    </message>
    <message>
        <source>Writing to %1 failed: %2. The broadcast was not started; try again.</source>
        <translation>写入 %1 失败：%2。直播没有开始，请再试一次。</translation>
    </message>
    <message>
        <source>The disk with %1 is full, so the broadcast was not started. Free some space, then try again.</source>
        <translation>%1 所在的磁盘已满，直播没有开始。请腾出一些空间后再试。</translation>
    </message>
    <message>
        <source>The recording %1 was moved or removed, so the broadcast was not started. Choose another folder, then try again.</source>
        <translation>录像 %1 被移走或删除，直播没有开始。请换一个文件夹后再试。</translation>
    </message>
</context>
</TS>
