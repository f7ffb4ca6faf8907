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
    <name>Overlay</name>
    <message>
        <source>See you next time</source>
        <translation>下次再见</translation>
    </message>
    <message>
        <source>Thank you for buying from the village</source>
        <translation>谢谢你支持乡里的好东西</translation>
    </message>
</context>
</TS>
