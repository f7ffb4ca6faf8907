// Answers in JSON.
#pragma once

#include "app/server/http_message.h"

#include <QJsonObject>

namespace xb::app {

Response jsonReply(int status, const QJsonObject& body);

}  // namespace xb::app
