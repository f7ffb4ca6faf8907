// One page on the left rail: an outline icon over its word, or beside none where room is scarce.
#pragma once

#include "app/theme.h"

#include <QAbstractButton>

namespace xb::app {

// Checkable; the rail makes the buttons exclusive.
class RailButton : public QAbstractButton {
    Q_OBJECT

 public:
    RailButton(const Theme& theme, const QString& icon_name, QWidget* parent = nullptr);

    // The word is then in the tool tip, and read aloud as ever.
    void setIconOnly(bool is_icon_only);
    bool isIconOnly() const { return is_icon_only_; }
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

 private:
    const Theme& theme_;
    QString icon_name_;
    bool is_icon_only_ = false;
};

}  // namespace xb::app
