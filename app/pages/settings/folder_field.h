// Where recordings go, as a person writes or chooses it: only a folder that can be written into is
// taken.
#pragma once

#include "app/shop/disk_gauge.h"

#include <QString>
#include <QWidget>

#include <filesystem>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

// `~` is the person's own folder. Empty for nothing written; relative where it says no whole way.
std::filesystem::path folderWritten(const QString& text);

// Main thread; the disk is asked beside it.
class FolderField : public QWidget {
    Q_OBJECT

 public:
    explicit FolderField(QWidget* parent = nullptr);

    // As it is set; says nothing. Empty: in the shop's folder.
    void show(const std::filesystem::path& folder);
    QLineEdit& edit() { return *edit_; }

 signals:
    void chosen(const QString& folder);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void take();
    void takeFound(const QString& folder, DiskFound found);
    void accept(const std::filesystem::path& folder);
    void say(const QString& sentence);
    void choose();
    void retranslate();

    std::filesystem::path folder_;
    std::optional<std::filesystem::path> asked_;  // the disk is being asked about it
    QLineEdit* edit_;
    QPushButton* choose_;
    QLabel* note_;
    DiskGauge gauge_;
};

}  // namespace xb::app
