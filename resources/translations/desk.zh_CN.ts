<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xb::app::Banner</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>xb::app::BottomBar</name>
    <message>
        <source>room for %1</source>
        <translation>还能录 %1</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>开始直播</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束直播</translation>
    </message>
    <message>
        <source>End</source>
        <comment>rehearsal</comment>
        <translation>结束彩排</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>End the broadcast now? The recording and all orders are kept.</source>
        <translation>现在结束直播吗？录像和订单都会留着。</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>继续直播</translation>
    </message>
    <message>
        <source>Keep going</source>
        <comment>rehearsal</comment>
        <translation>继续彩排</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>Not recording</source>
        <translation>没有录制</translation>
    </message>
</context>
<context>
    <name>xb::app::ColourField</name>
    <message>
        <source>%1: choose by eye</source>
        <translation>%1：在色盘上选</translation>
    </message>
</context>
<context>
    <name>xb::app::Desk</name>
    <message>
        <source>A clip is still being cut; close again to drop it.</source>
        <translation>还有片段正在剪；再关一次窗口就放弃它。</translation>
    </message>
    <message>
        <source>It still runs. Press End first, then close the window.</source>
        <translation>还在进行。请先按“结束”，再关闭窗口。</translation>
    </message>
    <message>
        <source>You are on air. End the broadcast first, then close the window.</source>
        <translation>正在直播。请先结束直播，再关闭窗口。</translation>
    </message>
</context>
<context>
    <name>xb::app::DestinationChoice</name>
    <message>
        <source>Rehearse here</source>
        <translation>在本机彩排</translation>
    </message>
    <message>
        <source>To a platform</source>
        <translation>推到平台</translation>
    </message>
</context>
<context>
    <name>xb::app::DestinationUrl</name>
    <message>
        <source>The server address is missing. Copy it from the platform's live page, or choose Rehearse here.</source>
        <translation>还没有填服务器地址。请从平台的直播页面复制过来，或者选“在本机彩排”。</translation>
    </message>
    <message>
        <source>This server address cannot be used. It begins with rtmp://, rtmps://, srt:// or udp://; copy it again from the platform's live page.</source>
        <translation>这个服务器地址不能用。它应以 rtmp://、rtmps://、srt:// 或 udp:// 开头，请从平台的直播页面重新复制。</translation>
    </message>
    <message>
        <source>The stream key is missing. Copy it from the platform's live page; it stays hidden here.</source>
        <translation>还没有填推流码。请从平台的直播页面复制过来，这里不会显示出来。</translation>
    </message>
</context>
<context>
    <name>xb::app::FeaturedPanel</name>
    <message>
        <source>Press Explain on the shelf: the product's card then stands in the picture.</source>
        <translation>在货架上点“讲解”，商品卡就会出现在画面里。</translation>
    </message>
    <message>
        <source>No talking points are noted for this product.</source>
        <translation>这件商品还没有写讲解要点。</translation>
    </message>
    <message>
        <source>Explaining now · %1</source>
        <translation>正在讲解 · %1</translation>
    </message>
    <message>
        <source>Nothing is being explained</source>
        <translation>还没有讲解商品</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>余 %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>讲解要点</translation>
    </message>
</context>
<context>
    <name>xb::app::Figures</name>
    <message>
        <source>1 order</source>
        <translation>1 单</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 单</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>WeChat shop</source>
        <translation>微信小店</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘宝</translation>
    </message>
    <message>
        <source>Kuaishou</source>
        <translation>快手</translation>
    </message>
    <message>
        <source>Order page</source>
        <translation>下单页</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
</context>
<context>
    <name>xb::app::HealthWords</name>
    <message>
        <source>The uplink is slow. The sound goes on, some pictures are left out for viewers.</source>
        <translation>上行网络慢。声音照常，观众会少看到一些画面。</translation>
    </message>
    <message>
        <source>Check the address and the stream key. All orders go on.</source>
        <translation>请检查地址和推流码。订单照常。</translation>
    </message>
    <message>
        <source>The platform gets no picture just now. All orders go on.</source>
        <translation>平台现在收不到画面。订单照常。</translation>
    </message>
    <message>
        <source>Nobody outside sees it, nothing is recorded</source>
        <translation>外面看不到，也没有录制</translation>
    </message>
    <message>
        <source>All orders go on. Add a destination, or start a recording.</source>
        <translation>订单照常进行。请添加目的地，或开始录制。</translation>
    </message>
    <message>
        <source>Paused, nobody outside sees it</source>
        <translation>已暂停，外面看不到</translation>
    </message>
    <message>
        <source>Nothing is sent until a destination is resumed. All orders go on.</source>
        <translation>继续推送之前不会送出画面。订单照常进行。</translation>
    </message>
    <message>
        <source>Slow uplink: %1 of %2 kbit/s</source>
        <translation>上行慢：%1 / %2 kbit/s</translation>
    </message>
    <message>
        <source>The uplink is slow. The sound goes on, some pictures are left out for viewers. The recording here stays whole.</source>
        <translation>上行网络慢。声音照常，观众会少看到一些画面，本机录像是完整的。</translation>
    </message>
    <message>
        <source>The camera is off</source>
        <translation>摄像头未打开</translation>
    </message>
    <message>
        <source>Choose a camera under Settings.</source>
        <translation>请在“设置”里选摄像头。</translation>
    </message>
    <message>
        <source>Ready, nobody sees you yet</source>
        <translation>准备好了，还没有人看到您</translation>
    </message>
    <message>
        <source>Press Go live when you are.</source>
        <translation>准备好就点“开始直播”。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>The first picture is on its way.</source>
        <translation>第一幅画面正在路上。</translation>
    </message>
    <message>
        <source>Picture is fine · uplink %1</source>
        <translation>画面正常 · 上行 %1</translation>
    </message>
    <message>
        <source>Every picture reaches the platform.</source>
        <translation>每一帧都送到了平台。</translation>
    </message>
    <message>
        <source>Rehearsal: nobody outside sees it</source>
        <translation>彩排中，外面看不到</translation>
    </message>
    <message>
        <source>The picture is fine. It is only recorded on this computer.</source>
        <translation>画面正常，只在这台电脑上录下来。</translation>
    </message>
    <message>
        <source>The platform refused us</source>
        <translation>平台拒绝了推流</translation>
    </message>
    <message>
        <source>Check the address and the stream key. The recording here and all orders go on.</source>
        <translation>请检查地址和推流码。本机录像和订单照常。</translation>
    </message>
    <message>
        <source>This computer is too slow, the picture stutters</source>
        <translation>电脑太慢，画面卡顿</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller picture under Settings next time.</source>
        <translation>请关掉别的程序，或者下次在“设置”里选小一点的画面。</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>正在结束…</translation>
    </message>
    <message>
        <source>The last pictures are sent and the recording is closed.</source>
        <translation>正在送出最后的画面，收好录像。</translation>
    </message>
    <message>
        <source>The broadcast has ended by itself</source>
        <translation>直播自己断了</translation>
    </message>
    <message>
        <source>All orders are kept. Press Go live to start again.</source>
        <translation>订单都在。点“开始直播”可以重新开始。</translation>
    </message>
    <message>
        <source>%1: connecting</source>
        <translation>%1：正在连接</translation>
    </message>
    <message>
        <source>%1: on air</source>
        <translation>%1：直播中</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1：被拒绝</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1：已暂停</translation>
    </message>
    <message>
        <source>%1: ended</source>
        <translation>%1：已结束</translation>
    </message>
    <message>
        <source>%1: slow network, some pictures left out</source>
        <translation>%1：网慢，少了一些画面</translation>
    </message>
    <message>
        <source>No connection, trying again</source>
        <translation>没有连上，正在重试</translation>
    </message>
    <message>
        <source>The platform gets no picture just now. The recording here and all orders go on.</source>
        <translation>平台现在收不到画面。本机录像和订单照常。</translation>
    </message>
    <message>
        <source>%1: no connection, trying again</source>
        <translation>%1：没有连上，正在重试</translation>
    </message>
</context>
<context>
    <name>xb::app::LivePage</name>
    <message>
        <source>Off</source>
        <translation>未开启</translation>
    </message>
    <message>
        <source>%1×%2
%3 a second</source>
        <translation>%1×%2
每秒 %3 帧</translation>
    </message>
    <message>
        <source>Stutters
%1</source>
        <translation>画面卡顿
%1</translation>
    </message>
    <message>
        <source>Smooth
%1</source>
        <translation>画面流畅
%1</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>What viewers see</source>
        <translation>观众看到的画面</translation>
    </message>
</context>
<context>
    <name>xb::app::MainWindow</name>
    <message>
        <source>Xiangbo Studio</source>
        <translation>乡播</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1, short of stock</source>
        <translation>%1，缺货</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Short of stock · %1</source>
        <translation>缺货 · %1</translation>
    </message>
</context>
<context>
    <name>xb::app::OrderWords</name>
    <message>
        <source>%1, over quota</source>
        <translation>%1，超出限量</translation>
    </message>
    <message>
        <source>%1, short</source>
        <translation>%1，缺货</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>To pack</source>
        <translation>待打包</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
</context>
<context>
    <name>xb::app::OrdersPage</name>
    <message>
        <source>%1 in this shop, newest first</source>
        <translation>本店共 %1 单，新的在前</translation>
    </message>
    <message>
        <source>Show 1 new order</source>
        <translation>显示 1 个新订单</translation>
    </message>
    <message>
        <source>Show %1 new orders</source>
        <translation>显示 %1 个新订单</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>No orders yet. They come from the order page, the platforms and the intake.</source>
        <translation>还没有订单。下单页、平台和接口来的订单都会出现在这里。</translation>
    </message>
    <message>
        <source>Orders, newest first</source>
        <translation>订单，新的在前</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>What</source>
        <translation>买了什么</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>xb::app::OrdersPanel</name>
    <message>
        <source>%1 a minute</source>
        <translation>%1 单 / 分钟</translation>
    </message>
    <message>
        <source>Live orders</source>
        <translation>实时订单</translation>
    </message>
    <message>
        <source>No orders yet.
Each one appears here the moment it is stored.</source>
        <translation>还没有订单。
每一单存好后马上出现在这里。</translation>
    </message>
    <message>
        <source>Live orders, newest first</source>
        <translation>实时订单，新的在前</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductLine</name>
    <message>
        <source>only %1</source>
        <translation>仅剩 %1</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductListModel</name>
    <message>
        <source>%1, %2, %3 left</source>
        <translation>%1，%2，余 %3</translation>
    </message>
    <message>
        <source>%1, deal %2 instead of %3, %4 left</source>
        <translation>%1，秒杀 %2，原价 %3，余 %4</translation>
    </message>
    <message>
        <source>%1, explaining now</source>
        <translation>%1，讲解中</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductTile</name>
    <message>
        <source>Explain</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 余 %2</translation>
    </message>
    <message>
        <source>%1 · only %2</source>
        <translation>%1 · 仅剩 %2</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>讲解中</translation>
    </message>
</context>
<context>
    <name>xb::app::ProductsPage</name>
    <message>
        <source>1 product</source>
        <translation>1 种</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1 种</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Search the products</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
</context>
<context>
    <name>xb::app::ProgramView</name>
    <message>
        <source>The picture is off</source>
        <translation>画面未开启</translation>
    </message>
    <message>
        <source>It comes once the camera runs. Choose the camera under Settings.</source>
        <translation>打开摄像头就有画面，摄像头在“设置”里选。</translation>
    </message>
</context>
<context>
    <name>xb::app::SummaryWords</name>
    <message>
        <source>The broadcast has ended after %1: orders %2, sales %3.</source>
        <translation>直播结束，共 %1：%2 单，%3。</translation>
    </message>
    <message>
        <source>The recording is kept in %1.</source>
        <translation>录像保存在 %1。</translation>
    </message>
    <message>
        <source>It was not recorded.</source>
        <translation>这场没有录像。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>xb::app::SettingsPage</name>
    <message>
        <source>%1 pictures a second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Picture and recording</source>
        <translation>画面和录像</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>这个窗口</translation>
    </message>
    <message>
        <source>While a broadcast runs, size, frame rate and recording stay as they are.</source>
        <translation>进行中：大小、帧率和录像要等结束后才能改。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>画面大小</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Data rate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
</context>
<context>
    <name>xb::app::ShelfPanel</name>
    <message>
        <source>1 product</source>
        <translation>1 种</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1 种</translation>
    </message>
    <message>
        <source>There are no products in this shop yet.</source>
        <translation>店里还没有商品。</translation>
    </message>
    <message>
        <source>Nothing on the shelf matches these words.</source>
        <translation>货架上没有符合的商品。</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Product, code, producer…</source>
        <translation>搜商品、编码、农户…</translation>
    </message>
    <message>
        <source>Search the shelf</source>
        <translation>搜索货架</translation>
    </message>
    <message>
        <source>Shelf: Enter explains the product</source>
        <translation>货架：按回车讲解商品</translation>
    </message>
</context>
<context>
    <name>xb::app::SoundWords</name>
    <message>
        <source>No sound</source>
        <translation>没有声音</translation>
    </message>
    <message>
        <source>Too quiet</source>
        <translation>声音太小</translation>
    </message>
    <message>
        <source>Sound is fine</source>
        <translation>声音正常</translation>
    </message>
    <message>
        <source>Too loud, clipping</source>
        <translation>声音太大，破音</translation>
    </message>
</context>
<context>
    <name>xb::app::TopBar</name>
    <message>
        <source>Sent nowhere %1</source>
        <translation>没有推送 %1</translation>
    </message>
    <message>
        <source>Off air</source>
        <translation>未开播</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>On air %1</source>
        <translation>直播中 %1</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>正在结束…</translation>
    </message>
    <message>
        <source>Xiangbo</source>
        <translation>乡播</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
</context>
</TS>
