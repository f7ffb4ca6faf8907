// QString::arg would fill places that an argument brings along.
#include "app/errors/sentence.h"

namespace xb::app {

QString fillSentence(const QString& sentence, const std::vector<std::string>& arguments) {
    QString filled;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const bool is_place = sentence[at] == u'%' && at + 1 < sentence.size() &&
                              sentence[at + 1] >= u'1' && sentence[at + 1] <= u'9';
        if (!is_place) {
            filled += sentence[at];
            continue;
        }
        const auto index = static_cast<std::size_t>(sentence[++at].unicode() - u'1');
        filled += index < arguments.size() ? QString::fromStdString(arguments[index])
                                           : QStringLiteral("?");
    }
    return filled;
}

}  // namespace xb::app
