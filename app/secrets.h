// Secrets of the shop, one small file each in DIR/secrets, for its owner's eyes only.
#pragma once

#include "app/error.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace xb::app {

// Stateless but for the folder; any thread, one writer at a time. Values never go to a log, a
// report or an argument list.
class Secrets {
 public:
    // The folder is made (0700) with the first secret.
    explicit Secrets(const std::filesystem::path& shop_folder);

    // Without the newline a person may have added. Nothing where there is none; an empty file is
    // none. A file that others could read is closed to them first. CannotReadFile.
    Result<std::optional<std::string>> read(std::string_view name) const;

    // Replaces in one step, with mode 0600. BadSecret for a value with line breaks or a name that
    // is not one word.
    Result<void> write(std::string_view name, std::string_view value) const;

    // An absent one is fine.
    Result<void> remove(std::string_view name) const;

    // What webhook senders sign with (`whsec_…`), made at the first call.
    Result<std::string> orderSecret() const;

 private:
    Result<std::filesystem::path> pathOf(std::string_view name) const;
    std::filesystem::path folder_;
};

// The name of the stream key of the destination that the desk sends to.
inline constexpr std::string_view stream_key_secret = "stream-key";

}  // namespace xb::app
