#include "app/pages/scenes/music_form.h"

#include "app/widgets/page_parts.h"
#include "app/widgets/toggle_switch.h"

#include <QEvent>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace xb::app {

namespace {
constexpr int quietest_db = -48;
}  // namespace

MusicForm::MusicForm(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      volume_label_(quietLabel("music_volume_label", this)),
      volume_(new QSlider(Qt::Horizontal, this)),
      gives_way_(new ToggleSwitch(theme, this)) {
    setObjectName("music_form");
    volume_->setObjectName("item_music_volume");
    volume_->setRange(quietest_db, 0);
    volume_label_->setBuddy(volume_);
    gives_way_->setObjectName("item_music_gives_way");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(volume_label_);
    column->addWidget(volume_);
    column->addWidget(gives_way_);
    connect(volume_, &QSlider::valueChanged, this, [this](int volume_db) {
        if (is_filling_) return;
        music_.volume_db = volume_db;
        retranslate();
        emit changed(music_, volume_->objectName());
    });
    connect(gives_way_, &QAbstractButton::toggled, this, [this](bool gives_way) {
        if (is_filling_) return;
        music_.ducking_db = gives_way ? studio::MusicFile{}.ducking_db : 0;
        emit changed(music_, gives_way_->objectName());
    });
    show(studio::MusicFile{});
    retranslate();
}

void MusicForm::show(const studio::MusicFile& music) {
    music_ = music;
    is_filling_ = true;
    volume_->setValue(static_cast<int>(std::lround(music.volume_db)));
    gives_way_->setChecked(music.ducking_db > 0);
    is_filling_ = false;
    retranslate();
}

void MusicForm::retranslate() {
    volume_label_->setText(tr("Volume, %1 dB").arg(std::lround(music_.volume_db)));
    volume_->setAccessibleName(tr("Volume of this music"));
    gives_way_->setText(tr("Softer while you speak"));
}

void MusicForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
