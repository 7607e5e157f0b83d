#pragma once

#include <QtCore/QObject>

#include "app/kit/look/theme.h"

#include <cstdint>

namespace plyline::look {

class SystemScheme;

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// The look in force: theme and animation, switchable live. One for the program, handed to every
/// view. Dresses the application: palette, style, font.
class Look : public QObject
{
    Q_OBJECT

public:
    explicit Look(QObject* parent = nullptr);

    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isAnimated() const { return m_isAnimated; }

public Q_SLOTS:
    void setChoice(plyline::look::ThemeChoice choice);
    void setAnimated(bool isAnimated);

Q_SIGNALS:
    /// Theme or animation changed: repaint.
    void changed();

private:
    void onSystemChanged();

    ThemeChoice m_choice = ThemeChoice::System;
    SystemScheme* m_system;
    bool m_isAnimated = true;
};

} // namespace plyline::look
