// Opens, watches, tells.
#include "studio/cameras/camera_deck.h"

#include "studio/cameras/camera_care.h"
#include "studio/cameras/camera_slot.h"
#include "studio/devices/v4l2_device.h"
#include "studio/sources/camera_input.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

namespace xb::studio {
namespace {

using Clock = std::chrono::steady_clock;

// The host of an address, without user and password.
std::string hostOf(const std::string& url) {
    const std::string rest = url.substr(std::min(url.find("://") + 3, url.size()));
    const std::string host = rest.substr(0, rest.find_first_of("/?"));
    return host.substr(host.rfind('@') + 1);
}

std::optional<V4l2Device> deviceOf(const CameraSpec& spec) {
    if (spec.kind != CameraSpec::Kind::V4l2) return std::nullopt;
    const bool is_path = spec.address.starts_with('/');
    return is_path ? v4l2Camera(spec.address) : findV4l2Camera(spec.address);
}

std::string identityOf(const CameraSpec& spec) {
    const auto camera = deviceOf(spec);
    return camera ? camera->identity : std::string();
}

// Of an identity, see V4l2Device: without serial number and socket.
std::string cardOf(const std::string& identity) {
    return identity.substr(0, std::min(identity.rfind(" # "), identity.rfind(" @ ")));
}

std::string nameOf(const CameraSpec& spec) {
    if (spec.kind == CameraSpec::Kind::Url) return hostOf(spec.address);
    if (spec.kind == CameraSpec::Kind::Phone) return "phone:" + spec.address;
    if (spec.kind != CameraSpec::Kind::V4l2)
        return spec.kind == CameraSpec::Kind::File ? spec.address : std::string();
    const auto camera = deviceOf(spec);
    return camera ? camera->card : cardOf(spec.address);
}

}  // namespace

struct CameraDeck::Place {
    explicit Place(obs_source* still) : slot(still) {}

    // The still is seen until it is opened again.
    void close() {
        slot.setCamera(nullptr, input->record(), watched());
        input->close();
    }
    void reopen() {
        input->reopen();
        input->setHeard(is_heard);
        slot.setCamera(input->source(), input->record(), watched());
        const std::lock_guard lock(mutex);
        // One that was away when it was asked for tells its name by now.
        if (is_awaited) shown.name = nameOf(input->spec());
    }

    Watched watched() const { return is_still_picture ? Watched::Silence : input->watched(); }
    bool isPresent() const { return !is_pretended_away && input->isPresent(); }

    CameraSlot slot;
    std::unique_ptr<CameraInput> input;
    CameraCare care;
    StillWatch still_watch;
    bool is_still_picture = false;  // that it stands still is no trouble of it
    bool is_heard = false;
    bool is_pretended_away = false;
    CameraHealth told = CameraHealth::Waiting;
    bool is_told_unplugged = false;
    bool is_awaited = false;  // until it is told of as arrived
    Clock::time_point told_at;

    mutable std::mutex mutex;
    CameraStatistics shown;  // guarded by mutex, but for what the slot counts
};

CameraDeck::CameraDeck(obs_source* still) {
    for (const CameraPlace place : all_camera_places) {
        places_.at(static_cast<std::size_t>(place)) = std::make_unique<Place>(still);
        at(place).shown.place = place;
        at(place).input = *CameraInput::open({});
    }
}

CameraDeck::~CameraDeck() {
    for (const auto& place : places_)
        place->slot.setCamera(nullptr, nullptr, Watched::Nothing);
}

CameraDeck::Place& CameraDeck::at(CameraPlace place) const {
    return *places_.at(static_cast<std::size_t>(place));
}

Result<void> CameraDeck::set(CameraPlace where, const CameraSpec& spec) {
    Place& place = at(where);
    const bool is_same_device =
        !place.input->identity().empty() && identityOf(spec) == place.input->identity();
    if (is_same_device) place.close();
    auto opened = CameraInput::open(spec, heldBeside(where));
    if (!opened) {
        if (is_same_device) {
            // What was tried has to be gone as well.
            place.close();
            place.reopen();
        }
        return tl::make_unexpected(opened.error());
    }
    put(place, std::move(*opened));
    return {};
}

std::string CameraDeck::heldBeside(CameraPlace where) const {
    const bool is_first = where == CameraPlace::First;
    return at(is_first ? CameraPlace::Second : CameraPlace::First).input->openDevice();
}

void CameraDeck::await(CameraPlace where, const CameraSpec& spec) {
    at(where).close();
    open(at(where), CameraInput::await(spec, FirstFrame::Overdue, heldBeside(where)));
}

Result<void> CameraDeck::begin(CameraPlace where, const CameraSpec& spec) {
    if (spec.kind != CameraSpec::Kind::V4l2) return set(where, spec);
    if (!deviceOf(spec)) return fail(ErrorCode::UnknownCamera, {spec.address});
    at(where).close();
    open(at(where), CameraInput::await(spec, FirstFrame::Expected, heldBeside(where)));
    return {};
}

void CameraDeck::open(Place& place, std::unique_ptr<CameraInput> awaited) {
    put(place, std::move(awaited));
    place.is_awaited = true;
    if (place.input->isPresent()) place.reopen();
}

void CameraDeck::put(Place& place, std::unique_ptr<CameraInput> input) {
    const CameraSpec& spec = input->spec();
    place.still_watch = {};
    place.is_still_picture = false;
    place.slot.setView(spec.view);
    place.slot.setCamera(input->source(), input->record(), input->watched());
    // What is taken away can be opened elsewhere at once.
    std::exchange(place.input, std::move(input))->close();
    place.input->setHeard(place.is_heard);
    place.care = {};
    place.told = CameraHealth::Waiting;
    place.is_awaited = false;
    const std::lock_guard lock(place.mutex);
    place.shown.kind = spec.kind;
    place.shown.name = nameOf(spec);
    place.shown.phone_key = place.input->phoneKey();
    place.shown.phone_port = place.input->phoneKey().empty() ? std::string() : spec.address;
}

std::vector<CameraControl> CameraDeck::controls(CameraPlace place) const {
    return at(place).input->controls();
}

std::vector<CameraMode> CameraDeck::modes(CameraPlace place) const {
    return at(place).input->modes();
}

std::string CameraDeck::identity(CameraPlace place) const {
    return at(place).input->identity();
}

std::string CameraDeck::name(CameraPlace place) const {
    const std::lock_guard lock(at(place).mutex);
    return at(place).shown.name;
}

void CameraDeck::setView(CameraPlace place, const CameraView& view) {
    at(place).slot.setView(view);
    at(place).input->setView(view);
}

bool CameraDeck::setControl(CameraPlace place, const std::string& name, int value) {
    return at(place).input->setControl(name, value);
}

void CameraDeck::resetControls(CameraPlace place) {
    at(place).input->resetControls();
}

void CameraDeck::setHeard(CameraPlace place, bool is_heard) {
    at(place).is_heard = is_heard;
    at(place).input->setHeard(is_heard);
}

void CameraDeck::pretendUnplugged(CameraPlace place, bool is_unplugged) {
    at(place).is_pretended_away = is_unplugged;
    at(place).slot.pretendSilence(is_unplugged);
}

obs_source* CameraDeck::source(CameraPlace place) const {
    return spec(place).kind == CameraSpec::Kind::None ? nullptr : at(place).slot.source();
}

const CameraInput& CameraDeck::input(CameraPlace place) const {
    return *at(place).input;
}

const CameraSpec& CameraDeck::spec(CameraPlace place) const {
    return at(place).input->spec();
}

CameraEvent::Kind CameraDeck::kindOf(const Place& place, CameraHealth health) {
    using Kind = CameraEvent::Kind;
    switch (health) {
        case CameraHealth::Silent:
            if (place.isPresent()) return place.is_awaited ? Kind::NoPicture : Kind::Frozen;
            return place.is_awaited ? Kind::Missing : Kind::Unplugged;
        case CameraHealth::Stuck:
            return Kind::Stuck;
        case CameraHealth::Dark:
            return Kind::Covered;
        default:
            return place.is_awaited ? Kind::Arrived : Kind::Back;
    }
}

std::vector<CameraEvent> CameraDeck::look() {
    std::vector<CameraEvent> events;
    for (const CameraPlace where : all_camera_places) {
        Place& place = at(where);
        // One that was pretended away has to be told of when it is back.
        const bool is_known_well =
            place.told == CameraHealth::Waiting || place.told == CameraHealth::Good;
        if (place.input->watched() == Watched::Nothing && is_known_well && !place.is_pretended_away)
            continue;
        const CameraHealth health = place.slot.statistics().health;
        place.input->leaveAlone(heldBeside(where));
        mend(place, health);
        if (auto event = tell(where, place, health)) events.push_back(std::move(*event));
    }
    return events;
}

// Opening it once was enough to know: it is not opened for ever.
void CameraDeck::allowStill(Place& place, CameraHealth health) {
    const FrameRecord& record = *place.input->record();
    if (health != CameraHealth::Stuck ||
        !place.still_watch.isStillPicture(record.count(), record.last()))
        return;
    place.is_still_picture = true;
    place.slot.setWatched(place.watched());
}

void CameraDeck::mend(Place& place, CameraHealth health) {
    allowStill(place, health);
    // What comes over the network opens itself anew.
    const bool is_device =
        place.input->watched() == Watched::Everything && !place.is_pretended_away;
    const auto presence = [&place] { return place.isPresent(); };
    if (is_device &&
        place.care.advance(health, Clock::now(), presence) == CameraCare::Step::Reopen) {
        const FrameRecord& record = *place.input->record();
        if (health == CameraHealth::Stuck)
            place.still_watch.noteReopened(record.count(), record.last());
        place.close();
        place.reopen();
    }
    const encoder::ReceiverStatistics receiving = place.input->receiving();
    const std::lock_guard lock(place.mutex);
    place.shown.connection_count = receiving.connection_count;
    place.shown.refused_count = receiving.refused_count;
    place.shown.replug_count = place.care.replugCount();
    place.shown.reopen_count = place.care.reopenCount();
    place.shown.is_unplugged = place.care.isUnplugged();
    place.shown.is_awaited = place.is_awaited && health == CameraHealth::Silent;
}

std::optional<CameraEvent> CameraDeck::tell(CameraPlace where, Place& place, CameraHealth health) {
    // One that stood still may turn out to be unplugged: then other help is needed.
    const bool is_worse =
        health == CameraHealth::Silent && place.care.isUnplugged() && !place.is_told_unplugged;
    if (health == place.told && !is_worse) return std::nullopt;
    const Clock::time_point now = Clock::now();
    const bool is_first = place.told == CameraHealth::Waiting;
    const auto away = std::chrono::duration_cast<std::chrono::milliseconds>(now - place.told_at);
    const CameraHealth before = std::exchange(place.told, health);
    if (before == CameraHealth::Good || is_first) place.told_at = now;
    const CameraEvent::Kind kind = kindOf(place, health);
    using Kind = CameraEvent::Kind;
    place.is_told_unplugged = kind == Kind::Unplugged || kind == Kind::Missing;
    if (health == CameraHealth::Good) place.is_awaited = false;
    if (health == CameraHealth::Waiting || (is_first && health == CameraHealth::Good))
        return std::nullopt;
    const std::lock_guard lock(place.mutex);
    return CameraEvent{where, kind, place.shown.name, away};
}

std::vector<CameraStatistics> CameraDeck::statistics() const {
    std::vector<CameraStatistics> all;
    for (const auto& place : places_) {
        const SlotStatistics slot = place->slot.statistics();
        const std::lock_guard lock(place->mutex);
        if (place->shown.kind == CameraSpec::Kind::None) continue;
        CameraStatistics one = place->shown;
        one.health = slot.health;
        one.frame_count = slot.frame_count;
        one.stall_count = slot.silent_count + slot.stuck_count;
        one.dark_count = slot.dark_count;
        one.on_still = slot.on_still;
        all.push_back(one);
    }
    return all;
}

}  // namespace xb::studio
