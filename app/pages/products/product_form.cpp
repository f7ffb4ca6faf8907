#include "app/pages/products/product_form.h"

#include "app/pages/products/brand_pick.h"
#include "app/pages/products/hidden_skus.h"
#include "app/pages/products/lot_list.h"
#include "app/pages/products/producer_pick.h"
#include "app/pages/products/product_words.h"
#include "app/pages/products/sku_row.h"
#include "app/widgets/form_field.h"
#include "app/widgets/tab_chain.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <utility>

namespace xb::app {

namespace {

using catalog::DraftField;
using catalog::ProductStatus;

constexpr std::array all_statuses{ProductStatus::Listed, ProductStatus::Draft,
                                  ProductStatus::Hidden};

std::string words(const QLineEdit& field) {
    return field.text().trimmed().toStdString();
}

std::vector<std::string> linesOf(const QPlainTextEdit& field) {
    std::vector<std::string> lines;
    for (const QString& line : field.toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty()) lines.push_back(line.trimmed().toStdString());
    }
    return lines;
}

QVector<FormPhoto> photosOf(const catalog::ProductRow& row) {
    QVector<FormPhoto> photos;
    for (std::size_t i = 0; i < row.product.photos.size() && i < row.photos.size(); ++i) {
        photos << FormPhoto{row.product.photos[i], QString::fromStdString(row.photos[i].string())};
    }
    return photos;
}

}  // namespace

ProductForm::ProductForm(const Theme& theme, PhotoShelf& photos, QWidget* parent)
    : Card(theme, parent), shelf_(photos) {
    setObjectName("product_form");
    makeFields();
    arrange();
    connectParts();
    retranslate();
    showNew();
}

void ProductForm::show(const ProductDetail& detail) {
    if (detail.product.id != product()) ++turn_;
    detail_ = detail;
    fill();
}

void ProductForm::showNew() {
    ++turn_;
    detail_ = {};
    fill();
    name_->setFocus();
}

void ProductForm::showStock(const ProductDetail& detail) {
    if (detail.product.id != product()) return;
    if (!is_changed_) return show(detail);
    detail_.lots = detail.lots;
    detail_.product.skus = detail.product.skus;
    lots_->show(detail.lots);
    listHidden();
    chainTabs(*this);
    for (const catalog::SkuDetail& sku : detail.product.skus) {
        for (SkuRow* row : rows_) {
            if (row->sku() == sku.id) row->follow(sku);
        }
    }
    check();
}

void ProductForm::setProducers(const std::vector<catalog::ProducerRow>& producers) {
    producer_->setProducers(producers);
    if (product().value == 0 && !is_changed_) producer_->reset();
    check();
}

void ProductForm::setBrands(const std::vector<catalog::BrandRow>& brands) {
    brand_->setBrands(brands);
}

void ProductForm::takeBrand(catalog::BrandId brand, const QString& name) {
    brand_->choose(brand, name);
    noteChange();
}

void ProductForm::addPhoto(const FormPhoto& photo) {
    photos_->add(photo);
}

void ProductForm::setBusy(bool is_busy) {
    is_busy_ = is_busy;
    check();
}

void ProductForm::beginSaving() {
    is_saving_ = true;
    content_->setEnabled(false);
}

void ProductForm::endSaving() {
    is_saving_ = false;
    content_->setEnabled(true);
    // Who waited to leave is asked, as nothing is saved.
    if (then_) leave(std::exchange(then_, nullptr));
}

bool ProductForm::leaveSaved() {
    is_saving_ = false;
    is_changed_ = false;
    const auto then = std::exchange(then_, nullptr);
    if (!then) return false;
    ++turn_;
    then();
    return true;
}

void ProductForm::fill() {
    is_filling_ = true;
    is_saving_ = false;
    then_ = nullptr;
    content_->setEnabled(true);
    const catalog::ProductDraft& draft = detail_.product.product;
    const bool is_new = product().value == 0;
    const ProductStatus status = is_new ? ProductStatus::Listed : draft.status;
    statuses_->button(static_cast<int>(status))->setChecked(true);
    photos_->setPhotos(photosOf(detail_.product));
    name_->setText(QString::fromStdString(draft.title));
    short_name_->setText(
        draft.short_title == draft.title ? QString() : QString::fromStdString(draft.short_title));
    producer_->reset();
    if (!is_new) {
        producer_->choose(draft.producer, QString::fromStdString(detail_.product.producer_name));
    }
    storage_->setCurrentIndex(storage_->findData(static_cast<int>(draft.storage)));
    shelf_life_->setValue(static_cast<int>(draft.shelf_life_days));
    QStringList points;
    for (const std::string& point : draft.talking_points)
        points << QString::fromStdString(point);
    points_->setPlainText(points.join(QLatin1Char('\n')));
    brand_->choose(draft.brand, QString::fromStdString(detail_.product.brand_name));
    category_->setText(QString::fromStdString(draft.category));
    origin_->setText(QString::fromStdString(draft.origin));
    story_->setPlainText(QString::fromStdString(draft.story));
    fillSkus();
    lots_->show(detail_.lots);
    chainTabs(*this);
    lots_->setVisible(!is_new);
    duplicate_->setVisible(!is_new);
    scroll_->ensureVisible(0, 0);
    leave_part_->hide();
    is_filling_ = false;
    is_changed_ = false;
    retranslate();
    check();
}

void ProductForm::fillSkus() {
    while (!rows_.empty()) {
        // Not at once: this may be called by one of its own buttons.
        rows_.back()->hide();
        rows_.back()->deleteLater();
        rows_.pop_back();
    }
    hidden_.clear();
    for (const catalog::SkuDetail& sku : detail_.product.skus) {
        if (!sku.is_hidden) addSku(sku);
    }
    if (product().value == 0) addSku(std::nullopt);
    listHidden();
}

SkuRow* ProductForm::addSku(const std::optional<catalog::SkuDetail>& sku) {
    auto* row = new SkuRow(sku, content_);
    rows_.push_back(row);
    skus_->addWidget(row);
    row->show();
    connect(row, &SkuRow::changed, this, &ProductForm::noteChange);
    connect(row, &SkuRow::stockAsked, this, &ProductForm::stockAsked);
    connect(row, &SkuRow::channelsAsked, this, &ProductForm::channelsAsked);
    connect(row, &SkuRow::waitingAsked, this, &ProductForm::waitingAsked);
    connect(row, &SkuRow::removeAsked, this, [this, row] { removeSku(row); });
    return row;
}

void ProductForm::removeSku(SkuRow* row) {
    if (row->sku()) {
        hidden_.push_back(row->sheet());
        hidden_.back().is_hidden = true;
    }
    std::erase(rows_, row);
    row->hide();
    row->deleteLater();
    listHidden();
    chainTabs(*this);
    noteChange();
}

void ProductForm::putBack(catalog::SkuId sku) {
    const auto& known = detail_.product.skus;
    const auto found =
        std::find_if(known.begin(), known.end(), [sku](const auto& one) { return one.id == sku; });
    if (found == known.end()) return;
    // What was typed into it before it was removed.
    std::optional<catalog::SkuDraft> typed;
    for (const auto& one : hidden_)
        if (one.id == sku) typed = one.sku;
    std::erase_if(hidden_, [sku](const auto& one) { return one.id == sku; });
    SkuRow* row = addSku(*found);
    if (typed) row->retype(*typed);
    listHidden();
    chainTabs(*this);
    // Its button is gone; who came by keys goes on in what came of it.
    row->focusFirst();
    noteChange();
}

void ProductForm::listHidden() {
    std::vector<catalog::SkuDetail> listed;
    for (const catalog::SkuDetail& sku : detail_.product.skus) {
        const bool is_removed = std::any_of(hidden_.begin(), hidden_.end(),
                                            [&](const auto& one) { return one.id == sku.id; });
        const bool has_row = std::any_of(rows_.begin(), rows_.end(),
                                         [&](const auto* row) { return row->sku() == sku.id; });
        if ((sku.is_hidden || is_removed) && !has_row) listed.push_back(sku);
    }
    hidden_list_->show(listed);
}

ProductStatus ProductForm::status() const {
    return static_cast<ProductStatus>(statuses_->checkedId());
}

catalog::ProductSheet ProductForm::sheet() const {
    catalog::ProductSheet sheet;
    if (product().value != 0) sheet.id = product();
    sheet.product = detail_.product.product;
    sheet.product.status = status();
    sheet.product.photos = photos_->names();
    sheet.product.title = words(*name_);
    sheet.product.short_title =
        short_name_->text().trimmed().isEmpty() ? sheet.product.title : words(*short_name_);
    sheet.new_producer = producer_->newProducer();
    sheet.product.producer = producer_->producer();
    sheet.product.storage = static_cast<catalog::Storage>(storage_->currentData().toInt());
    sheet.product.shelf_life_days = shelf_life_->value();
    sheet.product.talking_points = linesOf(*points_);
    sheet.product.brand = brand_->brand();
    sheet.product.category = words(*category_);
    sheet.product.origin = words(*origin_);
    sheet.product.story = story_->toPlainText().trimmed().toStdString();
    for (const SkuRow* row : rows_)
        sheet.skus.push_back(row->sheet());
    sheet.skus.insert(sheet.skus.end(), hidden_.begin(), hidden_.end());
    return sheet;
}

void ProductForm::noteChange() {
    if (is_filling_) return;
    is_changed_ = true;
    check();
}

void ProductForm::check() {
    if (is_filling_) return;
    const catalog::SheetFindings findings = catalog::checkSheet(sheet());
    showFindings(findings);
    const bool is_readable = std::all_of(rows_.begin(), rows_.end(),
                                         [](const SkuRow* row) { return row->isReadable(); });
    const bool is_sound = is_readable && !findings.hasFault();
    for (SkuRow* row : rows_)
        row->setRemovable(rows_.size() > 1);
    save_->setEnabled(is_changed_ && is_sound && !is_busy_);
    duplicate_->setEnabled(!is_busy_ && !is_changed_);
    problem_->setVisible(is_changed_ && !is_sound);
}

void ProductForm::showFindings(const catalog::SheetFindings& findings) {
    // A form that nobody has touched does not complain.
    const bool is_silent = !is_changed_ && product().value == 0;
    const std::array<std::pair<DraftField, FormField*>, 7> fields{{
        {DraftField::Title, name_field_},
        {DraftField::ShortTitle, short_name_field_},
        {DraftField::ShelfLife, shelf_life_field_},
        {DraftField::TalkingPoints, points_field_},
        {DraftField::Category, category_field_},
        {DraftField::Origin, origin_field_},
        {DraftField::Story, story_field_},
    }};
    for (const auto& [field, widget] : fields) {
        const auto found =
            std::find_if(findings.product.begin(), findings.product.end(),
                         [field = field](const auto& finding) { return finding.field == field; });
        const bool is_there = found != findings.product.end() && !is_silent;
        const bool is_fault = is_there && found->weight == catalog::FindingWeight::Fault;
        widget->showNote(is_there ? findingText(*found) : QString(),
                         is_fault ? NoteWeight::Fault : NoteWeight::Advice);
    }
    const bool lacks_photo = photos_->names().empty();
    photos_->showNote(lacks_photo ? findingText({DraftField::Photos, catalog::FindingKind::NoPhoto})
                                  : QString());
    producer_->show(is_silent ? catalog::Findings{} : findings.producer,
                    findings.is_producer_missing && !is_silent);
    for (std::size_t i = 0; i < rows_.size() && i < findings.skus.size(); ++i)
        rows_[i]->show(findings.skus[i], is_silent);
}

void ProductForm::leave(std::function<void()> then) {
    if (!is_changed_) {
        ++turn_;
        return then();
    }
    then_ = std::move(then);
    if (is_saving_) return;
    leave_part_->show();
    stay_->setFocus();
}

void ProductForm::dropChanges() {
    is_changed_ = false;
    leave_part_->hide();
    ++turn_;
    if (const auto then = std::exchange(then_, nullptr)) then();
}

void ProductForm::retranslate() {
    const bool is_new = product().value == 0;
    title_->setText(is_new ? tr("New product")
                           : QString::fromStdString(detail_.product.product.title));
    close_->setText(tr("Close"));
    close_->setAccessibleName(tr("Close the form"));
    for (const ProductStatus one : all_statuses)
        statuses_->button(static_cast<int>(one))->setText(productStatusText(one));
    for (int i = 0; i < storage_->count(); ++i) {
        storage_->setItemText(
            i, storageText(static_cast<catalog::Storage>(storage_->itemData(i).toInt())));
    }
    nameFields();
    skus_title_->setText(tr("Sizes, prices, stock"));
    add_sku_->setText(tr("Add another size"));
    more_->setText(tr("More about it"));
    problem_->setText(tr("Something is still missing; it stands below its field."));
    save_->setText(is_new ? tr("Put it on the shelf") : tr("Save"));
    duplicate_->setText(tr("Duplicate"));
    leave_words_->setText(tr("What you changed here is not saved yet."));
    stay_->setText(tr("Keep writing"));
    drop_->setText(tr("Drop the changes"));
    setAccessibleName(tr("Product form"));
    scroll_->setAccessibleName(tr("Product form"));
}

void ProductForm::nameFields() {
    name_field_->setTitle(tr("Name"));
    name_->setPlaceholderText(tr("Fertile orange, picked this week"));
    short_name_field_->setTitle(tr("Short name, for the picture"));
    short_name_->setPlaceholderText(tr("as the name"));
    storage_field_->setTitle(tr("Kept at"));
    shelf_life_field_->setTitle(tr("Keeps for days"));
    shelf_life_->setSpecialValueText(tr("not known"));
    points_field_->setTitle(tr("Talking points, one a line"));
    points_->setPlaceholderText(tr("Thin skin, peels by hand"));
    category_field_->setTitle(tr("Category"));
    origin_field_->setTitle(tr("Origin"));
    story_field_->setTitle(tr("Story"));
}

void ProductForm::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
    }
}

}  // namespace xb::app
