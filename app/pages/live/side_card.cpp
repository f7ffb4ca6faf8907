#include "app/pages/live/side_card.h"

#include "app/widgets/meter.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

SideCard::SideCard(const Theme& theme, Kind kind, QWidget* parent)
    : Card(theme, parent), theme_(theme), title_(new QLabel(this)), words_(new QLabel(this)) {
    title_->setProperty("role", "strong");
    words_->setProperty("role", "small");
    words_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(11, 10, 9, 12);
    column->setSpacing(6);
    column->addWidget(title_);
    if (kind == Kind::WordsAndMeter) {
        meter_ = new Meter(theme, this);
        column->addWidget(meter_);
    }
    column->addWidget(words_);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void SideCard::setTitle(const QString& title) {
    title_->setText(title);
    if (meter_ != nullptr) meter_->setAccessibleName(title);
}

void SideCard::say(Tone tone, const QString& words) {
    if (words != words_->text()) {
        words_->setText(words);
        setAccessibleName(QStringLiteral("%1: %2").arg(title_->text(), words));
    }
    if (tone == tone_ && !words_->styleSheet().isEmpty()) return;
    tone_ = tone;
    tint();
}

void SideCard::addButton(QPushButton* button) {
    static_cast<QVBoxLayout*>(layout())->addWidget(button);
}

void SideCard::setLevel(float magnitude_db, float peak_db) {
    if (meter_ != nullptr) meter_->setLevel(magnitude_db, peak_db);
}

void SideCard::tint() {
    const QColor color = tone_ == Tone::Quiet ? theme_.quiet_text : theme_.tone(tone_).text;
    words_->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
}

void SideCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) tint();
}

}  // namespace xb::app
