#include "app/kit/look/system_scheme.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCall>
#include <QtDBus/QDBusPendingReply>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

namespace plyline::look {

namespace {

const QString& service()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Desktop");
    return name;
}
const QString& path()
{
    static const QString name = QStringLiteral("/org/freedesktop/portal/desktop");
    return name;
}
const QString& interfaceName()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Settings");
    return name;
}
const QString& settingGroup()
{
    static const QString name = QStringLiteral("org.freedesktop.appearance");
    return name;
}
const QString& settingKey()
{
    static const QString name = QStringLiteral("color-scheme");
    return name;
}

/// The palette as the desktop gave it: taken once, before the program puts its own in place.
bool isDesktopPaletteDark()
{
    static const bool isDark = [] {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(QPalette::Window).lightness() <
               palette.color(QPalette::WindowText).lightness();
    }();
    return isDark;
}

} // namespace

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent), m_isPaletteDark(isDesktopPaletteDark()), m_isDark(m_isPaletteDark)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service(), path(), interfaceName(), QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask();
}

void SystemScheme::ask()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(service(), path(), interfaceName(), QStringLiteral("Read"));
    call << settingGroup() << settingKey();
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher* finished) {
                const QDBusPendingReply<QDBusVariant> reply = *finished;
                if (!reply.isError())
                    take(reply.value().variant());
                finished->deleteLater();
            });
}

void SystemScheme::onSettingChanged(const QString& group, const QString& key,
                                    const QDBusVariant& value)
{
    if (group == settingGroup() && key == settingKey())
        take(value.variant());
}

void SystemScheme::take(const QVariant& value)
{
    const bool isDark = isDarkScheme(value).value_or(m_isPaletteDark);
    if (isDark == m_isDark)
        return;
    m_isDark = isDark;
    Q_EMIT changed();
}

std::optional<bool> SystemScheme::isDarkScheme(const QVariant& value)
{
    if (value.userType() == qMetaTypeId<QDBusVariant>())
        return isDarkScheme(value.value<QDBusVariant>().variant());
    bool isNumber = false;
    const uint scheme = value.toUInt(&isNumber);
    if (isNumber && scheme == 1)
        return true;
    if (isNumber && scheme == 2)
        return false;
    return std::nullopt;
}

} // namespace plyline::look
