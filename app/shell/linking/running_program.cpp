#include "app/shell/linking/running_program.h"

#include <QtDBus/QDBusConnectionInterface>
#include <QtDBus/QDBusMessage>

#include "app/shell/linking/application_interface.h"

namespace plyline::linking {

namespace {

constexpr int answerMillis = 5000;

const QString serviceName = QStringLiteral("io.github.plyline.Plyline");
const QString objectPath = QStringLiteral("/io/github/plyline/Plyline");
const QString interfaceName = QStringLiteral("org.freedesktop.Application");

/// What the desktop gives a started program so that its window may come to the front.
QVariantMap platformData()
{
    QVariantMap data;
    if (const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN"); !token.isEmpty())
        data.insert(QStringLiteral("activation-token"), token);
    if (const QString id = qEnvironmentVariable("DESKTOP_STARTUP_ID"); !id.isEmpty())
        data.insert(QStringLiteral("desktop-startup-id"), id);
    return data;
}

} // namespace

RunningProgram::RunningProgram(const QDBusConnection& bus, QObject* parent)
    : QObject(parent), m_bus(bus)
{
    new ApplicationInterface(*this);
}

RunningProgram::~RunningProgram()
{
    stopListening();
}

QDBusConnection RunningProgram::sessionBus()
{
    return QDBusConnection::sessionBus();
}

bool RunningProgram::listen()
{
    if (!m_bus.isConnected())
        return false;
    // The object comes first: a call is refused while the name leads to nothing.
    if (!m_bus.registerObject(objectPath, this, QDBusConnection::ExportAdaptors))
        return false;
    m_isListening = m_bus.registerService(serviceName);
    if (!m_isListening)
        m_bus.unregisterObject(objectPath);
    return m_isListening;
}

bool RunningProgram::handOn(const QStringList& uris) const
{
    if (!m_bus.isConnected() || !m_bus.interface()->isServiceRegistered(serviceName))
        return false;
    const QString method = uris.isEmpty() ? QStringLiteral("Activate") : QStringLiteral("Open");
    QDBusMessage call =
        QDBusMessage::createMethodCall(serviceName, objectPath, interfaceName, method);
    call.setAutoStartService(false);
    if (!uris.isEmpty())
        call << uris;
    call << platformData();
    return m_bus.call(call, QDBus::Block, answerMillis).type() == QDBusMessage::ReplyMessage;
}

void RunningProgram::stopListening()
{
    if (!m_isListening)
        return;
    m_isListening = false;
    m_bus.unregisterService(serviceName);
    m_bus.unregisterObject(objectPath);
}

} // namespace plyline::linking

#include "moc_running_program.cpp"
