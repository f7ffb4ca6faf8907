#include "app/pages/live/notice_dialog.h"

#include "app/widgets/form_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

NoticeDialog::NoticeDialog(const QString& notice, QWidget* parent)
    : QDialog(parent), text_(new QLineEdit(notice, this)) {
    constexpr int longest_text = 60;
    setObjectName("notice_dialog");
    setWindowTitle(tr("Notice on the picture"));
    setModal(true);
    setMinimumWidth(460);
    text_->setObjectName("notice_text");
    text_->setMaxLength(longest_text);
    text_->setPlaceholderText(tr("Orders before eight leave tomorrow morning"));
    auto* field = new FormField(text_, this);
    field->setTitle(tr("What viewers read"));
    auto* keep = new QPushButton(tr("Keep as it is"), this);
    keep->setObjectName("notice_keep");
    auto* remove = new QPushButton(tr("Take it off"), this);
    remove->setObjectName("notice_remove");
    remove->setVisible(!notice.isEmpty());
    auto* show_it = new QPushButton(tr("Show it to viewers"), this);
    show_it->setObjectName("notice_show");
    show_it->setProperty("kind", "main");
    show_it->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(remove);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(show_it);
    for (QPushButton* one : {keep, remove, show_it})
        one->setProperty("target", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(field);
    column->addLayout(buttons);
    const auto check = [this, show_it] { show_it->setEnabled(!text_->text().trimmed().isEmpty()); };
    connect(text_, &QLineEdit::textChanged, this, check);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, [this] {
        emit chosen({});
        accept();
    });
    connect(show_it, &QPushButton::clicked, this, [this] {
        emit chosen(text_->text().trimmed());
        accept();
    });
    check();
    text_->setFocus();
    text_->selectAll();
}

}  // namespace xb::app
