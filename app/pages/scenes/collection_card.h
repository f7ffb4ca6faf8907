// The scene collections of the shop, on the Settings page: which one is in use, and new ones.
#pragma once

#include "app/widgets/card.h"

#include <QStringList>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

// Shows and asks; main thread. An empty name means the shop's own.
class CollectionCard : public Card {
    Q_OBJECT

 public:
    explicit CollectionCard(const Theme& theme, QWidget* parent = nullptr);

    // `names` without the shop's own.
    void show(const QStringList& names, const QString& current);
    // While one is being made or read, no other is asked for.
    void setBusy(bool is_busy);

 signals:
    void chosen(const QString& name);
    // Under this name, which may be taken or senseless.
    void newAsked(const QString& name);
    void duplicateAsked(const QString& name);
    void renameAsked(const QString& name);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void showButtons();
    void retranslate();

    QStringList names_;
    QString current_;
    bool is_busy_ = false;
    QLabel* title_;
    QLabel* used_label_;
    QLabel* name_label_;
    QLabel* words_;
    QComboBox* used_;
    QLineEdit* name_;
    QPushButton* new_;
    QPushButton* duplicate_;
    QPushButton* rename_;
};

}  // namespace xb::app
