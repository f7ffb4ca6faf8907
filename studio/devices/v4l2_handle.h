// One open video device, asked by ioctl.
#pragma once

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <string>

namespace xb::studio {

// One thread at a time.
class V4l2Handle {
 public:
    // `flags` beside O_CLOEXEC.
    explicit V4l2Handle(const std::string& path, int flags = O_RDWR | O_NONBLOCK)
        : descriptor_(::open(path.c_str(), flags | O_CLOEXEC)) {}
    ~V4l2Handle() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    V4l2Handle(const V4l2Handle&) = delete;
    V4l2Handle& operator=(const V4l2Handle&) = delete;

    bool isOpen() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

    template <class Question>
    bool ask(unsigned long request, Question& question) const {
        return descriptor_ >= 0 && ::ioctl(descriptor_, request, &question) == 0;
    }

 private:
    int descriptor_;
};

}  // namespace xb::studio
