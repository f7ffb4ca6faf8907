// An answer's body that comes piece by piece, for as long as it lasts.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace xb::app {

enum class BodyTurn { Piece, NothingYet, Ended };

struct BodyPiece {
    BodyTurn turn = BodyTurn::Ended;
    std::shared_ptr<const std::string> bytes;  // of a Piece, never empty
};

// One listener's; destroyed when the listener has gone. next() is asked on the server's thread and
// must not block.
class BodyStream {
 public:
    virtual ~BodyStream() = default;

    virtual BodyPiece next() = 0;
    // After NothingYet: `wake` is called, once or more and from any thread, when there may be more.
    virtual void onMore(std::function<void()> wake) = 0;
};

}  // namespace xb::app
