// PulseAudio's handles, each owned by one pointer.
#pragma once

#include <memory>

struct pa_context;
struct pa_mainloop;
struct pa_operation;
struct pa_stream;

namespace xb::studio {

// A context and a stream are disconnected first.
struct PulseRelease {
    void operator()(pa_mainloop* loop) const noexcept;
    void operator()(pa_operation* operation) const noexcept;
    void operator()(pa_context* context) const noexcept;
    void operator()(pa_stream* stream) const noexcept;
};

template <class T>
using PulsePtr = std::unique_ptr<T, PulseRelease>;

}  // namespace xb::studio
