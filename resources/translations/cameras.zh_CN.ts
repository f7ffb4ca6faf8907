<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xb::app::CameraWords</name>
    <message>
        <source>Camera %1 is back after %2 s.</source>
        <translation>摄像头 %1 在 %2 秒后恢复了。</translation>
    </message>
    <message>
        <source>Camera %1 is black. Viewers see a still and hear you; look whether its lens is covered.</source>
        <translation>摄像头 %1 是黑的。观众看到的是静止画面，仍能听到您；请看看镜头是否被挡住。</translation>
    </message>
    <message>
        <source>Camera %1 gives no picture yet. Viewers see a still and hear you; close other programs that use it, and it comes by itself.</source>
        <translation>摄像头 %1 还没有画面。观众看到的是静止画面，仍能听到您；请关闭正在使用它的其他程序，画面会自动出现。</translation>
    </message>
    <message>
        <source>Camera %1 gives no picture and no sound yet. Viewers see a still and hear nothing; it comes by itself when it sends.</source>
        <translation>摄像头 %1 还没有画面和声音。观众看到的是静止画面，听不到声音；它开始发送后会自动出现。</translation>
    </message>
    <message>
        <source>Camera %1 sends no pictures and no sound. Viewers see a still and hear nothing; look whether it has power and its network. It comes back by itself.</source>
        <translation>摄像头 %1 没有画面和声音。观众看到的是静止画面，听不到声音；请看看它有没有电、网络是否正常。它会自动恢复。</translation>
    </message>
    <message>
        <source>Camera %1 is not there. Viewers see a still and hear you; it comes by itself when it is plugged in.</source>
        <translation>没有找到摄像头 %1。观众看到的是静止画面，仍能听到您；插上后画面会自动出现。</translation>
    </message>
    <message>
        <source>Camera %1 is there now. Viewers see its picture.</source>
        <translation>摄像头 %1 已就绪，观众看到它的画面了。</translation>
    </message>
    <message>
        <source>Camera %1 is gone. Viewers see a still and hear you; it comes back by itself when it is plugged in again.</source>
        <translation>摄像头 %1 断开了。观众看到的是静止画面，仍能听到您；重新插上后会自动恢复。</translation>
    </message>
    <message>
        <source>Camera %1 sends no pictures. Viewers see a still and hear you; it comes back by itself.</source>
        <translation>摄像头 %1 没有画面。观众看到的是静止画面，仍能听到您；它会自动恢复。</translation>
    </message>
    <message>
        <source>Camera %1 sends the same picture over and over. Viewers see a still and hear you; it is being started again.</source>
        <translation>摄像头 %1 画面卡住了。观众看到的是静止画面，仍能听到您；正在重新启动它。</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>主镜头</translation>
    </message>
    <message>
        <source>the second camera</source>
        <translation>第二镜头</translation>
    </message>
</context>
<context>
    <name>xb::app::Help</name>
    <message>
        <source>so much of its end, instead of the two</source>
        <translation>只要结尾这么多，不再给起止</translation>
    </message>
    <message>
        <source>of the broadcast that runs in this shop, from what it has recorded by now; --data names the shop</source>
        <translation>取这家店正在播的这场已录下的部分；--data 指明是哪家店</translation>
    </message>
    <message>
        <source>the program as camera and microphone for other programs (v4l2loopback)</source>
        <translation>把节目画面和声音作为摄像头和麦克风提供给别的软件（v4l2loopback）</translation>
    </message>
    <message>
        <source>and mirror, turn=90, crop=L/T/R/B in thousandths, brightness=N or another control</source>
        <translation>还有 mirror（镜像）、turn=90（旋转）、crop=左/上/右/下（千分之几）、brightness=N 或别的控制项</translation>
    </message>
</context>
<context>
    <name>xb::app::LiveRun</name>
    <message>
        <source>A phone's camera app sends to this address; it holds a key for this broadcast:</source>
        <translation>手机摄像软件请推送到这个地址，里面有本场的密钥：</translation>
    </message>
</context>
<context>
    <name>xb::app::StudioError</name>
    <message>
        <source>There is no virtual camera %1. Install the package v4l2loopback-dkms and load it: sudo modprobe v4l2loopback exclusive_caps=1 card_label=Xiangbo</source>
        <translation>没有虚拟摄像头 %1。请安装软件包 v4l2loopback-dkms 并加载：sudo modprobe v4l2loopback exclusive_caps=1 card_label=Xiangbo</translation>
    </message>
    <message>
        <source>The virtual camera %1 takes no picture of this size: another program uses it. Close that program and start again.</source>
        <translation>虚拟摄像头 %1 不接受这个尺寸的画面：别的程序正在使用它。请关闭那个程序后再试。</translation>
    </message>
    <message>
        <source>Port %1 cannot be had for the phone's camera: another program listens there. Choose another port.</source>
        <translation>端口 %1 不能用于手机摄像头：已有别的程序在用。请换一个端口。</translation>
    </message>
</context>
<context>
    <name>xb::app::DoctorProbes</name>
    <message>
        <source>The program can be shown to other programs as a camera: %1.</source>
        <translation>节目画面可以作为摄像头提供给别的软件：%1。</translation>
    </message>
    <message>
        <source>There is no virtual camera, which only platforms with a companion program of their own need. Install the package v4l2loopback-dkms and load it: sudo modprobe v4l2loopback exclusive_caps=1 card_label=Xiangbo</source>
        <translation>没有虚拟摄像头；只有必须用平台自带伴侣软件时才需要。请安装软件包 v4l2loopback-dkms 并加载：sudo modprobe v4l2loopback exclusive_caps=1 card_label=Xiangbo</translation>
    </message>
</context>
<context>
    <name>xb::app::CameraSettingWords</name>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Time by hand</source>
        <translation>手动快门</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Nothing against it</source>
        <translation>不处理</translation>
    </message>
    <message>
        <source>Lamps of 50 Hz</source>
        <translation>50 Hz 灯光</translation>
    </message>
    <message>
        <source>Lamps of 60 Hz</source>
        <translation>60 Hz 灯光</translation>
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
        <translation>色彩浓度</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色调</translation>
    </message>
    <message>
        <source>Dark parts</source>
        <translation>暗部</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Amplification, with more noise</source>
        <translation>增益（越高噪点越多）</translation>
    </message>
    <message>
        <source>Against light from behind</source>
        <translation>逆光补偿</translation>
    </message>
    <message>
        <source>Flicker of lamps</source>
        <translation>灯光频闪</translation>
    </message>
    <message>
        <source>White balance by itself</source>
        <translation>自动白平衡</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>白平衡</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Exposure time</source>
        <translation>曝光时间</translation>
    </message>
    <message>
        <source>Fewer pictures where it is dark</source>
        <translation>光线暗时降低帧率</translation>
    </message>
    <message>
        <source>Focus by itself</source>
        <translation>自动对焦</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>对焦</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>变焦</translation>
    </message>
    <message>
        <source>Turn left and right</source>
        <translation>左右转动</translation>
    </message>
    <message>
        <source>Tilt up and down</source>
        <translation>上下转动</translation>
    </message>
    <message>
        <source>As the camera likes</source>
        <translation>由摄像头决定</translation>
    </message>
    <message>
        <source>%1, %2 a second, %3</source>
        <translation>%1，每秒 %2 帧，%3</translation>
    </message>
</context>
<context>
    <name>xb::app::CameraControlRow</name>
    <message>
        <source>The camera sees to it by itself</source>
        <translation>现在由摄像头自动调节</translation>
    </message>
</context>
<context>
    <name>xb::app::CameraViewForm</name>
    <message>
        <source>Left and right swapped, as in a mirror</source>
        <translation>左右镜像，像照镜子一样</translation>
    </message>
    <message>
        <source>Turned by %1 degrees</source>
        <translation>旋转 %1 度</translation>
    </message>
    <message>
        <source>Turned, for a camera that lies on its side</source>
        <translation>旋转画面（摄像头横放或倒放时用）</translation>
    </message>
    <message>
        <source>Cut off at its edges</source>
        <translation>裁掉四边</translation>
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
        <source>Cut off: %1</source>
        <translation>裁边：%1</translation>
    </message>
</context>
<context>
    <name>xb::app::CameraDialog</name>
    <message>
        <source>There is no camera. Choose one under Settings.</source>
        <translation>没有摄像头。请到“设置”里选一个。</translation>
    </message>
    <message>
        <source>The moving test picture has nothing to set.</source>
        <translation>活动测试画面没有可调的项目。</translation>
    </message>
    <message>
        <source>The camera is not plugged in. What was set on it comes back with it.</source>
        <translation>摄像头没有插上。重新插上后，之前调好的会一起恢复。</translation>
    </message>
    <message>
        <source>Viewers see it at once.</source>
        <translation>观众会马上看到变化。</translation>
    </message>
    <message>
        <source>Viewers see it at once, and it is kept for this camera.</source>
        <translation>观众会马上看到变化，并且会为这台摄像头记住。</translation>
    </message>
    <message>
        <source>Size and pace</source>
        <translation>尺寸和帧率</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The camera itself</source>
        <translation>摄像头自身的调节</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>第一摄像头</translation>
    </message>
    <message>
        <source>Second camera</source>
        <translation>第二摄像头</translation>
    </message>
</context>
<context>
    <name>xb::app::HealthWords</name>
    <message>
        <source>The camera gives no picture</source>
        <translation>摄像头没有画面</translation>
    </message>
    <message>
        <source>The camera gives no picture and no sound</source>
        <translation>摄像头没有画面和声音</translation>
    </message>
    <message>
        <source>Viewers see a still and hear nothing. Look whether the camera has power and its network; it comes back by itself.</source>
        <translation>观众看到的是静止画面，听不到声音。请看看摄像头有没有电、网络是否正常；它会自动恢复。</translation>
    </message>
    <message>
        <source>Viewers see a still and hear you. Look whether the camera is plugged in and its lens is free; it comes back by itself.</source>
        <translation>观众看到的是静止画面，仍能听到您。请看看摄像头有没有插好、镜头有没有被挡住；它会自动恢复。</translation>
    </message>
</context>
<context>
    <name>xb::app::LivePage</name>
    <message>
        <source>Camera…</source>
        <translation>摄像头…</translation>
    </message>
    <message>
        <source>Set the camera</source>
        <translation>调节摄像头</translation>
    </message>
</context>
<context>
    <name>xb::app::Listings</name>
    <message>
        <source>%1; usually %2</source>
        <translation>%1；通常为 %2</translation>
    </message>
</context>
<context>
    <name>xb::app::CameraPicture</name>
    <message>
        <source>The camera's picture</source>
        <translation>摄像头的画面</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
</context>
</TS>
