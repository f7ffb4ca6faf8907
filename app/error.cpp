// Builds the app room's errors.
#include "app/error.h"

#include <utility>

namespace xb::app {

tl::unexpected<Error> fail(ErrorCode code, std::vector<std::string> arguments) {
    return tl::unexpected<Error>(Error{code, std::move(arguments)});
}

}  // namespace xb::app
