// Joins the sound of any number of sources into one that is heard beside the scenes, whatever the
// program shows.
#pragma once

#include "studio/obs_handles.h"

#include <memory>

struct obs_source_info;

namespace xb::studio {

class BusVoices;

// Owner thread: the mixer's. Takes libobs' output channel 1 from construction to destruction.
// Sources on it are heard, never drawn: a song's cover stays off the picture.
class SoundBus {
 public:
    SoundBus();
    ~SoundBus();
    SoundBus(const SoundBus&) = delete;
    SoundBus& operator=(const SoundBus&) = delete;

    void add(obs_source* source);
    void remove(obs_source* source);
    // Fades it in or out within two blocks of sound; new ones are heard at once.
    void setHeard(obs_source* source, bool is_heard);

 private:
    std::shared_ptr<BusVoices> voices_;
    ObsPtr<obs_source> source_;
};

obs_source_info soundBusInfo();

}  // namespace xb::studio
