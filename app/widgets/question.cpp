#include "app/widgets/question.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace xb::app {

void askFirst(QWidget& parent, QObject& context, const Question& question,
              std::function<void()> agreed) {
    auto* box = new QMessageBox(QMessageBox::Question, question.title, question.words,
                                QMessageBox::NoButton, &parent);
    box->setObjectName(question.name);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    QPushButton* no = box->addButton(question.no, QMessageBox::RejectRole);
    yes->setObjectName(question.name + QStringLiteral("_yes"));
    no->setObjectName(question.name + QStringLiteral("_no"));
    for (QPushButton* one : {yes, no})
        one->setProperty("target", true);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(box, &QMessageBox::buttonClicked, &context,
                     [yes, agreed = std::move(agreed)](const QAbstractButton* pressed) {
                         if (pressed == yes) agreed();
                     });
    box->open();
}

}  // namespace xb::app
