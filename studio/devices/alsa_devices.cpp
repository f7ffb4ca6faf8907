// The capture devices that ALSA knows.
#include "studio/devices/alsa_devices.h"

#include <alsa/asoundlib.h>

#include <memory>
#include <optional>

namespace xb::studio {
namespace {

struct AlsaRelease {
    void operator()(snd_ctl_t* card) const noexcept { snd_ctl_close(card); }
    void operator()(snd_pcm_t* pcm) const noexcept { snd_pcm_close(pcm); }
    void operator()(snd_pcm_info_t* info) const noexcept { snd_pcm_info_free(info); }
    void operator()(snd_ctl_card_info_t* info) const noexcept { snd_ctl_card_info_free(info); }
};
template <class T>
using AlsaPtr = std::unique_ptr<T, AlsaRelease>;

// libasound writes its complaints to standard error otherwise.
void keepQuiet(const char*, int, const char*, int, const char*, ...) {}

AlsaPtr<snd_ctl_t> openCard(int card) {
    snd_ctl_t* handle = nullptr;
    if (snd_ctl_open(&handle, ("hw:" + std::to_string(card)).c_str(), SND_CTL_NONBLOCK) < 0)
        return nullptr;
    return AlsaPtr<snd_ctl_t>(handle);
}

std::optional<std::string> captureLabel(snd_ctl_t* card, int device) {
    snd_pcm_info_t* raw = nullptr;
    if (snd_pcm_info_malloc(&raw) < 0) return std::nullopt;
    const AlsaPtr<snd_pcm_info_t> info(raw);
    snd_pcm_info_set_device(info.get(), static_cast<unsigned>(device));
    snd_pcm_info_set_subdevice(info.get(), 0);
    snd_pcm_info_set_stream(info.get(), SND_PCM_STREAM_CAPTURE);
    if (snd_ctl_pcm_info(card, info.get()) < 0) return std::nullopt;
    return snd_pcm_info_get_name(info.get());
}

// Stays the same from start to start of the machine, as its number does not.
std::string cardName(snd_ctl_t* card, int number) {
    snd_ctl_card_info_t* raw = nullptr;
    if (snd_ctl_card_info_malloc(&raw) < 0) return std::to_string(number);
    const AlsaPtr<snd_ctl_card_info_t> info(raw);
    if (snd_ctl_card_info(card, info.get()) < 0) return std::to_string(number);
    return snd_ctl_card_info_get_id(info.get());
}

void listCard(int number, std::vector<AlsaDevice>& devices) {
    const AlsaPtr<snd_ctl_t> card = openCard(number);
    if (!card) return;
    for (int device = -1; snd_ctl_pcm_next_device(card.get(), &device) == 0 && device >= 0;) {
        const auto label = captureLabel(card.get(), device);
        const std::string name =
            "plughw:CARD=" + cardName(card.get(), number) + ",DEV=" + std::to_string(device);
        if (label) devices.push_back({name, *label});
    }
}

}  // namespace

std::vector<AlsaDevice> listAlsaDevices() {
    snd_lib_error_set_handler(&keepQuiet);
    std::vector<AlsaDevice> devices;
    for (int card = -1; snd_card_next(&card) == 0 && card >= 0;)
        listCard(card, devices);
    return devices;
}

bool canOpenAlsa(const std::string& name) {
    snd_lib_error_set_handler(&keepQuiet);
    snd_pcm_t* pcm = nullptr;
    if (snd_pcm_open(&pcm, name.c_str(), SND_PCM_STREAM_CAPTURE, SND_PCM_NONBLOCK) < 0)
        return false;
    const AlsaPtr<snd_pcm_t> opened(pcm);
    return true;
}

}  // namespace xb::studio
