// Runs the probes and tells what they found.
#include "app/cli/doctor.h"

#include "app/cli/json_array_writer.h"
#include "app/errors/error_text.h"

#include <QCoreApplication>

#include <optional>

namespace xb::app {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Doctor)

 public:
    static QString mark(Health health) {
        switch (health) {
            case Health::Good:
                return tr("works   ");
            case Health::Limited:
                return tr("limited ");
            case Health::Broken:
                return tr("MISSING ");
        }
        return {};
    }
};

const char* name(Health health) {
    switch (health) {
        case Health::Good:
            return "good";
        case Health::Limited:
            return "limited";
        case Health::Broken:
            return "broken";
    }
    return "broken";
}

}  // namespace

int runDoctor(const std::vector<Probe>& probes, const DoctorCommand& command, Streams streams) {
    std::optional<JsonArrayWriter> json;
    if (command.as_json) json.emplace(streams.out);
    for (const Probe& probe : probes) {
        const Finding finding = probe();
        if (json) {
            json->add({{"name", QString::fromStdString(finding.name)},
                       {"health", name(finding.health)},
                       {"sentence", finding.sentence}});
        } else {
            streams.out << Words::mark(finding.health).toStdString()
                        << finding.sentence.toStdString() << std::endl;
        }
    }
    return exit_done;
}

}  // namespace xb::app
