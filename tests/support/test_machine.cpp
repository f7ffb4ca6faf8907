// What tests/run prepared for the tests, and how patient they may be.
#include "tests/support/test_machine.h"

#include <cstdlib>

namespace xb::tests {

std::filesystem::path workFolder() {
    const char* folder = std::getenv("XB_TEST_FOLDER");
    if (!folder) return std::filesystem::temp_directory_path();
    std::filesystem::create_directories(folder);
    return folder;
}

std::filesystem::path mediaFolder() {
    const std::filesystem::path folder = XB_TEST_MEDIA_FOLDER;
    std::filesystem::create_directories(folder);
    return folder;
}

bool isLongRun() {
    return std::getenv("XB_TEST_LONG") != nullptr;
}

std::chrono::milliseconds patient(std::chrono::milliseconds deadline) {
    return std::getenv("XB_TEST_SANITIZED") ? deadline * 5 : deadline;
}

}  // namespace xb::tests
