#include "app/pages/scenes/scene_menu.h"

#include <QAction>
#include <QEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

namespace xb::app {

SceneMenu::SceneMenu(QWidget* parent) : QPushButton(parent) {
    setObjectName("scene_menu");
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    // Its words and what they may do are those of the scene that is edited then.
    connect(menu, &QMenu::aboutToShow, this, &SceneMenu::fill);
    retranslate();
}

void SceneMenu::show(const QString& name, const EditedPlace& place) {
    name_ = name;
    place_ = place;
}

void SceneMenu::fill() {
    menu()->clear();
    const auto offer = [this](SceneStep step, const QString& words, bool is_possible = true,
                              const QString& name = {}) {
        QAction* one = menu()->addAction(words);
        one->setEnabled(is_possible);
        connect(one, &QAction::triggered, this, [this, step, name] { emit chosen(step, name); });
        return one;
    };
    offer(SceneStep::Add, tr("New scene"), true, tr("New scene"));
    offer(SceneStep::Copy, tr("A copy of this one"), true, tr("%1, copy").arg(name_));
    menu()->addSeparator();
    connect(menu()->addAction(tr("Another name…")), &QAction::triggered, this, &SceneMenu::askName);
    offer(SceneStep::Earlier, tr("Further up"), !place_.is_first);
    offer(SceneStep::Later, tr("Further down"), !place_.is_last);
    QAction* voice = offer(SceneStep::Voice, tr("The microphone is heard here"));
    voice->setCheckable(true);
    voice->setChecked(place_.is_heard);
    menu()->addSeparator();
    const bool is_only = place_.is_first && place_.is_last;
    QAction* remove =
        offer(SceneStep::Remove, tr("Remove this scene"), !place_.is_on_program && !is_only);
    if (place_.is_on_program) remove->setToolTip(tr("Viewers see it now."));
}

void SceneMenu::askName() {
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName("scene_name_dialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Name of the scene"));
    dialog->setLabelText(tr("What this scene is called:"));
    dialog->setTextValue(name_);
    dialog->setOkButtonText(tr("Use this name"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        const QString name = text.trimmed();
        if (!name.isEmpty() && name != name_) emit chosen(SceneStep::Rename, name);
    });
    dialog->open();
}

void SceneMenu::retranslate() {
    setText(tr("Scene…"));
    setAccessibleName(tr("New scene, name, place and removal of this scene"));
    setToolTip(accessibleName());
}

void SceneMenu::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
