#include "app/unix_signals.h"

#include <QSocketNotifier>

#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace xb::app {
namespace {

sigset_t ourSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGUSR1);
    return set;
}

}  // namespace

// Blocking the signals before any thread starts makes every thread inherit the mask, so only the
// descriptor sees them.
UnixSignals::UnixSignals() {
    const sigset_t set = ourSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    descriptor_ = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

void UnixSignals::listen() {
    if (descriptor_ < 0) return;
    notifier_ = std::make_unique<QSocketNotifier>(descriptor_, QSocketNotifier::Read);
    connect(notifier_.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info;
        while (read(descriptor_, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
            if (info.ssi_signo == SIGUSR1) {
                emit replayAsked();
            } else {
                emit asked();
            }
        }
    });
}

bool UnixSignals::wasAsked() {
    signalfd_siginfo info;
    while (descriptor_ >= 0 &&
           read(descriptor_, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        was_asked_ = was_asked_ || info.ssi_signo != SIGUSR1;
    }
    return was_asked_;
}

UnixSignals::~UnixSignals() {
    notifier_.reset();
    if (descriptor_ >= 0) close(descriptor_);
    const sigset_t set = ourSignals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace xb::app
