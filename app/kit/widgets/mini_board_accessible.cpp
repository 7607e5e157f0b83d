#include "app/kit/widgets/mini_board_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/kit/accessible/square_parts.h"
#include "app/kit/widgets/mini_board.h"

namespace plyline::widgets {

namespace {

class MiniBoardParts : public accessible::SquareParts
{
public:
    explicit MiniBoardParts(MiniBoard& board) : SquareParts(board), m_board(board) {}

protected:
    [[nodiscard]] bool isFlipped() const override { return m_board.isFlipped(); }
    [[nodiscard]] std::optional<rules::Piece> pieceOn(rules::Square square) const override
    {
        return widgets::pieceOn(m_board.frame(), square);
    }
    [[nodiscard]] QRect rectOf(rules::Square square) const override
    {
        return widgets::rectOf(m_board.board(), square, isFlipped()).toAlignedRect();
    }
    [[nodiscard]] std::optional<rules::Square> squareAt(QPoint point) const override
    {
        return widgets::squareAt(m_board.board(), point, isFlipped());
    }
    [[nodiscard]] bool canBePressed() const override { return m_board.isClickable(); }
    void pressSquare(rules::Square square) override { Q_EMIT m_board.squareClicked(square); }

private:
    MiniBoard& m_board;
};

} // namespace

void describeMiniBoards()
{
    accessible::describe<MiniBoard, MiniBoardParts>();
}

} // namespace plyline::widgets
