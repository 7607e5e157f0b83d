#include "app/kit/look/look.h"

#include "app/kit/look/app_style.h"
#include "app/kit/look/pieces.h"
#include "app/kit/look/system_scheme.h"

namespace plyline::look {

Look::Look(QObject* parent) : QObject(parent), m_system(new SystemScheme(this))
{
    connect(m_system, &SystemScheme::changed, this, &Look::apply);
    m_theme = themeOfChoice();
    dressApplication(m_theme);
}

const PieceSet& Look::pieces() const
{
    return chosenPieceSet();
}

int Look::textSize() const
{
    return TextSize::percent();
}

const Theme& Look::themeOfChoice() const
{
    const bool isHigh = m_system->wantsHighContrast();
    switch (m_choice) {
    case ThemeChoice::System:
        break;
    case ThemeChoice::Light:
        return Theme::light();
    case ThemeChoice::Dark:
        return Theme::dark();
    case ThemeChoice::HighContrastLight:
        return Theme::highContrastLight();
    case ThemeChoice::HighContrastDark:
        return Theme::highContrastDark();
    }
    if (m_system->isDark())
        return isHigh ? Theme::highContrastDark() : Theme::dark();
    return isHigh ? Theme::highContrastLight() : Theme::light();
}

void Look::apply()
{
    Theme theme = themeOfChoice();
    setBoardColors(theme, m_board);
    if (theme == m_theme)
        return;
    const bool isBoardAlone =
        theme.isDark == m_theme.isDark && theme.hasHighContrast == m_theme.hasHighContrast;
    m_theme = theme;
    if (!isBoardAlone)
        dressApplication(m_theme);
    Q_EMIT changed();
}

void Look::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Look::setBoard(BoardTheme board)
{
    m_board = board;
    apply();
}

void Look::setPieces(const PieceSet& set)
{
    if (set == chosenPieceSet())
        return;
    choosePieceSet(set);
    Q_EMIT changed();
}

void Look::setTextSize(int percent)
{
    const int before = TextSize::percent();
    TextSize::setPercent(percent);
    if (TextSize::percent() == before)
        return;
    dressApplication(m_theme);
    Q_EMIT textSizeChanged();
    Q_EMIT changed();
}

void Look::setAnimated(bool isAnimated)
{
    if (isAnimated == m_isAnimated)
        return;
    m_isAnimated = isAnimated;
    Q_EMIT changed();
}

void Look::setFlipped(bool isFlipped)
{
    if (isFlipped == m_isFlipped)
        return;
    m_isFlipped = isFlipped;
    Q_EMIT flippedChanged(isFlipped);
    Q_EMIT changed();
}

} // namespace plyline::look

#include "moc_look.cpp"
