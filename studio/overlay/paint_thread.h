// The one thread on which overlays are painted: text and photos never cost the graphics thread
// anything.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <thread>

namespace xb::studio::overlay {

class PaintQueue;

// Its queue holds at most one waiting request a slot: asking again joins the one that waits, so
// what gets painted is the newest. Painting text needs a QGuiApplication in the process. Any thread
// may own it.
class PaintThread {
 public:
    PaintThread();
    // Waits for the painting under way; what is still waiting is not painted.
    ~PaintThread();
    PaintThread(const PaintThread&) = delete;
    PaintThread& operator=(const PaintThread&) = delete;

 private:
    friend class PaintSlot;
    std::shared_ptr<PaintQueue> queue_;
    std::thread thread_;
};

// One painter's place in the queue. May outlive its PaintThread; then asking does nothing.
class PaintSlot {
 public:
    // `paint` runs on the paint thread, one at a time and at least `pause` apart.
    PaintSlot(PaintThread& thread, std::function<void()> paint, std::chrono::milliseconds pause);
    // Afterwards `paint` neither runs nor will run.
    ~PaintSlot();
    PaintSlot(const PaintSlot&) = delete;
    PaintSlot& operator=(const PaintSlot&) = delete;

    // Any thread.
    void request();

 private:
    std::shared_ptr<PaintQueue> queue_;
    std::uint64_t slot_;
};

}  // namespace xb::studio::overlay
