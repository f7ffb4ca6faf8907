// qtkeychain's jobs, each with a deadline.
#include "app/settings/keyring.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <chrono>
#include <filesystem>
#include <utility>

namespace xb::app {

namespace {

using namespace std::chrono_literals;

constexpr auto longest = 30s;

QString service() {
    return QStringLiteral("xiangbo");
}

KeyringAnswer answerOf(const QKeychain::Job& job) {
    switch (job.error()) {
        case QKeychain::NoError:
            return KeyringAnswer::Done;
        case QKeychain::EntryNotFound:
            return KeyringAnswer::Absent;
        default:
            return KeyringAnswer::Unavailable;
    }
}

class SystemKeyring : public QObject, public Keyring {
 public:
    void read(const QString& name, Read then) override {
        auto* job = new QKeychain::ReadPasswordJob(service(), this);
        run(*job, name, [then = std::move(then)](KeyringAnswer answer, QKeychain::Job* done) {
            const bool is_there = answer == KeyringAnswer::Done && done != nullptr;
            then(answer,
                 is_there ? static_cast<QKeychain::ReadPasswordJob*>(done)->textData() : QString());
        });
    }

    void write(const QString& name, const QString& secret, Told then) override {
        auto* job = new QKeychain::WritePasswordJob(service(), this);
        job->setTextData(secret);
        run(*job, name, [then = std::move(then)](KeyringAnswer answer, QKeychain::Job*) {
            then(answer == KeyringAnswer::Done ? answer : KeyringAnswer::Unavailable);
        });
    }

    void remove(const QString& name, Told then) override {
        auto* job = new QKeychain::DeletePasswordJob(service(), this);
        run(*job, name, [then = std::move(then)](KeyringAnswer answer, QKeychain::Job*) {
            then(answer == KeyringAnswer::Absent ? KeyringAnswer::Done : answer);
        });
    }

 private:
    using Then = std::function<void(KeyringAnswer answer, QKeychain::Job* job)>;

    // Whichever comes first answers, the job or its deadline.
    void run(QKeychain::Job& job, const QString& name, Then then) {
        job.setKey(name);
        job.setInsecureFallback(false);
        auto* deadline = new QTimer(this);
        deadline->setSingleShot(true);
        connect(deadline, &QTimer::timeout, this, [deadline, then] {
            deadline->deleteLater();
            then(KeyringAnswer::Unavailable, nullptr);
        });
        connect(&job, &QKeychain::Job::finished, this,
                [timer = QPointer(deadline), then](QKeychain::Job* done) {
                    if (!timer) return;
                    delete timer;
                    then(answerOf(*done), done);
                });
        deadline->start(longest);
        job.start();
    }
};

}  // namespace

std::unique_ptr<Keyring> systemKeyring() {
    // Without a bus the keyring's library would start one of its own and leave it behind.
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    std::error_code error;
    const bool has_bus =
        !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
        (!runtime.isEmpty() &&
         std::filesystem::exists(std::filesystem::path(runtime.toStdString()) / "bus", error));
    if (!has_bus) return nullptr;
    return std::make_unique<SystemKeyring>();
}

}  // namespace xb::app
