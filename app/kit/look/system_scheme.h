#pragma once

#include <QtCore/QObject>
#include <QtDBus/QDBusVariant>

#include <optional>

namespace plyline::look {

/// Whether the desktop wants dark colours and high contrast: what its portal says, else what the
/// palette at the start looked like. Asks without waiting; `changed` tells when the answer differs
/// from the last.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    [[nodiscard]] bool wantsHighContrast() const { return m_wantsHighContrast; }

    /// What a value of org.freedesktop.appearance color-scheme means; none for "no preference" and
    /// for anything else. Nested variants are opened.
    [[nodiscard]] static std::optional<bool> isDarkScheme(const QVariant& value);
    /// The same of its setting "contrast".
    [[nodiscard]] static bool isHighContrast(const QVariant& value);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& key);
    void take(const QString& key, const QVariant& value);

    bool m_isPaletteDark;
    bool m_isDark;
    bool m_wantsHighContrast;
};

} // namespace plyline::look
