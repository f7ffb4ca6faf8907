// A code that a channel has for our goods and the shop itself has not.
#pragma once

#include <string>

namespace xb::catalog {

struct ChannelCode {
    std::string channel;
    std::string code;
};

}  // namespace xb::catalog
