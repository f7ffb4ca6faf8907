#include "app/pages/products/photo_row.h"

#include "app/shop/photo_shelf.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace xb::app {

namespace {

constexpr int thumbnail_px = 76;

QPushButton* button(const char* name, QWidget* parent) {
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    made->setProperty("target", "true");
    return made;
}

QStringList filesOf(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) files << url.toLocalFile();
    }
    return files;
}

// Decoding a large one takes a while: the bytes go where the photos are kept.
std::optional<PastedPhoto> photoOf(const QMimeData& data) {
    for (const char* format : {"image/png", "image/jpeg", "image/webp", "image/bmp"}) {
        const QByteArray bytes = data.data(QString::fromLatin1(format));
        if (!bytes.isEmpty()) return PastedPhoto{bytes, {}};
    }
    const auto image = data.imageData().value<QImage>();
    return image.isNull() ? std::nullopt : std::optional(PastedPhoto{{}, image});
}

}  // namespace

PhotoRow::PhotoRow(PhotoShelf& photos, QWidget* parent)
    : QWidget(parent),
      shelf_(photos),
      list_(new QListWidget(this)),
      title_(new QLabel(this)),
      hint_(new QLabel(this)),
      choose_(button("form_photo_choose", this)),
      paste_(button("form_photo_paste", this)),
      first_(button("form_photo_first", this)),
      remove_(button("form_photo_remove", this)) {
    setAcceptDrops(true);
    title_->setProperty("role", "title");
    hint_->setObjectName("form_photo_hint");
    hint_->setProperty("role", "quiet");
    hint_->setWordWrap(true);
    list_->setObjectName("form_photos");
    list_->setViewMode(QListView::IconMode);
    list_->setFlow(QListView::LeftToRight);
    list_->setWrapping(false);
    list_->setMovement(QListView::Static);
    list_->setIconSize({thumbnail_px, thumbnail_px});
    list_->setFixedHeight(thumbnail_px + 24);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton* one : {choose_, paste_, first_, remove_})
        buttons->addWidget(one);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title_);
    column->addWidget(list_);
    column->addWidget(hint_);
    column->addLayout(buttons);
    connect(choose_, &QPushButton::clicked, this, &PhotoRow::chooseFiles);
    connect(paste_, &QPushButton::clicked, this, &PhotoRow::paste);
    connect(first_, &QPushButton::clicked, this, &PhotoRow::makeFirst);
    connect(remove_, &QPushButton::clicked, this, &PhotoRow::removeChosen);
    connect(list_, &QListWidget::currentRowChanged, this, &PhotoRow::showChoice);
    connect(&shelf_, &PhotoShelf::arrived, this, [this](const QString& key) {
        const bool is_ours = std::any_of(photos_.begin(), photos_.end(),
                                         [&](const FormPhoto& photo) { return photo.key == key; });
        if (is_ours) fill(list_->currentRow());
    });
    retranslate();
    fill(-1);
}

void PhotoRow::setPhotos(const QVector<FormPhoto>& photos) {
    photos_ = photos;
    fill(-1);
}

void PhotoRow::add(const FormPhoto& photo) {
    const bool is_here = std::any_of(photos_.begin(), photos_.end(), [&](const FormPhoto& known) {
        return known.name == photo.name;
    });
    if (is_here) return;
    photos_ << photo;
    fill(static_cast<int>(photos_.size()) - 1);
    emit changed();
}

std::vector<std::string> PhotoRow::names() const {
    std::vector<std::string> names;
    for (const FormPhoto& photo : photos_)
        names.push_back(photo.name);
    return names;
}

void PhotoRow::showNote(const QString& sentence) {
    hint_->setText(sentence.isEmpty()
                       ? tr("Drop more photos here, or paste them.")
                       : tr("%1 Drop it here, paste it, or choose a file.").arg(sentence));
}

void PhotoRow::chooseFiles() {
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Choose photos"), {},
        tr("Photos") + QStringLiteral(" (*.jpg *.jpeg *.png *.webp *.gif)"));
    if (!files.isEmpty()) emit filesChosen(files);
}

void PhotoRow::paste() {
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    if (copied == nullptr) return;
    const QStringList files = filesOf(*copied);
    if (!files.isEmpty()) return emit filesChosen(files);
    if (const auto photo = photoOf(*copied)) return emit photoPasted(*photo);
    hint_->setText(tr("There is no photo to paste. Copy one first."));
}

void PhotoRow::makeFirst() {
    const int at = list_->currentRow();
    if (at <= 0) return;
    photos_.move(at, 0);
    fill(0);
    emit changed();
}

void PhotoRow::removeChosen() {
    const int at = list_->currentRow();
    if (at < 0) return;
    photos_.removeAt(at);
    fill(std::min(at, static_cast<int>(photos_.size()) - 1));
    emit changed();
}

void PhotoRow::fill(int chosen) {
    list_->clear();
    for (int i = 0; i < photos_.size(); ++i) {
        QPixmap square(thumbnail_px, thumbnail_px);
        square.fill(palette().color(QPalette::AlternateBase));
        const QPixmap photo = shelf_.photo(photos_[i].key);
        auto* item = new QListWidgetItem(
            QIcon(photo.isNull()
                      ? square
                      : photo.scaled(square.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)),
            QString(), list_);
        item->setData(Qt::AccessibleTextRole,
                      i == 0 ? tr("Photo 1, shown to buyers first") : tr("Photo %1").arg(i + 1));
    }
    list_->setVisible(!photos_.isEmpty());
    list_->setCurrentRow(chosen);
    showChoice();
}

void PhotoRow::showChoice() {
    first_->setEnabled(list_->currentRow() > 0);
    remove_->setEnabled(list_->currentRow() >= 0);
}

void PhotoRow::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData* dragged = event->mimeData();
    if (dragged->hasImage() || !filesOf(*dragged).isEmpty()) event->acceptProposedAction();
}

void PhotoRow::dropEvent(QDropEvent* event) {
    const QStringList files = filesOf(*event->mimeData());
    if (!files.isEmpty()) {
        emit filesChosen(files);
    } else if (const auto photo = photoOf(*event->mimeData())) {
        emit photoPasted(*photo);
    }
    event->acceptProposedAction();
}

void PhotoRow::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) return paste();
    if (event->matches(QKeySequence::Delete)) return removeChosen();
    QWidget::keyPressEvent(event);
}

void PhotoRow::retranslate() {
    title_->setText(tr("Photos"));
    list_->setAccessibleName(tr("Photos, the first one is shown to buyers"));
    choose_->setText(tr("Choose…"));
    choose_->setAccessibleName(tr("Choose photos"));
    paste_->setText(tr("Paste"));
    paste_->setAccessibleName(tr("Paste a photo"));
    first_->setText(tr("Show first"));
    remove_->setText(tr("Remove"));
    remove_->setAccessibleName(tr("Remove this photo"));
}

void PhotoRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
