// The words for encoders: why one is not to be had, and what becomes of one on air.
#pragma once

#include "encoder/codecs/encoder_absence.h"
#include "encoder/codecs/encoder_event.h"

#include <QString>

namespace xb::app {

// A part of a sentence: "this machine has no graphics card for it".
QString encoderAbsenceText(encoder::EncoderAbsence absence);
// The same of an EncoderUnavailable.
QString encoderAbsenceText(const encoder::Error& error);

// Whole sentences: what happened, what goes on. Empty where nothing need be told.
QString encoderNewsText(const encoder::EncoderEvent& event);

}  // namespace xb::app
