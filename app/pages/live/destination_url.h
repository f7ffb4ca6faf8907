// From the two fields that a platform hands out, server address and stream key, to the one URL that
// is pushed to.
#pragma once

#include <QString>

namespace xb::app {

// KeyWithheld: there may be one, but the keyring does not give it.
enum class DestinationFault { None, AddressMissing, AddressUnknown, KeyMissing, KeyWithheld };

// Whether the address begins with a way that the program can send by, and the key is there where it
// is needed (RTMP).
DestinationFault checkDestination(const QString& address, const QString& stream_key);
// RTMP: key as the last part of the path. SRT: as the stream id. UDP: no key. The result is secret.
QString destinationUrl(const QString& address, const QString& stream_key);

struct KeptApart {
    QString address;
    QString stream_key;  // secret; empty: there was none to take out
};
// Some platforms hand out one long address. Of an RTMP address whose path has more than the
// application, the last part is the key; any other address stays as it is.
KeptApart keyTakenOut(const QString& address);
// What is wrong, and what to do; empty for None.
QString faultSentence(DestinationFault fault);

}  // namespace xb::app
