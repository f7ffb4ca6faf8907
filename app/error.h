// What can go wrong in the app room itself; the other rooms have errors of their own.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace xb::app {

// The words for each code are in app/errors; `arguments` fill their places %1, %2, ... in this
// order.
enum class ErrorCode {
    CannotReadFile,      // path, reason
    CannotWriteFile,     // path, reason
    CannotCreateFolder,  // path, reason
    BadSecret,           // path
    SettingsDamaged,     // path, where the damaged file was put
    SettingsAllDamaged,  // path, where the damaged file was put
    NoSettingsFile,      // path
    AddressNotUsable,    // address, port, reason
    PortInUse,           // address, port
    PortNotAllowed,      // port
    BadResources,        // what is missing
};

struct Error {
    ErrorCode code;
    std::vector<std::string> arguments;
};

template <class T>
using Result = tl::expected<T, Error>;

tl::unexpected<Error> fail(ErrorCode code, std::vector<std::string> arguments = {});

}  // namespace xb::app
