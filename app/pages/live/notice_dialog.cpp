#include "app/pages/live/notice_dialog.h"

#include "app/live/overlay_controls.h"
#include "app/widgets/form_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace xb::app {

NoticeDialog::NoticeDialog(const QString& notice, QWidget* parent)
    : OnAirDialog(QStringLiteral("notice"), tr("Notice on the picture"), !notice.isEmpty(), parent),
      text_(new QLineEdit(notice, this)) {
    text_->setObjectName("notice_text");
    text_->setMaxLength(longest_notice);
    text_->setPlaceholderText(tr("Orders before eight leave tomorrow morning"));
    auto* field = new FormField(text_, this);
    field->setTitle(tr("What viewers read"));
    body().addWidget(field);
    const auto check = [this] { setReady(!text_->text().trimmed().isEmpty()); };
    connect(text_, &QLineEdit::textChanged, this, check);
    connect(this, &OnAirDialog::removalAsked, this, [this] {
        emit chosen({});
        accept();
    });
    connect(this, &OnAirDialog::showAsked, this, [this] {
        emit chosen(text_->text().trimmed());
        accept();
    });
    check();
    text_->setFocus();
    text_->selectAll();
}

}  // namespace xb::app
