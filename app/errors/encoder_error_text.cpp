// The words for what can go wrong on the way to viewers and to the recording.
#include "app/errors/encoder_words.h"
#include "app/errors/error_text.h"
#include "app/errors/sentence.h"

#include <QCoreApplication>

namespace xb::app {
namespace {

class DeliveryWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::DeliveryError)

 public:
    static QString of(encoder::ErrorCode code);

 private:
    static QString ofNetwork(encoder::ErrorCode code);
    static QString ofFile(encoder::ErrorCode code);
};

QString DeliveryWords::of(encoder::ErrorCode code) {
    using enum encoder::ErrorCode;
    switch (code) {
        case InvalidSettings:
            return tr("The picture cannot be encoded with this setting: %1. Choose another value.");
        case EncoderUnavailable:
            return tr("The encoder %1 does not work here: %2. Choose auto or x264.");
        case EncoderFailed:
            return tr(
                "The encoder %1 has failed. What was recorded is kept; end the broadcast and start "
                "it again.");
        case WrongScheme:
            return tr(
                "Nothing can be sent to %1:// destinations; these work: rtmp, rtmps, srt, rist, "
                "udp.");
        case BadAddress:
            return tr("%1 is not a destination. Copy it again from the platform's page.");
        case OutputFailed:
            return tr("Writing to %1 failed: %2. The other destinations go on.");
        default:
            return ofNetwork(code);
    }
}

QString DeliveryWords::ofNetwork(encoder::ErrorCode code) {
    using enum encoder::ErrorCode;
    switch (code) {
        case UnknownHost:
            return tr("The server %1 cannot be found. Check the address and the network.");
        case NetworkRefused:
            return tr("%1 does not take connections. Check the address; it is tried again.");
        case NetworkUnreachable:
            return tr("%1 cannot be reached. Check the network; it is tried again.");
        case AuthRejected:
            return tr(
                "%1 does not accept this stream key. Copy the key again from the platform's page.");
        case LoginRejected:
            return tr(
                "%1 asks for a user name and a password, or does not accept the ones in the "
                "address. Ask the platform for them.");
        case UnknownApplication:
            return tr(
                "%1 does not know this part of the address, before the stream key. Copy the "
                "address again from the platform's page.");
        case NameInUse:
            return tr(
                "Somebody is sending to %1 with this stream key already. End the other broadcast; "
                "it is tried again.");
        case PublishRefused:
            return tr("%1 does not take this broadcast: %2");
        case WrongAnswer:
            return tr(
                "What answers at %1 is not a streaming server. Check the address and its port.");
        case Timeout:
            return tr("%1 does not answer. Recording goes on; it is tried again.");
        case TlsFailed:
            return tr(
                "No safe connection to %1: nothing there answers safely. Check the address and its "
                "port.");
        case CertificateRejected:
            return tr(
                "No safe connection to %1: its certificate is not accepted (%2). Check the address "
                "and this machine's clock.");
        case ClosedByServer:
            return tr("%1 has ended the connection. Recording goes on; it is tried again.");
        case Interrupted:
            return tr("Sending to %1 was cut short because the broadcast ended.");
        default:
            return ofFile(code);
    }
}

// Recordings and clips.
QString DeliveryWords::ofFile(encoder::ErrorCode code) {
    using enum encoder::ErrorCode;
    switch (code) {
        case UnknownContainer:
            return tr("%1 cannot be recorded to: the name must end in .mp4 or .mkv.");
        case CannotWrite:
            return tr("%1 cannot be written: %2. Choose another folder for recordings.");
        case DiskFull:
            return tr(
                "The disk with %1 is full. What was recorded up to now is kept and plays; sending "
                "goes on.");
        case DiskLow:
            return tr(
                "The disk with %1 has room for about %2 more minutes. Free some space; when it is "
                "full the recording is closed and sending goes on.");
        case RecordingRemoved:
            return tr(
                "The recording %1 was moved or removed while it was written. Sending goes on; "
                "choose another folder "
                "for the next one.");
        case CannotRead:
            return tr("%1 cannot be read: %2. The file was left as it is.");
        case NothingThere:
            return tr(
                "%1 was not made: the recording does not reach that far. Choose another part.");
        case Cancelled:
            return tr("%1 was not made, as you wished. What was recorded is kept.");
        default:
            return {};
    }
}

}  // namespace

QString errorText(const encoder::Error& error) {
    std::vector<std::string> arguments = error.arguments;
    if (error.code == encoder::ErrorCode::EncoderUnavailable && arguments.size() > 1)
        arguments[1] = encoderAbsenceText(error).toStdString();
    return fillSentence(DeliveryWords::of(error.code), arguments);
}

}  // namespace xb::app
