#include "app/pages/live/destination_choice.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace xb::app {

namespace {

constexpr int named_at_most = 2;
constexpr int widest_name_characters = 24;

QString namesOf(const QVector<Destination>& destinations) {
    if (destinations.isEmpty()) return DestinationChoice::tr("Choose where to…");
    if (destinations.size() == 1) return destinationName(destinations.first());
    if (destinations.size() == named_at_most) {
        return DestinationChoice::tr("%1, %2").arg(destinationName(destinations[0]),
                                                   destinationName(destinations[1]));
    }
    return DestinationChoice::tr("%1 and %2 more")
        .arg(destinationName(destinations.first()))
        .arg(destinations.size() - 1);
}

}  // namespace

DestinationChoice::DestinationChoice(QWidget* parent)
    : QWidget(parent),
      kinds_(new QButtonGroup(this)),
      rehearse_(new QPushButton(this)),
      record_only_(new QPushButton(this)),
      platform_(new QPushButton(this)),
      destinations_(new QPushButton(this)) {
    setObjectName("destination_choice");
    rehearse_->setObjectName("choose_rehearsal");
    record_only_->setObjectName("choose_record_only");
    platform_->setObjectName("choose_platform");
    destinations_->setObjectName("destinations");
    destinations_->setProperty("target", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(destinations_);
    for (const auto& [button, kind] : {std::pair(rehearse_, BroadcastKind::Rehearsal),
                                       std::pair(record_only_, BroadcastKind::RecordOnly),
                                       std::pair(platform_, BroadcastKind::OnAir)}) {
        button->setCheckable(true);
        button->setProperty("segment", true);
        kinds_->addButton(button, static_cast<int>(kind));
        row->addWidget(button);
    }
    rehearse_->setChecked(true);
    connect(kinds_, &QButtonGroup::idClicked, this,
            [this](int id) { choose(static_cast<BroadcastKind>(id)); });
    connect(destinations_, &QPushButton::clicked, this, &DestinationChoice::editAsked);
    retranslate();
}

void DestinationChoice::setAim(const BroadcastAim& aim) {
    aim_ = aim;
    kinds_->button(static_cast<int>(aim.kind))->setChecked(true);
    showDestinations();
}

void DestinationChoice::choose(BroadcastKind kind) {
    const bool is_new = std::exchange(aim_.kind, kind) != kind;
    showDestinations();
    if (is_new) emit changed();
    // There is nothing to send to yet.
    if (kind == BroadcastKind::OnAir && aim_.destinations.isEmpty()) emit editAsked();
}

void DestinationChoice::showDestinations() {
    const QVector<Destination> wanted = sentTo(aim_);
    const QString names = namesOf(wanted);
    const QFontMetrics metrics(destinations_->font());
    destinations_->setText(metrics.elidedText(names, Qt::ElideRight,
                                              widest_name_characters * metrics.averageCharWidth()));
    destinations_->setAccessibleName(tr("Destinations: %1").arg(names));
    QStringList all;
    for (const Destination& one : wanted)
        all << destinationName(one);
    destinations_->setToolTip(all.isEmpty() ? tr("No destination is switched on.")
                                            : all.join(QLatin1Char('\n')));
    destinations_->setVisible(aim_.kind == BroadcastKind::OnAir);
}

void DestinationChoice::retranslate() {
    rehearse_->setText(tr("Rehearse here"));
    rehearse_->setToolTip(
        tr("Practise with pretend buyers and orders. Nothing leaves this computer."));
    record_only_->setText(tr("Record only"));
    record_only_->setToolTip(
        tr("The broadcast becomes a film on this computer, with real orders. Nobody outside sees "
           "it."));
    platform_->setText(tr("To a platform"));
    platform_->setToolTip(tr("Viewers see it: it is sent to every destination that is on."));
    showDestinations();
}

void DestinationChoice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
