// The films that stand in for a camera, each made once by ffmpeg and kept in the build folder.
#include "tests/support/clips.h"

#include "tests/support/process.h"
#include "tests/support/test_machine.h"

#include <unistd.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace xb::tests {

namespace {

using Arguments = std::vector<std::string>;

void append(Arguments& arguments, const Arguments& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
}

/// Two tests may want the same clip at once: each makes its own, and the last rename wins.
std::filesystem::path makeOnce(const std::string& name, const Arguments& inputs_and_filters) {
    const std::filesystem::path clip = mediaFolder() / name;
    if (std::filesystem::exists(clip)) return clip;
    const std::filesystem::path part = mediaFolder() / (std::to_string(getpid()) + "." + name);
    Arguments arguments{"ffmpeg", "-nostdin", "-y", "-loglevel", "error"};
    append(arguments, inputs_and_filters);
    append(arguments, {"-r", "30", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "veryfast",
                       "-crf", "18", "-g", "30", "-c:a", "aac", "-ar", "48000", "-ac", "2", part});
    runOrThrow(arguments, std::chrono::seconds(120));
    std::filesystem::rename(part, clip);
    return clip;
}

const char* const speech =
    "乡亲们好，欢迎来到我们村的直播间。今天的沃柑刚刚从树上摘下来，皮薄多汁，五公斤一箱，包邮到家。"
    "喜欢的朋友扫一扫画面右下角的二维码，马上就能下单。";

Arguments speechInput() {
    const std::filesystem::path file = mediaFolder() / (std::to_string(getpid()) + ".speech.wav");
    const bool is_spoken =
        run({"espeak-ng", "-v", "cmn", "-s", "150", "-w", file, speech}).status == 0;
    if (is_spoken) return {"-stream_loop", "-1", "-t", "12", "-i", file};
    return {"-f", "lavfi", "-t", "12", "-i", "sine=frequency=300:sample_rate=48000"};
}

}  // namespace

std::filesystem::path streetClip() {
    const std::filesystem::path clip = mediaFolder() / "street.mp4";
    if (std::filesystem::exists(clip)) return clip;
    const std::filesystem::path footage = mediaFolder() / "vtest.avi";
    Arguments arguments;
    if (std::filesystem::exists(footage)) {
        arguments = {"-t", "12", "-i", footage};
    } else {
        arguments = {"-f", "lavfi", "-t", "12", "-i", "testsrc2=size=768x576:rate=10"};
    }
    append(arguments, speechInput());
    append(arguments, {"-vf", "crop=324:576:300:0,scale=360:640,fps=30", "-t", "12"});
    const std::filesystem::path made = makeOnce("street.mp4", arguments);
    std::filesystem::remove(mediaFolder() / (std::to_string(getpid()) + ".speech.wav"));
    return made;
}

std::filesystem::path flashClip() {
    return makeOnce(
        "flash.mp4",
        {"-f", "lavfi", "-t", "12", "-i", "color=black:size=360x640:rate=30", "-f", "lavfi", "-t",
         "12", "-i",
         "aevalsrc=exprs='0.8*sin(2*PI*1000*t)*lt(mod(t+1\\,2)\\,0.1)':sample_rate=48000", "-vf",
         "drawbox=color=white:thickness=fill:enable='lt(mod(t+1.0001\\,2)\\,0.1)'", "-t", "12"});
}

std::filesystem::path clapClip() {
    if (std::filesystem::exists(mediaFolder() / "clap.mp4")) return mediaFolder() / "clap.mp4";
    const std::filesystem::path word = mediaFolder() / (std::to_string(getpid()) + ".word.wav");
    const bool is_spoken =
        run({"espeak-ng", "-v", "en", "-a", "200", "-w", word, "ah"}).status == 0;
    if (!is_spoken) return flashClip();
    const std::filesystem::path made = makeOnce(
        "clap.mp4",
        {"-f", "lavfi", "-t", "12", "-i", "color=black:size=360x640:rate=30", "-i", word,
         "-filter_complex",
         "[1:a]aresample=48000,silenceremove=start_periods=1:start_threshold=-30dB,"
         "apad=whole_dur=2,atrim=0:2,aloop=loop=6:size=96000,adelay=1000:all=1,volume=2[a]",
         "-map", "0:v", "-map", "[a]", "-vf",
         "drawbox=color=white:thickness=fill:enable='lt(mod(t+1.0001\\,2)\\,0.1)'", "-t", "12"});
    std::filesystem::remove(word);
    return made;
}

std::filesystem::path noisySpeechClip() {
    const std::filesystem::path clip = mediaFolder() / "noisy-speech.mp4";
    if (std::filesystem::exists(clip)) return clip;
    const std::filesystem::path word = mediaFolder() / (std::to_string(getpid()) + ".noisy.wav");
    const bool is_spoken =
        run({"espeak-ng", "-v", "en", "-s", "150", "-w", word,
             "Good evening. These oranges were picked this morning, five kilos in a box."})
            .status == 0;
    if (!is_spoken) throw std::runtime_error("espeak-ng is needed for the noisy speech");
    // Of the sentence alone, without what is silent before and after it.
    const std::string measured =
        run({"ffmpeg", "-nostdin", "-i", word, "-af", "volumedetect", "-f", "null", "-"}).errors;
    const double mean_db = std::stod(measured.substr(measured.find("mean_volume:") + 12));
    const std::filesystem::path made = makeOnce(
        "noisy-speech.mp4", {"-f",
                             "lavfi",
                             "-t",
                             "20",
                             "-i",
                             "color=0x607060:size=360x640:rate=30",
                             "-i",
                             word,
                             "-f",
                             "lavfi",
                             "-t",
                             "20",
                             "-i",
                             "anoisesrc=color=pink:sample_rate=48000:seed=5:amplitude=0.0111",
                             "-filter_complex",
                             "[1:a]aresample=48000,volume=" + std::to_string(-35 - mean_db) +
                                 "dB,apad=whole_dur=5,atrim=0:5,aloop=loop=4:size=240000[v];"
                                 "[v][2:a]amix=inputs=2:normalize=0[a]",
                             "-map",
                             "0:v",
                             "-map",
                             "[a]",
                             "-t",
                             "20"});
    std::filesystem::remove(word);
    return made;
}

std::filesystem::path stillClip() {
    return makeOnce("still.mp4",
                    {"-f", "lavfi", "-t", "4", "-i", "color=0x607060:size=360x640:rate=30", "-f",
                     "lavfi", "-t", "4", "-i", "anullsrc=sample_rate=48000"});
}

}  // namespace xb::tests
