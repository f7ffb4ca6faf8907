#include "app/pages/scenes/place_form.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSlider>
#include <QSpinBox>

#include <array>
#include <cmath>
#include <initializer_list>

namespace xb::app {

namespace {

constexpr int farthest_px = 10'000;
constexpr int whole_percent = 100;
constexpr int field_width_px = 56;
// As OBS orders them.
constexpr std::array blend_modes{studio::BlendMode::Normal,   studio::BlendMode::Add,
                                 studio::BlendMode::Subtract, studio::BlendMode::Screen,
                                 studio::BlendMode::Multiply, studio::BlendMode::Lighten,
                                 studio::BlendMode::Darken};

int rounded(double value) {
    return static_cast<int>(std::lround(value));
}

}  // namespace

PlaceForm::PlaceForm(QWidget* parent)
    : QWidget(parent),
      cut_label_(new QLabel(this)),
      fit_label_(new QLabel(this)),
      fit_(new QComboBox(this)),
      opacity_label_(new QLabel(this)),
      opacity_(new QSlider(Qt::Horizontal, this)),
      blend_label_(new QLabel(this)),
      blend_(new QComboBox(this)) {
    setObjectName("place_form");
    for (int i = 0; i < FigureCount; ++i) {
        auto* field = new QSpinBox(this);
        field->setObjectName(QStringLiteral("place_%1").arg(i));
        const bool is_size = i == Width || i == Height;
        const bool is_cut = i >= Left;
        field->setRange(is_size      ? 8
                        : is_cut     ? 0
                        : i == Angle ? -180
                                     : -farthest_px,
                        i == Angle ? 180 : farthest_px);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        field->setProperty("narrow", true);
        field->setMinimumWidth(field_width_px);
        figures_ << field;
        labels_ << new QLabel(this);
        connect(field, &QSpinBox::valueChanged, this,
                [this, i](int value) { take(static_cast<Figure>(i), value); });
    }
    makeChoices();
    arrange();
    retranslate();
}

void PlaceForm::makeChoices() {
    for (const studio::Bounds bounds :
         {studio::Bounds::Fit, studio::Bounds::Fill, studio::Bounds::Stretch})
        fit_->addItem(QString(), static_cast<int>(bounds));
    fit_->setObjectName("place_fit");
    connect(fit_, &QComboBox::currentIndexChanged, this, [this] {
        if (is_filling_) return;
        item_.transform.bounds = static_cast<studio::Bounds>(fit_->currentData().toInt());
        emit changed(item_, fit_->objectName());
    });
    opacity_->setObjectName("place_opacity");
    opacity_->setRange(0, whole_percent);
    connect(opacity_, &QSlider::valueChanged, this, [this](int percent) {
        if (is_filling_) return;
        item_.opacity = double(percent) / whole_percent;
        retranslate();
        emit changed(item_, opacity_->objectName());
    });
    for (const studio::BlendMode mode : blend_modes)
        blend_->addItem(QString(), static_cast<int>(mode));
    blend_->setObjectName("place_blend");
    connect(blend_, &QComboBox::currentIndexChanged, this, [this] {
        if (is_filling_) return;
        item_.blend = static_cast<studio::BlendMode>(blend_->currentData().toInt());
        emit changed(item_, blend_->objectName());
    });
}

void PlaceForm::arrange() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    for (QLabel* label : labels_)
        label->setProperty("role", "quiet");
    for (QLabel* label : {cut_label_, fit_label_, opacity_label_, blend_label_})
        label->setProperty("role", "quiet");
    const auto addRow = [this, grid](int row, std::initializer_list<Figure> figures) {
        int column = 0;
        for (const Figure figure : figures) {
            labels_[figure]->setBuddy(figures_[figure]);
            grid->addWidget(labels_[figure], row, column);
            grid->addWidget(figures_[figure], row + 1, column);
            ++column;
        }
    };
    addRow(0, {X, Y, Width, Height});
    grid->addWidget(fit_label_, 2, 0);
    grid->addWidget(fit_, 2, 1, 1, 3);
    addRow(3, {Angle});
    grid->addWidget(opacity_label_, 3, 1, 1, 3);
    grid->addWidget(opacity_, 4, 1, 1, 3);
    grid->addWidget(blend_label_, 5, 0);
    grid->addWidget(blend_, 5, 1, 1, 3);
    grid->addWidget(cut_label_, 6, 0, 1, 4);
    addRow(7, {Left, Top, Right, Bottom});
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, 1);
}

void PlaceForm::setFigure(Figure figure, int value) {
    QSpinBox& field = *figures_[figure];
    if (field.value() != value) field.setValue(value);
}

void PlaceForm::show(const studio::SceneItem& item, studio::CanvasPixels canvas) {
    item_ = item;
    canvas_ = canvas;
    is_filling_ = true;
    const studio::ItemTransform& place = item.transform;
    const auto frame = frameOf(item, canvas);
    setFigure(X, rounded(place.x_px));
    setFigure(Y, rounded(place.y_px));
    if (frame) setFigure(Width, rounded(frame->size.width()));
    if (frame) setFigure(Height, rounded(frame->size.height()));
    setFigure(Angle, rounded(std::remainder(place.rotation_degrees, 360)));
    setFigure(Left, place.crop.left_px);
    setFigure(Top, place.crop.top_px);
    setFigure(Right, place.crop.right_px);
    setFigure(Bottom, place.crop.bottom_px);
    fit_->setCurrentIndex(fit_->findData(static_cast<int>(place.bounds)));
    opacity_->setValue(rounded(item.opacity * whole_percent));
    blend_->setCurrentIndex(blend_->findData(static_cast<int>(item.blend)));
    const bool may_change = !item.is_locked;
    for (int i = 0; i < FigureCount; ++i) {
        const bool is_size = i == Width || i == Height;
        figures_[i]->setEnabled(may_change && (frame || !is_size));
    }
    fit_->setEnabled(may_change && place.bounds != studio::Bounds::None);
    opacity_->setEnabled(may_change);
    blend_->setEnabled(may_change);
    is_filling_ = false;
    retranslate();
}

void PlaceForm::take(Figure figure, int value) {
    if (is_filling_) return;
    studio::ItemTransform& place = item_.transform;
    if (figure == X) place.x_px = value;
    if (figure == Y) place.y_px = value;
    if (figure == Angle) place.rotation_degrees = value;
    if (figure == Left) place.crop.left_px = value;
    if (figure == Top) place.crop.top_px = value;
    if (figure == Right) place.crop.right_px = value;
    if (figure == Bottom) place.crop.bottom_px = value;
    auto frame = frameOf(item_, canvas_);
    if (frame && (figure == Width || figure == Height)) {
        // The point by which it is placed stays where it is.
        const QPointF point(place.x_px, place.y_px);
        if (figure == Width) frame->size.setWidth(value);
        if (figure == Height) frame->size.setHeight(value);
        place = movedTo(*frame, item_, canvas_);
        place.x_px = point.x();
        place.y_px = point.y();
    }
    emit changed(item_, figures_[figure]->objectName());
}

void PlaceForm::retranslate() {
    const std::array words{tr("Left"), tr("Top"), tr("Width"), tr("Height"), tr("Angle"),
                           tr("Left"), tr("Top"), tr("Right"), tr("Bottom")};
    const std::array cut_names{tr("Cut left"), tr("Cut top"), tr("Cut right"), tr("Cut bottom")};
    for (int i = 0; i < FigureCount; ++i) {
        labels_[i]->setText(words.at(static_cast<std::size_t>(i)));
        figures_[i]->setAccessibleName(i < Left ? words.at(static_cast<std::size_t>(i))
                                                : cut_names.at(static_cast<std::size_t>(i - Left)));
    }
    cut_label_->setText(tr("Cut off, in pixels of the source"));
    cut_label_->setToolTip(tr("Or hold Alt and drag an edge on the picture."));
    figures_[Angle]->setSuffix(QStringLiteral("°"));
    fit_label_->setText(tr("Picture"));
    fit_->setAccessibleName(tr("How the picture fills its frame"));
    const std::array fits{tr("Whole"), tr("Fills the frame"), tr("Stretched")};
    for (int i = 0; i < fit_->count(); ++i)
        fit_->setItemText(i, fits.at(static_cast<std::size_t>(i)));
    opacity_label_->setText(tr("Opacity"));
    opacity_->setAccessibleName(tr("How opaque: %1 %").arg(opacity_->value()));
    blend_label_->setText(tr("Blend"));
    blend_->setAccessibleName(tr("How it joins what is below it"));
    const std::array blends{tr("Normal"),   tr("Add"),     tr("Subtract"), tr("Screen"),
                            tr("Multiply"), tr("Lighten"), tr("Darken")};
    for (int i = 0; i < blend_->count(); ++i)
        blend_->setItemText(i, blends.at(static_cast<std::size_t>(i)));
}

void PlaceForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
