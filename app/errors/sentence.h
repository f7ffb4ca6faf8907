// Fills the places %1 to %9 of a translated sentence.
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace xb::app {

// In one pass, so that a "%2" inside an argument stays what it is. A place without an argument
// becomes "?".
QString fillSentence(const QString& sentence, const std::vector<std::string>& arguments);

}  // namespace xb::app
