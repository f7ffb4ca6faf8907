// A card of the summary: a title, and lines that each say what something is about and what became
// of it.
#pragma once

#include "app/pages/live/health_words.h"
#include "app/widgets/card.h"

class QGridLayout;
class QWidget;

namespace xb::app {

class SummaryLines : public Card {
    Q_OBJECT

 public:
    // `name` begins the object names of its lines.
    SummaryLines(const Theme& theme, const QString& name, const QString& title,
                 QWidget* parent = nullptr);

    // With a mark of its tone; `act` stands at its end and becomes the card's.
    void add(const Saying& saying, QWidget* act = nullptr);
    // Goods: how many, for how much, and how that compares with the best of them.
    void addSold(const QString& title, const QString& units, const QString& amount, double share);

 private:
    const Theme& theme_;
    const QString name_;
    QGridLayout* grid_;
    int row_count_ = 0;
};

}  // namespace xb::app
