// How the form of a product is built and laid out.
#include "app/pages/products/brand_pick.h"
#include "app/pages/products/hidden_skus.h"
#include "app/pages/products/lot_list.h"
#include "app/pages/products/producer_pick.h"
#include "app/pages/products/product_form.h"
#include "app/widgets/form_field.h"
#include "app/widgets/low_scroll.h"
#include "app/widgets/tab_chain.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <initializer_list>

namespace xb::app {

namespace {

constexpr int day_limit = 36'500;
constexpr int points_height_px = 96;
constexpr int least_fields_px = 100;

template <class Widget>
Widget* named(const char* name, QWidget* parent) {
    auto* made = new Widget(parent);
    made->setObjectName(name);
    return made;
}

QPushButton* button(const char* name, QWidget* parent) {
    auto* made = named<QPushButton>(name, parent);
    made->setProperty("target", "true");
    return made;
}

QPlainTextEdit* textField(const char* name, QWidget* parent) {
    auto* made = named<QPlainTextEdit>(name, parent);
    made->setTabChangesFocus(true);
    made->setFixedHeight(points_height_px);
    return made;
}

}  // namespace

void ProductForm::makeFields() {
    title_ = named<QLabel>("form_title", this);
    title_->setProperty("role", "loud");
    title_->setWordWrap(true);
    title_->setTextFormat(Qt::PlainText);
    close_ = button("form_close", this);
    scroll_ = new LowScroll(least_fields_px, this);
    scroll_->setObjectName("form_scroll");
    content_ = named<QWidget>("scrolled", nullptr);
    statuses_ = new QButtonGroup(this);
    for (const auto status : {catalog::ProductStatus::Listed, catalog::ProductStatus::Draft,
                              catalog::ProductStatus::Hidden}) {
        const int number = static_cast<int>(status);
        auto* one = button("", content_);
        one->setObjectName(QStringLiteral("form_status_%1").arg(number));
        one->setProperty("segment", true);
        one->setCheckable(true);
        statuses_->addButton(one, number);
    }
    photos_ = new PhotoRow(shelf_, content_);
    name_ = named<QLineEdit>("form_name", content_);
    short_name_ = named<QLineEdit>("form_short_name", content_);
    producer_ = new ProducerPick(content_);
    storage_ = named<QComboBox>("form_storage", content_);
    for (const auto storage :
         {catalog::Storage::Ambient, catalog::Storage::Chilled, catalog::Storage::Frozen}) {
        storage_->addItem(QString(), static_cast<int>(storage));
    }
    shelf_life_ = named<QSpinBox>("form_shelf_life", content_);
    shelf_life_->setRange(0, day_limit);
    shelf_life_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    points_ = textField("form_points", content_);
    skus_title_ = new QLabel(content_);
    skus_title_->setProperty("role", "title");
    add_sku_ = button("form_add_sku", content_);
    hidden_list_ = new HiddenSkus(content_);
    lots_ = new LotList(content_);
    more_ = button("form_more", content_);
    more_->setCheckable(true);
    more_->setProperty("segment", true);
    more_part_ = new QWidget(content_);
    brand_ = new BrandPick(more_part_);
    category_ = named<QLineEdit>("form_category", more_part_);
    origin_ = named<QLineEdit>("form_origin", more_part_);
    story_ = textField("form_story", more_part_);
    problem_ = named<QLabel>("form_problem", this);
    problem_->setProperty("role", "wrong");
    problem_->setWordWrap(true);
    save_ = button("form_save", this);
    save_->setProperty("kind", "main");
    duplicate_ = button("form_duplicate", this);
    leave_part_ = named<QWidget>("form_leave", this);
    leave_words_ = new QLabel(leave_part_);
    leave_words_->setWordWrap(true);
    stay_ = button("form_stay", leave_part_);
    drop_ = button("form_drop", leave_part_);
    drop_->setProperty("kind", "end");
}

void ProductForm::arrange() {
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(close_, 0, Qt::AlignTop);
    auto* fields = new QVBoxLayout(content_);
    fields->setContentsMargins(0, 0, 8, 0);
    fields->setSpacing(12);
    arrangeFields(*fields);
    fields->addStretch(1);
    scroll_->setWidget(content_);
    auto* leave_buttons = new QHBoxLayout;
    leave_buttons->addWidget(stay_);
    leave_buttons->addWidget(drop_);
    auto* leave = new QVBoxLayout(leave_part_);
    leave->setContentsMargins(0, 0, 0, 0);
    leave->addWidget(leave_words_);
    leave->addLayout(leave_buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 12, 14);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(scroll_, 1);
    column->addWidget(problem_);
    column->addWidget(leave_part_);
    column->addLayout(makeFoot());
}

void ProductForm::arrangeFields(QVBoxLayout& column) {
    name_field_ = new FormField(name_, content_);
    short_name_field_ = new FormField(short_name_, content_);
    storage_field_ = new FormField(storage_, content_);
    shelf_life_field_ = new FormField(shelf_life_, content_);
    points_field_ = new FormField(points_, content_);
    category_field_ = new FormField(category_, more_part_);
    origin_field_ = new FormField(origin_, more_part_);
    story_field_ = new FormField(story_, more_part_);
    auto* statuses = new QHBoxLayout;
    statuses->setSpacing(6);
    for (QAbstractButton* one : statuses_->buttons())
        statuses->addWidget(one);
    statuses->addStretch(1);
    auto* keeping = new QHBoxLayout;
    keeping->setSpacing(8);
    keeping->addWidget(storage_field_, 1);
    keeping->addWidget(shelf_life_field_, 1);
    skus_ = new QVBoxLayout;
    skus_->setSpacing(8);
    auto* more = new QVBoxLayout(more_part_);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(12);
    for (QWidget* one :
         std::initializer_list<QWidget*>{brand_, category_field_, origin_field_, story_field_})
        more->addWidget(one);
    more_part_->hide();
    column.addLayout(statuses);
    column.addWidget(photos_);
    column.addWidget(name_field_);
    column.addWidget(short_name_field_);
    column.addWidget(producer_);
    column.addWidget(skus_title_);
    column.addLayout(skus_);
    column.addWidget(hidden_list_);
    column.addWidget(add_sku_, 0, Qt::AlignLeft);
    column.addWidget(points_field_);
    column.addLayout(keeping);
    column.addWidget(lots_);
    column.addWidget(more_, 0, Qt::AlignLeft);
    column.addWidget(more_part_);
}

QHBoxLayout* ProductForm::makeFoot() {
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(save_, 1);
    foot->addWidget(duplicate_);
    return foot;
}

void ProductForm::connectParts() {
    for (QLineEdit* one : {name_, short_name_, category_, origin_})
        connect(one, &QLineEdit::textEdited, this, &ProductForm::noteChange);
    for (QPlainTextEdit* one : {points_, story_})
        connect(one, &QPlainTextEdit::textChanged, this, &ProductForm::noteChange);
    connect(shelf_life_, &QSpinBox::valueChanged, this, &ProductForm::noteChange);
    connect(storage_, &QComboBox::currentIndexChanged, this, &ProductForm::noteChange);
    connect(statuses_, &QButtonGroup::idClicked, this, &ProductForm::noteChange);
    connect(producer_, &ProducerPick::changed, this, &ProductForm::noteChange);
    connect(producer_, &ProducerPick::editAsked, this, &ProductForm::producerAsked);
    connect(brand_, &BrandPick::changed, this, &ProductForm::noteChange);
    connect(brand_, &BrandPick::editAsked, this, &ProductForm::brandAsked);
    connect(photos_, &PhotoRow::changed, this, &ProductForm::noteChange);
    connect(photos_, &PhotoRow::filesChosen, this, &ProductForm::photosChosen);
    connect(photos_, &PhotoRow::photoPasted, this, &ProductForm::photoPasted);
    connect(hidden_list_, &HiddenSkus::putBackAsked, this, &ProductForm::putBack);
    connect(lots_, &LotList::lotAsked, this, &ProductForm::lotAsked);
    connect(more_, &QPushButton::toggled, more_part_, &QWidget::setVisible);
    connect(add_sku_, &QPushButton::clicked, this, [this] {
        addSku(std::nullopt);
        chainTabs(*this);
        noteChange();
    });
    connect(save_, &QPushButton::clicked, this, [this] { emit saveAsked(sheet()); });
    connect(duplicate_, &QPushButton::clicked, this, [this] { emit duplicateAsked(product()); });
    connect(close_, &QPushButton::clicked, this, [this] { leave([this] { emit closeAsked(); }); });
    connect(stay_, &QPushButton::clicked, this, [this] {
        then_ = nullptr;
        leave_part_->hide();
    });
    connect(drop_, &QPushButton::clicked, this, &ProductForm::dropChanges);
}

}  // namespace xb::app
