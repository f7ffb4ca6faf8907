// Looks for device files and the driver's library.
#include "encoder/codecs/encoder_absence.h"

#include <dlfcn.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace xb::encoder {

namespace {

constexpr std::array<std::pair<EncoderAbsence, std::string_view>, all_encoder_absences.size()>
    absence_names{{
        {EncoderAbsence::NoCard, "NoCard"},
        {EncoderAbsence::NoDriver, "NoDriver"},
        {EncoderAbsence::NotBuiltIn, "NotBuiltIn"},
        {EncoderAbsence::DoesNotOpen, "DoesNotOpen"},
        {EncoderAbsence::DoesNotEncode, "DoesNotEncode"},
    }};

bool hasLibrary(const char* file) {
    void* library = ::dlopen(file, RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr) return false;
    ::dlclose(library);
    return true;
}

bool hasRenderNode() {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", error)) {
        const std::string file = entry.path().filename().string();
        if (file.starts_with("renderD") && ::access(entry.path().c_str(), R_OK | W_OK) == 0)
            return true;
    }
    return false;
}

}  // namespace

std::string_view name(EncoderAbsence absence) noexcept {
    for (const auto& [each, word] : absence_names)
        if (each == absence) return word;
    return "unknown";
}

std::optional<EncoderAbsence> encoderAbsenceFromName(std::string_view name) noexcept {
    for (const auto& [each, word] : absence_names)
        if (word == name) return each;
    return std::nullopt;
}

tl::unexpected<Error> unavailable(EncoderChoice choice, EncoderAbsence absence) {
    return failure(ErrorCode::EncoderUnavailable,
                   {std::string(name(choice)), std::string(name(absence))});
}

MachineLook lookAtMachine() {
    MachineLook look;
    std::error_code error;
    look.has_nvidia_card = std::filesystem::exists("/dev/nvidiactl", error);
    look.has_nvidia_driver =
        look.has_nvidia_card && hasLibrary("libnvidia-encode.so.1") && hasLibrary("libcuda.so.1");
    look.has_render_node = hasRenderNode();
    return look;
}

std::optional<EncoderAbsence> absenceOf(EncoderChoice choice, const MachineLook& machine) noexcept {
    switch (choice) {
        case EncoderChoice::Nvenc:
            if (!machine.has_nvidia_card) return EncoderAbsence::NoCard;
            if (!machine.has_nvidia_driver) return EncoderAbsence::NoDriver;
            return std::nullopt;
        case EncoderChoice::Vaapi:
        case EncoderChoice::Qsv:
            if (!machine.has_render_node) return EncoderAbsence::NoCard;
            return std::nullopt;
        case EncoderChoice::Auto:
        case EncoderChoice::X264:
            break;
    }
    return std::nullopt;
}

}  // namespace xb::encoder
