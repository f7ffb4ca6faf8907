// No platform publishes figures for live rooms. These are estimates of what the apps' own controls
// take on a 6-inch phone (above: status bar, host and viewers, rank; below: comment field and
// buttons), generously; not measured on phones. An app that moves its controls is a matter of one
// line here.
#include "studio/overlay/safe_area.h"

#include <QMargins>

#include <algorithm>
#include <array>

namespace xb::studio::overlay {
namespace {

struct AppShares {
    PhoneApp app;
    CoveredShares shares;
};

constexpr std::array apps{
    AppShares{PhoneApp::None, {0, 0, 0, 0}},
    AppShares{PhoneApp::Douyin, {110, 85, 30, 30}},          // rank below the host's name
    AppShares{PhoneApp::Kuaishou, {105, 85, 30, 30}},        // one row above
    AppShares{PhoneApp::WechatChannels, {110, 80, 30, 30}},  // under the mini program's capsule
    AppShares{PhoneApp::Taobao, {110, 90, 30, 30}},          // shopping bag, large
    AppShares{PhoneApp::Xiaohongshu, {105, 80, 30, 30}},     //
    AppShares{PhoneApp::TikTok, {115, 90, 30, 33}},          // gifts reach to the right edge
};

int thousandths(int length, int share) {
    return (length * share + 999) / 1000;
}

}  // namespace

CoveredShares coveredBy(PhoneApp app) {
    CoveredShares covered{0, 0, 0, 0};
    for (const AppShares& one : apps) {
        if (app != PhoneApp::Any && one.app != app) continue;
        covered = {
            std::max(covered.top, one.shares.top), std::max(covered.bottom, one.shares.bottom),
            std::max(covered.left, one.shares.left), std::max(covered.right, one.shares.right)};
    }
    return covered;
}

bool isPhoneShaped(QSize canvas) {
    return canvas.height() * 10 >= canvas.width() * 16;
}

QRect safeArea(QSize canvas, PhoneApp app, QMargins least) {
    const CoveredShares covered = coveredBy(isPhoneShaped(canvas) ? app : PhoneApp::None);
    const QMargins margins(std::max(least.left(), thousandths(canvas.width(), covered.left)),
                           std::max(least.top(), thousandths(canvas.height(), covered.top)),
                           std::max(least.right(), thousandths(canvas.width(), covered.right)),
                           std::max(least.bottom(), thousandths(canvas.height(), covered.bottom)));
    return QRect({0, 0}, canvas).marginsRemoved(margins);
}

}  // namespace xb::studio::overlay
