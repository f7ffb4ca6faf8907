// One sentence for each absence and each piece of news.
#include "app/errors/encoder_words.h"

#include <QCoreApplication>

#include <string>

namespace xb::app {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::EncoderWords)
};

QString nameOf(const encoder::EncoderStatistics& statistics) {
    if (statistics.last_failure && !statistics.last_failure->arguments.empty())
        return QString::fromStdString(statistics.last_failure->arguments.front());
    return QString::fromStdString(std::string(encoder::name(statistics.choice)));
}

}  // namespace

QString encoderAbsenceText(encoder::EncoderAbsence absence) {
    switch (absence) {
        case encoder::EncoderAbsence::NoCard:
            return Words::tr("this machine has no graphics card for it");
        case encoder::EncoderAbsence::NoDriver:
            return Words::tr("the graphics card's driver is not installed, or refuses it");
        case encoder::EncoderAbsence::NotBuiltIn:
            return Words::tr("FFmpeg was built without it");
        case encoder::EncoderAbsence::DoesNotOpen:
            return Words::tr("it refuses ordinary settings");
        case encoder::EncoderAbsence::DoesNotEncode:
            return Words::tr("it opens, but gives no picture");
    }
    return {};
}

QString encoderAbsenceText(const encoder::Error& error) {
    if (error.arguments.size() < 2) return encoderAbsenceText(encoder::EncoderAbsence::DoesNotOpen);
    const auto absence = encoder::encoderAbsenceFromName(error.arguments[1]);
    return absence ? encoderAbsenceText(*absence) : QString::fromStdString(error.arguments[1]);
}

QString encoderNewsText(const encoder::EncoderEvent& event) {
    switch (event.news) {
        case encoder::EncoderNews::TookOver:
            return Words::tr(
                       "The encoder %1 has failed; x264 has taken over. The broadcast goes "
                       "on, and the recording in a new part.")
                .arg(nameOf(event.encoder));
        case encoder::EncoderNews::Relieved:
            return Words::tr(
                "This computer is too slow for the picture, so it is encoded with "
                "less effort. Nothing is left out. Close other programs.");
        case encoder::EncoderNews::Recovered:
            break;
    }
    return {};
}

}  // namespace xb::app
