#include "app/pages/live/on_air_dialog.h"

#include "app/text_size.h"
#include "app/widgets/page_parts.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xb::app {

namespace {
constexpr int least_width_px = 460;
}  // namespace

OnAirDialog::OnAirDialog(const QString& name, const QString& title, bool is_shown, QWidget* parent)
    : QDialog(parent),
      body_(new QVBoxLayout),
      show_it_(namedButton(name + QStringLiteral("_show"), this)) {
    setObjectName(name + QStringLiteral("_dialog"));
    setWindowTitle(title);
    setModal(true);
    QPushButton* keep = namedButton(name + QStringLiteral("_keep"), this);
    keep->setText(tr("Keep as it is"));
    QPushButton* remove = namedButton(name + QStringLiteral("_remove"), this);
    remove->setText(tr("Take it off"));
    show_it_->setText(tr("Show it to viewers"));
    show_it_->setProperty("kind", "main");
    show_it_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(remove);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(show_it_);
    for (QPushButton* one : {keep, remove, show_it_})
        one->setProperty("target", true);
    // After what gives it its height: a widget takes its style as it is first shown.
    remove->setVisible(is_shown);
    body_->setSpacing(12);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addLayout(body_);
    column->addLayout(buttons);
    // A least width of its own would let the words of the buttons be cut.
    setMinimumWidth(std::max(textPx(least_width_px), column->minimumSize().width()));
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, &OnAirDialog::removalAsked);
    connect(show_it_, &QPushButton::clicked, this, &OnAirDialog::showAsked);
}

void OnAirDialog::setReady(bool is_ready) {
    show_it_->setEnabled(is_ready);
}

}  // namespace xb::app
