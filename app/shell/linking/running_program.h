#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtDBus/QDBusConnection>

namespace plyline::linking {

/// The one running program of a desktop session, as others reach it over D-Bus: it has a name of
/// its own there and the interface org.freedesktop.Application. Without a bus each start is one of
/// its own.
class RunningProgram : public QObject
{
    Q_OBJECT

public:
    explicit RunningProgram(const QDBusConnection& bus, QObject* parent = nullptr);
    ~RunningProgram() override;

    /// Returns the session's bus; a connection that is closed if there is none.
    [[nodiscard]] static QDBusConnection sessionBus();

    /// Becomes the program that takes what others hand on, from the next turn of the event loop
    /// on. Returns false if another one is already, or if there is no bus.
    [[nodiscard]] bool listen();
    /// Hands addresses on to the running program, which shows itself. Returns false if there is
    /// none, or if it does not take them within some seconds because it is ending.
    [[nodiscard]] bool handOn(const QStringList& uris) const;

public Q_SLOTS:
    /// Takes nothing any more: the next start is one of its own.
    void stopListening();

Q_SIGNALS:
    /// Emitted with addresses that another start hands on.
    void opened(const QStringList& uris);
    /// Emitted when the window should come to the front. The token permits it; it may be empty.
    void activated(const QString& token);

private:
    QDBusConnection m_bus;
    bool m_isListening = false;
};

} // namespace plyline::linking
