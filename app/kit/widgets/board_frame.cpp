#include "app/kit/widgets/board_frame.h"

namespace plyline::widgets {

MiniBoardFrame frameOf(const rules::Board& board)
{
    MiniBoardFrame frame;
    for (int i = 0; i < 64; ++i) {
        const auto square = rules::Square::fromIndex(i);
        if (const auto piece = board.pieceAt(square))
            frame.pieces.push_back({*piece, square});
    }
    return frame;
}

void tintMove(MiniBoardFrame& frame, rules::Square from, rules::Square to, const look::Theme& theme)
{
    for (const rules::Square square : {from, to})
        frame.tints.push_back({square, rules::lightSquares.contains(square) ? theme.lastMoveLight
                                                                            : theme.lastMoveDark});
}

} // namespace plyline::widgets
