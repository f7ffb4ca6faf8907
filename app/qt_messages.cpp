#include "app/qt_messages.h"

#include <QString>
#include <QtGlobal>

#include <atomic>
#include <utility>

namespace xb::app {
namespace {

// Qt's handler is a plain function: this is the one way from it to an object.
std::atomic<QtMessages*> receiver{nullptr};

LogLevel levelOf(QtMsgType type) {
    switch (type) {
        case QtDebugMsg:
            return LogLevel::Debug;
        case QtInfoMsg:
            return LogLevel::Info;
        case QtWarningMsg:
            return LogLevel::Warning;
        case QtCriticalMsg:
        case QtFatalMsg:
            break;
    }
    return LogLevel::Error;
}

void handleMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (QtMessages* messages = receiver.load())
        messages->take(levelOf(type), message.toStdString());
}

}  // namespace

QtMessages::QtMessages() {
    receiver = this;
    qInstallMessageHandler(handleMessage);
}

QtMessages::~QtMessages() {
    qInstallMessageHandler(nullptr);
    receiver = nullptr;
}

void QtMessages::sendTo(const Log& log) {
    const std::lock_guard lock(mutex_);
    log_ = log;
    for (const auto& [level, message] : kept_)
        log_(level, message);
    kept_.clear();
}

void QtMessages::take(LogLevel level, std::string message) {
    const std::lock_guard lock(mutex_);
    if (log_) {
        log_(level, message);
        return;
    }
    kept_.emplace_back(level, std::move(message));
    if (kept_.size() > most_kept) kept_.pop_front();
}

}  // namespace xb::app
