// A folder that goes away with the test that made it.
#pragma once

#include <filesystem>
#include <string>

namespace xb::tests {

/// Lies below XB_TEST_FOLDER (set by tests/run), else below the system's temporary folder.
class TemporaryFolder {
 public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
    std::filesystem::path path_;
};

/// Throw std::runtime_error with the path when they cannot.
std::string readFile(const std::filesystem::path& path);
void writeFile(const std::filesystem::path& path, const std::string& content);

}  // namespace xb::tests
