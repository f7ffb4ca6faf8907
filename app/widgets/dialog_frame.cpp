#include "app/widgets/dialog_frame.h"

#include "app/widgets/dialog_size.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

void frameDialog(QDialog& dialog, const QString& scroll_name, QWidget* body, QPushButton* keep,
                 QPushButton* confirm, QWidget* refusal) {
    QObject::connect(keep, &QPushButton::clicked, &dialog, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 8, 0);
    buttons->addStretch(1);
    for (QPushButton* one : {keep, confirm}) {
        one->setProperty("target", "true");
        buttons->addWidget(one);
    }
    auto* all = new QVBoxLayout(&dialog);
    all->setContentsMargins(20, 18, 12, 18);
    all->setSpacing(12);
    all->addWidget(new DownScroll(scroll_name, body, &dialog), 1);
    if (refusal != nullptr) all->addWidget(refusal);
    all->addLayout(buttons);
}

}  // namespace xb::app
