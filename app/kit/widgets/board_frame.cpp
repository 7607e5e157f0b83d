#include "app/kit/widgets/board_frame.h"

namespace plyline::widgets {

MiniBoardFrame frameOf(const rules::Board& board)
{
    MiniBoardFrame frame;
    for (const rules::Square square : board.occupied())
        frame.pieces.push_back({*board.pieceAt(square), square, 1.0});
    return frame;
}

void tintMove(MiniBoardFrame& frame, rules::Square from, rules::Square to, const look::Theme& theme)
{
    for (const rules::Square square : {from, to})
        frame.tints.push_back({square, rules::lightSquares.contains(square) ? theme.lastMoveLight
                                                                            : theme.lastMoveDark});
}

} // namespace plyline::widgets
