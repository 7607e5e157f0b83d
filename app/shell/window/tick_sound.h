#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryFile>

namespace plyline::window {

/// A soft click, played by a program that the system has for that. The libraries with which we
/// could play it ourselves are more than all others that the program needs.
class TickSound
{
public:
    /// The names of the programs that can play it.
    [[nodiscard]] static QStringList players();
    /// Returns the path of the first player that the system has; empty if it has none.
    [[nodiscard]] static QString findPlayer();
    /// Returns the click as a WAV file: a tone that fades within 30 ms.
    [[nodiscard]] static QByteArray wave();

    /// `player` is called with the name of a WAV file.
    explicit TickSound(QString player) : m_player(std::move(player)) {}
    ~TickSound();
    TickSound(const TickSound&) = delete;
    TickSound& operator=(const TickSound&) = delete;

    /// Plays the click, unless the last one is still being played.
    void play();

private:
    QString m_player;
    QTemporaryFile m_file; ///< Written for the first click.
    QProcess m_process;
};

} // namespace plyline::window
