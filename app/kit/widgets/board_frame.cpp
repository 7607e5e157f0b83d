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

} // namespace plyline::widgets
