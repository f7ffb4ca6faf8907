// How loud a scene's music is, and whether it gives way to the host.
#pragma once

#include "app/theme.h"
#include "studio/scenes/item_source.h"

#include <QWidget>

class QLabel;
class QSlider;

namespace xb::app {

class ToggleSwitch;

class MusicForm : public QWidget {
    Q_OBJECT

 public:
    // `theme` outlives it.
    explicit MusicForm(const Theme& theme, QWidget* parent = nullptr);

    void show(const studio::MusicFile& music);
    using QWidget::show;

 signals:
    // `what`: which control.
    void changed(const xb::studio::MusicFile& music, const QString& what);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    studio::MusicFile music_;
    bool is_filling_ = false;
    QLabel* volume_label_;
    QSlider* volume_;
    ToggleSwitch* gives_way_;
};

}  // namespace xb::app
