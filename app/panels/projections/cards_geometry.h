#pragma once

#include <QtCore/QRect>

namespace plyline::projections {

/// Where the cards lie: as many in a row as the width has room for. Logical pixels. Pure.
class CardsGeometry
{
public:
    CardsGeometry() = default;
    CardsGeometry(int width, int cards);

    static constexpr int gap = 16;

    [[nodiscard]] int columns() const { return m_columns; }
    /// Precondition: 0 <= card.
    [[nodiscard]] QRect cardRect(int card) const;
    [[nodiscard]] int height() const;

private:
    int m_width = 0;
    int m_cards = 0;
    int m_columns = 1;
};

/// Where the parts of one card lie. Its height is the same at every width.
struct CardGeometry
{
    QRect title;
    QRect status; ///< At the right of the title.
    QRect picture;
    QRect line;
    QRect bar;
    QRect buttons;

    [[nodiscard]] static int height();
    [[nodiscard]] static CardGeometry of(int width);
    bool operator==(const CardGeometry&) const = default;
};

} // namespace plyline::projections
