#include "app/pages/scenes/scene_edit_panel.h"

#include "app/pages/scenes/item_form.h"
#include "app/pages/scenes/item_frame.h"
#include "app/pages/scenes/item_list.h"
#include "app/pages/scenes/item_words.h"
#include "app/pages/scenes/look_form.h"
#include "app/pages/scenes/new_items.h"
#include "app/widgets/low_scroll.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <vector>

namespace xb::app {

namespace {

constexpr int least_form_px = 200;

struct FileWords {
    QString title;
    QString kinds;
    const char* patterns;
};

FileWords wordsOf(NewItem kind) {
    constexpr const char* pictures = " (*.png *.jpg *.jpeg *.webp *.bmp)";
    switch (kind) {
        case NewItem::Slides:
            return {SceneEditPanel::tr("Pictures for the slideshow"),
                    SceneEditPanel::tr("Pictures"), pictures};
        case NewItem::Video:
            return {SceneEditPanel::tr("A video for this scene"), SceneEditPanel::tr("Videos"),
                    " (*.mp4 *.mkv *.mov *.avi *.webm *.flv)"};
        case NewItem::Music:
            return {SceneEditPanel::tr("Music for this scene"), SceneEditPanel::tr("Music"),
                    " (*.mp3 *.m4a *.ogg *.opus *.flac *.wav)"};
        default:
            return {SceneEditPanel::tr("A picture for this scene"), SceneEditPanel::tr("Pictures"),
                    pictures};
    }
}

}  // namespace

SceneEditPanel::SceneEditPanel(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      title_(new QLabel(this)),
      says_(new QLabel(this)),
      done_(new QPushButton(this)),
      undo_(new QPushButton(this)),
      redo_(new QPushButton(this)),
      scenes_(new SceneMenu(this)),
      add_(new QPushButton(this)),
      list_(new ItemList(this)),
      scroll_(new LowScroll(least_form_px, this)),
      look_(new LookForm(this)),
      form_(new ItemForm(theme, this)) {
    setObjectName("scene_edit_panel");
    title_->setProperty("role", "title");
    says_->setObjectName("scene_edit_says");
    says_->setProperty("role", "quiet");
    says_->setWordWrap(true);
    auto* inside = new QWidget(scroll_);
    inside->setObjectName("scrolled");
    auto* forms = new QVBoxLayout(inside);
    forms->setContentsMargins(0, 0, 0, 0);
    forms->setSpacing(10);
    forms->addWidget(look_);
    forms->addWidget(form_, 1);
    forms->addStretch();
    scroll_->setWidget(inside);
    makeAdd();
    makeHead();
    for (const auto& [keys, press] :
         {std::pair(QKeySequence(Qt::CTRL | Qt::Key_Z), &SceneEditPanel::undoPressed),
          std::pair(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &SceneEditPanel::redoPressed)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, press);
    connect(form_, &ItemForm::changed, this, &SceneEditPanel::itemChanged);
    connect(look_, &LookForm::themeChosen, this, &SceneEditPanel::themeChosen);
    connect(form_, &ItemForm::rebuilt, this, &SceneEditPanel::rebuilt);
    retranslate();
}

void SceneEditPanel::makeHead() {
    done_->setObjectName("scene_edit_done");
    done_->setProperty("kind", "main");
    undo_->setObjectName("scene_undo");
    redo_->setObjectName("scene_redo");
    connect(done_, &QPushButton::clicked, this, &SceneEditPanel::donePressed);
    connect(undo_, &QPushButton::clicked, this, &SceneEditPanel::undoPressed);
    connect(redo_, &QPushButton::clicked, this, &SceneEditPanel::redoPressed);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(done_);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(6);
    for (QPushButton* one : std::initializer_list<QPushButton*>{add_, undo_, redo_, scenes_}) {
        one->setProperty("narrow", true);
        tools->addWidget(one);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 10, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(says_);
    column->addLayout(tools);
    column->addWidget(list_, 2);
    column->addWidget(scroll_, 3);
}

void SceneEditPanel::makeAdd() {
    add_->setObjectName("item_add");
    auto* menu = new QMenu(add_);
    add_->setMenu(menu);
    // What a scene has already is not offered again: the menu is made as it opens.
    connect(menu, &QMenu::aboutToShow, this, &SceneEditPanel::fillAdd);
}

void SceneEditPanel::fillAdd() {
    QMenu& menu = *add_->menu();
    menu.clear();
    const auto offer = [this, &menu](NewItem kind) {
        QAction* one = menu.addAction(sourceText(newItem(kind, scene_.canvas).source));
        connect(one, &QAction::triggered, this, [this, kind] {
            if (needsFiles(kind)) return chooseFiles(kind);
            emit addPressed(newItem(kind, scene_.canvas, {}, tr("Your words").toStdString()));
        });
    };
    for (const NewItem kind :
         {NewItem::Camera, NewItem::SecondCamera, NewItem::Picture, NewItem::Slides, NewItem::Video,
          NewItem::Music, NewItem::Text, NewItem::Colour, NewItem::Screen, NewItem::Window})
        offer(kind);
    menu.addSeparator();
    const auto has_source = [this](const studio::ItemSource& source) {
        return std::any_of(scene_.items.begin(), scene_.items.end(),
                           [&source](const auto& item) { return item.source == source; });
    };
    if (!has_source(studio::Backdrop{})) offer(NewItem::Ground);
    for (const std::string_view key : overlay_keys) {
        const studio::SceneItem overlay = newOverlay(key);
        if (has_source(overlay.source)) continue;
        connect(menu.addAction(sourceText(overlay.source)), &QAction::triggered, this,
                [this, overlay] { emit addPressed(overlay); });
    }
}

void SceneEditPanel::chooseFiles(NewItem kind) {
    const FileWords words = wordsOf(kind);
    auto* dialog = new QFileDialog(this, words.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(kind == NewItem::Slides ? QFileDialog::ExistingFiles
                                                : QFileDialog::ExistingFile);
    dialog->setNameFilter(words.kinds + QLatin1String(words.patterns));
    connect(dialog, &QFileDialog::filesSelected, this, [this, kind](const QStringList& files) {
        std::vector<std::filesystem::path> paths;
        for (const QString& file : files)
            paths.emplace_back(file.toStdString());
        emit addPressed(newItem(kind, scene_.canvas, paths));
    });
    dialog->open();
}

void SceneEditPanel::show(const EditedScene& scene) {
    scene_ = scene;
    list_->show(scene.items, scene.selected);
    const studio::SceneItem* item = studio::findItem(scene.items, scene.selected);
    look_->setVisible(item == nullptr || isOverlay(*item));
    look_->show(scene.theme);
    form_->setVisible(item != nullptr);
    if (item != nullptr) form_->show(*item, scene.canvas);
    undo_->setEnabled(scene.undo_count > 0);
    redo_->setEnabled(scene.redo_count > 0);
    title_->setText(tr("Edit: %1").arg(scene.name));
    scenes_->show(scene.name, scene.place);
    says_->setText(scene.place.is_on_program
                       ? tr("Viewers see this scene. They see your changes once you take it or "
                            "press Done.")
                       : tr("Viewers do not see this scene now."));
}

void SceneEditPanel::retranslate() {
    done_->setText(tr("Done"));
    undo_->setText(tr("Undo"));
    undo_->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Z).toString(QKeySequence::NativeText));
    redo_->setText(tr("Redo"));
    redo_->setToolTip(
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z).toString(QKeySequence::NativeText));
    add_->setText(tr("Add…"));
    add_->setAccessibleName(tr("Add an item to the scene"));
    show(EditedScene(scene_));
}

void SceneEditPanel::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
