// The catalog's backup functions, with words and progress.
#include "app/cli/safekeeping.h"

#include "app/errors/error_text.h"
#include "catalog/backup/backup.h"
#include "catalog/backup/shop_check.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

#include <array>
#include <string>

namespace xb::app {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Safekeeping)

 public:
    static QString finding(const catalog::Finding& finding);
};

QString Words::finding(const catalog::Finding& finding) {
    const QString what = QString::fromStdString(finding.what);
    switch (finding.kind) {
        case catalog::CheckKind::File:
            return tr("The database file is damaged: %1").arg(what);
        case catalog::CheckKind::References:
            return tr("Rows of the table %1 lead nowhere.").arg(what);
        case catalog::CheckKind::Stock:
            return tr("The stock of %1 is not the sum of its movements.").arg(what);
        case catalog::CheckKind::Lots:
            return tr("What is left of the lot %1 is not what came less what went.").arg(what);
        case catalog::CheckKind::Offers:
            return tr("What of %1 is on offer is not what the waiting list was offered.").arg(what);
        case catalog::CheckKind::OrderAmounts:
            return tr("The amounts of the order %1 do not add up.").arg(what);
        case catalog::CheckKind::Refunds:
            return tr("The refunds of the order %1 do not add up.").arg(what);
        case catalog::CheckKind::DealSales:
            return tr("The deal \"%1\" counts other units than its orders.").arg(what);
        case catalog::CheckKind::ChannelQuotas:
            return tr("A channel's quota of %1 counts other units than its orders.").arg(what);
        case catalog::CheckKind::SalesTotals:
            return tr("Sales totals are not the sums of the orders. %1").arg(what).trimmed();
        case catalog::CheckKind::Settlements:
            return tr("The settlement %1 does not add up.").arg(what);
        case catalog::CheckKind::OrderTally:
            return tr("The kept numbers of orders are not those of the orders.");
        case catalog::CheckKind::ChangeLog:
            return tr("A number is missing in the change log.");
        case catalog::CheckKind::Photos:
            return tr("The photo %1 is not there.").arg(what);
    }
    return what;
}

std::string_view kindName(catalog::CheckKind kind) {
    constexpr std::array<std::string_view, catalog::check_count> names{
        "file",          "references",  "stock",      "lots",           "offers",
        "order_amounts", "refunds",     "deal_sales", "channel_quotas", "sales_totals",
        "settlements",   "order_tally", "change_log", "photos"};
    return names.at(static_cast<std::size_t>(kind));
}

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void printJson(const Streams& streams, const QJsonObject& object) {
    streams.out << QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

int failed(const Streams& streams, const QString& sentence) {
    streams.err << "xiangbo: " << sentence.toStdString() << std::endl;
    return exit_failed;
}

// Closing is the answer to our own asking to stop.
int failed(const Streams& streams, const catalog::Error& error) {
    if (error.code != catalog::ErrorCode::Closing) return failed(streams, errorText(error));
    return failed(streams, Words::tr("Stopped. Nothing was changed."));
}

// One line that is written over, for a person only.
class ProgressLine {
 public:
    explicit ProgressLine(const Streams& streams)
        : err_(streams.err), is_shown_(::isatty(STDERR_FILENO) == 1) {}
    ~ProgressLine() {
        if (percent_ >= 0) err_ << "\r      \r" << std::flush;
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(std::int64_t done, std::int64_t all) {
        const int percent = all > 0 ? static_cast<int>(done * 100 / all) : 0;
        if (!is_shown_ || percent == percent_) return;
        percent_ = percent;
        err_ << '\r' << percent << " % " << std::flush;
    }

 private:
    std::ostream& err_;
    const bool is_shown_;
    int percent_ = -1;
};

}  // namespace

int backUpShop(const catalog::ShopSettings& settings, const BackupCommand& command, Streams streams,
               const StopAsked& stop_asked) {
    catalog::BackupRequest request;
    request.shop_folder = settings.folder;
    if (command.to) request.to = *command.to;
    request.now = settings.clock();
    const auto made = [&] {
        ProgressLine line(streams);
        request.progress = [&](std::int64_t done, std::int64_t all) {
            line.show(done, all);
            return !stop_asked();
        };
        return catalog::makeBackup(request);
    }();
    if (!made) return failed(streams, made.error());
    const QString file = QString::fromStdString(made->file.string());
    if (command.as_json) {
        printJson(streams, {{"file", file},
                            {"size_bytes", static_cast<qint64>(made->size_bytes)},
                            {"made_at", text(catalog::formatRfc3339(made->at))}});
    } else {
        streams.out << Words::tr("Backed up, and checked: %1").arg(file).toStdString() << "\n";
    }
    return exit_done;
}

int restoreShop(const catalog::ShopSettings& settings, const RestoreCommand& command,
                Streams streams, const StopAsked& stop_asked) {
    std::filesystem::path file = command.file.value_or(std::filesystem::path());
    if (!command.file) {
        const auto newest = catalog::newestGoodBackup(settings.folder, stop_asked);
        if (!newest) return failed(streams, newest.error());
        file = newest->file;
    }
    const auto restored = [&] {
        ProgressLine line(streams);
        return catalog::restoreBackup(settings, file, [&](std::int64_t done, std::int64_t all) {
            line.show(done, all);
            return !stop_asked();
        });
    }();
    if (!restored) return failed(streams, restored.error());
    const QString name = QString::fromStdString(file.string());
    const QString aside = QString::fromStdString(restored->set_aside.string());
    if (command.as_json) {
        printJson(streams, {{"shop_id", text(restored->shop)},
                            {"restored", name},
                            {"set_aside", aside.isEmpty() ? QJsonValue() : QJsonValue(aside)}});
        return exit_done;
    }
    streams.out << Words::tr("Restored from %1").arg(name).toStdString() << "\n";
    if (!aside.isEmpty())
        streams.out << Words::tr("What was there before lies in %1").arg(aside).toStdString()
                    << "\n";
    return exit_done;
}

int checkShopFiles(const catalog::ShopSettings& settings, const CheckCommand& command,
                   Streams streams, const StopAsked& stop_asked) {
    const auto findings = [&] {
        ProgressLine line(streams);
        const auto show = [&](catalog::CheckKind kind) {
            line.show(static_cast<std::int64_t>(kind), catalog::check_count);
            return true;
        };
        return catalog::checkShop(settings.folder, show, stop_asked);
    }();
    if (!findings) return failed(streams, findings.error());
    if (command.as_json) {
        QJsonArray listed;
        for (const auto& finding : *findings) {
            listed.append(
                QJsonObject{{"kind", text(kindName(finding.kind))}, {"what", text(finding.what)}});
        }
        printJson(streams, {{"sound", findings->empty()}, {"findings", listed}});
    } else {
        for (const auto& finding : *findings) {
            streams.out << Words::finding(finding).toStdString() << "\n";
        }
        if (findings->empty())
            streams.out << Words::tr("Everything is there, and adds up.").toStdString() << "\n";
    }
    if (findings->empty()) return exit_done;
    return failed(streams, Words::tr("The shop has findings: put the newest good backup in its "
                                     "place with xiangbo restore --newest, or ask for help with "
                                     "this list."));
}

}  // namespace xb::app
