// How large the desk writes, and room for it: measures are given for text at 100 %.
#pragma once

#include <QObject>

#include <array>

class QWidget;

namespace xb::app {

inline constexpr int usual_text_percent = 100;
inline constexpr std::array text_sizes_percent{usual_text_percent, 110, 125, 150};

// The property of the application that says how large it writes; `applyTheme` sets it.
inline constexpr const char* text_percent_property = "text_percent";

// A measure of text, or of what holds text, as large as the program writes now. Main thread.
int textPx(int px);

// Whose size follows from what it holds, or is chosen with `textPx` by whoever lays it out: it is
// left alone below.
void sizeByHand(QWidget& widget);

// Widgets with a size of their own were given it for text at 100 %: they get their share of it when
// they are first shown, and again when the text changes. Windows look after themselves when they
// are made, and grow with the text while they are open. Main thread, one in a program.
class RoomForText : public QObject {
    Q_OBJECT

 public:
    RoomForText();

    int percent() const { return percent_; }
    // Before the fonts change.
    void use(int percent);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void fit(QWidget& widget) const;

    int percent_ = usual_text_percent;
};

}  // namespace xb::app
