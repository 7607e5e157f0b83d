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
const QString& schemeKey()
{
    static const QString name = QStringLiteral("color-scheme");
    return name;
}
const QString& contrastKey()
{
    static const QString name = QStringLiteral("contrast");
    return name;
}

/// Returns whether the desktop's palette is dark. Evaluated once, before the program sets its own
/// palette.
bool isDesktopPaletteDark()
{
    static const bool isDark = [] {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(QPalette::Window).lightness() <
               palette.color(QPalette::WindowText).lightness();
    }();
    return isDark;
}

/// Returns whether the desktop's palette is black on white or white on black, as in themes of high
/// contrast. Evaluated once, too.
bool isDesktopPaletteBlackAndWhite()
{
    static const bool isHigh = [] {
        const QPalette palette = QGuiApplication::palette();
        const int ground = palette.color(QPalette::Window).lightness();
        const int text = palette.color(QPalette::WindowText).lightness();
        return qAbs(ground - text) == 255;
    }();
    return isHigh;
}

/// Returns a number that may be wrapped in any number of variants.
std::optional<uint> numberIn(const QVariant& value)
{
    if (value.userType() == qMetaTypeId<QDBusVariant>())
        return numberIn(value.value<QDBusVariant>().variant());
    bool isNumber = false;
    const uint number = value.toUInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent),
      m_isPaletteDark(isDesktopPaletteDark()),
      m_isDark(m_isPaletteDark),
      m_wantsHighContrast(isDesktopPaletteBlackAndWhite())
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service(), path(), interfaceName(), QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    query(schemeKey());
    query(contrastKey());
}

void SystemScheme::query(const QString& key)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(service(), path(), interfaceName(), QStringLiteral("Read"));
    call << settingGroup() << key;
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, key](QDBusPendingCallWatcher* finished) {
                const QDBusPendingReply<QDBusVariant> reply = *finished;
                if (!reply.isError())
                    take(key, reply.value().variant());
                finished->deleteLater();
            });
}

void SystemScheme::onSettingChanged(const QString& group, const QString& key,
                                    const QDBusVariant& value)
{
    if (group == settingGroup() && (key == schemeKey() || key == contrastKey()))
        take(key, value.variant());
}

void SystemScheme::take(const QString& key, const QVariant& value)
{
    bool& known = key == schemeKey() ? m_isDark : m_wantsHighContrast;
    const bool wanted =
        key == schemeKey() ? isDarkScheme(value).value_or(m_isPaletteDark) : isHighContrast(value);
    if (wanted == known)
        return;
    known = wanted;
    Q_EMIT changed();
}

std::optional<bool> SystemScheme::isDarkScheme(const QVariant& value)
{
    const std::optional<uint> scheme = numberIn(value);
    if (scheme == 1u)
        return true;
    if (scheme == 2u)
        return false;
    return std::nullopt;
}

bool SystemScheme::isHighContrast(const QVariant& value)
{
    return numberIn(value) == 1u;
}

} // namespace plyline::look

#include "moc_system_scheme.cpp"
