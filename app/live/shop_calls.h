// Asks the shop on a thread of its own, so that the live session never waits for a commit or a
// query.
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace xb::app {

// Calls run one after the other, in the order of `run`; every answer arrives on the thread of
// `home`, in that order too. Waiting calls are few by nature: one for each thing that an operator
// did.
class ShopCalls {
 public:
    // `home` outlives this object.
    explicit ShopCalls(QObject& home) : home_(home) { pool_.setMaxThreadCount(1); }
    // Waits for the calls that were asked; their answers no longer arrive once `home` is gone.
    ~ShopCalls() { finish(); }
    ShopCalls(const ShopCalls&) = delete;
    ShopCalls& operator=(const ShopCalls&) = delete;

    template <class Ask, class Then>
    void run(Ask ask, Then then) {
        pool_.start([this, ask = std::move(ask), then = std::move(then)] {
            auto answer = std::make_shared<decltype(ask())>(ask());
            QMetaObject::invokeMethod(
                &home_, [then, answer] { then(std::move(*answer)); }, Qt::QueuedConnection);
        });
    }

    void finish() { pool_.waitForDone(); }

 private:
    QObject& home_;
    QThreadPool pool_;
};

}  // namespace xb::app
