#include "tests/journeys/real_desk.h"

#include <QImage>
#include <QListView>
#include <QPushButton>
#include <QScreen>

namespace xb::app {

RealDesk::RealDesk(const Before& before, const Set& set) {
    useDesk(ThemeId::Light, UiLanguage::English);
    Settings settings;
    settings.window_language = UiLanguage::English;
    settings.theme = ThemeChoice::Light;
    settings.canvas_width_px = 360;
    settings.canvas_height_px = 640;
    settings.frames_per_second = 15;
    settings.camera = "none";
    settings.microphone = "tone";
    settings.broadcast_kind = BroadcastKind::OnAir;
    settings.destinations = {
        {"", "other", "udp://127.0.0.1:" + std::to_string(xb::tests::localPort(destination)),
         true}};
    if (before) before(folder / "shop");
    auto opened = Application::open({folder / "shop", true}, "test",
                                    {XB_RESOURCES "/sql", XB_RESOURCES "/demo"});
    if (!opened) throw std::runtime_error(opened.error().toStdString());
    application = std::move(*opened);
    DeskParts parts{
        application->shop(), application->session(), application->folder(), settings, {}, {}, {}};
    parts.house_viewers = application->program();
    if (set) set(parts);
    desk = std::make_unique<Desk>(parts);
    desk->show();
    REQUIRE(QTest::qWaitForWindowExposed(&desk->window(), patient_ms));
    desk->window().activateWindow();
}

void RealDesk::press(const char* name) {
    auto& button = find<QAbstractButton>(name);
    REQUIRE(QTest::qWaitFor([&] { return button.isEnabled() && button.isVisible(); }, patient_ms));
    QTest::mouseClick(&button, Qt::LeftButton);
}

void RealDesk::goLive() {
    press("go_live");
    passLastLook();
}

void RealDesk::passLastLook() {
    REQUIRE(QTest::qWaitFor(
        [&] {
            // What it warns of may change in the first moments: each time it is accepted anew.
            auto* go = desk->window().findChild<QPushButton*>("start_go");
            if (go != nullptr && go->isVisible()) QTest::mouseClick(go, Qt::LeftButton);
            return application->session().snapshot().state == LiveState::Live;
        },
        patient_ms));
}

void RealDesk::type(const char* name, const QString& text) {
    auto& field = find(name);
    field.setFocus();
    QTest::keyClicks(&field, text);
}

int RealDesk::shelfRow(const QString& title) {
    const auto* model = find<QListView>("shelf_list").model();
    for (int i = 0; i < model->rowCount(); ++i) {
        const auto row = model->index(i, 0).data(ProductListModel::RowRole).value<ProductRow>();
        if (row.title == title) return i;
    }
    return -1;
}

qint64 RealDesk::shelfPrice(const QString& title) {
    const int row = shelfRow(title);
    if (row < 0) return -1;
    const auto* model = find<QListView>("shelf_list").model();
    return model->index(row, 0).data(ProductListModel::RowRole).value<ProductRow>().price_fen;
}

int RealDesk::pixelsOf(const QColor& color) {
    const QImage shot = desk->window().screen()->grabWindow(desk->window().winId()).toImage();
    int count = 0;
    for (int y = 0; y < shot.height(); ++y) {
        for (int x = 0; x < shot.width(); ++x) {
            if (shot.pixelColor(x, y) == color) ++count;
        }
    }
    return count;
}

}  // namespace xb::app
