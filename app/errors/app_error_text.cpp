// The words for what can go wrong in the app room itself.
#include "app/errors/error_text.h"
#include "app/errors/sentence.h"

#include <QCoreApplication>

namespace xb::app {
namespace {

class AppWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::AppError)

 public:
    static QString of(ErrorCode code);
};

QString AppWords::of(ErrorCode code) {
    using enum ErrorCode;
    switch (code) {
        case CannotReadFile:
            return tr("%1 cannot be read: %2.");
        case CannotWriteFile:
            return tr("%1 cannot be written: %2. What was there before is kept.");
        case CannotCreateFolder:
            return tr("The folder %1 cannot be made: %2. Choose another one.");
        case BadSecret:
            return tr("The value for %1 cannot be kept: a secret is one line of text.");
        case SettingsDamaged:
            return tr(
                "The settings in %1 could not be read. The ones before them are used; the damaged "
                "file is kept as %2.");
        case SettingsAllDamaged:
            return tr(
                "The settings in %1 could not be read, so everything is set as at the first start. "
                "The damaged file "
                "is kept as %2.");
        case NoSettingsFile:
            return tr(
                "%1 holds no settings of this program, so nothing was changed. Choose a file that "
                "was exported under Settings.");
        case AddressNotUsable:
            return tr("Orders cannot be taken at %1 port %2: %3. Choose another address.");
        case PortInUse:
            return tr(
                "Port %2 at %1 is taken by another program. Close it there, or choose another "
                "port.");
        case PortNotAllowed:
            return tr("Port %1 is only for the system. Choose one from 1024 up.");
        case BadResources:
            return tr("The program's own files are missing (%1). Install it again.");
    }
    return {};
}

}  // namespace

QString errorText(const Error& error) {
    return fillSentence(AppWords::of(error.code), error.arguments);
}

}  // namespace xb::app
