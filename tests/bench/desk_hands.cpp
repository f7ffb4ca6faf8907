#include "tests/bench/desk_hands.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <chrono>

namespace xb::tests {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int patient_ms = 5'000;
constexpr int pause_ms = 60;  // between two keys of a quick typist

// Paint events of one widget.
class PaintCount : public QObject {
 public:
    explicit PaintCount(QWidget& widget) : widget_(widget) { widget_.installEventFilter(this); }
    ~PaintCount() override { widget_.removeEventFilter(this); }

    int count() const { return count_; }

 protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) ++count_;
        return false;
    }

 private:
    QWidget& widget_;
    int count_ = 0;
};

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Runs the event loop until the widget was painted; the time that took.
double untilPainted(const PaintCount& paints, int before, Clock::time_point start) {
    const bool is_painted = QTest::qWaitFor([&] { return paints.count() > before; }, patient_ms);
    return is_painted ? millisecondsSince(start) : patient_ms;
}

struct Keys {
    std::vector<double> shown_ms;
    std::vector<double> listed_ms;
};

void press(QLineEdit& field, QAbstractItemView& list, Qt::Key key, QChar letter, Keys& keys) {
    const PaintCount field_paints(field);
    bool is_listed = false;
    const auto listens = QObject::connect(list.model(), &QAbstractItemModel::modelReset, &field,
                                          [&is_listed] { is_listed = true; });
    const auto start = Clock::now();
    if (letter.isNull()) {
        QTest::keyClick(&field, key);
    } else {
        field.insert(letter);
    }
    keys.shown_ms.push_back(untilPainted(field_paints, 0, start));
    if (QTest::qWaitFor([&] { return is_listed; }, patient_ms)) {
        const PaintCount list_paints(*list.viewport());
        list.viewport()->update();
        keys.listed_ms.push_back(untilPainted(list_paints, 0, start));
    }
    QObject::disconnect(listens);
    QTest::qWait(pause_ms);
}

}  // namespace

Typing typeInto(QLineEdit& field, QAbstractItemView& list, const QStringList& words, int rounds) {
    Keys keys;
    field.setFocus();
    for (int round = 0; round < rounds; ++round) {
        for (const QString& word : words) {
            for (const QChar letter : word)
                press(field, list, Qt::Key_unknown, letter, keys);
            for (qsizetype i = 0; i < word.size(); ++i)
                press(field, list, Qt::Key_Backspace, {}, keys);
        }
    }
    return {latenessOf(std::move(keys.shown_ms)), latenessOf(std::move(keys.listed_ms))};
}

Scrolling scrollThrough(QAbstractItemView& list, int turns) {
    constexpr int turn_px = 240;
    constexpr int pause_between_ms = 16;
    Scrolling scrolling;
    std::vector<double> painted_ms;
    QScrollBar& bar = *list.verticalScrollBar();
    for (int turn = 0; turn < turns; ++turn) {
        const PaintCount paints(*list.viewport());
        const int before = bar.value();
        const auto start = Clock::now();
        bar.setValue(before + turn_px);
        if (bar.value() != before) painted_ms.push_back(untilPainted(paints, 0, start));
        if (!list.indexAt(list.viewport()->rect().center()).isValid()) ++scrolling.blank_count;
        QTest::qWait(pause_between_ms);
    }
    scrolling.painted = latenessOf(std::move(painted_ms));
    scrolling.row_count = list.model()->rowCount();
    return scrolling;
}

}  // namespace xb::tests
