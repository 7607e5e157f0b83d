#include "core/rules/board.h"

namespace plyline::rules {

const Board& Board::start()
{
    static const Board board = [] {
        constexpr std::array<Role, 8> back = {Role::Rook, Role::Knight, Role::Bishop, Role::Queen,
                                              Role::King, Role::Bishop, Role::Knight, Role::Rook};
        Board made;
        for (int x = 1; x <= 8; ++x) {
            const Role role = back[static_cast<std::size_t>(x - 1)];
            made.putOnEmpty(Square::fromXY(x, 1), {Color::White, role});
            made.putOnEmpty(Square::fromXY(x, 2), {Color::White, Role::Pawn});
            made.putOnEmpty(Square::fromXY(x, 7), {Color::Black, Role::Pawn});
            made.putOnEmpty(Square::fromXY(x, 8), {Color::Black, role});
        }
        return made;
    }();
    return board;
}

} // namespace plyline::rules
