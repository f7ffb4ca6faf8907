#include "app/pages/scenes/item_form.h"

#include "app/pages/scenes/colour_choice.h"
#include "app/pages/scenes/filter_list.h"
#include "app/pages/scenes/item_words.h"
#include "app/pages/scenes/label_form.h"
#include "app/pages/scenes/music_form.h"
#include "app/pages/scenes/place_form.h"
#include "app/pages/scenes/slides_form.h"
#include "app/pages/scenes/window_form.h"

#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QVBoxLayout>

#include <cstdint>

namespace xb::app {

namespace {

constexpr int words_height_px = 84;  // three lines

const std::filesystem::path* fileOf(const studio::SceneItem& item) {
    if (const auto* picture = std::get_if<studio::ImageFile>(&item.source)) return &picture->path;
    if (const auto* video = std::get_if<studio::VideoFile>(&item.source)) return &video->path;
    if (const auto* music = std::get_if<studio::MusicFile>(&item.source)) return &music->path;
    return nullptr;
}

void setFile(studio::SceneItem& item, const std::filesystem::path& file) {
    if (auto* picture = std::get_if<studio::ImageFile>(&item.source)) picture->path = file;
    if (auto* video = std::get_if<studio::VideoFile>(&item.source)) video->path = file;
    if (auto* music = std::get_if<studio::MusicFile>(&item.source)) music->path = file;
}

// Null: it has none of its own.
std::uint32_t* colourOf(studio::SceneItem& item) {
    if (auto* label = std::get_if<studio::TextLabel>(&item.source)) return &label->rgb;
    if (auto* ground = std::get_if<studio::PlainColour>(&item.source)) return &ground->rgb;
    return nullptr;
}

const char* patternsOf(const studio::SceneItem& item) {
    if (std::holds_alternative<studio::VideoFile>(item.source))
        return " (*.mp4 *.mkv *.mov *.avi *.webm *.flv)";
    if (std::holds_alternative<studio::MusicFile>(item.source))
        return " (*.mp3 *.m4a *.ogg *.opus *.flac *.wav)";
    return " (*.png *.jpg *.jpeg *.webp *.bmp)";
}

}  // namespace

ItemForm::ItemForm(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      words_(new QPlainTextEdit(this)),
      colour_(new ColourChoice(this)),
      label_(new LabelForm(theme, this)),
      file_(new QPushButton(this)),
      slides_(new SlidesForm(theme, this)),
      music_(new MusicForm(theme, this)),
      window_(new WindowForm(theme, this)),
      place_(new PlaceForm(this)),
      filters_title_(new QLabel(this)),
      filters_(new FilterList(theme, this)) {
    setObjectName("scrolled");
    title_->setProperty("role", "strong");
    title_->setWordWrap(true);
    filters_title_->setProperty("role", "strong");
    makeContent();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(8);
    for (QWidget* one : {static_cast<QWidget*>(title_), static_cast<QWidget*>(words_),
                         static_cast<QWidget*>(colour_), static_cast<QWidget*>(label_),
                         static_cast<QWidget*>(file_), static_cast<QWidget*>(slides_),
                         static_cast<QWidget*>(music_), static_cast<QWidget*>(window_),
                         static_cast<QWidget*>(place_), static_cast<QWidget*>(filters_title_),
                         static_cast<QWidget*>(filters_)})
        column->addWidget(one);
    column->addStretch(1);
    connect(place_, &PlaceForm::changed, this,
            [this](const studio::SceneItem& item, const QString& what) {
                item_ = item;
                emit changed(item_, what);
            });
    connect(filters_, &FilterList::changed, this,
            [this](const std::vector<studio::PictureFilter>& filters) {
                item_.filters = filters;
                emit changed(item_, QStringLiteral("filters"));
            });
    connect(filters_, &FilterList::rebuilt, this, &ItemForm::rebuilt);
    retranslate();
}

void ItemForm::makeContent() {
    words_->setObjectName("item_words");
    words_->setTabChangesFocus(true);
    words_->setFixedHeight(words_height_px);
    colour_->setObjectName("item_colour");
    file_->setObjectName("item_file");
    connect(words_, &QPlainTextEdit::textChanged, this, [this] {
        auto* label = std::get_if<studio::TextLabel>(&item_.source);
        if (label == nullptr) return;
        label->text = words_->toPlainText().toStdString();
        emit changed(item_, words_->objectName());
    });
    connect(colour_, &ColourChoice::chosen, this, [this](quint32 rgb) {
        std::uint32_t* colour = colourOf(item_);
        if (colour == nullptr) return;
        *colour = rgb;
        emit changed(item_, colour_->objectName());
    });
    connect(file_, &QPushButton::clicked, this, &ItemForm::chooseFile);
    makeSources();
}

void ItemForm::makeSources() {
    const auto tell = [this](const auto& source, const QString& what) {
        item_.source = source;
        emit changed(item_, what);
    };
    connect(label_, &LabelForm::changed, this, tell);
    connect(slides_, &SlidesForm::changed, this, tell);
    connect(music_, &MusicForm::changed, this, tell);
    connect(window_, &WindowForm::changed, this, [tell](const studio::WindowCapture& window) {
        tell(window, QStringLiteral("window"));
    });
}

void ItemForm::showSource() {
    const auto* label = std::get_if<studio::TextLabel>(&item_.source);
    const auto* slides = std::get_if<studio::Slideshow>(&item_.source);
    const auto* music = std::get_if<studio::MusicFile>(&item_.source);
    const auto* window = std::get_if<studio::WindowCapture>(&item_.source);
    if (label != nullptr) label_->show(*label);
    if (slides != nullptr) slides_->show(*slides);
    if (music != nullptr) music_->show(*music);
    if (window != nullptr) window_->show(*window);
    label_->setVisible(label != nullptr);
    slides_->setVisible(slides != nullptr);
    music_->setVisible(music != nullptr);
    window_->setVisible(window != nullptr);
    for (QWidget* one : {static_cast<QWidget*>(label_), static_cast<QWidget*>(slides_),
                         static_cast<QWidget*>(music_), static_cast<QWidget*>(window_)})
        one->setEnabled(!item_.is_locked);
}

void ItemForm::chooseFile() {
    auto* dialog = new QFileDialog(this, sourceText(item_.source));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(sourceText(item_.source) + QLatin1String(patternsOf(item_)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        setFile(item_, file.toStdString());
        emit changed(item_, file_->objectName());
    });
    dialog->open();
}

void ItemForm::show(const studio::SceneItem& item, studio::CanvasPixels canvas) {
    item_ = item;
    place_->show(item, canvas);
    filters_->show(item.filters);
    filters_->setEnabled(!item.is_locked);
    showContent();
}

void ItemForm::showContent() {
    const auto* label = std::get_if<studio::TextLabel>(&item_.source);
    const std::filesystem::path* file = fileOf(item_);
    const bool is_heard_only = std::holds_alternative<studio::MusicFile>(item_.source);
    title_->setText(itemText(item_));
    showSource();
    const std::uint32_t* colour = colourOf(item_);
    words_->setVisible(label != nullptr);
    colour_->setVisible(colour != nullptr);
    for (QWidget* one : {static_cast<QWidget*>(words_), static_cast<QWidget*>(colour_)})
        one->setEnabled(!item_.is_locked);
    if (colour != nullptr) colour_->show(*colour);
    file_->setVisible(file != nullptr);
    file_->setEnabled(!item_.is_locked);
    for (QWidget* one : {static_cast<QWidget*>(place_), static_cast<QWidget*>(filters_title_),
                         static_cast<QWidget*>(filters_)})
        one->setVisible(!is_heard_only);
    if (label != nullptr) {
        const QString text = QString::fromStdString(label->text);
        const QSignalBlocker quiet(words_);
        if (words_->toPlainText() != text) {
            words_->setPlainText(text);
            words_->moveCursor(QTextCursor::End);
        }
    }
    if (file == nullptr) return;
    const QString name = QString::fromStdString(file->filename().string());
    file_->setText(name.isEmpty() ? tr("Choose a file…") : tr("Another file…"));
    file_->setToolTip(name);
}

void ItemForm::retranslate() {
    words_->setAccessibleName(tr("Text"));
    words_->setPlaceholderText(tr("What it says"));
    colour_->setAccessibleName(tr("Colour"));
    filters_title_->setText(tr("Filters"));
    showContent();
}

void ItemForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
