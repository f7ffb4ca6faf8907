// What an operator may do with the overlays of a live session, besides featuring a product.
#pragma once

#include "app/live/sales_goal.h"
#include "studio/overlay/overlay_look.h"

#include <functional>
#include <optional>
#include <string>

namespace xb::app {

class OverlayDirector;

// In characters: more is hard to read before it is gone from a viewer's mind.
inline constexpr int longest_notice = 60;

// Any thread; each posts itself to the session's thread and returns at once. What is chosen stays
// chosen from stage to stage. Texts are in the shop's language.
class OverlayControls {
 public:
    using Post = std::function<void(std::function<void(OverlayDirector&)>)>;
    explicit OverlayControls(Post post) : post_(std::move(post)) {}

    void setTheme(studio::overlay::Theme theme);
    void setCardSize(studio::overlay::CardSize size);
    // Whose controls the overlays keep clear of on a 9:16 canvas.
    void setPhoneApp(studio::overlay::PhoneApp app);
    // Shown while a broadcast runs; none hides it.
    void setGoal(std::optional<SalesGoal> goal);
    void setNotice(const std::string& text);  // empty: no notice
    // The name and village of the producer whose product is explained, for some seconds. A product
    // of another producer shows them by itself.
    void showProducer();
    // Draws one of the broadcast's orders that are not cancelled, each as likely as any other. The
    // seed, how many orders there were, and the order are kept as a marker of the broadcast. Told
    // by `LiveSession::problem` where there is nothing to draw from.
    void drawWinner();

 private:
    Post post_;
};

}  // namespace xb::app
