// What tests/run prepared for the tests, and how patient they may be.
#pragma once

#include <chrono>
#include <filesystem>

namespace xb::tests {

/// XB_TEST_FOLDER, made if absent; else the system's temporary folder.
std::filesystem::path workFolder();

/// Where clips that are made once are kept: test-media in the build folder.
std::filesystem::path mediaFolder();

/// Whether tests/run --long asked for the long journeys.
bool isLongRun();

/// Sanitizers are several times slower: multiply what a test waits for, never what it demands.
std::chrono::milliseconds patient(std::chrono::milliseconds deadline);

}  // namespace xb::tests
