// One camera, opened.
#include "studio/sources/camera_input.h"

#include "studio/cameras/frame_watch.h"
#include "studio/devices/v4l2_device.h"
#include "studio/sources/frame_fitter.h"
#include "studio/sources/network_camera.h"
#include "studio/sources/sound_after_picture.h"
#include "studio/sources/sound_offset.h"
#include "studio/sources/source_types.h"
#include "studio/sources/wait_until.h"

#include <obs.h>

#include <util/platform.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;

// A USB camera takes a second to set itself up; a clip is there at once, or never.
constexpr auto camera_limit = 6s;
constexpr auto file_limit = 4s;
constexpr auto open_limit = 1s;
constexpr auto sound_limit = 2s;

using SourceResult = Result<ObsPtr<obs_source>>;

ObsPtr<obs_source> makeSource(const char* id, obs_data_t* settings) {
    ObsPtr<obs_source> source(obs_source_create_private(id, "camera", settings));
    if (source) setSoundOffset(source.get(), 0ns);
    return source;
}

ObsPtr<obs_data> fitterSettings(const CameraView& view) {
    ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_int(settings.get(), "left", view.margins.left);
    obs_data_set_int(settings.get(), "top", view.margins.top);
    obs_data_set_int(settings.get(), "right", view.margins.right);
    obs_data_set_int(settings.get(), "bottom", view.margins.bottom);
    obs_data_set_bool(settings.get(), "lies_on_its_side", !isUpright(view));
    return settings;
}

// The watch comes first: it sees what the camera gives, not what is seen of it.
void addFilters(obs_source_t* camera, const CameraView& view, std::shared_ptr<FrameRecord> record) {
    watchFrames(camera, std::move(record));
    const ObsPtr<obs_data> settings = fitterSettings(view);
    const ObsPtr<obs_source> fitter(
        obs_source_create_private(frame_fitter_id, frame_fitter_name, settings.get()));
    if (fitter) obs_source_filter_add(camera, fitter.get());
}

bool hasPicture(const ObsPtr<obs_source>& source) {
    return obs_source_get_width(source.get()) > 0 && obs_source_get_height(source.get()) > 0;
}

bool isReadable(const std::string& path) {
    struct Close {
        void operator()(std::FILE* file) const noexcept { (void)std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    return file != nullptr;
}

// The decoder refused the file, or gave up on it.
bool hasFailed(const ObsPtr<obs_source>& source) {
    const obs_media_state state = obs_source_media_get_state(source.get());
    return state == OBS_MEDIA_STATE_ERROR || state == OBS_MEDIA_STATE_ENDED ||
           state == OBS_MEDIA_STATE_STOPPED;
}

bool isOpen(const ObsPtr<obs_source>& source) {
    return obs_source_media_get_state(source.get()) != OBS_MEDIA_STATE_NONE;
}

ObsPtr<obs_data> fileSettings(const std::string& path) {
    ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_string(settings.get(), "local_file", path.c_str());
    obs_data_set_bool(settings.get(), "is_local_file", true);
    obs_data_set_bool(settings.get(), "looping", true);
    // It plays on while another scene is on the air, as a camera does.
    obs_data_set_bool(settings.get(), "restart_on_activate", false);
    obs_data_set_bool(settings.get(), "close_when_inactive", false);
    obs_data_set_bool(settings.get(), "clear_on_media_end", false);
    obs_data_set_bool(settings.get(), "hw_decode", false);
    return settings;
}

struct OpenFile {
    ObsPtr<obs_source> source;
    std::shared_ptr<FileTraffic> traffic;
};

Result<OpenFile> openFile(const std::string& path, const std::shared_ptr<FrameRecord>& record) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return fail(ErrorCode::MediaFileMissing, {path});
    if (std::filesystem::is_directory(path, ignored) || !isReadable(path))
        return fail(ErrorCode::MediaFileUnreadable, {path});
    const ObsPtr<obs_data> settings = fileSettings(path);
    ObsPtr<obs_source> source = makeSource("ffmpeg_source", settings.get());
    if (!source) return fail(ErrorCode::MediaFileUnreadable, {path});
    obs_source_set_muted(source.get(), true);
    auto traffic = soundAfterPicture(source.get());
    addFilters(source.get(), {}, record);
    bool is_good = waitUntil(open_limit, [&] { return isOpen(source); });
    if (is_good) waitUntil(file_limit, [&] { return hasPicture(source) || hasFailed(source); });
    is_good = is_good && hasPicture(source);
    if (!is_good) return fail(ErrorCode::MediaFileUnreadable, {path});
    return OpenFile{std::move(source), std::move(traffic)};
}

// libobs' plugin packs two numbers into one.
int packed(int high, int low) {
    return high << 16 | low;
}

int fourCc(const std::string& format) {
    int code = 0;
    for (std::size_t i = 0; i < format.size() && i < 4; ++i)
        code |= static_cast<unsigned char>(format[i]) << (8 * i);
    return code;
}

ObsPtr<obs_data> v4l2Settings(const std::string& device, const CameraMode& mode) {
    ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_string(settings.get(), "device_id", device.c_str());
    if (!mode.format.empty()) obs_data_set_int(settings.get(), "pixelformat", fourCc(mode.format));
    if (mode.width_px > 0)
        obs_data_set_int(settings.get(), "resolution", packed(mode.width_px, mode.height_px));
    if (mode.frames_per_s > 0)
        obs_data_set_int(settings.get(), "framerate", packed(1, mode.frames_per_s));
    return settings;
}

// Its first picture comes later, or never.
ObsPtr<obs_source> beginV4l2(const std::string& device, const CameraSpec& spec,
                             const std::shared_ptr<FrameRecord>& record) {
    const ObsPtr<obs_data> settings = v4l2Settings(device, spec.mode);
    ObsPtr<obs_source> source = makeSource("v4l2_input", settings.get());
    if (!source) return source;
    setV4l2Controls(device, spec.controls);
    addFilters(source.get(), spec.view, record);
    return source;
}

// By its device, or by what stays the same wherever it is plugged in.
std::optional<V4l2Device> deviceOf(const CameraSpec& spec, const std::string& not_this) {
    return spec.address.starts_with('/') ? v4l2Camera(spec.address)
                                         : findV4l2Camera(spec.address, not_this);
}

SourceResult openV4l2(const CameraSpec& spec, const std::shared_ptr<FrameRecord>& record,
                      const std::string& not_this) {
    const auto camera = deviceOf(spec, not_this);
    if (!camera) return fail(ErrorCode::UnknownCamera, {spec.address});
    ObsPtr<obs_source> source = beginV4l2(camera->device, spec, record);
    if (!source || !waitUntil(camera_limit, [&] { return hasPicture(source); }))
        return fail(ErrorCode::CameraGivesNoPicture, {spec.address});
    return source;
}

SourceResult openSource(const CameraSpec& spec, const std::shared_ptr<FrameRecord>& record,
                        const std::string& not_this) {
    switch (spec.kind) {
        case CameraSpec::Kind::None:
            return ObsPtr<obs_source>();
        case CameraSpec::Kind::Pattern:
            return makeSource(pattern_source_id, nullptr);
        case CameraSpec::Kind::V4l2:
            return openV4l2(spec, record, not_this);
        case CameraSpec::Kind::File:
        case CameraSpec::Kind::Phone:
        case CameraSpec::Kind::Url:
            break;
    }
    return fail(ErrorCode::BadCameraSpec, {spec.address});
}

// Twelve letters and figures that cannot be mistaken for one another when they are typed.
std::string oneTimeKey() {
    static constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
    std::random_device random;
    std::uniform_int_distribution<std::size_t> place(0, letters.size() - 1);
    std::string key;
    for (int i = 0; i < 12; ++i)
        key += letters[place(random)];
    return key;
}

std::vector<encoder::ReceiverSettings> waysOf(const CameraSpec& spec, const std::string& key) {
    using Way = encoder::ReceiverSettings::Way;
    if (spec.kind == CameraSpec::Kind::Url) return {{Way::Address, 0, {}, spec.address}};
    const int port = std::atoi(spec.address.c_str());
    return {{Way::Rtmp, port, key, {}}, {Way::Srt, port, key, {}}};
}

}  // namespace

Result<std::unique_ptr<CameraInput>> CameraInput::open(const CameraSpec& spec,
                                                       const std::string& not_this) {
    if (spec.kind == CameraSpec::Kind::Phone || spec.kind == CameraSpec::Kind::Url)
        return openNetwork(spec);
    if (spec.kind == CameraSpec::Kind::File) return openPlayed(spec);
    auto record = std::make_shared<FrameRecord>();
    auto source = openSource(spec, record, not_this);
    if (!source) return tl::make_unexpected(source.error());
    return std::unique_ptr<CameraInput>(
        new CameraInput(spec, std::move(*source), std::move(record), not_this));
}

std::unique_ptr<CameraInput> CameraInput::await(const CameraSpec& spec, FirstFrame first,
                                                const std::string& not_this) {
    const auto now = std::chrono::nanoseconds(os_gettime_ns());
    auto record = first == FirstFrame::Overdue ? std::make_shared<FrameRecord>(first)
                                               : std::make_shared<FrameRecord>(now + camera_limit);
    std::unique_ptr<CameraInput> camera(
        new CameraInput(spec, nullptr, std::move(record), not_this));
    const bool is_named = !spec.address.starts_with('/');
    if (camera->identity_.empty() && is_named) camera->identity_ = spec.address;
    return camera;
}

Result<std::unique_ptr<CameraInput>> CameraInput::openPlayed(const CameraSpec& spec) {
    auto record = std::make_shared<FrameRecord>();
    auto file = openFile(spec.address, record);
    if (!file) return tl::make_unexpected(file.error());
    std::unique_ptr<CameraInput> camera(
        new CameraInput(spec, std::move(file->source), std::move(record)));
    camera->traffic_ = std::move(file->traffic);
    return camera;
}

Result<std::unique_ptr<CameraInput>> CameraInput::openNetwork(const CameraSpec& spec) {
    const std::string key = spec.kind == CameraSpec::Kind::Phone ? oneTimeKey() : std::string();
    auto network = NetworkCamera::open(waysOf(spec, key));
    if (!network) return tl::make_unexpected(network.error());
    auto record = std::make_shared<FrameRecord>();
    addFilters((*network)->source(), spec.view, record);
    std::unique_ptr<CameraInput> camera(
        new CameraInput(spec, share((*network)->source()), std::move(record)));
    camera->network_ = std::move(*network);
    camera->phone_key_ = key;
    return camera;
}

CameraInput::~CameraInput() = default;

encoder::ReceiverStatistics CameraInput::receiving() const {
    return network_ ? network_->statistics() : encoder::ReceiverStatistics{};
}

CameraInput::CameraInput(const CameraSpec& spec, ObsPtr<obs_source> source,
                         std::shared_ptr<FrameRecord> record, const std::string& not_this)
    : spec_(spec), not_this_(not_this), source_(std::move(source)), record_(std::move(record)) {
    if (!isDevice()) return;
    const auto camera = deviceOf(spec, not_this);
    if (!camera) return;
    identity_ = camera->identity;
    last_device_ = camera->device;
}

Watched CameraInput::watched() const {
    switch (spec_.kind) {
        case CameraSpec::Kind::V4l2:
            return Watched::Everything;
        case CameraSpec::Kind::Phone:
        case CameraSpec::Kind::Url:
            return Watched::Silence;
        default:
            return Watched::Nothing;
    }
}

// Where it was last is looked at first: to open other cameras would wake them.
std::optional<V4l2Device> CameraInput::device() const {
    if (!isDevice()) return std::nullopt;
    if (identity_.empty()) return v4l2Camera(spec_.address);
    auto camera = last_device_.empty() ? std::nullopt : v4l2Camera(last_device_);
    const bool is_there = camera && isCamera(*camera, identity_) && camera->device != not_this_;
    if (!is_there) camera = findV4l2Camera(identity_, not_this_);
    if (camera) last_device_ = camera->device;
    return camera;
}

std::string CameraInput::openDevice() const {
    return source_ && isDevice() ? last_device_ : std::string();
}

bool CameraInput::isPresent() const {
    return !isDevice() || device().has_value();
}

void CameraInput::close() {
    if (!isDevice()) return;
    source_.reset();
    // libobs destroys sources in the background; a device that is open cannot be set up anew.
    obs_wait_for_destroy_queue();
}

void CameraInput::reopen() {
    const auto camera = device();
    if (!camera) return;
    identity_ = camera->identity;
    last_device_ = camera->device;
    source_ = beginV4l2(camera->device, spec_, record_);
}

std::vector<CameraControl> CameraInput::controls() const {
    const auto camera = device();
    return camera ? v4l2Controls(camera->device) : std::vector<CameraControl>{};
}

std::vector<CameraMode> CameraInput::modes() const {
    const auto camera = device();
    return camera ? v4l2Modes(camera->device) : std::vector<CameraMode>{};
}

bool CameraInput::setControl(const std::string& name, int value) {
    const auto camera = device();
    if (!camera || !setV4l2Control(camera->device, name, value)) return false;
    spec_.controls[name] = value;
    return true;
}

void CameraInput::resetControls() {
    const auto camera = device();
    if (!camera) return;
    spec_.controls.clear();
    std::map<std::string, int> usual;
    for (const CameraControl& control : v4l2Controls(camera->device))
        usual[control.name] = control.usual;
    setV4l2Controls(camera->device, usual);
}

void CameraInput::setView(const CameraView& view) {
    spec_.view = view;
    if (!source_) return;
    const ObsPtr<obs_source> fitter(
        obs_source_get_filter_by_name(source_.get(), frame_fitter_name));
    if (fitter) obs_source_update(fitter.get(), fitterSettings(view).get());
}

void CameraInput::setHeard(bool is_heard) {
    if (hasOwnSound(spec_.kind) && source_) obs_source_set_muted(source_.get(), !is_heard);
}

Result<void> CameraInput::checkSound() const {
    if (!hasOwnSound(spec_.kind)) return fail(ErrorCode::CameraHasNoSound);
    // What comes over the network may begin to be heard at any time.
    if (spec_.kind != CameraSpec::Kind::File) return {};
    if (!waitUntil(sound_limit, [this] { return traffic_ && traffic_->sound_count > 0; }))
        return fail(ErrorCode::MediaFileWithoutSound, {spec_.address});
    return {};
}

}  // namespace xb::studio
