// What the wheel does, and does not do, while a page is scrolled.
#include "app/widgets/wheel_guard.h"
#include "tests/app/desk_application.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <catch2/catch.hpp>

using namespace xb::app;

namespace {

// A page that is higher than its window, with one field of each kind at its top.
struct LongPage {
    LongPage() {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        auto* list = new QComboBox(page);
        list->addItems({"a", "b", "c"});
        list->setCurrentIndex(1);
        auto* number = new QSpinBox(page);
        number->setValue(50);
        auto* slider = new QSlider(Qt::Horizontal, page);
        slider->setValue(50);
        for (QWidget* field : {static_cast<QWidget*>(list), static_cast<QWidget*>(number),
                               static_cast<QWidget*>(slider)}) {
            column->addWidget(field);
        }
        column->addStretch(1);
        page->setMinimumHeight(3000);
        area.setWidget(page);
        area.setWidgetResizable(true);
        area.resize(400, 300);
        area.show();
        area.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&area));
        list_ = list;
        number_ = number;
        slider_ = slider;
    }

    // Down, as Qt hands it to the field under the mouse: only what comes from outside is offered to
    // what is around the field.
    void turn(QWidget& field) {
        const QPointF at(5, 5);
        QWheelEvent down(at, field.mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton,
                         Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&down);
        qApp->notify(&field, &down);
    }
    int scrolled() const { return area.verticalScrollBar()->value(); }

    QScrollArea area;
    QComboBox* list_;
    QSpinBox* number_;
    QSlider* slider_;
};

}  // namespace

TEST_CASE("the wheel over a field scrolls the page and turns nothing", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const WheelGuard guard(*qApp);
    LongPage page;
    page.area.setFocus();
    for (QWidget* field : {static_cast<QWidget*>(page.list_), static_cast<QWidget*>(page.number_),
                           static_cast<QWidget*>(page.slider_)}) {
        const int before = page.scrolled();
        page.turn(*field);
        CHECK(page.scrolled() > before);
        CHECK(field->focusPolicy() != Qt::WheelFocus);
        CHECK_FALSE(field->hasFocus());
    }
    CHECK(page.list_->currentText() == "b");
    CHECK(page.number_->value() == 50);
    CHECK(page.slider_->value() == 50);
}

TEST_CASE("the wheel turns the field that has the focus", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const WheelGuard guard(*qApp);
    LongPage page;
    page.list_->setFocus();
    page.turn(*page.list_);
    CHECK(page.list_->currentText() == "c");
    page.number_->setFocus();
    page.turn(*page.number_);
    CHECK(page.number_->value() == 49);
    CHECK(page.scrolled() == 0);
}
