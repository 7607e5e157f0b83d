#pragma once

#include <QtCore/QObject>

#include "app/kit/look/board_themes.h"
#include "app/kit/look/piece_sets.h"
#include "app/kit/look/theme.h"

#include <cstdint>

namespace plyline::look {

class SystemScheme;

enum class ThemeChoice : std::uint8_t { System, Light, Dark, HighContrastLight, HighContrastDark };

/// The current look: theme, board, pieces, text size, animation and the side of the boards. All of
/// it can be changed while the program runs. Every view uses the same object. Also sets palette,
/// style and font of the application.
class Look : public QObject
{
    Q_OBJECT

public:
    explicit Look(QObject* parent = nullptr);

    /// Returns the theme, with the colours of the board.
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] BoardTheme board() const { return m_board; }
    [[nodiscard]] const PieceSet& pieces() const;
    /// Returns the text size in percent, from TextSize::smallest to TextSize::largest.
    [[nodiscard]] int textSize() const;
    [[nodiscard]] bool isAnimated() const { return m_isAnimated; }
    /// Whether Black is below on every board and plane.
    [[nodiscard]] bool isFlipped() const { return m_isFlipped; }

public Q_SLOTS:
    void setChoice(plyline::look::ThemeChoice choice);
    void setBoard(plyline::look::BoardTheme board);
    void setPieces(const plyline::look::PieceSet& set);
    void setTextSize(int percent);
    void setAnimated(bool isAnimated);
    void setFlipped(bool isFlipped);

Q_SIGNALS:
    /// Emitted when everything must be repainted; after textSizeChanged, too.
    void changed();
    /// Emitted when the sizes in Fonts::standard() changed: layouts must be made again.
    void textSizeChanged();
    /// Comes before changed().
    void flippedChanged(bool isFlipped);

private:
    [[nodiscard]] const Theme& themeOfChoice() const;
    /// Applies the chosen theme and board, and emits changed() if that makes a difference.
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    BoardTheme m_board = BoardTheme::Wood;
    Theme m_theme;
    SystemScheme* m_system;
    bool m_isAnimated = true;
    bool m_isFlipped = false;
};

} // namespace plyline::look
