// From the two fields that a platform hands out, server address and stream key, to the one URL that
// is pushed to.
#pragma once

#include <QString>

namespace xb::app {

enum class DestinationFault { None, AddressMissing, AddressUnknown, KeyMissing };

// Whether the address begins with a way that the program can send by, and the key is there where it
// is needed (RTMP).
DestinationFault checkDestination(const QString& address, const QString& stream_key);
// RTMP: key as the last part of the path. SRT: as the stream id. UDP: no key. The result is secret.
QString destinationUrl(const QString& address, const QString& stream_key);
// What is wrong, and what to do; empty for None.
QString faultSentence(DestinationFault fault);

}  // namespace xb::app
