#include "app/pages/live/summary_desk.h"

#include "app/live/live_session.h"
#include "app/main_window.h"
#include "app/pages/live/summary_dialog.h"
#include "app/pages/orders/orders_page.h"
#include "app/pages/sales/sales_page.h"
#include "app/widgets/banner.h"

#include <QDesktopServices>
#include <QUrl>

namespace xb::app {

SummaryDesk::SummaryDesk(LiveSession& session, MainWindow& window, const Theme& theme)
    : window_(window), theme_(theme) {
    connect(&session, &LiveSession::broadcastEnded, this, &SummaryDesk::show);
}

void SummaryDesk::show(const BroadcastSummary& summary) {
    if (summary.duration == summary.aired_before) return;
    delete dialog_;
    dialog_ = new SummaryDialog(theme_, summary, window_.height() - 2 * measure::gap_px, &window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &SummaryDialog::folderAsked, this, &SummaryDesk::openFolder);
    connect(dialog_, &SummaryDialog::ordersAsked, this,
            [this, broadcast = summary.broadcast](OrderChoice choice) {
                window_.orders().narrowTo(broadcast, choice);
                window_.openPage(PageId::Orders);
            });
    connect(dialog_, &SummaryDialog::salesAsked, this, [this, broadcast = summary.broadcast] {
        window_.openPage(PageId::Sales);
        window_.sales().openBroadcast(broadcast);
    });
    // The keys are the desk's again, also where nobody manages the windows.
    connect(dialog_, &QDialog::finished, &window_, &QWidget::activateWindow);
    dialog_->open();
}

void SummaryDesk::openFolder(const QString& folder) {
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) return;
    window_.banner().tell(
        Tone::Warn,
        tr("This computer has no program that shows folders. The files are in %1.").arg(folder));
}

}  // namespace xb::app
