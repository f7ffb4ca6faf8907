// What libav's error numbers mean to people: the one function that maps them.
#pragma once

#include "encoder/error.h"
#include "encoder/outputs/mux_target.h"

#include <chrono>

namespace xb::encoder {

enum class IoStage { Opening, Writing };

// What is known when a call failed.
struct IoFailure {
    int av_error = 0;
    IoStage stage = IoStage::Opening;
    bool is_cancelled = false;
    std::chrono::milliseconds elapsed{0};  // since the call began
};

// Pure.
[[nodiscard]] Error ioError(const IoFailure& failed, const MuxTarget& target);

// For files that are tried before libav opens them.
[[nodiscard]] Error fileError(int error_number, const std::string& path);

}  // namespace xb::encoder
