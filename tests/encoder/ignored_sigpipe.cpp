// The encoder asks its process to ignore SIGPIPE: OpenSSL's writes to a closed connection raise it.
#include <csignal>

namespace {

// Before the first test case; Catch knows no other place for it.
[[maybe_unused]] const auto handler_before = std::signal(SIGPIPE, SIG_IGN);

}  // namespace
