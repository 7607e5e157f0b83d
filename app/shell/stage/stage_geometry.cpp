#include "app/shell/stage/stage_geometry.h"

#include "app/kit/look/faces.h"

#include <algorithm>

namespace plyline::stage {

namespace {

/// The measures for one size of the stage.
struct Measures
{
    int margin;
    int top;
    int headline;
    int headlineGap;
    int bodyGap; ///< Space below the headline if no heading of a pane follows.
    look::Pane::Spacing spacing;
    int check; ///< Width between two boards.
    int cardsGap;
    int cards;
    int bottom;
    bool isRoomy;
};

constexpr Measures roomy{24, 24, 44, 28, 24, {8, 28}, 64, 24, 60, 24, true};
constexpr Measures usual{16, 14, 26, 12, 12, {8, 28}, 56, 12, 44, 18, false};
constexpr Measures small{14, 12, 26, 8, 8, {4, 24}, 56, 0, 0, 8, false};

constexpr int roomyHeight = 690;
constexpr int usualHeight = 560;
/// Height between the replay and the snapshot below it, where the check is.
constexpr int checkHeight = 64;
/// A narrower headline would be elided, so it may be wider than the boards.
constexpr int comfortableHeadline = 640;

/// Depends on the height alone: a column beside the stage must not change what is above the boards.
const Measures& measuresFor(const QSize& size)
{
    if (size.height() >= roomyHeight)
        return roomy;
    return size.height() >= usualHeight ? usual : small;
}

/// Returns the measures enlarged for large text; small text does not change them.
Measures withLargeText(Measures m)
{
    m.headline = std::max(m.headline, look::withText(m.headline));
    m.cards = std::max(m.cards, look::withText(m.cards));
    m.spacing.captionHeight = std::max<qreal>(m.spacing.captionHeight, look::withText(20));
    return m;
}

int barWidth(const StageGeometry::Wishes& wishes)
{
    return wishes.hasBar ? static_cast<int>(look::Pane::barWidth) : 0;
}

/// Computes the rectangles of one view.
class Fitting
{
public:
    Fitting(const QSize& size, View view, const StageGeometry::Wishes& wishes)
        : m_size(size), m_wishes(wishes), m_measures(withLargeText(measuresFor(size))), m_view(view)
    {
        m_around = static_cast<int>(look::Pane::around(m_measures.spacing));
        m_paneTop = m_measures.top + m_measures.headline + m_measures.headlineGap;
        if (wishes.messageHeight > 0)
            m_paneTop += wishes.messageHeight + m_measures.cardsGap;
    }

    [[nodiscard]] StageGeometry geometry() const
    {
        StageGeometry geometry;
        geometry.spacing = m_measures.spacing;
        geometry.isStacked = isStacked();
        const int side = sideOf(m_view, hasCards());
        geometry.side = side;
        placeHeadline(geometry);
        placePanes(geometry, side);
        const int below = m_paneTop - m_measures.headlineGap + m_measures.bodyGap;
        const int bottom = m_size.height() - m_measures.margin;
        geometry.body = QRect(geometry.headline.left(), below, geometry.headline.width(),
                              std::max(0, bottom - below));
        geometry.whole = geometry.body;
        // What is left when squares are rounded would only look as if edges were not in line.
        constexpr int roundedOff = 32;
        const int all = std::max(0, m_size.width() - 2 * m_measures.margin);
        if (all - geometry.headline.width() > roundedOff) {
            geometry.whole.setLeft(m_measures.margin);
            geometry.whole.setWidth(all);
        }
        return geometry;
    }

private:
    [[nodiscard]] bool isPair() const { return m_view == View::Both; }

    /// Whether stacked boards are larger than boards side by side, as on a stage that is taller
    /// than wide.
    [[nodiscard]] bool isStacked() const
    {
        return m_size.height() > m_size.width() && sideInStack(true) > sideInRow(true);
    }

    [[nodiscard]] bool hasCards() const
    {
        if (!m_wishes.hasCards || m_measures.cards == 0)
            return false;
        if (m_view == View::Both)
            return sideOf(View::Both, true) >= StageGeometry::comfortableSide ||
                   sideOf(View::Both, true) == sideOf(View::Both, false);
        return false; // a single view takes the whole stage
    }

    [[nodiscard]] int roomBelow(bool withCards) const
    {
        return m_size.height() - m_paneTop - m_measures.bottom -
               (withCards ? m_measures.cardsGap + m_measures.cards : 0);
    }
    [[nodiscard]] int sideInRow(bool withCards) const
    {
        const int width =
            (m_size.width() - 2 * m_measures.margin - m_measures.check - barWidth(m_wishes)) / 2;
        return std::min(width, roomBelow(withCards) - m_around);
    }
    [[nodiscard]] int sideInStack(bool withCards) const
    {
        const int width = m_size.width() - 2 * m_measures.margin - barWidth(m_wishes);
        return std::min(width, (roomBelow(withCards) - checkHeight) / 2 - m_around);
    }
    [[nodiscard]] int sideAlone(bool withBar) const
    {
        const int width =
            m_size.width() - 2 * m_measures.margin - (withBar ? barWidth(m_wishes) : 0);
        return std::min(width, roomBelow(false) - m_around);
    }

    [[nodiscard]] int sideOf(View view, bool withCards) const
    {
        int side = 0;
        if (view == View::Replay)
            side = sideAlone(true);
        else if (view == View::Snapshot)
            side = sideAlone(false);
        else
            side = isStacked() ? sideInStack(withCards) : sideInRow(withCards);
        if (m_wishes.largestSide)
            side = std::min(side, *m_wishes.largestSide);
        // Eight equal squares must fill the side without a gap at the edge.
        return std::max(0, side) / 8 * 8;
    }

    /// The headline has the same place in every view, so that the switch stays under the pointer.
    void placeHeadline(StageGeometry& geometry) const
    {
        const int all = std::max(0, m_size.width() - 2 * m_measures.margin);
        const int side = Fitting(m_size, View::Both, m_wishes).sideOfPair();
        const int pair = geometry.isStacked ? barWidth(m_wishes) + side
                                            : barWidth(m_wishes) + 2 * side + m_measures.check;
        const int width = std::min(all, std::max(pair, comfortableHeadline));
        const int left = (m_size.width() - width) / 2;
        geometry.headline = QRect(left, m_measures.top, width, m_measures.headline);
        const int height = m_measures.isRoomy ? 28 : m_measures.headline;
        const int switchWidth = std::min(m_wishes.views.width(), width);
        geometry.views =
            QRect(left + width - switchWidth, m_measures.top + (m_measures.headline - height) / 2,
                  switchWidth, height);
        if (m_wishes.messageHeight > 0)
            geometry.message =
                QRect(left, m_measures.top + m_measures.headline + m_measures.cardsGap / 2, width,
                      m_wishes.messageHeight);
    }

    [[nodiscard]] int sideOfPair() const { return sideOf(View::Both, hasCards()); }

    void placePanes(StageGeometry& geometry, int side) const
    {
        const int bar = barWidth(m_wishes);
        const int paneHeight = side + m_around;
        const int above =
            m_around - static_cast<int>(look::Pane::captionHeightOf(m_measures.spacing));
        const int width =
            isPair() && !geometry.isStacked ? bar + 2 * side + m_measures.check : bar + side;
        const int left = (m_size.width() - width) / 2;
        const int cards = hasCards() ? m_measures.cardsGap + m_measures.cards : 0;
        const int used =
            (isPair() && geometry.isStacked ? 2 * paneHeight + checkHeight : paneHeight) + cards;
        // Spare height is divided equally above and below.
        const int top =
            m_paneTop + std::max(0, (m_size.height() - m_paneTop - m_measures.bottom - used) / 2);
        geometry.replay = QRect(left, top, bar + side, paneHeight);
        if (m_view == View::Snapshot)
            geometry.snapshot = QRect((m_size.width() - side) / 2, top, side, paneHeight);
        else if (geometry.isStacked) {
            geometry.check = QRect(left + bar, top + paneHeight, side, checkHeight);
            geometry.snapshot = QRect(left + bar, top + paneHeight + checkHeight, side, paneHeight);
        } else {
            geometry.check = QRect(left + bar + side, top + above, m_measures.check, side);
            geometry.snapshot = QRect(left + bar + side + m_measures.check, top, side, paneHeight);
        }
        if (hasCards())
            geometry.cards = QRect(geometry.headline.left(), top + used - m_measures.cards,
                                   geometry.headline.width(), m_measures.cards);
    }

    QSize m_size;
    const StageGeometry::Wishes& m_wishes;
    const Measures m_measures;
    View m_view;
    int m_around = 0;
    int m_paneTop = 0;
};

} // namespace

StageGeometry StageGeometry::fit(const QSize& size, View view, const Wishes& wishes)
{
    return Fitting(size, view, wishes).geometry();
}

bool StageGeometry::isRoomyAt(const QSize& size)
{
    return measuresFor(size).isRoomy;
}

int StageGeometry::sideOfBoth(const QSize& size, bool hasCards)
{
    Wishes wishes;
    wishes.hasCards = hasCards;
    return fit(size, View::Both, wishes).side;
}

} // namespace plyline::stage
