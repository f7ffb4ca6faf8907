#include "app/pages/live/on_air_destinations_desk.h"

#include "app/live/live_session.h"
#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/destinations_on_air.h"
#include "app/pages/live/on_air_destinations_dialog.h"

namespace xb::app {

OnAirDestinationsDesk::OnAirDestinationsDesk(LiveSession& session, BottomBar& bar, QWidget& window,
                                             const Theme& theme)
    : session_(session), bar_(bar), window_(window), theme_(theme) {
    connect(&bar_, &BottomBar::destinationsPressed, this, &OnAirDestinationsDesk::open);
    connect(&session_, &LiveSession::problem, this, [this](const QString& sentence) {
        if (dialog_) dialog_->tell(sentence);
    });
    connect(&session_, &LiveSession::stateChanged, this, [this](LiveState state) {
        if (dialog_ && !isOnAir(state)) dialog_->close();
    });
}

OnAirDestinationsDesk::~OnAirDestinationsDesk() {
    delete dialog_;
}

void OnAirDestinationsDesk::open() {
    if (dialog_) {
        dialog_->raise();
        return dialog_->activateWindow();
    }
    dialog_ = new OnAirDestinationsDialog(theme_, &window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    LiveSession* session = &session_;
    connect(dialog_, &OnAirDestinationsDialog::sendPressed, this, &OnAirDestinationsDesk::send);
    connect(dialog_, &OnAirDestinationsDialog::pausePressed, session,
            &LiveSession::pauseDestination);
    connect(dialog_, &OnAirDestinationsDialog::resumePressed, session,
            &LiveSession::resumeDestination);
    connect(dialog_, &OnAirDestinationsDialog::retryPressed, session,
            &LiveSession::retryDestination);
    connect(dialog_, &OnAirDestinationsDialog::stopPressed, session,
            &LiveSession::removeDestination);
    connect(dialog_, &OnAirDestinationsDialog::listAsked, this, &OnAirDestinationsDesk::listAsked);
    show();
    dialog_->show();
}

void OnAirDestinationsDesk::showFigures(const QVector<DestinationFigures>& destinations) {
    running_ = destinations;
    show();
}

void OnAirDestinationsDesk::show() {
    if (dialog_) dialog_->show(destinationsOnAir(running_, bar_.choice().aim().destinations));
}

void OnAirDestinationsDesk::send(int place) {
    const QVector<Destination>& list = bar_.choice().aim().destinations;
    if (place < 0 || place >= list.size()) return;
    const Destination& one = list[place];
    session_.addDestination(destinationUrl(one.address, one.stream_key).toStdString(),
                            one.takes_second_canvas ? CanvasPlace::Second : CanvasPlace::First);
}

}  // namespace xb::app
