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
</TS>
