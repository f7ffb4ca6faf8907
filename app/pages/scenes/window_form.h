// Which window an item shows, and whether the pointer is seen in it.
#pragma once

#include "app/pages/scenes/window_finder.h"
#include "app/theme.h"
#include "studio/scenes/item_source.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace xb::app {

class ToggleSwitch;

class WindowForm : public QWidget {
    Q_OBJECT

 public:
    // `theme` outlives it.
    explicit WindowForm(const Theme& theme, QWidget* parent = nullptr);

    // Looks for windows as it comes into view. The chosen one stays choosable though it be closed.
    void show(const studio::WindowCapture& window);
    using QWidget::show;
    void showWindows(const std::vector<studio::OpenWindow>& windows);

 signals:
    void changed(const xb::studio::WindowCapture& window);

 protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    void fill();
    void take();
    void retranslate();

    studio::WindowCapture window_;
    std::vector<studio::OpenWindow> windows_;
    bool is_filling_ = false;
    QLabel* title_;
    QComboBox* choice_;
    QPushButton* look_;
    ToggleSwitch* pointer_;
    WindowFinder finder_;
};

}  // namespace xb::app
