#include "app/live/overlay_controls.h"

#include "app/live/overlay_director.h"

namespace xb::app {

void OverlayControls::setTheme(studio::overlay::Theme theme) {
    post_([theme](OverlayDirector& director) { director.setTheme(theme); });
}

void OverlayControls::setCardSize(studio::overlay::CardSize size) {
    post_([size](OverlayDirector& director) { director.setCardSize(size); });
}

void OverlayControls::setPhoneApp(studio::overlay::PhoneApp app) {
    post_([app](OverlayDirector& director) { director.setPhoneApp(app); });
}

void OverlayControls::setGoal(std::optional<SalesGoal> goal) {
    post_([goal](OverlayDirector& director) { director.setGoal(goal); });
}

void OverlayControls::setNotice(const std::string& text) {
    post_([text](OverlayDirector& director) { director.setNotice(text); });
}

void OverlayControls::showProducer() {
    post_([](OverlayDirector& director) { director.showProducer(); });
}

void OverlayControls::drawWinner() {
    post_([](OverlayDirector& director) { director.drawWinner(); });
}

}  // namespace xb::app
