// The capture devices that ALSA knows.
#pragma once

#include <string>
#include <vector>

namespace xb::studio {

struct AlsaDevice {
    std::string name;
    std::string label;
};

// Any thread. Sound cards with an input, as plughw:CARD=ID,DEV=NUMBER.
std::vector<AlsaDevice> listAlsaDevices();
// Opens it for a moment; false also where another program holds it.
bool canOpenAlsa(const std::string& name);

}  // namespace xb::studio
