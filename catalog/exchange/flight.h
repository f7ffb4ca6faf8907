// Entries on their way into the shop: a bounded number of them, answered in the order of the file.
#pragma once

#include "catalog/error.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace xb::catalog {

// One thread sends. Destruction waits for what is under way.
template <class Cargo, class Answer>
class Flight {
 public:
    using Arrived = std::function<void(Result<Answer>)>;
    // Sets off with the cargo, and calls back exactly once, from whatever thread.
    using Launch = std::function<void(const std::shared_ptr<const Cargo>&, Arrived)>;
    // On the sending thread, once for each cargo, within `send` and `finish`.
    using Landed = std::function<void(const Cargo&, const Result<Answer>&)>;

    Flight(Launch launch, Landed landed, std::size_t limit = 512)
        : launch_(std::move(launch)), landed_(std::move(landed)), limit_(limit) {}
    ~Flight() { finish(); }
    Flight(const Flight&) = delete;
    Flight& operator=(const Flight&) = delete;

    // Waits for the oldest ones while too many are under way.
    void send(Cargo cargo) {
        auto journey = std::make_shared<Journey>();
        journey->cargo = std::make_shared<const Cargo>(std::move(cargo));
        under_way_.push_back(journey);
        setOff(journey);
        while (under_way_.size() >= limit_) {
            landOldest();
        }
    }

    void finish() {
        while (!under_way_.empty()) {
            landOldest();
        }
    }

 private:
    struct Answers {
        std::mutex mutex;
        std::condition_variable arrived;
    };
    struct Journey {
        std::shared_ptr<const Cargo> cargo;
        std::unique_ptr<Result<Answer>> answer;  // guarded by Answers::mutex
    };

    void setOff(const std::shared_ptr<Journey>& journey) {
        launch_(journey->cargo, [journey, answers = answers_](Result<Answer> answer) {
            {
                const std::lock_guard lock(answers->mutex);
                journey->answer = std::make_unique<Result<Answer>>(std::move(answer));
            }
            answers->arrived.notify_one();
        });
    }

    // A queue that others have filled is no reason to refuse an entry: it sets off again.
    void landOldest() {
        const auto journey = under_way_.front();
        std::unique_lock lock(answers_->mutex);
        answers_->arrived.wait(lock, [&journey] { return journey->answer != nullptr; });
        const bool is_busy = !*journey->answer && journey->answer->error().code == ErrorCode::Busy;
        if (is_busy) {
            journey->answer.reset();
            // Until another answer comes, or a moment when none is on its way.
            answers_->arrived.wait_for(lock, std::chrono::milliseconds(20));
            lock.unlock();
            setOff(journey);
            return;
        }
        lock.unlock();
        under_way_.pop_front();
        landed_(*journey->cargo, *journey->answer);
    }

    const Launch launch_;
    const Landed landed_;
    const std::size_t limit_;
    const std::shared_ptr<Answers> answers_ = std::make_shared<Answers>();
    std::deque<std::shared_ptr<Journey>> under_way_;
};

}  // namespace xb::catalog
