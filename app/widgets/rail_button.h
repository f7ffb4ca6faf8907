// One page on the left rail: an outline icon over its word.
#pragma once

#include "app/theme.h"

#include <QAbstractButton>

namespace xb::app {

// Checkable; the rail makes the buttons exclusive.
class RailButton : public QAbstractButton {
    Q_OBJECT

 public:
    RailButton(const Theme& theme, const QString& icon_name, QWidget* parent = nullptr);

    // Where room is scarce it is no wider than `most_px`, and the word as large as fits; 0: no
    // limit.
    void setMostWidth(int most_px);
    // The largest for its word; those of one rail are written alike, with the smallest of all.
    int fittingPx() const;
    void setWordPx(int word_px);
    int wordPx() const { return word_px_; }
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

 private:
    const Theme& theme_;
    QString icon_name_;
    int most_px_ = 0;
    int word_px_ = 0;
};

}  // namespace xb::app
