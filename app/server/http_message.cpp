// Looks things up in a request.
#include "app/server/http_message.h"

namespace xb::app {

std::string_view Request::header(std::string_view lower_case_name) const {
    for (const auto& [name, value] : headers) {
        if (name == lower_case_name) return value;
    }
    return {};
}

}  // namespace xb::app
