<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::PictureMarks</name>
    <message>
        <source>Items on the picture</source>
        <translation>画面上的素材</translation>
    </message>
    <message>
        <source>Arrow keys move the selected item by one pixel, with Shift by ten. Delete takes it away. An edge that is dragged with Alt held cuts off.</source>
        <translation>方向键把选中的素材移动一个像素，按住 Shift 移动十个；按删除键移除它；按住 Alt 拖边缘可以裁掉画面。</translation>
    </message>
</context>
<context>
    <name>xb::app::ItemWords</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation>第二摄像头</translation>
    </message>
    <message>
        <source>Product card</source>
        <translation>商品卡</translation>
    </message>
    <message>
        <source>Brand bar</source>
        <translation>品牌条</translation>
    </message>
    <message>
        <source>Ticker of buyers</source>
        <translation>下单滚动条</translation>
    </message>
    <message>
        <source>Sold counter</source>
        <translation>已售计数</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>农户介绍</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>抽奖</translation>
    </message>
    <message>
        <source>Pause card</source>
        <translation>暂停画面</translation>
    </message>
    <message>
        <source>Farewell card</source>
        <translation>告别画面</translation>
    </message>
    <message>
        <source>Plain ground</source>
        <translation>纯色底</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <translation>轮播图片</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Green screen</source>
        <translation>绿幕</translation>
    </message>
    <message>
        <source>Light and colour</source>
        <translation>明暗与色彩</translation>
    </message>
    <message>
        <source>Colour mood</source>
        <translation>色调</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Cut the edges</source>
        <translation>裁边</translation>
    </message>
    <message>
        <source>Scrolling</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Softer skin</source>
        <translation>柔肤</translation>
    </message>
    <message>
        <source>Plain colour</source>
        <translation>纯色块</translation>
    </message>
</context>
<context>
    <name>xb::app::FilterWords</name>
    <message>
        <source>How much counts as this colour</source>
        <translation>颜色范围</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>边缘柔和</translation>
    </message>
    <message>
        <source>Its glow away</source>
        <translation>去除反光</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Strength of colour</source>
        <translation>色彩浓淡</translation>
    </message>
    <message>
        <source>Dark parts</source>
        <translation>暗部</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Downwards</source>
        <translation>纵向</translation>
    </message>
</context>
<context>
    <name>xb::app::FilterCard</name>
    <message>
        <source>The colour that goes</source>
        <translation>抠掉的颜色</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>滤镜：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation>移除滤镜：%1</translation>
    </message>
    <message>
        <source>Colour tables</source>
        <translation>色彩表</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>xb::app::FilterList</name>
    <message>
        <source>Add a filter</source>
        <translation>添加滤镜</translation>
    </message>
</context>
<context>
    <name>xb::app::PlaceForm</name>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Cut off, in pixels of the source</source>
        <translation>裁掉（按源画面像素）</translation>
    </message>
    <message>
        <source>Cut left</source>
        <translation>左裁</translation>
    </message>
    <message>
        <source>Cut top</source>
        <translation>上裁</translation>
    </message>
    <message>
        <source>Cut right</source>
        <translation>右裁</translation>
    </message>
    <message>
        <source>Cut bottom</source>
        <translation>下裁</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>How the picture fills its frame</source>
        <translation>画面如何填满边框</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>完整显示</translation>
    </message>
    <message>
        <source>Fills the frame</source>
        <translation>填满边框</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明</translation>
    </message>
    <message>
        <source>How opaque: %1 %</source>
        <translation>不透明度：%1 %</translation>
    </message>
    <message>
        <source>Or hold Alt and drag an edge on the picture.</source>
        <translation>也可以按住 Alt，在画面上拖动边缘。</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>叠加方式</translation>
    </message>
    <message>
        <source>How it joins what is below it</source>
        <translation>与下层画面怎样叠加</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>相减</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>滤色</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>正片叠底</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>变亮</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>变暗</translation>
    </message>
</context>
<context>
    <name>xb::app::ItemList</name>
    <message>
        <source>↳ %1</source>
        <translation>↳ %1</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Take the group apart</source>
        <translation>把这一组拆开</translation>
    </message>
    <message>
        <source>Make one of it and of the item below it</source>
        <translation>和下面一项组合成一组</translation>
    </message>
    <message>
        <source>%1 (locked)</source>
        <translation>%1（已锁定）</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1，已隐藏</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1，显示中</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Items of the scene, the topmost first; the box says what is seen</source>
        <translation>场景里的素材，最上层在前；勾选的会显示</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>One step up, over another item</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>One step down, under another item</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>xb::app::ItemForm</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换个文件…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>文字内容</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>滤镜</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>xb::app::SceneEditPanel</name>
    <message>
        <source>Your words</source>
        <translation>输入文字</translation>
    </message>
    <message>
        <source>A video for this scene</source>
        <translation>这个场景用的视频</translation>
    </message>
    <message>
        <source>A picture for this scene</source>
        <translation>这个场景用的图片</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>编辑：%1</translation>
    </message>
    <message>
        <source>Viewers see this scene. They see your changes once you take it or press Done.</source>
        <translation>观众正在看这个场景。上画面或按“完成”后，他们才看到您的修改。</translation>
    </message>
    <message>
        <source>Viewers do not see this scene now.</source>
        <translation>观众现在看不到这个场景。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add an item to the scene</source>
        <translation>向场景添加素材</translation>
    </message>
    <message>
        <source>Pictures for the slideshow</source>
        <translation>选择轮播的图片</translation>
    </message>
    <message>
        <source>Music for this scene</source>
        <translation>给这个场景选音乐</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
</context>
<context>
    <name>xb::app::ScenesPanel</name>
    <message>
        <source>Edit scene</source>
        <translation>编辑场景</translation>
    </message>
    <message>
        <source>Edit the prepared scene on the picture</source>
        <translation>在画面上编辑预备场景</translation>
    </message>
</context>
<context>
    <name>xb::app::ColourChoice</name>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
</context>
<context>
    <name>xb::app::LookForm</name>
    <message>
        <source>Look of the overlays</source>
        <translation>贴片风格</translation>
    </message>
    <message>
        <source>Look of all overlays</source>
        <translation>所有贴片的风格</translation>
    </message>
    <message>
        <source>Card, counter, ticker and all the others, in every scene. Viewers see it at once.</source>
        <translation>商品卡、计数、滚动条等所有场景里的贴片都会一起换，观众马上看到。</translation>
    </message>
</context>
<context>
    <name>xb::app::SlidesForm</name>
    <message>
        <source>Pictures for the slideshow</source>
        <translation>选择轮播的图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures of the slideshow, in their order</source>
        <translation>轮播的图片，按顺序</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take this picture out</source>
        <translation>移除这张图片</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>This picture earlier</source>
        <translation>这张图片提前一位</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>This picture later</source>
        <translation>这张图片推后一位</translation>
    </message>
    <message>
        <source>Each is seen</source>
        <translation>每张显示</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds for each picture</source>
        <translation>每张图片显示几秒</translation>
    </message>
    <message>
        <source>In any order</source>
        <translation>随机顺序</translation>
    </message>
</context>
<context>
    <name>xb::app::MusicForm</name>
    <message>
        <source>Volume, %1 dB</source>
        <translation>音量 %1 dB</translation>
    </message>
    <message>
        <source>Volume of this music</source>
        <translation>这段音乐的音量</translation>
    </message>
    <message>
        <source>Softer while you speak</source>
        <translation>您说话时自动变轻</translation>
    </message>
</context>
<context>
    <name>xb::app::WindowForm</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Choose a window…</source>
        <translation>请选择窗口…</translation>
    </message>
    <message>
        <source>%1 (not open)</source>
        <translation>%1（未打开）</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Look for open windows again</source>
        <translation>重新查找打开的窗口</translation>
    </message>
    <message>
        <source>With the pointer</source>
        <translation>显示鼠标指针</translation>
    </message>
</context>
<context>
    <name>xb::app::SceneMenu</name>
    <message>
        <source>New scene</source>
        <translation>新场景</translation>
    </message>
    <message>
        <source>A copy of this one</source>
        <translation>复制这个场景</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>往上移</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>往下移</translation>
    </message>
    <message>
        <source>The microphone is heard here</source>
        <translation>这个场景听得到话筒</translation>
    </message>
    <message>
        <source>Remove this scene</source>
        <translation>移除这个场景</translation>
    </message>
    <message>
        <source>Viewers see it now.</source>
        <translation>观众正在看这个场景。</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>场景名称</translation>
    </message>
    <message>
        <source>What this scene is called:</source>
        <translation>这个场景叫什么：</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>用这个名字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Scene…</source>
        <translation>场景…</translation>
    </message>
    <message>
        <source>New scene, name, place and removal of this scene</source>
        <translation>新建场景，给这个场景改名、移动或移除</translation>
    </message>
</context>
<context>
    <name>xb::app::LabelForm</name>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>描边</translation>
    </message>
    <message>
        <source>Width of the outline</source>
        <translation>描边粗细</translation>
    </message>
    <message>
        <source>Colour of the outline</source>
        <translation>描边颜色</translation>
    </message>
    <message>
        <source>From top to bottom</source>
        <translation>竖排，从上到下</translation>
    </message>
</context>
</TS>
