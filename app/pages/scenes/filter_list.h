// The filters of one item, in the order in which they work, and a menu of those that can be added.
#pragma once

#include "app/theme.h"
#include "studio/scenes/picture_filter.h"

#include <QVector>
#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace xb::app {

class FilterCard;

class FilterList : public QWidget {
    Q_OBJECT

 public:
    // `theme` outlives it.
    explicit FilterList(const Theme& theme, QWidget* parent = nullptr);

    void show(const std::vector<studio::PictureFilter>& filters);

 signals:
    void changed(const std::vector<xb::studio::PictureFilter>& filters);
    // Other controls than before: the way of Tab is to be laid again.
    void rebuilt();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();
    void rebuild(const std::vector<studio::PictureFilter>& filters);
    std::vector<studio::PictureFilter> filters() const;

    const Theme& theme_;
    QVBoxLayout* cards_layout_;
    QVector<FilterCard*> cards_;
    QPushButton* add_;
};

}  // namespace xb::app
