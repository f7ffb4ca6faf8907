// Error arguments read back by position.
#include "catalog/error.h"

#include <utility>

namespace xb::catalog {

std::string Error::text(std::size_t index) const {
    if (index >= arguments.size()) return {};
    if (const auto* number = std::get_if<std::int64_t>(&arguments[index])) {
        return std::to_string(*number);
    }
    return std::get<std::string>(arguments[index]);
}

std::int64_t Error::number(std::size_t index) const {
    if (index >= arguments.size()) return 0;
    const auto* number = std::get_if<std::int64_t>(&arguments[index]);
    return number == nullptr ? 0 : *number;
}

tl::unexpected<Error> failure(ErrorCode code, std::vector<ErrorArgument> arguments,
                              std::string detail) {
    return tl::make_unexpected(Error{code, std::move(arguments), std::move(detail)});
}

}  // namespace xb::catalog
