// `xiangbo doctor`: what works on this machine, and what to do about what does not.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/listings.h"
#include "app/resource_paths.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace xb::app {

enum class Health { Good, Limited, Broken };

// What one probe found: a name for programs, a sentence for people. A sentence about anything that
// is not good says what to do.
struct Finding {
    std::string name;
    Health health = Health::Good;
    QString sentence;
};

// May take a second or two; never changes anything.
using Probe = std::function<Finding()>;

struct DoctorSubject {
    std::filesystem::path shop_folder;
    std::optional<ResourcePaths> resources;
};

// What of the machine is known by measuring it, which may be nothing yet.
Finding probeMachine(const std::filesystem::path& shop_folder);

// In the order in which they are told. Needs a QGuiApplication, on whatever platform, to look for
// fonts.
std::vector<Probe> doctorProbes(const DoctorSubject& subject);

// Prints every finding, as soon as it is known; [{name, health, sentence}] as JSON. Always exit
// status 0: it was told.
int runDoctor(const std::vector<Probe>& probes, const DoctorCommand& command, Streams streams);

}  // namespace xb::app
