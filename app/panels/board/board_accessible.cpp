#include "app/panels/board/board_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/kit/accessible/square_parts.h"
#include "app/panels/board/board_panel.h"

#include <cmath>

namespace plyline::board {

namespace {

/// The squares, as they are once a running animation has ended.
class BoardParts : public accessible::SquareParts
{
public:
    explicit BoardParts(BoardView& view) : SquareParts(view), m_view(view) {}

    [[nodiscard]] QString description() const override { return m_view.describe(); }

protected:
    [[nodiscard]] bool isFlipped() const override { return m_view.isFlipped(); }
    [[nodiscard]] bool canBePressed() const override { return true; }
    void pressSquare(rules::Square square) override { m_view.press(square); }

    [[nodiscard]] std::optional<rules::Piece> pieceOn(rules::Square square) const override
    {
        for (const BoardPiece& piece : m_view.target().pieces)
            if (std::lround(piece.at.x()) + 1 == square.x() &&
                std::lround(piece.at.y()) + 1 == square.y())
                return piece.piece;
        return std::nullopt;
    }

    [[nodiscard]] QString descriptionOf(rules::Square square) const override
    {
        const std::vector<TrailStep>& trail = m_view.target().trail;
        if (trail.empty())
            return {};
        if (trail.back().to == square)
            return BoardView::tr("the last move came here");
        return trail.back().from == square ? BoardView::tr("the last move left it") : QString();
    }

    [[nodiscard]] QRect rectOf(rules::Square square) const override
    {
        return m_view.geometryInWidget().rectOf(square).toAlignedRect();
    }

    [[nodiscard]] std::optional<rules::Square> squareAt(QPoint point) const override
    {
        return m_view.geometryInWidget().squareAt(point);
    }

private:
    BoardView& m_view;
};

/// What is painted around the board: the seek, both players, the evaluation and the ending.
class PanelParts : public accessible::Parts
{
public:
    explicit PanelParts(BoardPanel& panel) : Parts(panel), m_panel(panel) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Grouping; }
    [[nodiscard]] QString description() const override { return m_panel.describe(); }
    [[nodiscard]] int count() const override { return static_cast<int>(shown().size()); }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        return shown()[static_cast<std::size_t>(index)];
    }

private:
    [[nodiscard]] std::vector<accessible::Part> shown() const
    {
        const PanelFrame& frame = m_panel.frame();
        const look::Pane& pane = m_panel.pane();
        const bool isFlipped = m_panel.isFlipped();
        std::vector<accessible::Part> parts;
        const auto add = [&](const QString& name, const QRectF& rect) {
            if (!name.isEmpty())
                parts.push_back(
                    {name, {}, QAccessible::StaticText, rect.toAlignedRect(), {}, false});
        };
        add(frame.seek, pane.heading);
        add(playerText(frame.black), isFlipped ? pane.below : pane.above);
        add(playerText(frame.white), isFlipped ? pane.above : pane.below);
        if (!frame.evaluation.text.isEmpty())
            add(BoardPanel::tr("Evaluation from White's side: %1").arg(frame.evaluation.text),
                pane.bar);
        add(frame.ending, pane.heading);
        return parts;
    }

    static QString playerText(const PlayerFrame& player)
    {
        QStringList words;
        for (const QString& word :
             {player.name, player.rating, player.clock,
              player.isClockLow ? BoardPanel::tr("little time left") : QString(), player.skipped,
              player.score})
            if (!word.isEmpty())
                words << word;
        return words.join(QStringLiteral(", "));
    }

    BoardPanel& m_panel;
};

} // namespace

void describeBoards()
{
    accessible::describe<BoardView, BoardParts>();
    accessible::describe<BoardPanel, PanelParts>();
}

} // namespace plyline::board
