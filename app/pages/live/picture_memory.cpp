#include "app/pages/live/picture_memory.h"

#include "app/live/live_session.h"
#include "app/live/overlay_controls.h"
#include "app/pages/live/on_picture_panel.h"
#include "app/settings/atomic_file.h"
#include "catalog/shop.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xb::app {

namespace {

// A target in a file may be anything.
std::optional<SalesGoal> goalIn(const QJsonObject& goal) {
    const int kind = goal.value(QLatin1String("kind")).toInt(-1);
    const auto target = static_cast<std::int64_t>(goal.value(QLatin1String("target")).toDouble());
    const bool is_known =
        kind >= static_cast<int>(GoalKind::Units) && kind <= static_cast<int>(GoalKind::Amount);
    if (!is_known || target < 1) return std::nullopt;
    return SalesGoal{static_cast<GoalKind>(kind), target};
}

}  // namespace

std::string onPictureToJson(const OnPicture& shown, catalog::BroadcastId broadcast) {
    QJsonObject object{{QStringLiteral("broadcast"), static_cast<qint64>(broadcast.value)},
                       {QStringLiteral("notice"), shown.notice}};
    if (shown.goal) {
        object.insert(QStringLiteral("goal"),
                      QJsonObject{{QStringLiteral("kind"), static_cast<int>(shown.goal->kind)},
                                  {QStringLiteral("target"), qint64{shown.goal->target}}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<OnPicture> onPictureFromJson(const std::string& json,
                                           catalog::BroadcastId broadcast) {
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    const QJsonValue of = object.value(QLatin1String("broadcast"));
    if (!of.isDouble() || of.toInteger() != broadcast.value) return std::nullopt;
    return OnPicture{goalIn(object.value(QLatin1String("goal")).toObject()),
                     object.value(QLatin1String("notice")).toString()};
}

PictureMemory::PictureMemory(catalog::Shop& shop, const std::filesystem::path& shop_folder,
                             LiveSession& session, OnPicturePanel& panel)
    : shop_(shop),
      file_(shop_folder / "on-picture.json"),
      session_(session),
      panel_(panel),
      calls_(*this) {
    connect(&panel_, &OnPicturePanel::goalChosen, this,
            [this](const std::optional<SalesGoal>& goal) {
                shown_.goal = goal;
                keep();
            });
    connect(&panel_, &OnPicturePanel::noticeChosen, this, [this](const QString& notice) {
        shown_.notice = notice;
        keep();
    });
    connect(&session_, &LiveSession::stateChanged, this, [this](LiveState state) {
        if (isOnAir(state)) keep();
    });
}

// A broadcast is none the worse where this cannot be written: it is missed after a crash alone.
void PictureMemory::keep() {
    if (!isOnAir(session_.snapshot().state)) return;
    calls_.run(
        [&shop = shop_, file = file_, shown = shown_] {
            const auto running = shop.broadcasts().running();
            if (!running || !*running) return false;
            return writeFileAtomically(file, onPictureToJson(shown, (*running)->id), 0600)
                .has_value();
        },
        [](bool) {});
}

void PictureMemory::restore(catalog::BroadcastId broadcast) {
    calls_.run(
        [file = file_, broadcast]() -> std::optional<OnPicture> {
            const auto json = readWholeFile(file);
            return json ? onPictureFromJson(*json, broadcast) : std::nullopt;
        },
        [this](const std::optional<OnPicture>& shown) {
            if (shown) lay(*shown);
        });
}

void PictureMemory::lay(const OnPicture& shown) {
    shown_ = shown;
    session_.overlays().setGoal(shown.goal);
    session_.overlays().setNotice(shown.notice.toStdString());
    panel_.showGoal(shown.goal);
    panel_.showNotice(shown.notice);
}

}  // namespace xb::app
