#include "app/settings/transition_json.h"

#include <QString>

namespace xb::app {

namespace {

using studio::Transition;
using studio::TransitionKind;

template <class Names, class Member, class Value>
QString nameIn(const Names& names, Member member, Value wanted) {
    for (const auto& one : names) {
        if (one.*member == wanted)
            return QString::fromUtf8(one.name.data(), static_cast<qsizetype>(one.name.size()));
    }
    return {};
}

std::chrono::milliseconds lengthIn(const QJsonObject& object, const char* field,
                                   std::chrono::milliseconds otherwise) {
    const int length_ms = object.value(QLatin1String(field)).toInt();
    const bool is_possible =
        length_ms >= shortest_transition_ms && length_ms <= longest_transition_ms;
    return is_possible ? std::chrono::milliseconds(length_ms) : otherwise;
}

}  // namespace

QJsonObject transitionToJson(const Transition& transition) {
    QJsonObject object;
    object[u"kind"] =
        nameIn(studio::named_transitions, &studio::NamedTransition::kind, transition.kind);
    object[u"duration_ms"] = static_cast<int>(transition.duration.count());
    object[u"direction"] =
        nameIn(studio::named_directions, &studio::NamedDirection::direction, transition.direction);
    object[u"stinger"] = QString::fromStdString(transition.stinger.string());
    object[u"stinger_cut_ms"] = static_cast<int>(transition.stinger_cut.count());
    return object;
}

Transition transitionFromJson(const QJsonObject& object) {
    Transition read;
    const std::string kind = object.value(u"kind").toString().toStdString();
    const std::string direction = object.value(u"direction").toString().toStdString();
    read.kind = studio::transitionNamed(kind).value_or(read.kind);
    read.direction = studio::directionNamed(direction).value_or(read.direction);
    read.duration = lengthIn(object, "duration_ms", read.duration);
    read.stinger = object.value(u"stinger").toString().toStdString();
    read.stinger_cut = lengthIn(object, "stinger_cut_ms", read.stinger_cut);
    if (read.kind == TransitionKind::Stinger && read.stinger.empty()) read.kind = Transition{}.kind;
    return read;
}

}  // namespace xb::app
