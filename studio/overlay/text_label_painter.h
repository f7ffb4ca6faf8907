// Text labels and the sign that stands in for what is missing, as pictures. Any thread, with a
// QGuiApplication.
#pragma once

#include "studio/overlay/text_label.h"

#include <QImage>
#include <QSize>

#include <string>

namespace xb::studio::overlay {

// As large as the text with its outline; never empty, at most 4096 pixels a side.
QImage paintTextLabel(const TextLabel& label);

// A dark panel with a dashed rim, a drawn mark and the name of what should be here.
QImage paintMissingSign(const std::string& name, QSize size);

}  // namespace xb::studio::overlay
