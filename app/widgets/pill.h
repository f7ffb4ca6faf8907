// A short word on a coloured ground, with a dot where it tells a state.
#pragma once

#include "app/theme.h"

#include <QWidget>

namespace xb::app {

enum class PillDot { Shown, Hidden };

// Text that does not fit is cut with an ellipsis and then stands whole in the tool tip. Read aloud
// as its text.
class Pill : public QWidget {
    Q_OBJECT

 public:
    Pill(const Theme& theme, PillDot dot, QWidget* parent = nullptr);

    void show(Tone tone, const QString& text);
    // The same, with the part of the text that is cut first.
    void show(Tone tone, const QString& text, const QString& gives_way);
    // Others give way before it does.
    void keepWhole();
    QString text() const { return text_; }
    Tone tone() const { return tone_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    int textLeft() const;
    QString fitted(int width_px) const;

    const Theme& theme_;
    PillDot dot_;
    bool is_kept_whole_ = false;
    Tone tone_ = Tone::Quiet;
    QString text_;
    QString gives_way_;
};

}  // namespace xb::app
