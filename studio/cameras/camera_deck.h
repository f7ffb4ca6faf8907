// The cameras of a show: each in its slot, watched, and opened anew when it has gone.
#pragma once

#include "studio/cameras/camera_health.h"
#include "studio/devices/camera_control.h"
#include "studio/devices/device_spec.h"
#include "studio/error.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct obs_source;

namespace xb::studio {

class CameraInput;
class CameraSlot;

enum class CameraPlace { First, Second };
inline constexpr std::array all_camera_places{CameraPlace::First, CameraPlace::Second};

// What became of a camera, to be told in words.
struct CameraEvent {
    enum class Kind {
        Missing,    // was not there when it was asked for, and is awaited
        NoPicture,  // is there, but has not given one yet, and is awaited
        Arrived,    // was awaited
        Unplugged,
        Frozen,   // plugged in, but gives no pictures
        Stuck,    // the same picture over and over
        Covered,  // black
        Back,
    };
    CameraPlace place = CameraPlace::First;
    Kind kind = Kind::Back;
    std::string name;                   // the maker's, or its address
    std::chrono::milliseconds away{0};  // of Back: for how long the still was seen
};

// Counted since the deck was made.
struct CameraStatistics {
    CameraPlace place = CameraPlace::First;
    CameraSpec::Kind kind = CameraSpec::Kind::None;
    std::string name;
    CameraHealth health = CameraHealth::Waiting;
    bool is_unplugged = false;  // is looked for
    bool is_awaited = false;    // has not given its first picture, though it should have
    std::int64_t frame_count = 0;
    int stall_count = 0;  // stood still: frozen, unplugged or stuck
    int dark_count = 0;
    int replug_count = 0;  // was away and came back
    int reopen_count = 0;  // opened anew, for whatever reason
    std::chrono::milliseconds on_still{0};
    int connection_count = 0;  // of a camera on the network
    int refused_count = 0;     // senders without the key
    std::string phone_port;    // of a phone: where it has to send to
    std::string phone_key;     // and the secret that lets it in: for its owner's eyes alone
};

// Owner thread: the show's.
class CameraDeck {
 public:
    // `still` is seen while a camera gives no picture.
    explicit CameraDeck(obs_source* still);
    ~CameraDeck();
    CameraDeck(const CameraDeck&) = delete;
    CameraDeck& operator=(const CameraDeck&) = delete;

    // Waits for a device's first picture, at most some seconds. On failure the camera that was
    // there stays. A device that is open already is closed first: the still is seen meanwhile.
    Result<void> set(CameraPlace place, const CameraSpec& spec);
    // Returns at once: the still stands in until this device is there and gives its first picture,
    // which `look` takes care of. What was there goes.
    void await(CameraPlace place, const CameraSpec& spec);
    // On air: as `set`, but a device that is there is not waited for. The still stands in until its
    // first picture, and `look` tells when that does not come. UnknownCamera for one that is not
    // there: what was there stays.
    Result<void> begin(CameraPlace place, const CameraSpec& spec);
    // Of a device, where it is plugged in: empty for other cameras. Each asks the device.
    std::vector<CameraControl> controls(CameraPlace place) const;
    std::vector<CameraMode> modes(CameraPlace place) const;
    // What stays the same about a device wherever it is plugged in; empty for other cameras.
    std::string identity(CameraPlace place) const;
    // The maker's, or where its picture comes from, without secrets.
    std::string name(CameraPlace place) const;
    // At once, while its pictures go on; kept for when it is opened anew.
    void setView(CameraPlace place, const CameraView& view);
    // The same of a device's control. False where it takes no such value.
    bool setControl(CameraPlace place, const std::string& name, int value);
    // As its maker meant them; nothing of them is kept.
    void resetControls(CameraPlace place);

    // Only a camera with sound of its own has any to hear.
    void setHeard(CameraPlace place, bool is_heard);
    // To practise: as if its cable was pulled, in the picture and in what `look` tells, until it is
    // told to be plugged in again. The device itself goes on.
    void pretendUnplugged(CameraPlace place, bool is_unplugged);

    // For the scenes: the same for as long as the deck lives. Null where the place is empty.
    obs_source* source(CameraPlace place) const;
    // The camera itself; null where it is away.
    const CameraInput& input(CameraPlace place) const;
    const CameraSpec& spec(CameraPlace place) const;

    // To be called some times a second: looks after cameras that are away. Takes no longer than a
    // driver takes to open a device.
    std::vector<CameraEvent> look();

    // Any thread. Empty places are left out.
    std::vector<CameraStatistics> statistics() const;

 private:
    struct Place;
    Place& at(CameraPlace place) const;
    // The device of the other place.
    std::string heldBeside(CameraPlace where) const;
    static void open(Place& place, std::unique_ptr<CameraInput> awaited);
    static void put(Place& place, std::unique_ptr<CameraInput> input);
    static CameraEvent::Kind kindOf(const Place& place, CameraHealth health);
    static void allowStill(Place& place, CameraHealth health);
    static void mend(Place& place, CameraHealth health);
    static std::optional<CameraEvent> tell(CameraPlace where, Place& place, CameraHealth health);

    std::array<std::unique_ptr<Place>, all_camera_places.size()> places_;
};

}  // namespace xb::studio
