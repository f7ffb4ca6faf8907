// Reads one command's options into its values, and remembers the first that is wrong.
#pragma once

#include "app/cli/option_values.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xb::app {

inline Parsed<std::string> asText(const std::string& text) {
    return text;
}
inline Parsed<std::filesystem::path> asPath(const std::string& text) {
    return std::filesystem::path(text);
}

inline auto numberOf(const std::string& option, int least, int most) {
    return [=](const std::string& text) { return parseNumber(option, text, least, most); };
}

// Collects values into a command and keeps the first thing that is wrong.
class OptionReader {
 public:
    // The option's one value, read by `parse` into `into`; left alone where the option is absent.
    template <class Into, class Parse>
    void one(const std::string& option, const std::vector<std::string>& values, Into& into,
             const Parse& parse) {
        if (values.size() > 1) return keep(UsageError{UsageCode::OptionTwice, {option}});
        if (values.empty()) return;
        if (values.front().empty()) return keep(UsageError{UsageCode::ValueMissing, {option}});
        auto parsed = parse(values.front());
        if (!parsed) return keep(std::move(parsed.error()));
        into = std::move(*parsed);
    }

    void keep(UsageError error) {
        if (!error_) error_ = std::move(error);
    }

    Parsed<Command> result(Command command) {
        if (error_) return tl::unexpected(std::move(*error_));
        return command;
    }

 private:
    std::optional<UsageError> error_;
};

}  // namespace xb::app
