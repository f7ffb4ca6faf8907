// Where the next broadcast goes: nowhere (a rehearsal), or to a platform's server.
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace xb::app {

struct Destination {
    bool is_rehearsal = true;
    QString address;
    QString stream_key;  // secret: shown as dots, never logged
};

class DestinationChoice : public QWidget {
    Q_OBJECT

 public:
    explicit DestinationChoice(QWidget* parent = nullptr);

    Destination destination() const;
    void setDestination(const Destination& destination);
    // Marks the field that is wrong until it is edited, and puts the cursor there.
    void markAddressWrong();
    void markKeyWrong();

 signals:
    void changed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();
    void showFields();
    void mark(QLineEdit& field, bool is_wrong);

    QPushButton* rehearse_;
    QPushButton* platform_;
    QLineEdit* address_;
    QLineEdit* key_;
};

}  // namespace xb::app
