// Words as large as their place allows, to be read from afar.
#pragma once

#include "app/theme.h"

#include <QWidget>

namespace xb::app {

class FittedText : public QWidget {
    Q_OBJECT

 public:
    static constexpr int least_px = 18;

    // `theme` outlives it.
    explicit FittedText(const Theme& theme, QWidget* parent = nullptr);

    // Read aloud as it is.
    void setText(const QString& text);
    QString text() const { return text_; }
    // Not larger than this, however much room there is.
    void setMostPx(int most_px);
    // What it is painted with: the largest size at which all of it is seen; `least_px` where none
    // is small enough.
    int fontPx() const { return font_px_; }

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void fit();
    QFont fontOf(int font_px) const;
    bool fits(int font_px) const;

    const Theme& theme_;
    QString text_;
    int most_px_ = 96;
    int font_px_ = least_px;
};

}  // namespace xb::app
