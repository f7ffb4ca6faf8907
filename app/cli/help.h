// What --help prints.
#pragma once

#include <QString>

#include <string>

namespace xb::app {

// `topic` as HelpCommand has it; the whole overview for one that is not known. In the language of
// the installed translations; options and their values are never translated.
QString helpText(const std::string& topic);

}  // namespace xb::app
