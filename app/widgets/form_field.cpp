#include "app/widgets/form_field.h"

#include "app/widgets/restyle.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace xb::app {

FormField::FormField(QWidget* control, QWidget* parent)
    : QWidget(parent), control_(control), title_(new QLabel(this)), note_(new QLabel(this)) {
    title_->setProperty("role", "title");
    title_->setBuddy(control_);
    note_->setWordWrap(true);
    note_->hide();
    control_->setProperty("target", "true");
    control_->setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title_);
    column->addWidget(control_);
    column->addWidget(note_);
    column->addStretch(1);
}

void FormField::setTitle(const QString& title) {
    title_->setText(title);
    control_->setAccessibleName(title);
}

void FormField::showNote(const QString& sentence, NoteWeight weight) {
    const bool is_fault = weight == NoteWeight::Fault && !sentence.isEmpty();
    const QString role = is_fault ? QStringLiteral("wrong") : QStringLiteral("quiet");
    if (note_->text() == sentence && note_->property("role").toString() == role) return;
    note_->setText(sentence);
    note_->setProperty("role", role);
    note_->style()->polish(note_);
    note_->setVisible(!sentence.isEmpty());
    control_->setAccessibleDescription(sentence);
    control_->setProperty("wrong", is_fault ? "true" : "false");
    restyle(*control_);
}

QString FormField::note() const {
    return note_->text();
}

}  // namespace xb::app
