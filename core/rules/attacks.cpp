#include "core/rules/attacks.h"

#include <cassert>

namespace plyline::rules {

namespace {

// Factors that map every relevant occupancy of a square's rays to an entry of the square's table;
// occupancies share an entry only if their attacks are equal. Found by search, and verified by a
// test against stepping along the rays.
constexpr std::array<std::uint64_t, 64> rookFactors = {
    0x8080002080400012, 0x3040100020004000, 0x0480200010008009, 0x0880080080041000,
    0x0200040820020010, 0x4180098002000400, 0x420008020010a114, 0x8100108040220100,
    0x0800800080204000, 0x8401804000200080, 0x1008808020001000, 0x0004801000800800,
    0x10020010200a0004, 0x2016002408020010, 0x0911000402000100, 0x0020800041000080,
    0x0420288000400082, 0x2090124002200240, 0x0020008010008020, 0x8001828008001000,
    0x1020110008010004, 0x4008808002000400, 0x0002010100040200, 0x4000420001008044,
    0x8100810200220041, 0x0020208200420101, 0x0820008080201000, 0x2080100080800800,
    0x0258040080080280, 0x011c000202000810, 0x0002000200014488, 0x0201d9020000a044,
    0x0140008000802044, 0x0000802001804000, 0x11a0010041002012, 0x1010080081801000,
    0x60b2080101000510, 0x0000201088010440, 0x0060820804001061, 0x0203804102000084,
    0x0120804000208010, 0x2010004020044000, 0x8011004820010012, 0x0080090410010020,
    0x008800040080800a, 0x8054000200048080, 0x8000884102040010, 0x0000004089020014,
    0x0360208010410100, 0x02a1102080400100, 0x00108c1000200080, 0x2010040008004040,
    0x0140080191000500, 0x4022000204008080, 0x004801a802100400, 0x8800108844010200,
    0x0210800501d44221, 0x0000802100401a02, 0x0020021020084101, 0x8801d00120450009,
    0x0001001004020801, 0x4212001004088102, 0x0004009802300904, 0x0481008039004402,
};
constexpr std::array<std::uint64_t, 64> bishopFactors = {
    0x2061041000410120, 0x0220041420404280, 0x0204010202111800, 0x00880a0028200000,
    0x0044042000801002, 0x8c02080404222100, 0x0000880410060080, 0x0904820101200202,
    0x150944600c052601, 0x020024100c011021, 0x0a08041106020864, 0x0434984849020000,
    0x0281142420120009, 0x1000020290043040, 0x0000010401200800, 0x002018210c02a010,
    0x0020044102022a00, 0xa250420802808400, 0x0101111004088211, 0x1008001402400a00,
    0x2a0a208400a00010, 0x0008220602012016, 0x0218500201100824, 0x1000412082281110,
    0x08049008a0214100, 0x2010080004010440, 0x40002404420c0404, 0x0182080024004008,
    0x0003010014104000, 0x4008020200220104, 0x40c1021001009000, 0xc006420041089223,
    0x2044104900c10200, 0x000a018402200849, 0x1800208810100024, 0x02082008000d0050,
    0x0004040400101010, 0x0030840102089001, 0x0049411902060822, 0x0002009100420062,
    0x0004020940000400, 0x2000840420004228, 0x0089120110001300, 0x102840e011000800,
    0x8004080100418c08, 0x010410004a009111, 0x4050010800860100, 0x50120a0401000024,
    0x0102208404c00008, 0x024104008404c20c, 0x4004004054101520, 0x0840000084040009,
    0x8001281102021108, 0x0004082068808000, 0x0221200400808200, 0x0010101a00524000,
    0x4061008801015091, 0x0000084924012000, 0x58304a4100a09008, 0x0080040080420880,
    0x0800014d11020200, 0x0000004468100100, 0x1200080890008200, 0x0150100101040210,
};

struct Step
{
    int file;
    int rank;
};
constexpr std::array<Step, 4> straight = {{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};
constexpr std::array<Step, 4> diagonal = {{{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}};
constexpr std::array<Step, 8> knightSteps = {
    {{1, 2}, {2, 1}, {2, -1}, {1, -2}, {-1, -2}, {-2, -1}, {-2, 1}, {-1, 2}}};

std::optional<Square> stepped(Square from, Step step)
{
    const int x = from.x() + step.file;
    const int y = from.y() + step.rank;
    if (x < 1 || x > 8 || y < 1 || y > 8)
        return std::nullopt;
    return Square::fromXY(x, y);
}

template <std::size_t N>
Bitboard steps(Square from, const std::array<Step, N>& directions)
{
    Bitboard reached;
    for (const Step step : directions) {
        if (const auto to = stepped(from, step))
            reached |= Bitboard(*to);
    }
    return reached;
}

Bitboard slide(Square from, Bitboard occupied, const std::array<Step, 4>& directions)
{
    Bitboard reached;
    for (const Step step : directions) {
        for (auto to = stepped(from, step); to; to = stepped(*to, step)) {
            reached |= Bitboard(*to);
            if (occupied.contains(*to))
                break;
        }
    }
    return reached;
}

/// Returns the squares whose occupancy changes the attacks, which excludes the edge squares at the
/// ends of rays.
Bitboard relevant(Square from, const std::array<Step, 4>& directions)
{
    const Bitboard ranks = (Bitboard(Rank::One) | Bitboard(Rank::Eight)) & ~Bitboard(from.rank());
    const Bitboard files = (Bitboard(File::A) | Bitboard(File::H)) & ~Bitboard(from.file());
    return slide(from, Bitboard(), directions) & ~(ranks | files);
}

/// Fills the tables of one slider; `attacked` returns the attacks of a square for an occupancy.
/// Runs at every start of a program, for about a hundred thousand occupancies.
template <std::size_t N, typename Attacked>
void fillMagics(std::array<detail::Magic, 64>& magics, std::array<Bitboard, N>& store,
                const std::array<std::uint64_t, 64>& factors, const std::array<Step, 4>& directions,
                const Attacked& attacked)
{
    std::size_t used = 0;
    for (int i = 0; i < 64; ++i) {
        const Square from = Square::fromIndex(i);
        const Bitboard mask = relevant(from, directions);
        detail::Magic& magic = magics[detail::at(from)];
        magic = {mask.bits(), factors[detail::at(from)], &store[used],
                 static_cast<unsigned>(64 - mask.count())};
        std::uint64_t subset = 0;
        do {
            store[used + ((subset * magic.factor) >> magic.shift)] =
                attacked(from, Bitboard(subset));
            subset = (subset - mask.bits()) & mask.bits();
        } while (subset != 0);
        used += std::size_t{1} << mask.count();
    }
    assert(used == N);
}

std::uint64_t lineThrough(Square from, Step step)
{
    const Step back{-step.file, -step.rank};
    return slide(from, Bitboard(), {{step, back, step, back}}).bits();
}

detail::SliderLines sliderLines(Square from)
{
    const std::uint64_t square = Bitboard(from).bits();
    return {lineThrough(from, {0, 1}), lineThrough(from, {1, 1}), lineThrough(from, {1, -1}),
            square, detail::SliderLines::turnedOver(square)};
}

std::uint8_t seenOnRank(Square from, std::uint64_t inner)
{
    constexpr std::array<Step, 4> sideways = {{{1, 0}, {-1, 0}, {1, 0}, {-1, 0}}};
    return static_cast<std::uint8_t>(slide(from, Bitboard(inner << 1), sideways).bits());
}

} // namespace

detail::AttackTables::AttackTables()
{
    for (int i = 0; i < 64; ++i) {
        const Square from = Square::fromIndex(i);
        lines[at(from)] = sliderLines(from);
        king[at(from)] = steps(from, straight) | steps(from, diagonal);
        knight[at(from)] = steps(from, knightSteps);
        pawn[0][at(from)] = steps(from, std::array<Step, 2>{{{1, 1}, {-1, 1}}});
        pawn[1][at(from)] = steps(from, std::array<Step, 2>{{{1, -1}, {-1, -1}}});
    }
    for (int file = 0; file < 8; ++file) {
        for (std::size_t inner = 0; inner < 64; ++inner)
            rank[static_cast<std::size_t>(file)][inner] =
                seenOnRank(Square::fromIndex(file), inner);
    }
    const auto straightFrom = [this](Square from, Bitboard occupied) {
        return sliders(from, occupied).straight;
    };
    const auto diagonalFrom = [this](Square from, Bitboard occupied) {
        return sliders(from, occupied).diagonal;
    };
    fillMagics(rook, rookStore, rookFactors, straight, straightFrom);
    fillMagics(bishop, bishopStore, bishopFactors, diagonal, diagonalFrom);
    for (int i = 0; i < 64; ++i) {
        const Square a = Square::fromIndex(i);
        for (const auto* magics : {&rook, &bishop}) {
            const Magic& fromA = (*magics)[at(a)];
            for (const Square b : fromA(Bitboard())) {
                const Magic& fromB = (*magics)[at(b)];
                between[at(a)][at(b)] = fromA(Bitboard(b)) & fromB(Bitboard(a));
                line[at(a)][at(b)] =
                    (fromA(Bitboard()) & fromB(Bitboard())) | Bitboard(a) | Bitboard(b);
            }
        }
    }
}

const detail::AttackTables detail::attackTables;

Bitboard attacksOf(Role role, Square from, Bitboard occupied)
{
    switch (role) {
    case Role::Pawn:
        break;
    case Role::Knight:
        return knightAttacks(from);
    case Role::Bishop:
        return bishopAttacks(from, occupied);
    case Role::Rook:
        return rookAttacks(from, occupied);
    case Role::Queen:
        return queenAttacks(from, occupied);
    case Role::King:
        return kingAttacks(from);
    }
    assert(false);
    return {};
}

} // namespace plyline::rules
