#include "app/live/stage.h"

#include "app/live/camera_memory.h"
#include "studio/scenes/scene_book.h"

#include <utility>

namespace xb::app {

namespace {

studio::CameraSpec recalled(const studio::CameraSpec& camera, const StageSettings& settings) {
    return recalledCamera(camera, setupKey(camera), settings.camera_setups);
}

// A device gives its pictures to one at a time, and a port belongs to one.
bool takesSame(const studio::CameraSpec& one, const studio::CameraSpec& other) {
    using Kind = studio::CameraSpec::Kind;
    const bool is_exclusive = one.kind == Kind::V4l2 || one.kind == Kind::Phone;
    if (!is_exclusive || one.kind != other.kind) return false;
    return one.address == other.address ||
           (!setupKey(one).empty() && setupKey(one) == setupKey(other));
}

studio::CameraSpec StageSettings::*cameraAt(studio::CameraPlace place) {
    return place == studio::CameraPlace::First ? &StageSettings::camera
                                               : &StageSettings::second_camera;
}

bool mayComeLater(const studio::Error& error) {
    return error.code == studio::ErrorCode::UnknownCamera ||
           error.code == studio::ErrorCode::CameraGivesNoPicture;
}

// A device that is not there is awaited, which the cameras tell of; what else cannot be opened is
// taken out.
std::optional<studio::Error> openCamera(studio::Show& show, StageSettings& settings,
                                        studio::CameraPlace place) {
    studio::CameraSpec& wanted = settings.*cameraAt(place);
    const studio::CameraSpec camera = recalled(wanted, settings);
    const auto opened = show.setCamera(camera, place);
    if (opened) return std::nullopt;
    if (mayComeLater(opened.error())) {
        show.awaitCamera(camera, place);
        return std::nullopt;
    }
    wanted = {};
    return opened.error();
}

studio::Result<std::unique_ptr<studio::Show>> openWholeShow(studio::Engine& engine,
                                                            const StageSettings& settings) {
    auto show = studio::Show::create(engine, recalled(settings.camera, settings),
                                     settings.microphone, settings.second_canvas);
    if (!show) return show;
    const auto second =
        (*show)->setCamera(recalled(settings.second_camera, settings), studio::CameraPlace::Second);
    if (!second) return tl::unexpected(second.error());
    return show;
}

// One device after the other: first the cameras, then the microphone, that may be theirs.
studio::Result<std::unique_ptr<studio::Show>> openShow(studio::Engine& engine,
                                                       StageSettings& settings,
                                                       std::vector<studio::Error>& left_out,
                                                       std::optional<studio::Error>& no_camera) {
    if (settings.missing_device == MissingDevice::Refuse) return openWholeShow(engine, settings);
    auto show = studio::Show::create(engine, {}, {}, settings.second_canvas);
    if (!show) return show;
    no_camera = openCamera(**show, settings, studio::CameraPlace::First);
    if (no_camera) left_out.push_back(*no_camera);
    const auto no_second = openCamera(**show, settings, studio::CameraPlace::Second);
    if (no_second) left_out.push_back(*no_second);
    if (auto microphone = (*show)->setMicrophone(settings.microphone); !microphone) {
        left_out.push_back(microphone.error());
        // It is heard as soon as it is plugged in.
        (*show)->awaitMicrophone(settings.microphone);
    }
    return show;
}

}  // namespace

studio::Result<Stage::Opened> Stage::open(const StageSettings& wanted, const Log& log) {
    StageSettings settings = wanted;
    auto engine = studio::Engine::start({settings.canvas},
                                        [log](studio::LogLevel level, std::string_view message) {
                                            log(static_cast<LogLevel>(level), message);
                                        });
    if (!engine) return tl::unexpected(engine.error());
    auto libav_log = std::make_unique<encoder::LibavLog>(
        [log](encoder::LogLevel level, std::string_view message) {
            log(static_cast<LogLevel>(level), message);
        });
    Opened opened;
    std::optional<studio::Error> no_camera;
    auto show = openShow(**engine, settings, opened.left_out, no_camera);
    if (!show) return tl::unexpected(show.error());
    (*show)->switchTo(settings.scene, std::chrono::milliseconds{0});
    opened.stage.reset(new Stage(settings, std::move(*engine), std::move(*show)));
    opened.stage->libav_log_ = std::move(libav_log);
    opened.stage->noteDevices(no_camera, std::nullopt);
    if (auto shown = opened.stage->showVirtually(settings.virtual_camera, settings.virtual_canvas);
        !shown) {
        if (settings.missing_device == MissingDevice::Refuse) return tl::unexpected(shown.error());
        opened.left_out.push_back(shown.error());
    }
    return opened;
}

Stage::Stage(StageSettings settings, std::unique_ptr<studio::Engine> engine,
             std::unique_ptr<studio::Show> show)
    : settings_(std::move(settings)), engine_(std::move(engine)), show_(std::move(show)) {}

// Members end in the order that libobs needs: preview, show, engine.
Stage::~Stage() = default;

bool Stage::canBecome(const StageSettings& wanted) const {
    return wanted.canvas == settings_.canvas && wanted.second_canvas == settings_.second_canvas;
}

studio::Result<void> Stage::changeCamera(const StageSettings& wanted, studio::CameraPlace place,
                                         Patience patience) {
    const auto chosen = cameraAt(place);
    if (wanted.*chosen == settings_.*chosen) return {};
    const studio::CameraSpec camera = recalled(wanted.*chosen, wanted);
    const auto changed = patience == Patience::OnAir ? show_->beginCamera(camera, place)
                                                     : show_->setCamera(camera, place);
    if (changed) settings_.*chosen = wanted.*chosen;
    return changed;
}

std::optional<studio::Error> Stage::changeCameras(const StageSettings& wanted, Patience patience,
                                                  std::vector<studio::Error>& failed) {
    using Place = studio::CameraPlace;
    const auto change = [&](const StageSettings& to, Place place) -> std::optional<studio::Error> {
        const auto changed = changeCamera(to, place, patience);
        if (changed) return std::nullopt;
        return failed.emplace_back(changed.error());
    };
    const studio::CameraSpec before = settings_.second_camera;
    const auto with_second = [&](const studio::CameraSpec& second) {
        StageSettings other = wanted;
        other.second_camera = second;
        return other;
    };
    const bool moves = takesSame(wanted.camera, before) && !(wanted.camera == settings_.camera) &&
                       !(wanted.second_camera == before);
    if (moves) (void)change(with_second({}), Place::Second);
    auto no_first = change(wanted, Place::First);
    const auto no_second = change(wanted, Place::Second);
    if (moves && no_first && no_second) (void)change(with_second(before), Place::Second);
    return no_first;
}

void Stage::noteDevices(std::optional<studio::Error> camera_refused,
                        std::optional<studio::Error> microphone_refused) {
    const std::lock_guard lock(mutex_);
    devices_ = {settings_.camera, settings_.microphone, std::move(camera_refused),
                std::move(microphone_refused)};
}

StageDevices Stage::devices() const {
    const std::lock_guard lock(mutex_);
    return devices_;
}

std::vector<studio::Error> Stage::become(const StageSettings& wanted, Patience patience) {
    std::vector<studio::Error> failed;
    std::optional<studio::Error> no_camera = changeCameras(wanted, patience, failed);
    std::optional<studio::Error> no_microphone;
    if (!(wanted.microphone == settings_.microphone)) {
        if (auto changed = show_->setMicrophone(wanted.microphone)) {
            settings_.microphone = wanted.microphone;
        } else {
            failed.push_back(no_microphone.emplace(changed.error()));
        }
    }
    noteDevices(std::move(no_camera), std::move(no_microphone));
    if (wanted.virtual_camera != settings_.virtual_camera ||
        wanted.virtual_canvas != settings_.virtual_canvas) {
        if (auto shown = showVirtually(wanted.virtual_camera, wanted.virtual_canvas); !shown)
            failed.push_back(shown.error());
    }
    return failed;
}

// A device takes one writer: the one before lets go first.
studio::Result<void> Stage::showVirtually(const std::string& device, CanvasPlace canvas) {
    const auto put = [this](std::unique_ptr<studio::VirtualOutputs> outputs) {
        const std::lock_guard lock(mutex_);
        std::swap(virtual_outputs_, outputs);
        return outputs;
    };
    settings_.virtual_camera.clear();
    settings_.virtual_canvas = canvas;
    put(nullptr).reset();
    if (device.empty()) return {};
    const studio::SecondCanvas* second =
        canvas == CanvasPlace::Second ? show_->secondCanvas() : nullptr;
    auto outputs = studio::VirtualOutputs::open(*engine_, device, second);
    if (!outputs) return tl::unexpected(outputs.error());
    put(std::move(*outputs));
    settings_.virtual_camera = device;
    return {};
}

std::optional<studio::VirtualOutputStatistics> Stage::virtualOutputs() const {
    const std::lock_guard lock(mutex_);
    if (!virtual_outputs_) return std::nullopt;
    return virtual_outputs_->statistics();
}

studio::Result<void> Stage::attachPreview(unsigned long window, int width_px, int height_px) {
    preview_.reset();
    auto preview = studio::PreviewSurface::create(*engine_, {window}, width_px, height_px);
    if (!preview) return tl::unexpected(preview.error());
    preview_ = std::move(*preview);
    return {};
}

void Stage::resizePreview(int width_px, int height_px) {
    if (preview_) preview_->resize(width_px, height_px);
}

void Stage::detachPreview() {
    preview_.reset();
}

void Stage::showPrepared(bool is_wanted) {
    if (preview_) preview_->show(is_wanted ? show_->scenes().previewSource() : nullptr);
}

}  // namespace xb::app
