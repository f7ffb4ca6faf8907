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

    const Theme& theme_;
    PillDot dot_;
    bool is_kept_whole_ = false;
    Tone tone_ = Tone::Quiet;
    QString text_;
};

}  // namespace xb::app
