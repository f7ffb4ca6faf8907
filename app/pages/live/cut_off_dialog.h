// What to do about a broadcast that broke off when the program or the computer stopped.
#pragma once

#include "catalog/ids.h"

#include <QDialog>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <cstdint>

class QVBoxLayout;

namespace xb::app {

struct CutOffFacts {
    catalog::BroadcastId id;
    QString title;
    std::int64_t broke_off_at_ms = 0;  // UTC; the last that is known of it
    std::chrono::milliseconds aired{0};
    std::int64_t order_count = 0;
    std::int64_t total_fen = 0;
    QString recording;  // where it lies; empty: there is none
};

// When it is asked decides what follows on ending it.
enum class CutOffMoment { Start, GoingLive };

// Closed without a choice, all stays as it is.
class CutOffDialog : public QDialog {
    Q_OBJECT

 public:
    CutOffDialog(const CutOffFacts& facts, CutOffMoment moment, std::int64_t now_utc_ms,
                 QWidget* parent = nullptr);

 signals:
    void continueChosen();
    void endChosen();

 private:
    void addWords(QVBoxLayout& column, const CutOffFacts& facts, std::int64_t now_utc_ms);
    void addButtons(QVBoxLayout& column, CutOffMoment moment);
};

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::CutOffFacts)
