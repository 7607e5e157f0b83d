#include "app/panels/projections/cards_geometry.h"

#include "app/kit/look/faces.h"

#include <algorithm>

namespace plyline::projections {

namespace {

// The widths from which there are two, three and four cards in a row.
constexpr int twoFrom = 592;
constexpr int threeFrom = 1052;
constexpr int fourFrom = 1500;

constexpr int cardPadding = 16;
constexpr int bottomPadding = 12;
constexpr int barHeight = 3;

int titleHeight()
{
    return look::withText(22);
}

/// Eight squares of 20; words beside them need more where the text is large.
int pictureHeight()
{
    return std::max(160, look::withText(160) / 8 * 8);
}

int progressHeight()
{
    return look::withText(16);
}

int buttonsHeight()
{
    return look::withText(26);
}

} // namespace

CardsGeometry::CardsGeometry(int width, int cards)
    : m_width(width),
      m_cards(cards),
      m_columns(width >= fourFrom    ? 4
                : width >= threeFrom ? 3
                : width >= twoFrom   ? 2
                                     : 1)
{}

QRect CardsGeometry::cardRect(int card) const
{
    const int column = card % m_columns;
    const int left = column * (m_width + gap) / m_columns;
    const int right = (column + 1) * (m_width + gap) / m_columns - gap;
    return {left, card / m_columns * (CardGeometry::height() + gap), right - left,
            CardGeometry::height()};
}

int CardsGeometry::height() const
{
    const int rows = (m_cards + m_columns - 1) / m_columns;
    return std::max(0, rows * (CardGeometry::height() + gap) - gap);
}

int CardGeometry::height()
{
    return of(0).buttons.bottom() + 1 + bottomPadding;
}

CardGeometry CardGeometry::of(int width)
{
    const int inner = std::max(0, width - 2 * cardPadding);
    CardGeometry card;
    int y = cardPadding;
    const auto below = [&](int gapAbove, int height) {
        const QRect rect(cardPadding, y + gapAbove, inner, height);
        y = rect.bottom() + 1;
        return rect;
    };
    card.title = below(0, titleHeight());
    card.status = card.title;
    card.picture = below(8, pictureHeight());
    card.line = below(8, progressHeight());
    card.bar = below(3, barHeight);
    card.buttons = below(10, buttonsHeight());
    return card;
}

} // namespace plyline::projections
