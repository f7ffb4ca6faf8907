// The pictures of a slideshow: which, in what order, and for how long each is seen.
#pragma once

#include "app/theme.h"
#include "studio/scenes/item_source.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace xb::app {

class ToggleSwitch;

class SlidesForm : public QWidget {
    Q_OBJECT

 public:
    // `theme` outlives it.
    explicit SlidesForm(const Theme& theme, QWidget* parent = nullptr);

    void show(const studio::Slideshow& slides);
    using QWidget::show;
    // Behind those that are there.
    void add(const QStringList& files);

 signals:
    // `what`: which control.
    void changed(const xb::studio::Slideshow& slides, const QString& what);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void fill();
    void showButtons();
    void choose();
    void move(int down);
    void remove();
    void tell(const QWidget& control);
    void retranslate();

    studio::Slideshow slides_;
    bool is_filling_ = false;
    QListWidget* list_;
    QPushButton* add_;
    QPushButton* up_;
    QPushButton* down_;
    QPushButton* remove_;
    QLabel* seconds_label_;
    QSpinBox* seconds_;
    ToggleSwitch* shuffle_;
};

}  // namespace xb::app
