#include "app/widgets/banner.h"

#include "app/widgets/announce.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace xb::app {

Banner::Banner(const Theme& theme, QWidget* parent)
    : QFrame(parent), theme_(theme), words_(new QLabel(this)), close_(new QPushButton(this)) {
    setObjectName("banner");
    words_->setObjectName("banner_words");
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words_->setFocusPolicy(Qt::NoFocus);
    close_->setObjectName("banner_close");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 8, 12, 8);
    row->addWidget(words_, 1);
    row->addWidget(close_);
    connect(close_, &QPushButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void Banner::tell(Tone tone, const QString& sentence) {
    tone_ = tone;
    words_->setText(sentence);
    setAccessibleName(sentence);
    paintWords();
    show();
    update();
    announce(*this);
}

QString Banner::sentence() const {
    return words_->text();
}

void Banner::paintWords() {
    words_->setStyleSheet(QStringLiteral("color: %1;").arg(theme_.tone(tone_).text.name()));
}

void Banner::retranslate() {
    close_->setText(tr("Understood"));
}

void Banner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) paintWords();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ToneColors& colors = theme_.tone(tone_);
    painter.fillRect(rect(), colors.ground);
    painter.fillRect(QRect(0, 0, 5, height()), colors.dot);
}

}  // namespace xb::app
