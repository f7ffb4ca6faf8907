#include "app/widgets/refusal_line.h"

#include "app/widgets/announce.h"

namespace xb::app {

RefusalLine::RefusalLine(const QString& name, QWidget* parent) : QLabel(parent) {
    setObjectName(name);
    setProperty("role", "wrong");
    setWordWrap(true);
    hide();
}

void RefusalLine::tell(const QString& sentence) {
    setText(sentence);
    setAccessibleName(sentence);
    show();
    announce(*this);
}

}  // namespace xb::app
