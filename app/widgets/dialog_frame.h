// The frame of a dialog that asks for something: what is asked scrolls, its two buttons stay below.
#pragma once

#include <QString>

class QDialog;
class QPushButton;
class QWidget;

namespace xb::app {

// All of it becomes the dialog's. `scroll_name` is what the scrolled part is called; `keep` closes
// the dialog without a word. `refusal`, if there is one, stands above them.
void frameDialog(QDialog& dialog, const QString& scroll_name, QWidget* body, QPushButton* keep,
                 QPushButton* confirm, QWidget* refusal = nullptr);

}  // namespace xb::app
