// One table from file name to container and options.
#include "encoder/recording/recording_container.h"

#include <algorithm>
#include <cctype>

namespace xb::encoder {

Result<RecordingContainer> containerOf(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    // Cut at the first packet after 0.4 s, so that no fragment is longer than half a second. Sound
    // that starts a little after its picture keeps its place (frag_discont). No index at the end:
    // it would have to know where FragmentFile puts the fragments, and readers find them without.
    if (extension == ".mp4")
        return RecordingContainer{
            "mp4",
            {{"movflags", "empty_moov+default_base_moof+write_colr+frag_discont+skip_trailer"},
             {"frag_duration", "400000"}}};
    if (extension == ".mkv") return RecordingContainer{"matroska", {{"cluster_time_limit", "400"}}};
    return failure(ErrorCode::UnknownContainer, {path.string()});
}

}  // namespace xb::encoder
