#include "app/pages/live/destinations_dialog.h"

#include "app/pages/live/destination_row.h"
#include "app/pages/settings/platform_words.h"
#include "app/text_size.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/tab_chain.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace xb::app {

namespace {

constexpr QSize wanted_px(900, 480);
constexpr int where_lines = 3;

}  // namespace

DestinationsDialog::DestinationsDialog(const Theme& theme, const QVector<Destination>& destinations,
                                       const std::optional<CanvasSizes>& canvases, QWidget* parent)
    : QDialog(parent),
      theme_(theme),
      canvases_(canvases),
      destinations_(destinations),
      list_(new QVBoxLayout),
      where_(new QLabel(this)),
      add_(new QPushButton(tr("Add a destination"), this)),
      undo_(new QPushButton(tr("Bring it back"), this)),
      done_(new QPushButton(tr("Done"), this)) {
    setObjectName("destinations_dialog");
    setWindowTitle(tr("Where the broadcast goes"));
    setModal(true);
    add_->setObjectName("destinations_add");
    undo_->setObjectName("destinations_undo");
    done_->setObjectName("destinations_done");
    done_->setProperty("kind", "main");
    arrange();
    connect(add_, &QPushButton::clicked, this, &DestinationsDialog::add);
    connect(undo_, &QPushButton::clicked, this, &DestinationsDialog::undo);
    connect(done_, &QPushButton::clicked, this, &QDialog::accept);
    build();
    if (destinations_.isEmpty()) add();
    resizeWithin(*this, wanted_px);
}

DestinationsDialog::~DestinationsDialog() {
    for (DestinationRow* row : rows_)
        row->disconnect(this);
}

void DestinationsDialog::arrange() {
    auto* words = new QLabel(tr("The picture goes to every destination that is on, all at once. "
                                "Each of them needs its share of the uplink."),
                             this);
    words->setWordWrap(true);
    where_->setObjectName("destinations_where");
    where_->setProperty("role", "quiet");
    where_->setWordWrap(true);
    where_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // The dialog keeps its shape whatever it says.
    sizeByHand(*where_);
    where_->setMinimumHeight(where_lines * QFontMetrics(where_->font()).lineSpacing());
    auto* rows = new QWidget(this);
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(10);
    list_->addStretch(1);
    rows->setLayout(list_);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {add_, undo_, done_}) {
        button->setProperty("target", true);
        button->setAutoDefault(false);
    }
    buttons->addWidget(add_);
    buttons->addWidget(undo_);
    buttons->addStretch(1);
    buttons->addWidget(done_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(measure::gap_px);
    column->addWidget(words);
    column->addWidget(new DownScroll(QStringLiteral("destinations_list"), rows, this), 1);
    column->addWidget(where_);
    column->addLayout(buttons);
}

void DestinationsDialog::build() {
    for (DestinationRow* row : std::exchange(rows_, {})) {
        row->hide();
        row->deleteLater();
    }
    for (int place = 0; place < destinations_.size(); ++place) {
        auto* row = new DestinationRow(theme_, place + 1, destinations_[place], canvases_, this);
        list_->insertWidget(place, row);
        row->show();
        rows_ << row;
        connect(row, &DestinationRow::changed, this, &DestinationsDialog::take);
        connect(row, &DestinationRow::removeAsked, this, [this, place] { remove(place); });
        connect(row, &DestinationRow::keyAskedAgain, this, &DestinationsDialog::keyAskedAgain);
        connect(row, &DestinationRow::entered, this, [this, row] { explain(row->destination()); });
    }
    add_->setEnabled(destinations_.size() < static_cast<qsizetype>(most_destinations));
    undo_->setVisible(before_.has_value());
    explain(destinations_.isEmpty() ? Destination{} : destinations_.last());
    chainTabs(*this);
}

void DestinationsDialog::finishRows() {
    for (DestinationRow* row : rows_)
        row->finish();
}

void DestinationsDialog::add() {
    finishRows();
    before_.reset();
    Destination fresh;
    fresh.id = freeDestinationId(savedOf(destinations_));
    destinations_ << fresh;
    build();
    rows_.last()->begin();
}

void DestinationsDialog::remove(int place) {
    finishRows();
    before_ = destinations_;
    destinations_.removeAt(place);
    build();
    undo_->setFocus();
    emit changed(filledIn());
}

void DestinationsDialog::undo() {
    if (!before_) return;
    destinations_ = *before_;
    before_.reset();
    build();
    emit changed(filledIn());
}

void DestinationsDialog::take() {
    before_.reset();
    undo_->hide();
    for (int place = 0; place < rows_.size(); ++place)
        destinations_[place] = rows_[place]->destination();
    emit changed(filledIn());
}

QVector<Destination> DestinationsDialog::filledIn() const {
    QVector<Destination> filled = destinations_;
    filled.removeIf([](const Destination& one) {
        return one.address.isEmpty() && one.stream_key.isEmpty() && one.platform == Platform::Other;
    });
    return filled;
}

void DestinationsDialog::done(int result) {
    finishRows();
    QDialog::done(result);
}

void DestinationsDialog::explain(const Destination& destination) {
    where_->setText(whereToFindKey(destination.platform));
}

void DestinationsDialog::showFault(int place, DestinationFault fault) {
    if (place < 0 || place >= rows_.size()) return;
    rows_[place]->showFault(fault);
    // Its words stand below its fields, and are laid out once this is done.
    QMetaObject::invokeMethod(
        this,
        [this, row = QPointer<DestinationRow>(rows_[place])] {
            if (row != nullptr) findChild<DownScroll*>()->ensureWidgetVisible(row);
        },
        Qt::QueuedConnection);
}

void DestinationsDialog::showKey(const std::string& id, const QString& stream_key) {
    for (DestinationRow* row : rows_) {
        if (row->destination().id == id) row->showKey(stream_key);
    }
}

void DestinationsDialog::showNoKey(const std::string& id) {
    for (DestinationRow* row : rows_) {
        if (row->destination().id == id) row->showNoKey();
    }
}

}  // namespace xb::app
