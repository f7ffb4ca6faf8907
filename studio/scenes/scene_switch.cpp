// What is on the program, and how it changes to something else.
#include "studio/scenes/scene_switch.h"

#include "studio/scenes/glide_scene.h"
#include "studio/sources/wait_until.h"

#include <obs.h>

#include <mutex>
#include <string_view>
#include <utility>

namespace xb::studio {
namespace {

constexpr std::uint32_t waking_frames = 3;
constexpr auto wake_limit = std::chrono::milliseconds(1000);
constexpr auto clip_limit = std::chrono::milliseconds(500);

const char* typeOf(TransitionKind kind) {
    switch (kind) {
        case TransitionKind::Slide:
            return "slide_transition";
        case TransitionKind::Swipe:
            return "swipe_transition";
        case TransitionKind::Stinger:
            return "obs_stinger_transition";
        case TransitionKind::Cut:
        case TransitionKind::Fade:
        case TransitionKind::Move:
            return "fade_transition";
    }
    return "fade_transition";
}

const char* nameOf(Direction direction) {
    switch (direction) {
        case Direction::Left:
            return "left";
        case Direction::Right:
            return "right";
        case Direction::Up:
            return "up";
        case Direction::Down:
            return "down";
    }
    return "left";
}

ObsPtr<obs_data> settingsOf(const Transition& transition) {
    ObsPtr<obs_data> settings(obs_data_create());
    if (transition.kind == TransitionKind::Slide || transition.kind == TransitionKind::Swipe)
        obs_data_set_string(settings.get(), "direction", nameOf(transition.direction));
    if (transition.kind == TransitionKind::Stinger) {
        obs_data_set_string(settings.get(), "path", transition.stinger.c_str());
        obs_data_set_int(settings.get(), "tp_type", 0);
        obs_data_set_int(settings.get(), "transition_point", transition.stinger_cut.count());
        obs_data_set_bool(settings.get(), "hw_decode", false);
    }
    return settings;
}

// libobs opens a stinger's clip on another thread, as a source within the transition.
struct ClipSearch {
    obs_source* stinger;
    bool is_settled = false;

    static void look(obs_source* parent, obs_source* child, void* self) {
        auto& search = *static_cast<ClipSearch*>(self);
        const std::string_view type = obs_source_get_unversioned_id(child);
        if (parent != search.stinger || type != "ffmpeg_source") return;
        // Played to its end, or not to be opened.
        const bool has_ended = obs_source_media_get_state(child) == OBS_MEDIA_STATE_ENDED;
        search.is_settled = has_ended || obs_source_media_get_duration(child) > 0;
    }
};

bool isClipSettled(obs_source* stinger) {
    ClipSearch search{stinger};
    obs_source_enum_full_tree(stinger, &ClipSearch::look, &search);
    return search.is_settled;
}

}  // namespace

// Shared with the task that ends a glide: libobs runs it on a thread of its own, as a scene cannot
// be changed from within a frame.
struct SceneSwitch::Arrival {
    std::mutex mutex;
    obs_source* transition = nullptr;  // gone once `way` is
    ObsPtr<obs_source> next;
    std::unique_ptr<GlideScene> way;

    void finish() {
        const std::scoped_lock lock(mutex);
        if (!way) return;
        obs_transition_set(transition, next.get());
        way.reset();
        next.reset();
    }
    static void run(void* self) {
        const std::unique_ptr<std::weak_ptr<Arrival>> arrival(
            static_cast<std::weak_ptr<Arrival>*>(self));
        if (const auto there = arrival->lock()) there->finish();
    }
};

SceneSwitch::SceneSwitch(Outlet outlet) : outlet_(std::move(outlet)) {}

SceneSwitch::~SceneSwitch() {
    endGlide();
    outlet_(nullptr);
}

void SceneSwitch::begin(obs_source* first) {
    use(of({}));
    setAt(first);
    obs_transition_set(used_, first);
    // The sources wake up during the first pictures: whoever taps the program now would get them
    // black.
    const std::uint32_t before = obs_get_total_frames();
    waitUntil(wake_limit, [&] { return obs_get_total_frames() - before >= waking_frames; });
}

void SceneSwitch::go(obs_source* next, const Transition& transition) {
    endGlide();
    const bool is_cut = transition.kind == TransitionKind::Cut || transition.duration.count() <= 0;
    if (is_cut) {
        obs_transition_set(used_, next);
    } else {
        obs_source* way = of(transition);
        // A stinger asks for its clip's length as it starts: of a clip that is not open yet it
        // would show a quarter of a second.
        if (transition.kind == TransitionKind::Stinger)
            waitUntil(clip_limit, [&] { return isClipSettled(way); });
        use(way);
        obs_transition_start(used_, OBS_TRANSITION_MODE_AUTO,
                             static_cast<std::uint32_t>(transition.duration.count()), next);
    }
    setAt(next);
}

void SceneSwitch::glide(obs_source* next, std::unique_ptr<GlideScene> way,
                        std::chrono::milliseconds duration) {
    endGlide();
    obs_transition_set(used_, way->source());
    setAt(next);
    arrival_ = std::make_shared<Arrival>();
    arrival_->transition = used_;
    arrival_->next = share(next);
    arrival_->way = std::move(way);
    arrival_->way->start(duration, [arrival = std::weak_ptr(arrival_)] {
        obs_queue_task(OBS_TASK_DESTROY, &Arrival::run,
                       std::make_unique<std::weak_ptr<Arrival>>(arrival).release(), false);
    });
}

void SceneSwitch::prepare(const Transition& transition) {
    if (transition.kind == TransitionKind::Stinger) of(transition);
}

// Ends where it was going to.
void SceneSwitch::endGlide() {
    if (arrival_) arrival_->finish();
    arrival_.reset();
}

void SceneSwitch::setAt(obs_source* next) {
    at_ = share(next);
}

obs_source* SceneSwitch::of(const Transition& transition) {
    const TransitionKind kind = transition.kind == TransitionKind::Slide ||
                                        transition.kind == TransitionKind::Swipe ||
                                        transition.kind == TransitionKind::Stinger
                                    ? transition.kind
                                    : TransitionKind::Fade;
    const ObsPtr<obs_data> settings = settingsOf(transition);
    auto& made = transitions_[kind];
    if (!made.source)
        made.source.reset(obs_source_create_private(typeOf(kind), typeOf(kind), settings.get()));
    else if (!(made.of == transition))  // a stinger would open its clip again
        obs_source_update(made.source.get(), settings.get());
    made.of = transition;
    return made.source.get();
}

// The picture stays the same while another transition takes over.
void SceneSwitch::use(obs_source* transition) {
    if (!transition || transition == used_) return;
    if (used_) {
        obs_transition_set(used_, at_.get());
        obs_transition_swap_begin(transition, used_);
    }
    outlet_(transition);
    if (used_) obs_transition_swap_end(transition, used_);
    used_ = transition;
}

}  // namespace xb::studio
