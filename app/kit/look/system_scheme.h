#pragma once

#include <QtCore/QObject>
#include <QtDBus/QDBusVariant>

#include <optional>

namespace plyline::look {

/// Reports whether the desktop wants dark colours and high contrast: as its portal says, or else as
/// the palette looked at the start. Queries the portal asynchronously.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    [[nodiscard]] bool wantsHighContrast() const { return m_wantsHighContrast; }

    /// Returns the meaning of a value of org.freedesktop.appearance color-scheme; none for "no
    /// preference" and any other value. Nested variants are unpacked.
    [[nodiscard]] static std::optional<bool> isDarkScheme(const QVariant& value);
    /// Returns the same for the setting "contrast".
    [[nodiscard]] static bool isHighContrast(const QVariant& value);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void query(const QString& key);
    void take(const QString& key, const QVariant& value);

    bool m_isPaletteDark;
    bool m_isDark;
    bool m_wantsHighContrast;
};

} // namespace plyline::look
