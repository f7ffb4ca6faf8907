// Measures the machine in a process of its own.
#include "app/live/machine_measuring.h"

#include "app/settings/machine_file.h"

#include <QCoreApplication>

#include <chrono>
#include <utility>

namespace xb::app {
namespace {

using namespace std::chrono_literals;

constexpr auto longest = 30s;

}  // namespace

MachineMeasuring::MachineMeasuring(std::filesystem::path shop_folder, QString program,
                                   QObject* parent)
    : QObject(parent),
      folder_(std::move(shop_folder)),
      program_(program.isEmpty() ? QCoreApplication::applicationFilePath() : std::move(program)),
      process_(new QProcess(this)) {
    deadline_.setSingleShot(true);
    connect(&deadline_, &QTimer::timeout, process_, &QProcess::kill);
    process_->setStandardInputFile(QProcess::nullDevice());
    process_->setStandardOutputFile(QProcess::nullDevice());
    process_->setStandardErrorFile(QProcess::nullDevice());
    connect(process_, &QProcess::finished, this, [this](int status, QProcess::ExitStatus exit) {
        conclude(exit == QProcess::NormalExit && status == 0);
    });
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) conclude(false);
    });
}

MachineMeasuring::~MachineMeasuring() {
    process_->disconnect(this);
    if (process_->state() == QProcess::NotRunning) return;
    process_->setParent(QCoreApplication::instance());
    connect(process_, &QProcess::finished, process_, &QObject::deleteLater);
    process_->kill();
}

void MachineMeasuring::start() {
    if (is_running_) return;
    is_running_ = true;
    deadline_.start(longest);
    process_->start(program_, {QStringLiteral("doctor"), QStringLiteral("--measure"),
                               QStringLiteral("--data"), QString::fromStdString(folder_.string())});
}

bool MachineMeasuring::isRunning() const {
    return is_running_;
}

void MachineMeasuring::conclude(bool is_done) {
    if (!std::exchange(is_running_, false)) return;
    deadline_.stop();
    const auto kept = is_done ? keptMeasure(folder_) : std::nullopt;
    if (kept) {
        emit measured(*kept);
        return;
    }
    emit failed(
        tr("What this machine can hold could not be measured, so the size of the picture stays as "
           "it is. xiangbo doctor says what is missing."));
}

}  // namespace xb::app
