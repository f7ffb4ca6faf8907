#include "app/pages/products/brand_dialog.h"

#include "app/pages/products/product_words.h"
#include "app/widgets/colour_field.h"
#include "app/widgets/dialog_frame.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"
#include "app/widgets/refusal_line.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int width_px = 480;
constexpr int line_length = 200;
constexpr int logo_px = 56;

}  // namespace

BrandDialog::BrandDialog(const std::optional<catalog::BrandRow>& brand, QWidget* parent)
    : QDialog(parent),
      brand_(brand),
      body_(new QWidget),
      name_(new QLineEdit(this)),
      slogan_(new QLineEdit(this)),
      colour_(new ColourField(QStringLiteral("brand_colour"), this)),
      second_colour_(new ColourField(QStringLiteral("brand_second_colour"), this)),
      logo_picture_(new QLabel(this)),
      choose_logo_(new QPushButton(tr("Choose a logo…"), this)),
      drop_logo_(new QPushButton(tr("No logo"), this)),
      hidden_(new QCheckBox(tr("Not used any more: leave out of the lists"), this)),
      problem_(new RefusalLine(QStringLiteral("brand_problem"), this)),
      save_(new QPushButton(tr("Save"), this)) {
    setObjectName("brand_dialog");
    setWindowTitle(brand ? tr("Regional brand") : tr("New regional brand"));
    setModal(true);
    name_->setObjectName("brand_name");
    slogan_->setObjectName("brand_slogan");
    logo_picture_->setFixedSize(logo_px, logo_px);
    logo_picture_->setAlignment(Qt::AlignCenter);
    choose_logo_->setObjectName("brand_logo_choose");
    drop_logo_->setObjectName("brand_logo_drop");
    hidden_->setObjectName("brand_hidden");
    hidden_->setVisible(brand.has_value());
    save_->setObjectName("brand_save");
    save_->setProperty("kind", "main");
    for (QLineEdit* one : {name_, slogan_}) {
        one->setMaxLength(line_length);
        connect(one, &QLineEdit::textChanged, this, &BrandDialog::check);
    }
    for (ColourField* one : {colour_, second_colour_})
        connect(one, &ColourField::changed, this, &BrandDialog::check);
    arrange();
    fill();
    connect(choose_logo_, &QPushButton::clicked, this, &BrandDialog::chooseLogo);
    connect(drop_logo_, &QPushButton::clicked, this, [this] { showLogo({}); });
    connect(save_, &QPushButton::clicked, this, [this] {
        setSaving(true);
        emit chosen(ask());
    });
    check();
    fitHeight(*this, width_px);
    name_->setFocus();
}

void BrandDialog::fill() {
    if (!brand_) return showLogo({});
    const catalog::BrandDraft& draft = brand_->brand;
    name_->setText(QString::fromStdString(draft.name));
    slogan_->setText(QString::fromStdString(draft.slogan));
    colour_->setColour(QString::fromStdString(draft.colour));
    second_colour_->setColour(QString::fromStdString(draft.second_colour));
    hidden_->setChecked(brand_->is_hidden);
    showLogo({draft.logo, QString::fromStdString(brand_->logo.string())});
}

void BrandDialog::arrange() {
    const auto field = [this](QWidget* control, const QString& title) {
        auto* made = new FormField(control, body_);
        made->setTitle(title);
        return made;
    };
    name_field_ = field(name_, tr("Name"));
    slogan_field_ = field(slogan_, tr("Slogan"));
    colour_field_ = field(colour_, tr("Colour on the picture"));
    second_colour_field_ = field(second_colour_, tr("Second colour"));
    colour_->setName(tr("Colour on the picture"));
    second_colour_->setName(tr("Second colour"));
    auto* colours = new QHBoxLayout;
    colours->setSpacing(8);
    colours->addWidget(colour_field_, 1);
    colours->addWidget(second_colour_field_, 1);
    auto* logo = new QHBoxLayout;
    logo->setSpacing(8);
    logo->addWidget(logo_picture_);
    logo->addWidget(choose_logo_);
    logo->addWidget(drop_logo_);
    logo->addStretch(1);
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(name_field_);
    column->addWidget(slogan_field_);
    column->addLayout(colours);
    column->addLayout(logo);
    column->addWidget(hidden_);
    auto* keep = new QPushButton(tr("Leave it"), this);
    keep->setObjectName("brand_keep");
    for (QPushButton* one : {choose_logo_, drop_logo_})
        one->setProperty("target", "true");
    frameDialog(*this, QStringLiteral("brand_scroll"), body_, keep, save_, problem_);
}

void BrandDialog::chooseLogo() {
    auto* dialog = new QFileDialog(this, tr("Choose a logo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures") + QStringLiteral(" (*.png *.jpg *.jpeg *.webp)"));
    connect(dialog, &QFileDialog::fileSelected, this, &BrandDialog::logoChosen);
    dialog->open();
}

void BrandDialog::showLogo(const FormPhoto& logo) {
    logo_ = logo.name;
    const QPixmap picture = logo.key.isEmpty() ? QPixmap() : QPixmap(logo.key);
    logo_picture_->setVisible(!picture.isNull());
    if (!picture.isNull()) {
        logo_picture_->setPixmap(
            picture.scaled(logo_px, logo_px, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    drop_logo_->setVisible(!logo_.empty());
}

BrandAsk BrandDialog::ask() const {
    BrandAsk asked;
    if (brand_) asked.id = brand_->id;
    asked.draft.name = name_->text().trimmed().toStdString();
    asked.draft.slogan = slogan_->text().trimmed().toStdString();
    asked.draft.colour = colour_->colour().toStdString();
    asked.draft.second_colour = second_colour_->colour().toStdString();
    asked.draft.logo = logo_;
    asked.is_hidden = hidden_->isChecked();
    return asked;
}

void BrandDialog::setSaving(bool is_saving) {
    body_->setEnabled(!is_saving);
    check();
    if (is_saving) save_->setEnabled(false);
}

void BrandDialog::showRefusal(const QString& sentence) {
    setSaving(false);
    problem_->tell(sentence);
    name_->setFocus();
}

void BrandDialog::check() {
    problem_->hide();
    const catalog::Findings findings = catalog::checkBrand(ask().draft);
    for (FormField* one : {name_field_, slogan_field_, colour_field_, second_colour_field_})
        one->showNote({});
    for (const catalog::DraftFinding& finding : findings) {
        FormField* field = finding.field == catalog::DraftField::Slogan   ? slogan_field_
                           : finding.field == catalog::DraftField::Colour ? colour_field_
                           : finding.field == catalog::DraftField::SecondColour
                               ? second_colour_field_
                               : name_field_;
        field->showNote(findingText(finding));
    }
    save_->setEnabled(findings.empty());
}

}  // namespace xb::app
