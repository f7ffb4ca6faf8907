#include "app/pages/live/sound_figures.h"

#include "studio/sources/sound_offset.h"

#include <QCoreApplication>

#include <chrono>
#include <cmath>

namespace xb::app {

namespace {

using studio::InputSettings;

struct SoundFigureWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::SoundFigureWords)
};

constexpr int percent = 100;
constexpr int latest_ms = 5000;
constexpr int most_ducking_db = 60;
constexpr int most_low_cut_hz = 1000;
constexpr int most_expander_db = 60;
constexpr int gate_off_db = -97;
constexpr float gate_hold_db = 6;  // it closes so far below where it opens
constexpr int most_band_db = 20;
constexpr int most_ratio = 32;
constexpr int least_threshold_db = -60;
constexpr int most_peak_room_db = 30;

int whole(float value) {
    return static_cast<int>(std::lround(value));
}

float asFloat(int value) {
    return static_cast<float>(value);
}

SoundFigure band(const QString& name, const QString& title,
                 float studio::EqualiserSettings::*member) {
    SoundFigure figure{name, title, QStringLiteral(" dB"), -most_band_db, most_band_db, false,
                       {},   {}};
    figure.get = [member](const InputSettings& input) {
        const auto& bands = input.filters.equaliser;
        return bands ? whole((*bands).*member) : 0;
    };
    figure.set = [member](InputSettings& input, int value) {
        auto bands = input.filters.equaliser.value_or(studio::EqualiserSettings{});
        bands.*member = asFloat(value);
        input.filters.equaliser.reset();
        if (bands != studio::EqualiserSettings{}) input.filters.equaliser = bands;
    };
    return figure;
}

SoundFigure gate() {
    return {QStringLiteral("sound_gate"),
            SoundFigureWords::tr("Gate: heard from this loudness on"),
            QStringLiteral(" dB"),
            gate_off_db,
            0,
            true,
            [](const InputSettings& input) {
                return input.filters.gate ? whole(input.filters.gate->open_db) : gate_off_db;
            },
            [](InputSettings& input, int value) {
                input.filters.gate.reset();
                if (value > gate_off_db)
                    input.filters.gate =
                        studio::GateSettings{asFloat(value), asFloat(value) - gate_hold_db};
            }};
}

SoundFigure compression() {
    return {QStringLiteral("sound_ratio"),
            SoundFigureWords::tr("Compressor: loud and quiet brought together"),
            QStringLiteral(" : 1"),
            1,
            most_ratio,
            true,
            [](const InputSettings& input) {
                const auto& compressor = input.filters.compressor;
                return compressor ? whole(compressor->ratio) : 1;
            },
            [](InputSettings& input, int value) {
                auto compressor = input.filters.compressor.value_or(studio::CompressorSettings{});
                compressor.ratio = asFloat(value);
                input.filters.compressor.reset();
                if (value > 1) input.filters.compressor = compressor;
            }};
}

SoundFigure threshold() {
    return {QStringLiteral("sound_threshold"),
            SoundFigureWords::tr("Compressor: from this loudness on"),
            QStringLiteral(" dB"),
            least_threshold_db,
            0,
            false,
            [](const InputSettings& input) {
                return whole(
                    input.filters.compressor.value_or(studio::CompressorSettings{}).threshold_db);
            },
            [](InputSettings& input, int value) {
                if (input.filters.compressor)
                    input.filters.compressor->threshold_db = asFloat(value);
            }};
}

SoundFigure peakRoom() {
    return {QStringLiteral("sound_limiter"),
            SoundFigureWords::tr("Limiter: room kept above the peaks"),
            QStringLiteral(" dB"),
            0,
            most_peak_room_db,
            true,
            [](const InputSettings& input) { return whole(-input.filters.limiter_db.value_or(0)); },
            [](InputSettings& input, int value) {
                input.filters.limiter_db.reset();
                if (value > 0) input.filters.limiter_db = -asFloat(value);
            }};
}

}  // namespace

QVector<SoundFigure> placeFigures(studio::InputKind kind) {
    using std::chrono::milliseconds;
    QVector<SoundFigure> figures{
        {QStringLiteral("sound_balance"), SoundFigureWords::tr("Left (below 0) or right"),
         QStringLiteral(" %"), -percent, percent, false,
         [](const InputSettings& input) { return whole(input.balance * percent); },
         [](InputSettings& input, int value) { input.balance = asFloat(value) / percent; }},
        {QStringLiteral("sound_offset"), SoundFigureWords::tr("Later by (below 0: earlier)"),
         QStringLiteral(" ms"), static_cast<int>(studio::earliest_sound_offset.count()), latest_ms,
         false,
         [](const InputSettings& input) { return static_cast<int>(input.sync_offset.count()); },
         [](InputSettings& input, int value) { input.sync_offset = milliseconds(value); }}};
    if (kind == studio::InputKind::Microphone) return figures;
    figures.push_back({QStringLiteral("sound_ducking"),
                       SoundFigureWords::tr("Quieter while somebody speaks, by"),
                       QStringLiteral(" dB"), 0, most_ducking_db, true,
                       [](const InputSettings& input) { return whole(input.ducking_db); },
                       [](InputSettings& input, int value) { input.ducking_db = asFloat(value); }});
    return figures;
}

QVector<SoundFigure> filterFigures() {
    return {
        {QStringLiteral("sound_low_cut"), SoundFigureWords::tr("Rumble away: nothing below"),
         QStringLiteral(" Hz"), 0, most_low_cut_hz, true,
         [](const InputSettings& input) { return whole(input.filters.low_cut_hz); },
         [](InputSettings& input, int value) { input.filters.low_cut_hz = asFloat(value); }},
        {QStringLiteral("sound_expander"), SoundFigureWords::tr("Quieter between the words, by"),
         QStringLiteral(" dB"), 0, most_expander_db, true,
         [](const InputSettings& input) { return whole(input.filters.expander_db); },
         [](InputSettings& input, int value) { input.filters.expander_db = asFloat(value); }},
        gate(),
        band(QStringLiteral("sound_low"), SoundFigureWords::tr("Bass"),
             &studio::EqualiserSettings::low_db),
        band(QStringLiteral("sound_mid"), SoundFigureWords::tr("Middle"),
             &studio::EqualiserSettings::mid_db),
        band(QStringLiteral("sound_high"), SoundFigureWords::tr("Treble"),
             &studio::EqualiserSettings::high_db),
        compression(),
        threshold(),
        peakRoom()};
}

}  // namespace xb::app
