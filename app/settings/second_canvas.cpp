#include "app/settings/second_canvas.h"

namespace xb::app {

namespace {

int numberIn(const QJsonObject& object, const char* field, int least, int most, int otherwise) {
    const int value = object.value(QLatin1String(field)).toInt(otherwise);
    return value >= least && value <= most ? value : otherwise;
}

}  // namespace

bool hasSameShape(const SecondCanvasSettings& one, const SecondCanvasSettings& other) {
    if (!one.is_on || !other.is_on) return one.is_on == other.is_on;
    return one.width_px == other.width_px && one.height_px == other.height_px;
}

QJsonObject secondCanvasToJson(const SecondCanvasSettings& canvas) {
    return {{"is_on", canvas.is_on},
            {"width_px", canvas.width_px},
            {"height_px", canvas.height_px},
            {"video_bitrate_kbps", canvas.video_bitrate_kbps},
            {"is_recorded", canvas.is_recorded},
            {"is_on_virtual_camera", canvas.is_on_virtual_camera}};
}

SecondCanvasSettings secondCanvasFromJson(const QJsonObject& object) {
    SecondCanvasSettings canvas;
    canvas.is_on = object.value(u"is_on").toBool(canvas.is_on);
    // Down to what the picture engine takes.
    const int width_px = numberIn(object, "width_px", 64, 4096, canvas.width_px);
    const int height_px = numberIn(object, "height_px", 64, 4096, canvas.height_px);
    canvas.width_px = width_px - width_px % 4;
    canvas.height_px = height_px - height_px % 2;
    canvas.video_bitrate_kbps =
        numberIn(object, "video_bitrate_kbps", 100, 50'000, canvas.video_bitrate_kbps);
    canvas.is_recorded = object.value(u"is_recorded").toBool(canvas.is_recorded);
    canvas.is_on_virtual_camera =
        object.value(u"is_on_virtual_camera").toBool(canvas.is_on_virtual_camera);
    return canvas;
}

}  // namespace xb::app
