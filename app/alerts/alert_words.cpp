#include "app/alerts/alert_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace xb::app {

namespace {

struct AlertWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::AlertWords)
};

// "Orange 5 kg ×2, Rice ×1", as LiveOrder has it.
QString spokenGoods(const QString& what) {
    static const QRegularExpression first(QStringLiteral("^(.+?) ×(\\d+)(, .*)?$"));
    const QRegularExpressionMatch match = first.match(what);
    if (!match.hasMatch()) return what;
    const QString title = match.captured(1);
    const QString count = match.captured(2);
    const QString goods =
        count == QLatin1String("1") ? title : AlertWords::tr("%2 times %1").arg(title, count);
    return match.captured(3).isEmpty() ? goods : AlertWords::tr("%1 and more").arg(goods);
}

}  // namespace

QString alertSentence(const Alert& alert) {
    if (!alert.only) return AlertWords::tr("%1 new orders").arg(alert.order_count);
    // Stars stand for what is not shown; nobody wants to hear them.
    QString initial = alert.only->buyer;
    initial.remove(QLatin1Char('*'));
    const QString goods = spokenGoods(alert.only->what);
    return initial.trimmed().isEmpty()
               ? AlertWords::tr("New order: %1").arg(goods)
               : AlertWords::tr("%1. bought %2").arg(initial.trimmed(), goods);
}

QString alertKindText(AlertKind kind) {
    switch (kind) {
        case AlertKind::Silent:
            return AlertWords::tr("Silent");
        case AlertKind::Bell:
            return AlertWords::tr("A bell");
        case AlertKind::Spoken:
            return AlertWords::tr("Spoken");
    }
    return {};
}

QString outcomeSentence(AlertOutcome outcome) {
    switch (outcome) {
        case AlertOutcome::Heard:
            return {};
        case AlertOutcome::Unspoken:
            return AlertWords::tr(
                "A bell rings instead of a voice: the program espeak-ng is not installed, or does "
                "not work. Install the package espeak-ng.");
        case AlertOutcome::KeptOut:
            return AlertWords::tr(
                "New orders stay silent: this loudspeaker is heard in the broadcast. Choose "
                "another one under Settings, or take the sound of this computer out of the "
                "broadcast.");
        case AlertOutcome::NoSound:
            return AlertWords::tr(
                "New orders stay silent: the sound of this computer does not answer. Orders are "
                "shown and kept as always.");
        case AlertOutcome::NoSpeaker:
            return AlertWords::tr(
                "New orders stay silent: the loudspeaker is not there. Plug it in, or choose "
                "another one under Settings.");
    }
    return {};
}

}  // namespace xb::app
