// One compact line.
#include "app/server/json_reply.h"

#include <QJsonDocument>

namespace xb::app {

Response jsonReply(int status, const QJsonObject& body) {
    Response response;
    response.status = status;
    response.content_type = "application/json";
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString() + "\n";
    return response;
}

}  // namespace xb::app
