// The broadcast in another shape beside the first: wide for televisions, upright for phones.
#pragma once

#include <QJsonObject>

namespace xb::app {

// Its pictures come as often as the first canvas' do.
struct SecondCanvasSettings {
    bool is_on = false;
    int width_px = 1280;
    int height_px = 720;
    int video_bitrate_kbps = 2500;
    bool is_recorded = false;           // where the broadcast is
    bool is_on_virtual_camera = false;  // in place of the first canvas

    bool operator==(const SecondCanvasSettings&) const = default;
};

// Whether the picture engine has to make the same of both. Pure.
bool hasSameShape(const SecondCanvasSettings& one, const SecondCanvasSettings& other);

QJsonObject secondCanvasToJson(const SecondCanvasSettings& canvas);
// What is missing or out of bounds becomes the default.
SecondCanvasSettings secondCanvasFromJson(const QJsonObject& object);

}  // namespace xb::app
