#include "studio/srt_twin.h"

#include <dlfcn.h>

#include <initializer_list>

namespace xb::studio {

void keepSrtApart() {
    // What is loaded first with a scope of its own keeps it, whoever asks for it later; it is never
    // unloaded, as plugins are not either.
    for (const char* name : {"libsrt.so.1.5", "libsrt-openssl.so.1.5"})
        (void)dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
}

}  // namespace xb::studio
