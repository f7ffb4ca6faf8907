// The in-process libobs types: their registration.
#include "studio/sources/source_types.h"

#include "studio/cameras/camera_slot.h"
#include "studio/cameras/frame_watch.h"
#include "studio/mixer/sound_bus.h"
#include "studio/mixer/sound_filter.h"
#include "studio/scenes/scene_pictures.h"
#include "studio/sources/backdrop_source.h"
#include "studio/sources/beauty_filter.h"
#include "studio/sources/canvas_outlet.h"
#include "studio/sources/frame_fitter.h"
#include "studio/sources/network_camera.h"
#include "studio/sources/pattern_source.h"
#include "studio/sources/sound_after_picture.h"
#include "studio/sources/tone_source.h"
#include "studio/sources/view_source.h"

#include <obs.h>

#include <initializer_list>

namespace xb::studio {

void registerSourceTypes() {
    for (const obs_source_info& info :
         {backdropSourceInfo(), patternSourceInfo(), toneSourceInfo(), frameFitterInfo(),
          frameWatchInfo(), cameraSlotInfo(), networkCameraInfo(), soundBusInfo(),
          soundFilterInfo(), viewSourceInfo(), beautyFilterInfo(), canvasOutletInfo(),
          soundAfterPictureInfo(), scenePicturesInfo()})
        obs_register_source(&info);
}

}  // namespace xb::studio
