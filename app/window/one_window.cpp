#include "app/window/one_window.h"

#include <QCryptographicHash>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

#include <system_error>

namespace xb::app {

namespace {

constexpr int connect_deadline_ms = 1000;
constexpr int name_digits = 16;

// Short, because a socket's path may have no more than 107 bytes.
QString doorOf(const std::filesystem::path& shop_folder) {
    std::error_code ignored;
    auto whole = std::filesystem::weakly_canonical(shop_folder, ignored);
    if (ignored) whole = shop_folder;
    const QByteArray name = QCryptographicHash::hash(QByteArray::fromStdString(whole.string()),
                                                     QCryptographicHash::Sha256)
                                .toHex()
                                .left(name_digits);
    return QStringLiteral("%1/xiangbo-%2")
        .arg(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
             QString::fromLatin1(name));
}

bool isAnswered(const QString& door) {
    QLocalSocket socket;
    socket.connectToServer(door);
    return socket.waitForConnected(connect_deadline_ms);
}

}  // namespace

OneWindow::OneWindow(const std::filesystem::path& shop_folder) : door_(doorOf(shop_folder)) {}

OneWindow::~OneWindow() = default;

bool OneWindow::raiseOther(std::chrono::milliseconds deadline) const {
    QLocalSocket socket;
    socket.connectToServer(door_);
    if (!socket.waitForConnected(connect_deadline_ms)) return false;
    // The kernel lets us in at once; the answer comes when the other one's window can be shown.
    return socket.waitForReadyRead(static_cast<int>(deadline.count()));
}

bool OneWindow::listen() {
    server_ = std::make_unique<QLocalServer>();
    connect(server_.get(), &QLocalServer::newConnection, this, &OneWindow::answer);
    if (server_->listen(door_)) return true;
    if (server_->serverError() != QAbstractSocket::AddressInUseError || isAnswered(door_))
        return false;
    QLocalServer::removeServer(door_);
    return server_->listen(door_);
}

void OneWindow::answer() {
    while (QLocalSocket* other = server_->nextPendingConnection()) {
        connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
        other->write("shown\n");
        other->flush();
        other->disconnectFromServer();
        emit raiseAsked();
    }
}

}  // namespace xb::app
