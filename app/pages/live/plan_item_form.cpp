#include "app/pages/live/plan_item_form.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr int most_minutes = 600;
constexpr int most_units = 1'000'000;
constexpr int longest_price = 12;
constexpr int points_height_px = 96;
}  // namespace

bool isPriceSound(const catalog::RunSheetItem& item, const ProductRow& product) {
    return !item.deal_price ||
           (item.deal_price->fen > 0 && item.deal_price->fen < product.price_fen);
}

PlanItemForm::PlanItemForm(const QVector<SceneChoice>& scenes, QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      fields_(new QWidget(this)),
      minutes_(new QSpinBox(fields_)),
      scene_(new QComboBox(fields_)),
      price_(new QLineEdit(fields_)),
      quota_(new QSpinBox(fields_)),
      points_(new QPlainTextEdit(fields_)) {
    title_->setObjectName("plan_item_title");
    title_->setProperty("role", "strong");
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true);
    minutes_->setObjectName("plan_item_minutes");
    minutes_->setRange(0, most_minutes);
    minutes_->setSpecialValueText(tr("as long as it takes"));
    minutes_->setSuffix(tr(" min"));
    scene_->setObjectName("plan_item_scene");
    scene_->addItem(tr("The one that is on"), QString());
    for (const SceneChoice& scene : scenes)
        scene_->addItem(scene.shown, scene.stored);
    price_->setObjectName("plan_item_price");
    price_->setMaxLength(longest_price);
    quota_->setObjectName("plan_item_quota");
    quota_->setRange(0, most_units);
    quota_->setSpecialValueText(tr("all there are"));
    for (QSpinBox* number : {minutes_, quota_}) {
        number->setButtonSymbols(QAbstractSpinBox::NoButtons);
        number->setGroupSeparatorShown(true);
    }
    points_->setObjectName("plan_item_points");
    points_->setTabChangesFocus(true);
    points_->setMinimumHeight(points_height_px);
    arrange();
    connectFields();
    showNothing();
}

void PlanItemForm::arrange() {
    const auto field = [this](QWidget* control, const QString& words) {
        auto* made = new FormField(control, fields_);
        made->setTitle(words);
        return made;
    };
    price_field_ = field(price_, tr("Price while it is explained"));
    auto* first = new QHBoxLayout;
    first->addWidget(field(minutes_, tr("Minutes")), 1);
    first->addWidget(field(scene_, tr("Scene")), 1);
    auto* words = new QLabel(tr("What to say, one point a line"), fields_);
    words->setProperty("role", "title");
    words->setBuddy(points_);
    points_->setAccessibleName(words->text());
    auto* inner = new QVBoxLayout(fields_);
    inner->setContentsMargins(0, 0, 8, 0);
    inner->setSpacing(10);
    inner->addLayout(first);
    inner->addWidget(price_field_);
    inner->addWidget(field(quota_, tr("How many at that price")));
    inner->addWidget(words);
    inner->addWidget(points_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(title_);
    column->addWidget(new DownScroll(QStringLiteral("plan_item_scroll"), fields_, this), 1);
}

void PlanItemForm::connectFields() {
    connect(minutes_, &QSpinBox::valueChanged, this, &PlanItemForm::take);
    connect(scene_, &QComboBox::currentIndexChanged, this, &PlanItemForm::take);
    connect(price_, &QLineEdit::textChanged, this, &PlanItemForm::take);
    connect(quota_, &QSpinBox::valueChanged, this, &PlanItemForm::take);
    connect(points_, &QPlainTextEdit::textChanged, this, &PlanItemForm::take);
}

void PlanItemForm::show(const catalog::RunSheetItem& item, const ProductRow& product,
                        const QString& unreadable_price) {
    item_ = item;
    product_ = product;
    unreadable_price_ = unreadable_price;
    title_->setText(product.title);
    price_->setPlaceholderText(tr("usual: %1").arg(moneyText(product.price_fen)));
    points_->setPlaceholderText(product.talking_points.join(QLatin1Char('\n')));
    fields_->setEnabled(true);
    fill();
}

void PlanItemForm::showNothing() {
    item_ = {};
    product_ = {};
    unreadable_price_.clear();
    title_->setText(tr("Choose a product of the plan to say more about it."));
    price_->setPlaceholderText({});
    points_->setPlaceholderText({});
    fields_->setEnabled(false);
    fill();
}

void PlanItemForm::fill() {
    is_filling_ = true;
    minutes_->setValue(static_cast<int>(item_.minutes));
    showScene(QString::fromStdString(item_.scene));
    price_->setText(item_.deal_price ? plainMoney(*item_.deal_price) : unreadable_price_);
    quota_->setValue(static_cast<int>(item_.deal_quota.value_or(0)));
    QStringList points;
    for (const std::string& point : item_.talking_points)
        points << QString::fromStdString(point);
    points_->setPlainText(points.join(QLatin1Char('\n')));
    showPriceNote();
    is_filling_ = false;
}

// One that is not there any more stays in the plan until another is chosen.
void PlanItemForm::showScene(const QString& stored) {
    if (scene_->findData(stored) < 0) scene_->addItem(tr("%1 (not there)").arg(stored), stored);
    scene_->setCurrentIndex(scene_->findData(stored));
}

void PlanItemForm::showPriceNote() {
    const bool is_sound = unreadable_price_.isEmpty() && isPriceSound(item_, product_);
    price_field_->showNote(
        is_sound ? QString()
        : !unreadable_price_.isEmpty()
            ? tr("Write a price such as 29.90.")
            : tr("It has to be below the usual %1.").arg(moneyText(product_.price_fen)));
}

void PlanItemForm::take() {
    if (is_filling_) return;
    const QString price = price_->text().trimmed();
    item_.minutes = minutes_->value();
    item_.scene = scene_->currentData().toString().toStdString();
    item_.deal_price = price.isEmpty() ? std::nullopt : readMoney(price);
    item_.deal_quota =
        quota_->value() > 0 ? std::optional<std::int64_t>(quota_->value()) : std::nullopt;
    item_.talking_points.clear();
    for (const QString& line : points_->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty()) item_.talking_points.push_back(line.trimmed().toStdString());
    }
    unreadable_price_ = item_.deal_price ? QString() : price;
    showPriceNote();
    emit changed(item_, unreadable_price_);
}

}  // namespace xb::app
