// A command line that cannot be meant: exit status 2 and one sentence.
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace xb::app {

// The words are in usage_error.cpp; `arguments` fill their places in this order.
enum class UsageCode {
    UnknownArgument,         // the argument, without a key in it
    UnknownCommand,          // the word
    CommandIncomplete,       // the command that needs another word, the words it takes
    ValueMissing,            // option
    OptionTwice,             // option
    OptionNotHere,           // option, where it belongs
    BadCanvas,               // the text
    BadNumber,               // option, the text, least, most
    BadChoice,               // option, the text, the choices
    BadCamera,               // the text
    BadMicrophone,           // the text
    BadSoundSetting,         // option, the setting, the settings there are
    FileSoundWithoutFile,    // none
    BadTransition,           // the text
    BadSceneSwitch,          // option, the text
    TooLong,                 // option, most characters
    BadUrl,                  // the URL without its key
    NotUrl,                  // none: it may be a key
    BadScheme,               // the scheme, the schemes there are
    BadRecordingName,        // the path
    BadServeAddress,         // the text
    CannotReadDestinations,  // path, reason
    BadDay,                  // option, the text
    BadPayment               // the text
};

struct UsageError {
    UsageCode code;
    std::vector<std::string> arguments;
};

// In the language of the installed translations.
QString usageText(const UsageError& error);

}  // namespace xb::app
