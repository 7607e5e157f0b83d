#include "app/panels/position_search/pattern_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/kit/accessible/square_parts.h"
#include "app/kit/widgets/mini_board.h"
#include "app/panels/position_search/pattern_board.h"

namespace plyline::position_search {

namespace {

/// "e4: white pawn", "d5: no black knight". A press uses the tool.
class PatternParts : public accessible::SquareParts
{
public:
    explicit PatternParts(PatternBoard& board) : SquareParts(board), m_board(board) {}

    [[nodiscard]] std::optional<int> focused() const override { return indexOf(m_board.current()); }

protected:
    [[nodiscard]] std::optional<rules::Piece> pieceOn(rules::Square) const override
    {
        return std::nullopt; // more than one may be allowed
    }
    [[nodiscard]] QString nameOf(rules::Square square) const override
    {
        return m_board.spoken(square);
    }
    [[nodiscard]] QRect rectOf(rules::Square square) const override
    {
        return m_board.rectOf(square).toAlignedRect();
    }
    [[nodiscard]] std::optional<rules::Square> squareAt(QPoint point) const override
    {
        return widgets::squareAt(widgets::boardIn(QRectF(m_board.rect())), point);
    }
    [[nodiscard]] bool canBePressed() const override { return true; }
    void pressSquare(rules::Square square) override { m_board.useTool(square, false); }

private:
    PatternBoard& m_board;
};

} // namespace

void describePatterns()
{
    accessible::describe<PatternBoard, PatternParts>();
}

} // namespace plyline::position_search
