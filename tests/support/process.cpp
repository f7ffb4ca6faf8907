// A child process with its output kept in files, that cannot outlive its test.
#include "tests/support/process.h"

#include "tests/support/wait_until.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace xb::tests {

namespace {

/// Everything the child needs between fork and exec, laid out before: no allocation there.
struct Launch {
    std::vector<std::string> variables;
    std::vector<char*> arguments;
    std::vector<char*> environment;
    std::string output_path;
    std::string error_path;
    std::string folder;

    Launch(const ProcessOptions& options, const std::filesystem::path& files)
        : output_path(files / "out"), error_path(files / "err"), folder(options.folder) {
        for (const std::string& argument : options.arguments) {
            arguments.push_back(const_cast<char*>(argument.c_str()));
        }
        arguments.push_back(nullptr);
        for (char** entry = environ; *entry; ++entry) {
            const std::string text = *entry;
            if (!options.environment.contains(text.substr(0, text.find('=')))) {
                variables.push_back(text);
            }
        }
        for (const auto& [name, value] : options.environment) {
            if (!value.empty()) variables.push_back(name + "=" + value);
        }
        for (std::string& variable : variables)
            environment.push_back(variable.data());
        environment.push_back(nullptr);
    }

    [[noreturn]] void become() {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        // A shell's background job ignores Ctrl-C, and that would be inherited.
        for (const int number : {SIGINT, SIGQUIT, SIGTERM, SIGPIPE})
            ::signal(number, SIG_DFL);
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        const bool is_redirected =
            redirect("/dev/null", O_RDONLY, STDIN_FILENO) &&
            redirect(output_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO) &&
            redirect(error_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
        if (is_redirected && (folder.empty() || chdir(folder.c_str()) == 0)) {
            execvpe(arguments[0], arguments.data(), environment.data());
        }
        _exit(127);
    }

    static bool redirect(const char* path, int flags, int target) {
        const int file = open(path, flags, 0600);
        return file >= 0 && dup2(file, target) >= 0 && (file == target || close(file) == 0);
    }
};

}  // namespace

Process::Process(const ProcessOptions& options) {
    Launch launch(options, files_.path());
    // Until the child has reset them, its handlers are the test program's own, and a signal that
    // arrives so early would run those: signals wait until then.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    id_ = fork();
    if (id_ == 0) launch.become();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (id_ < 0) throw std::runtime_error(std::string("fork: ") + std::strerror(errno));
}

Process::~Process() {
    if (!isRunning()) return;
    kill(id_, SIGKILL);
    reap(0);
}

bool Process::isRunning() {
    reap(WNOHANG);
    return !status_;
}

void Process::signal(int number) {
    if (isRunning()) kill(id_, number);
}

void Process::reap(int options) {
    if (status_) return;
    int status = 0;
    rusage usage{};
    if (wait4(id_, &status, options, &usage) != id_) return;
    status_ = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    cpu_seconds_ = seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::optional<int> Process::waitFor(std::chrono::milliseconds deadline) {
    waitUntil([this] { return !isRunning(); }, deadline);
    return status_;
}

std::string Process::output() const {
    return std::filesystem::exists(files_ / "out") ? readFile(files_ / "out") : "";
}

std::string Process::errors() const {
    return std::filesystem::exists(files_ / "err") ? readFile(files_ / "err") : "";
}

Finished run(const std::vector<std::string>& arguments, std::chrono::milliseconds deadline,
             const std::map<std::string, std::string>& environment) {
    Process process({arguments, environment, {}});
    const int status = process.waitFor(deadline).value_or(-1);
    return {status, process.output(), process.errors()};
}

std::string runOrThrow(const std::vector<std::string>& arguments,
                       std::chrono::milliseconds deadline) {
    const Finished finished = run(arguments, deadline);
    if (finished.status != 0) {
        throw std::runtime_error(arguments.front() + " ended with " +
                                 std::to_string(finished.status) + ": " + finished.errors);
    }
    return finished.output;
}

}  // namespace xb::tests
