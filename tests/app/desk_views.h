// Every page and dialog of the desk, shown one after the other.
#pragma once

#include "app/theme.h"
#include "app/translation.h"

#include <QSize>
#include <QString>

#include <functional>

class QWidget;

namespace xb::app {

// `view` is the whole window for a page, the dialog for a dialog; shown, and gone after the call.
using LookAtView = std::function<void(const QString& name, QWidget& view)>;

void eachView(ThemeId theme, UiLanguage language, QSize window_px, const LookAtView& look);

}  // namespace xb::app
