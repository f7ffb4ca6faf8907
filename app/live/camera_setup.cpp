#include "app/live/camera_setup.h"

#include "app/live/camera_memory.h"

namespace xb::app {

CameraSetup setupOf(const studio::CameraDeck& deck, studio::CameraPlace place) {
    const studio::CameraSpec& spec = deck.spec(place);
    CameraSetup setup;
    setup.place = place;
    setup.kind = spec.kind;
    setup.name = deck.name(place);
    setup.key = setupKey(spec, deck.identity(place));
    setup.kept = studio::settingsText(spec);
    setup.view = spec.view;
    setup.mode = spec.mode;
    setup.modes = deck.modes(place);
    setup.controls = deck.controls(place);
    return setup;
}

}  // namespace xb::app
