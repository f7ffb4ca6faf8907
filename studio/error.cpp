// What can go wrong in studio.
#include "studio/error.h"

#include <utility>

namespace xb::studio {

tl::unexpected<Error> fail(ErrorCode code, std::vector<std::string> arguments) {
    return tl::make_unexpected(Error{code, std::move(arguments)});
}

}  // namespace xb::studio
