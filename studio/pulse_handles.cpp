#include "studio/pulse_handles.h"

#include <pulse/pulseaudio.h>

namespace xb::studio {

void PulseRelease::operator()(pa_mainloop* loop) const noexcept {
    pa_mainloop_free(loop);
}

void PulseRelease::operator()(pa_operation* operation) const noexcept {
    pa_operation_unref(operation);
}

void PulseRelease::operator()(pa_context* context) const noexcept {
    pa_context_disconnect(context);
    pa_context_unref(context);
}

void PulseRelease::operator()(pa_stream* stream) const noexcept {
    pa_stream_disconnect(stream);
    pa_stream_unref(stream);
}

}  // namespace xb::studio
