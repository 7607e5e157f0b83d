#include "app/shell/window/tick_sound.h"

#include <QtCore/QDataStream>
#include <QtCore/QStandardPaths>

#include <cmath>
#include <numbers>

namespace plyline::window {

QStringList TickSound::players()
{
    return {QStringLiteral("pw-play"), QStringLiteral("paplay"), QStringLiteral("aplay")};
}

QString TickSound::findPlayer()
{
    for (const QString& name : players()) {
        QString path = QStandardPaths::findExecutable(name);
        if (!path.isEmpty())
            return path;
    }
    return {};
}

QByteArray TickSound::wave()
{
    constexpr int rate = 22'050;
    constexpr int samples = rate * 30 / 1000;
    constexpr int bytesOfSample = 2;
    constexpr quint32 bytes = samples * bytesOfSample;
    QByteArray wave;
    QDataStream out(&wave, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto name = [&](const char* four) { out.writeRawData(four, 4); };
    name("RIFF");
    out << quint32(36 + bytes);
    name("WAVE");
    name("fmt ");
    // Size of this part, PCM, one channel.
    out << quint32(16) << quint16(1) << quint16(1) << quint32(rate) << quint32(rate * bytesOfSample)
        << quint16(bytesOfSample) << quint16(8 * bytesOfSample);
    name("data");
    out << bytes;
    for (int i = 0; i < samples; ++i) {
        constexpr double loudness = 0.18;
        constexpr double pitch = 1'700.0;
        const double seconds = static_cast<double>(i) / rate;
        const double fade = std::exp(-seconds * 180.0);
        const double tone = std::sin(2.0 * std::numbers::pi * pitch * seconds);
        out << static_cast<qint16>(std::lround(32'767 * loudness * fade * tone));
    }
    return wave;
}

TickSound::~TickSound()
{
    m_process.kill();
    m_process.waitForFinished();
}

void TickSound::play()
{
    if (m_player.isEmpty() || m_process.state() != QProcess::NotRunning)
        return;
    if (m_file.fileName().isEmpty()) {
        const QByteArray bytes = wave();
        if (!m_file.open() || m_file.write(bytes) != bytes.size() || !m_file.flush())
            return;
    }
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(m_player, {m_file.fileName()});
}

} // namespace plyline::window
