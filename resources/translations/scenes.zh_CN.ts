<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::StudioError</name>
    <message>
        <source>There is no scene "%1". Nothing was changed; choose another scene.</source>
        <translation>没有名为“%1”的场景，一切保持不变；请另选一个场景。</translation>
    </message>
    <message>
        <source>The scene has no item %1. Nothing was changed.</source>
        <translation>场景里没有第 %1 号素材，一切保持不变。</translation>
    </message>
    <message>
        <source>"%1" is locked, so it stays as it is. Unlock it first.</source>
        <translation>“%1”已锁定，保持原样。请先解锁。</translation>
    </message>
    <message>
        <source>A scene cannot be named "%1": the name is empty, or another scene has it. Choose another name.</source>
        <translation>场景不能命名为“%1”：名称为空，或已被其他场景使用。请换一个名称。</translation>
    </message>
    <message>
        <source>Viewers see the scene "%1" now, so it was kept. Switch to another scene first.</source>
        <translation>观众正在看场景“%1”，因此保留了它。请先切换到其他场景。</translation>
    </message>
    <message>
        <source>"%1" is the only scene, so it was kept. Add another one first.</source>
        <translation>“%1”是唯一的场景，因此保留了它。请先添加另一个场景。</translation>
    </message>
    <message>
        <source>The scenes in %1 cannot be read. The scenes stay as they are.</source>
        <translation>无法读取 %1 中的场景，现有场景保持不变。</translation>
    </message>
    <message>
        <source>The scenes in %1 are damaged (%2). The scenes stay as they are.</source>
        <translation>%1 中的场景已损坏（%2），现有场景保持不变。</translation>
    </message>
    <message>
        <source>The scenes in %1 were made by a newer Xiangbo. The scenes stay as they are.</source>
        <translation>%1 中的场景由更新版本的乡播制作，现有场景保持不变。</translation>
    </message>
    <message>
        <source>The scenes could not be written to %1: %2. What was there before is kept.</source>
        <translation>场景无法写入 %1：%2。原有内容保持不变。</translation>
    </message>
</context>
<context>
    <name>xb::app::Help</name>
    <message>
        <source>the scenes; DIR/scenes.json or the built-in ones if not given</source>
        <translation>场景文件；不指定时用 DIR/scenes.json 或内置场景</translation>
    </message>
    <message>
        <source>the scene at the start: host, host-and-product, pause, close-up, …</source>
        <translation>开播时的场景：host、host-and-product、pause、close-up 等</translation>
    </message>
</context>
<context>
    <name>xb::app::SceneWords</name>
    <message>
        <source>Host</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Host + product</source>
        <translation>主播+商品</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>歇一会</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>特写</translation>
    </message>
    <message>
        <source>Two cameras</source>
        <translation>双机位</translation>
    </message>
    <message>
        <source>Orchard</source>
        <translation>果园</translation>
    </message>
    <message>
        <source>Photo or video</source>
        <translation>图片或视频</translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation>再见</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>场景 %1</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>直接切</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>淡入淡出</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>划过</translation>
    </message>
    <message>
        <source>Stinger</source>
        <translation>片花</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动变换</translation>
    </message>
</context>
<context>
    <name>xb::app::ScenesPanel</name>
    <message>
        <source>Length, stinger…</source>
        <translation>时长、片花…</translation>
    </message>
    <message>
        <source>Scene: %1, something is missing</source>
        <translation>场景：%1，缺少素材</translation>
    </message>
    <message>
        <source>Scene: %1</source>
        <translation>场景：%1</translation>
    </message>
    <message>
        <source>Scene: %1, there is nothing to see</source>
        <translation>场景：%1，里面什么都没有</translation>
    </message>
    <message>
        <source>Scene: %1, viewers see it now</source>
        <translation>场景：%1，观众现在看到的就是它</translation>
    </message>
    <message>
        <source>Scene: %1, comes next</source>
        <translation>场景：%1，下一个上画面</translation>
    </message>
    <message>
        <source>Take: choose a scene first</source>
        <translation>上画面：请先选一个场景</translation>
    </message>
    <message>
        <source>Take: viewers see %1</source>
        <translation>上画面：让观众看到“%1”</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>上画面 %1</translation>
    </message>
    <message>
        <source>Studio: on</source>
        <translation>导播：开</translation>
    </message>
    <message>
        <source>Studio: off</source>
        <translation>导播：关</translation>
    </message>
    <message>
        <source>Studio mode: a press prepares a scene, Take shows it to viewers</source>
        <translation>导播模式：点场景只是备好，点“上画面”观众才看到</translation>
    </message>
    <message>
        <source>How scenes follow each other: %1</source>
        <translation>场景切换方式：%1</translation>
    </message>
</context>
<context>
    <name>xb::app::SceneButton</name>
    <message>
        <source>Missing</source>
        <translation>缺素材</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
</context>
<context>
    <name>xb::app::SceneControls</name>
    <message>
        <source>Something is missing in %1: viewers would see a sign in its place, or a picture without its mask or colours. Nothing was changed; press again to show it all the same.</source>
        <translation>场景“%1”缺少素材，观众会看到一块写着名称的牌子，或没有蒙版、没有调色的画面。画面没有变；仍要切换，请再点一次。</translation>
    </message>
    <message>
        <source>There is nothing to see in %1: viewers would see an empty picture. Nothing was changed; press again to show it all the same.</source>
        <translation>场景“%1”里什么都没有，观众会看到空画面。画面没有变；仍要切换，请再点一次。</translation>
    </message>
</context>
<context>
    <name>xb::app::CollectionCard</name>
    <message>
        <source>This shop's own</source>
        <translation>本店默认场景</translation>
    </message>
    <message>
        <source>Scene collections</source>
        <translation>场景方案</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在用</translation>
    </message>
    <message>
        <source>The scene collection in use</source>
        <translation>正在用的场景方案</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名字</translation>
    </message>
    <message>
        <source>Orchard, shop, festival…</source>
        <translation>果园、门店、节日…</translation>
    </message>
    <message>
        <source>Name of a scene collection</source>
        <translation>场景方案的名字</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Begin a new collection under this name</source>
        <translation>用这个名字新建一套场景</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Keep the scenes in use once more under this name</source>
        <translation>把正在用的场景另存为这个名字</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Give the collection in use this name</source>
        <translation>把正在用的方案改成这个名字</translation>
    </message>
    <message>
        <source>A collection is a set of scenes of its own, one for each place you sell from. On air the broadcast goes on with the new scenes.</source>
        <translation>一个方案就是一整套场景，每个卖货的地方可以各用一套。直播时切换，直播不会断。</translation>
    </message>
</context>
<context>
    <name>xb::app::CollectionDesk</name>
    <message>
        <source>There are no scenes yet. Open the picture first.</source>
        <translation>还没有场景，请先打开画面。</translation>
    </message>
    <message>
        <source>A collection cannot have this name. Choose another one.</source>
        <translation>场景方案不能用这个名字，换一个吧。</translation>
    </message>
    <message>
        <source>There is a collection of this name already. Choose another name.</source>
        <translation>已经有同名的场景方案了，换个名字吧。</translation>
    </message>
</context>
<context>
    <name>xb::app::TransitionDialog</name>
    <message>
        <source>To the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Downwards</source>
        <translation>向下</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>How scenes follow each other</source>
        <translation>场景怎么切换</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>切换时长</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Clip with a see-through ground</source>
        <translation>透明底的片花</translation>
    </message>
    <message>
        <source>The scene changes under it after</source>
        <translation>多久后在片花下面换场景</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Until there is a clip, scenes follow each other as before.</source>
        <translation>选好片花之前，场景还按原来的方式切换。</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>A clip with a see-through ground</source>
        <translation>选择透明底的片花</translation>
    </message>
</context>
</TS>
