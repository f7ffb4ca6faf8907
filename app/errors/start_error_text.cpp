// The errors whose usual words tell what goes on meanwhile.
#include "app/errors/start_error_text.h"

#include "app/errors/error_text.h"
#include "app/errors/sentence.h"

#include <QCoreApplication>

namespace xb::app {
namespace {

class StartWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::StartError)

 public:
    // Empty: the usual words are true.
    static QString of(encoder::ErrorCode code);

 private:
    static QString ofFile(encoder::ErrorCode code);
};

QString StartWords::of(encoder::ErrorCode code) {
    using enum encoder::ErrorCode;
    switch (code) {
        case NetworkRefused:
            return tr(
                "%1 does not take connections, so the broadcast was not started. Check the "
                "address, then try again.");
        case NetworkUnreachable:
            return tr(
                "%1 cannot be reached, so the broadcast was not started. Check the network, then "
                "try again.");
        case NameInUse:
            return tr(
                "Somebody is sending to %1 with this stream key already, so the broadcast was not "
                "started. End the other broadcast, then try again.");
        case Timeout:
            return tr(
                "%1 does not answer, so the broadcast was not started. Check the address and the "
                "network, then try again.");
        case ClosedByServer:
            return tr(
                "%1 has ended the connection, so the broadcast was not started. Check the address "
                "and the stream key, then try again.");
        default:
            return ofFile(code);
    }
}

QString StartWords::ofFile(encoder::ErrorCode code) {
    using enum encoder::ErrorCode;
    switch (code) {
        case EncoderFailed:
            return tr(
                "The encoder %1 has failed, so the broadcast was not started. Choose auto or x264, "
                "then try again.");
        case OutputFailed:
            return tr("Writing to %1 failed: %2. The broadcast was not started; try again.");
        case DiskFull:
            return tr(
                "The disk with %1 is full, so the broadcast was not started. Free some space, then "
                "try again.");
        case RecordingRemoved:
            return tr(
                "The recording %1 was moved or removed, so the broadcast was not started. Choose "
                "another folder, then try again.");
        default:
            return {};
    }
}

}  // namespace

QString startErrorText(const encoder::Error& error) {
    const QString words = StartWords::of(error.code);
    return words.isEmpty() ? errorText(error) : fillSentence(words, error.arguments);
}

}  // namespace xb::app
