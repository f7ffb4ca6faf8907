// The figures of an input's sound, one list for all: what each is called, its bounds, and how it is
// read and set.
#pragma once

#include "studio/mixer/input_settings.h"
#include "studio/mixer/mixer.h"

#include <QString>
#include <QVector>

#include <functional>

namespace xb::app {

struct SoundFigure {
    QString name;  // of its control
    QString title;
    QString unit;
    int least = 0;
    int most = 0;
    bool is_off_at_least = false;
    std::function<int(const studio::InputSettings&)> get;
    std::function<void(studio::InputSettings&, int)> set;
};

// Where it stands among the others: side, moment, and how far it gives way to a voice, which a
// microphone does not.
QVector<SoundFigure> placeFigures(studio::InputKind kind);
// What is done to it, in the order in which a sound passes it.
QVector<SoundFigure> filterFigures();

}  // namespace xb::app
