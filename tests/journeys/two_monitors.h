// The display of a test as two monitors beside each other, the right one of which can be unplugged.
#pragma once

#include <memory>

namespace xb::tests {

// By the X server's RandR; one monitor again when it is gone.
class TwoMonitors {
 public:
    // Throws where the display has no RandR.
    TwoMonitors();
    ~TwoMonitors();
    TwoMonitors(const TwoMonitors&) = delete;
    TwoMonitors& operator=(const TwoMonitors&) = delete;

    void plugIn();
    void unplug();

 private:
    struct Server;
    std::unique_ptr<Server> server_;
};

}  // namespace xb::tests
