// A colour out of a few that have names, or any other.
#pragma once

#include <QComboBox>

#include <cstdint>

namespace xb::app {

class ColourChoice : public QComboBox {
    Q_OBJECT

 public:
    explicit ColourChoice(QWidget* parent = nullptr);

    void show(std::uint32_t rgb);

 signals:
    // Also while the hand still moves among all colours.
    void chosen(quint32 rgb);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void askAny();
    void choose(std::uint32_t rgb);
    void retranslate();

    std::uint32_t rgb_ = 0;
};

}  // namespace xb::app
