#include "app/shell/settings/setting_texts.h"

#include <QtCore/QStringList>

namespace plyline::settings {

QString textOf(look::ThemeChoice choice)
{
    switch (choice) {
    case look::ThemeChoice::System:
        return QStringLiteral("system");
    case look::ThemeChoice::Light:
        return QStringLiteral("light");
    case look::ThemeChoice::Dark:
        return QStringLiteral("dark");
    case look::ThemeChoice::HighContrastLight:
        return QStringLiteral("high-contrast-light");
    case look::ThemeChoice::HighContrastDark:
        return QStringLiteral("high-contrast-dark");
    }
    return {};
}

look::ThemeChoice themeOfText(const QString& text)
{
    for (const auto choice :
         {look::ThemeChoice::Light, look::ThemeChoice::Dark, look::ThemeChoice::HighContrastLight,
          look::ThemeChoice::HighContrastDark})
        if (text == textOf(choice))
            return choice;
    return look::ThemeChoice::System;
}

QString textOf(look::BoardTheme board)
{
    switch (board) {
    case look::BoardTheme::Wood:
        return QStringLiteral("wood");
    case look::BoardTheme::Green:
        return QStringLiteral("green");
    case look::BoardTheme::Blue:
        return QStringLiteral("blue");
    case look::BoardTheme::Grey:
        return QStringLiteral("grey");
    }
    return {};
}

look::BoardTheme boardOfText(const QString& text)
{
    for (const look::BoardTheme board : look::allBoardThemes)
        if (text == textOf(board))
            return board;
    return look::BoardTheme::Wood;
}

QString textOf(const KeptLoop& loop)
{
    const auto end = [](std::optional<int> ply) {
        return ply ? QString::number(*ply) : QStringLiteral("-");
    };
    return QStringList{QString::number(loop.game), end(loop.in), end(loop.out),
                       QString::number(loop.isOn ? 1 : 0), loop.path}
        .join(u' ');
}

KeptLoop loopOfText(const QString& text)
{
    const auto number = [&](int section) {
        bool isNumber = false;
        const int value = text.section(u' ', section, section).toInt(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    };
    return {text.section(u' ', 4), number(0).value_or(1), number(1), number(2),
            number(3).value_or(0) == 1};
}

QString textOf(const LeftOff& place, const QString& path)
{
    return QStringLiteral("%1 %2 ").arg(place.game).arg(place.ply) + path;
}

LeftOff placeOfText(const QString& text)
{
    return {qMax(1, text.section(u' ', 0, 0).toInt()), qMax(0, text.section(u' ', 1, 1).toInt())};
}

QString pathOfPlace(const QString& text)
{
    return text.section(u' ', 2);
}

} // namespace plyline::settings
