#include "tests/app/destination_views.h"

#include "app/errors/error_text.h"
#include "app/live/live_snapshot.h"
#include "app/pages/live/destinations_dialog.h"
#include "app/pages/live/on_air_destinations_dialog.h"
#include "tests/app/desk_application.h"

#include <QApplication>

#include <array>

namespace xb::app {

namespace {

// Of the list: one on air, one that pauses, one refused.
QVector<DestinationFigures> someRunning() {
    QVector<DestinationFigures> running;
    const std::array states{encoder::DestinationState::Live, encoder::DestinationState::Paused,
                            encoder::DestinationState::Refused};
    for (const auto state : states) {
        const Destination one = someDestinations().at(running.size());
        DestinationFigures figures;
        figures.id = static_cast<int>(running.size()) + 1;
        figures.name = one.address;
        figures.state = state;
        figures.mark = addressMark(destinationUrl(one.address, one.stream_key).toStdString());
        running << figures;
    }
    running.last().reason =
        errorText(encoder::Error{encoder::ErrorCode::AuthRejected, {"relay.example.org"}});
    return running;
}

void lookAt(const char* name, QDialog& dialog, const LookAtView& look) {
    dialog.show();
    // Twice: a layout may ask for another round.
    QApplication::processEvents();
    QApplication::processEvents();
    look(name, dialog);
}

}  // namespace

QVector<Destination> someDestinations() {
    const auto fixed = presetOf(Platform::Bilibili).address;
    return {{"", Platform::Bilibili,
             QString::fromUtf8(fixed.data(), static_cast<qsizetype>(fixed.size())), "live_1", true},
            {"d1", Platform::WeChatChannels, "rtmp://push.example.com/live", "k", true},
            {"d2", Platform::Other, "srt://relay.example.org:9000", "", false},
            {"d3", Platform::Kuaishou, "rtmp://push.example.net/live", "", true}};
}

void lookAtDestinations(QWidget* parent, const LookAtView& look) {
    DestinationsDialog destinations(deskTheme(), someDestinations(),
                                    CanvasSizes{{720, 1280}, {1280, 720}}, parent);
    destinations.showFault(3, DestinationFault::KeyMissing);
    lookAt("dialog_destinations", destinations, look);
    destinations.hide();
    OnAirDestinationsDialog on_air(deskTheme(), parent);
    on_air.show(destinationsOnAir(someRunning(), someDestinations()));
    on_air.tell(errorText(encoder::Error{encoder::ErrorCode::BadAddress, {"example.org"}}));
    lookAt("dialog_on_air_destinations", on_air, look);
}

}  // namespace xb::app
