#include "app/pages/scenes/colour_choice.h"

#include <QColorDialog>
#include <QEvent>
#include <QPainter>
#include <QPixmap>

#include <array>

namespace xb::app {

namespace {

// They read on a picture, with the outline that every text has.
constexpr std::array<std::uint32_t, 8> named_rgb{0xffffff, 0xffd84d, 0xff8b3d, 0xff5a4d,
                                                 0x7be08f, 0x3d8bfd, 0x8a8a8a, 0x201008};
constexpr int named_count = static_cast<int>(named_rgb.size());
constexpr int other_row = named_count;  // the colour in use where it has no name
constexpr int any_row = other_row + 1;
constexpr int swatch_px = 18;

QIcon swatch(std::uint32_t rgb) {
    QPixmap picture(swatch_px, swatch_px);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(128, 128, 128), 1));
    painter.setBrush(QColor::fromRgb(rgb));
    painter.drawRoundedRect(QRectF(0.5, 0.5, swatch_px - 1, swatch_px - 1), 4, 4);
    return QIcon(picture);
}

}  // namespace

ColourChoice::ColourChoice(QWidget* parent) : QComboBox(parent) {
    for (const std::uint32_t rgb : named_rgb)
        addItem(swatch(rgb), QString());
    addItem(QString());
    addItem(QString());
    retranslate();
    connect(this, &QComboBox::activated, this, [this](int row) {
        if (row == any_row) return askAny();
        if (row < named_count) choose(named_rgb.at(static_cast<std::size_t>(row)));
    });
}

void ColourChoice::show(std::uint32_t rgb) {
    rgb_ = rgb;
    int row = 0;
    while (row < named_count && named_rgb.at(static_cast<std::size_t>(row)) != rgb)
        ++row;
    setItemIcon(other_row, swatch(rgb));
    setItemText(other_row, QColor::fromRgb(rgb).name().toUpper());
    setCurrentIndex(row);
}

void ColourChoice::askAny() {
    const std::uint32_t before = rgb_;
    show(before);
    auto* dialog = new QColorDialog(QColor::fromRgb(before), this);
    dialog->setObjectName("colour_dialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    dialog->setWindowTitle(accessibleName());
    // Seen on the picture at once; Cancel goes back to where it was.
    connect(dialog, &QColorDialog::currentColorChanged, this,
            [this](const QColor& color) { choose(color.rgb() & 0xffffffU); });
    connect(dialog, &QColorDialog::rejected, this, [this, before] { choose(before); });
    dialog->open();
}

void ColourChoice::choose(std::uint32_t rgb) {
    if (rgb == rgb_) return;
    show(rgb);
    emit chosen(rgb);
}

void ColourChoice::retranslate() {
    const std::array names{tr("White"), tr("Yellow"), tr("Orange"), tr("Red"),
                           tr("Green"), tr("Blue"),   tr("Grey"),   tr("Black")};
    static_assert(names.size() == named_rgb.size());
    for (int row = 0; row < named_count; ++row)
        setItemText(row, names.at(static_cast<std::size_t>(row)));
    setItemText(any_row, tr("Another colour…"));
}

void ColourChoice::changeEvent(QEvent* event) {
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
