// Two builds of libsrt in one process, kept apart.
#pragma once

namespace xb::studio {

// Before libobs' FFmpeg plugin is loaded. It brings another build of libsrt than encoder links; the
// dynamic linker would give both the same static objects, and each would destroy them when the
// process exits. Any thread; harmless where there is no such library.
void keepSrtApart();

}  // namespace xb::studio
