// What is on the program, and how it changes to something else.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/transition.h"

#include <functional>
#include <map>
#include <memory>

namespace xb::studio {

class GlideScene;

// Owner thread: the show's.
class SceneSwitch {
 public:
    // Takes what is to be seen; null: nothing.
    using Outlet = std::function<void(obs_source*)>;

    explicit SceneSwitch(Outlet outlet);
    // Takes the program off the air.
    ~SceneSwitch();
    SceneSwitch(const SceneSwitch&) = delete;
    SceneSwitch& operator=(const SceneSwitch&) = delete;

    // Returns once its picture is seen.
    void begin(obs_source* first);
    // Returns at once, but for a stinger whose clip is still being opened: that is waited for, half
    // a second at most. During a transition that one is ended first.
    void go(obs_source* next, const Transition& transition);
    // The same by way of a scene of its own, in which items travel.
    void glide(obs_source* next, std::unique_ptr<GlideScene> way,
               std::chrono::milliseconds duration);
    // Opens a stinger's clip before it is needed.
    void prepare(const Transition& transition);

 private:
    struct Arrival;
    struct Made {
        ObsPtr<obs_source> source;
        Transition of;
    };

    void endGlide();
    void setAt(obs_source* next);
    obs_source* of(const Transition& transition);
    void use(obs_source* transition);

    Outlet outlet_;
    std::map<TransitionKind, Made> transitions_;
    obs_source* used_ = nullptr;  // one of them: what the outlet has
    ObsPtr<obs_source> at_;       // where the program is, or is going to
    std::shared_ptr<Arrival> arrival_;
};

}  // namespace xb::studio
