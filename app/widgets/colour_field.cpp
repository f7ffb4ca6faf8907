#include "app/widgets/colour_field.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>

namespace xb::app {

namespace {

constexpr int swatch_px = 18;

QIcon swatch(const QColor& colour) {
    QPixmap picture(swatch_px, swatch_px);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(128, 128, 128), 1));
    if (colour.isValid()) painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0.5, 0.5, swatch_px - 1, swatch_px - 1), 4, 4);
    return QIcon(picture);
}

}  // namespace

ColourField::ColourField(const QString& name, QWidget* parent)
    : QWidget(parent), text_(new QLineEdit(this)), choose_(new QPushButton(this)) {
    text_->setObjectName(name);
    text_->setMaxLength(7);
    text_->setPlaceholderText(QStringLiteral("#d9540b"));
    choose_->setObjectName(name + QStringLiteral("_choose"));
    setFocusProxy(text_);
    for (QWidget* one : {static_cast<QWidget*>(text_), static_cast<QWidget*>(choose_)})
        one->setProperty("target", "true");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(text_, 1);
    row->addWidget(choose_);
    connect(text_, &QLineEdit::textChanged, this, [this] {
        showSwatch();
        emit changed();
    });
    connect(choose_, &QPushButton::clicked, this, &ColourField::chooseByEye);
    showSwatch();
}

QString ColourField::colour() const {
    return text_->text().trimmed().toLower();
}

void ColourField::setColour(const QString& colour) {
    text_->setText(colour);
}

void ColourField::setName(const QString& name) {
    text_->setAccessibleName(name);
    choose_->setAccessibleName(tr("%1: choose by eye").arg(name));
    choose_->setToolTip(choose_->accessibleName());
}

void ColourField::chooseByEye() {
    auto* dialog = new QColorDialog(QColor(colour()), this);
    dialog->setObjectName("colour_dialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    dialog->setWindowTitle(text_->accessibleName());
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor& chosen) { text_->setText(chosen.name()); });
    dialog->open();
}

void ColourField::showSwatch() {
    choose_->setIcon(swatch(QColor(colour())));
}

}  // namespace xb::app
