// Files of mode 0600 in a folder of mode 0700.
#include "app/secrets.h"

#include "app/settings/atomic_file.h"
#include "catalog/feeds/standard_webhook.h"

#include <algorithm>
#include <system_error>

namespace xb::app {
namespace fs = std::filesystem;

namespace {

bool isSecretName(std::string_view name) {
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

}  // namespace

Secrets::Secrets(const fs::path& shop_folder) : folder_(shop_folder / "secrets") {}

Result<fs::path> Secrets::pathOf(std::string_view name) const {
    const fs::path path = folder_ / std::string(name);
    if (!isSecretName(name)) return fail(ErrorCode::BadSecret, {path.string()});
    return path;
}

Result<std::optional<std::string>> Secrets::read(std::string_view name) const {
    const auto path = pathOf(name);
    if (!path) return tl::unexpected(path.error());
    std::error_code error;
    if (!fs::exists(*path, error)) return std::optional<std::string>();
    const auto others = fs::perms::group_all | fs::perms::others_all;
    if ((fs::status(*path, error).permissions() & others) != fs::perms::none)
        fs::permissions(*path, others, fs::perm_options::remove, error);
    auto bytes = readWholeFile(*path);
    if (!bytes) return tl::unexpected(bytes.error());
    while (!bytes->empty() && (bytes->back() == '\n' || bytes->back() == '\r'))
        bytes->pop_back();
    if (bytes->empty()) return std::optional<std::string>();
    return std::optional<std::string>(std::move(*bytes));
}

Result<void> Secrets::write(std::string_view name, std::string_view value) const {
    const auto path = pathOf(name);
    if (!path) return tl::unexpected(path.error());
    if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos)
        return fail(ErrorCode::BadSecret, {path->string()});
    if (auto folder = ensureFolder(folder_, 0700); !folder) return folder;
    return writeFileAtomically(*path, value, 0600);
}

Result<void> Secrets::remove(std::string_view name) const {
    const auto path = pathOf(name);
    if (!path) return tl::unexpected(path.error());
    std::error_code error;
    fs::remove(*path, error);
    if (error) return fail(ErrorCode::CannotWriteFile, {path->string(), error.message()});
    return {};
}

Result<std::string> Secrets::orderSecret() const {
    auto known = read("orders");
    if (!known) return tl::unexpected(known.error());
    if (*known) return **known;
    const std::string made = catalog::makeWebhookSecret();
    if (auto written = write("orders", made); !written) return tl::unexpected(written.error());
    return made;
}

}  // namespace xb::app
