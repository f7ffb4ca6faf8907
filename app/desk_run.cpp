#include "app/desk_run.h"

#include "app/application.h"
#include "app/desk.h"
#include "app/errors/error_text.h"
#include "app/server/serving.h"
#include "app/settings/keyring.h"
#include "app/settings/shop_language.h"
#include "app/translation.h"
#include "app/window/window_manners.h"

#include <QApplication>

namespace xb::app {

DeskRun::DeskRun(Application& application, InstalledTranslations& translations)
    : application_(application), keyring_(systemKeyring()) {
    const auto key = application_.secrets().read(stream_key_secret);
    const QString stream_key = key && *key ? QString::fromStdString(**key) : QString{};
    desk_ = std::make_unique<Desk>(
        DeskParts{application_.shop(),
                  application_.session(),
                  application_.folder(),
                  application_.settings(),
                  stream_key,
                  [&translations](UiLanguage language) { translations.use(language); },
                  application_.resources().demo,
                  keyring_.get(),
                  {},
                  {},
                  application_.program(),
                  [this](const Settings& settings) { application_.lookAfter(settings); }});
    manners_ = std::make_unique<WindowManners>(desk_->window(), desk_->theme(),
                                               application_.session(), application_.log("desk"));
    connect(desk_.get(), &Desk::closed, qApp, [] { QApplication::exit(exit_done); });
    connect(&application_.session(), &LiveSession::stateChanged, this, &DeskRun::onState);
    desk_->tell(application_.settingsTrouble());
    if (!key) desk_->tell(errorText(key.error()));
}

DeskRun::~DeskRun() = default;

int DeskRun::run() {
    // The guide's window may be the only one when it goes: the desk says itself when it is over.
    QApplication::setQuitOnLastWindowClosed(false);
    desk_->begin();
    const int status = QApplication::exec();
    manners_.reset();
    desk_.reset();
    return status;
}

void DeskRun::raise() {
    manners_->raise();
}

void DeskRun::end() {
    // Not `quit`: it asks the window first, which says no while on air.
    QApplication::exit(exit_done);
}

void DeskRun::onState(LiveState state) {
    if (state == LiveState::Live && desk_) {
        const auto where = servedAt(desk_->settings());
        if (!where) return;
        application_.speak(shopLanguageOf(desk_->settings()));
        const bool is_rehearsal = application_.session().snapshot().rehearsal.has_value();
        const auto what = is_rehearsal ? Application::Serving::Watch : Application::Serving::Shop;
        if (auto serving = application_.startServing(*where, what); !serving) {
            desk_->tell(errorText(serving.error()));
        }
    } else if (state == LiveState::Idle || state == LiveState::Failed) {
        application_.stopServing();
    }
}

}  // namespace xb::app
