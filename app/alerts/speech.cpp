#include "app/alerts/speech.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>

namespace xb::app {

namespace {

constexpr int longest_text = 200;
constexpr qint64 most_bytes = 4'000'000;  // a minute and a half
constexpr int patience_ms = 10'000;
constexpr int look_ms = 50;

bool hasHan(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar one) { return one.script() == QChar::Script_Han; });
}

quint32 numberAt(const QByteArray& wav, qsizetype at) {
    return qFromLittleEndian<quint32>(wav.constData() + at);
}

quint16 shortAt(const QByteArray& wav, qsizetype at) {
    return qFromLittleEndian<quint16>(wav.constData() + at);
}

}  // namespace

QString speechProgram() {
    return QStandardPaths::findExecutable(QStringLiteral("espeak-ng"));
}

QString voiceFor(const QString& text) {
    // The voice `cmn` reads the pinyin of Chinese characters as if it were English.
    return hasHan(text) ? QStringLiteral("cmn-latn-pinyin") : QStringLiteral("en");
}

QString readableText(const QString& text) {
    if (!hasHan(text)) return text;
    QString readable = text;
    static const QRegularExpression kilograms(QStringLiteral("(?<=\\d)\\s*kg\\b"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression grams(QStringLiteral("(?<=\\d)\\s*g\\b"));
    readable.replace(kilograms, QStringLiteral("公斤"));
    readable.replace(grams, QStringLiteral("克"));
    return readable;
}

std::optional<studio::ShortSound> spoken(const QString& text, const std::stop_token& stop) {
    const QString program = speechProgram();
    if (program.isEmpty() || stop.stop_requested()) return std::nullopt;
    QProcess voice;
    voice.start(program, {QStringLiteral("-b"), QStringLiteral("1"), QStringLiteral("-v"),
                          voiceFor(text), QStringLiteral("--stdin"), QStringLiteral("--stdout")});
    voice.write(readableText(text).left(longest_text).toUtf8());
    voice.closeWriteChannel();
    const QDeadlineTimer deadline(patience_ms);
    while (!voice.waitForFinished(look_ms) && voice.state() != QProcess::NotRunning) {
        if (!stop.stop_requested() && !deadline.hasExpired() && voice.bytesAvailable() < most_bytes)
            continue;
        voice.kill();
        voice.waitForFinished();
        return std::nullopt;
    }
    if (voice.exitStatus() != QProcess::NormalExit || voice.exitCode() != 0) return std::nullopt;
    return soundOfWav(voice.readAllStandardOutput());
}

std::optional<studio::ShortSound> soundOfWav(const QByteArray& wav) {
    constexpr qsizetype head = 12;
    constexpr qsizetype chunk_head = 8;
    constexpr quint16 pcm = 1;
    if (!wav.startsWith("RIFF") || wav.mid(8, 4) != "WAVE") return std::nullopt;
    quint16 channels = 0;
    studio::ShortSound sound;
    for (qsizetype at = head; at + chunk_head <= wav.size();) {
        const QByteArray name = wav.mid(at, 4);
        const qsizetype begin = at + chunk_head;
        const qsizetype length = std::min<qsizetype>(numberAt(wav, at + 4), wav.size() - begin);
        if (name == "fmt " && length >= 16) {
            if (shortAt(wav, begin) != pcm || shortAt(wav, begin + 14) != 16) return std::nullopt;
            channels = shortAt(wav, begin + 2);
            sound.rate_hz = static_cast<int>(numberAt(wav, begin + 4));
        } else if (name == "data") {
            if (channels == 0 || sound.rate_hz <= 0) return std::nullopt;
            const qsizetype frame = qsizetype{2} * channels;
            for (qsizetype one = begin; one + frame <= begin + length; one += frame)
                sound.samples.push_back(static_cast<std::int16_t>(shortAt(wav, one)));
            if (sound.samples.empty()) return std::nullopt;
            return sound;
        }
        at = begin + length + length % 2;
    }
    return std::nullopt;
}

}  // namespace xb::app
