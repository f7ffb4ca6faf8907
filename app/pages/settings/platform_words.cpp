#include "app/pages/settings/platform_words.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

struct PlatformWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::PlatformWords)
};

}  // namespace

QString platformText(Platform platform) {
    switch (platform) {
        case Platform::Douyin:
            return PlatformWords::tr("Douyin");
        case Platform::WeChatChannels:
            return PlatformWords::tr("WeChat Channels");
        case Platform::Kuaishou:
            return PlatformWords::tr("Kuaishou");
        case Platform::Taobao:
            return PlatformWords::tr("Taobao Live");
        case Platform::Xiaohongshu:
            return PlatformWords::tr("Xiaohongshu");
        case Platform::Bilibili:
            return PlatformWords::tr("Bilibili");
        case Platform::YouTube:
            return PlatformWords::tr("YouTube");
        case Platform::Other:
            return PlatformWords::tr("Another server");
    }
    return {};
}

QString whereToFindKey(Platform platform) {
    switch (platform) {
        case Platform::Douyin:
            return PlatformWords::tr(
                "On a computer, open Douyin's live console and choose to push the picture from "
                "another program: it shows a server address and a stream key, new ones for each "
                "broadcast. Not every account is given them; ask Douyin where they are missing.");
        case Platform::WeChatChannels:
            return PlatformWords::tr(
                "On a computer, open the Channels assistant (channels.weixin.qq.com), then Live, "
                "and create a broadcast that is pushed: it shows an address and a key.");
        case Platform::Kuaishou:
            return PlatformWords::tr(
                "On a computer, open Kuaishou's page for hosts and start a broadcast by pushing: "
                "it shows an address and a key, new ones for each broadcast.");
        case Platform::Taobao:
            return PlatformWords::tr(
                "In the host console on a computer, create a broadcast and choose to push it: it "
                "shows one long address. Paste it into Server address; the key in it is taken "
                "out and hidden.");
        case Platform::Xiaohongshu:
            return PlatformWords::tr(
                "On a computer, open the live console of your account and choose to push the "
                "picture: it shows an address and a key. Not every account is given them.");
        case Platform::Bilibili:
            return PlatformWords::tr(
                "On a computer, open link.bilibili.com, then My live room and Start settings: once "
                "started there, it shows the key. The address is filled in for you.");
        case Platform::YouTube:
            return PlatformWords::tr(
                "On a computer, open studio.youtube.com, then Create and Go live: the key stands "
                "under Stream settings. The address is filled in for you.");
        case Platform::Other:
            return PlatformWords::tr(
                "Whoever runs the server tells you its address, which begins with rtmp://, "
                "rtmps://, srt:// or udp://, and the key if there is one.");
    }
    return {};
}

}  // namespace xb::app
