// The list of destinations: added, changed, switched on and off, taken out.
#pragma once

#include "app/pages/live/broadcast_aim.h"
#include "app/pages/live/destination_url.h"
#include "app/theme.h"

#include <QDialog>
#include <QVector>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace xb::app {

class DestinationRow;

// Shows and asks; main thread. Each change is told at once, as everything in the settings.
class DestinationsDialog : public QDialog {
    Q_OBJECT

 public:
    // An empty list begins with a line to fill in. Without `canvases` there is one picture, and
    // nobody is asked which.
    DestinationsDialog(const Theme& theme, const QVector<Destination>& destinations,
                       const std::optional<CanvasSizes>& canvases, QWidget* parent = nullptr);
    ~DestinationsDialog() override;

    // Marks what is wrong with the one in this place.
    void showFault(int place, DestinationFault fault);
    // A key came for the one with this id, which had none; what was typed is newer.
    void showKey(const std::string& id, const QString& stream_key);
    // The keyring has answered that it keeps none.
    void showNoKey(const std::string& id);

    void done(int result) override;

 signals:
    // Without lines in which nothing is filled in.
    void changed(const QVector<xb::app::Destination>& destinations);
    // The keyring may give what it has withheld.
    void keyAskedAgain();

 private:
    void arrange();
    void build();
    void finishRows();
    void add();
    void remove(int place);
    void undo();
    void take();
    QVector<Destination> filledIn() const;
    void explain(const Destination& destination);

    const Theme& theme_;
    const std::optional<CanvasSizes> canvases_;
    QVector<Destination> destinations_;
    std::optional<QVector<Destination>> before_;  // the last removal
    QVector<DestinationRow*> rows_;
    QVBoxLayout* list_;
    QLabel* where_;
    QPushButton* add_;
    QPushButton* undo_;
    QPushButton* done_;
};

}  // namespace xb::app
