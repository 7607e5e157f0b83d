#pragma once

#include "core/search/manoeuvre_tracker.h"
#include "core/search/position_query.h"
#include "core/search/prospects.h"

#include <array>
#include <cstdint>
#include <vector>

namespace plyline::search {

/// Goes with one game after another through its positions and says which of them fit a query. One
/// thread.
class PositionMatcher
{
public:
    enum class Verdict : std::uint8_t {
        Fits,
        FitsNot,
        FitsNever, ///< Neither this position nor any later one of the game.
    };

    explicit PositionMatcher(const PositionQuery& query);

    /// Whether a game that ends with this material may have a position that fits.
    [[nodiscard]] bool mayFit(const index::Material& end) const;
    /// The position at ply 0.
    [[nodiscard]] Verdict begin(const rules::Board& board, rules::Color turn);
    /// The position one ply later.
    [[nodiscard]] Verdict next(const rules::Board& board, rules::Color turn)
    {
        // Most moves change no material, and most material does not fit.
        const rules::Bitboard pawns = board.pieces(rules::Role::Pawn);
        const rules::Bitboard own = board.pieces(turn);
        const bool isQuiet = own == m_sides[static_cast<std::size_t>(turn)] && pawns == m_pawns;
        if (!isQuiet || m_mayFit || m_isTracking)
            return look(board, turn);
        m_sides[static_cast<std::size_t>(!turn)] = board.pieces(!turn);
        return Verdict::FitsNot;
    }

    /// How many pieces must be captured at least before a later position of the game fits.
    [[nodiscard]] int capturesAhead() const { return m_capturesAhead; }

private:
    /// Squares and what may not stand on them.
    struct Bans
    {
        struct Ban
        {
            rules::Piece piece;
            rules::Bitboard squares;
        };
        explicit Bans(const Pattern& pattern);
        [[nodiscard]] bool allow(const rules::Board& board) const;

        rules::Bitboard toWhite, toBlack, toEmpty;
        std::vector<Ban> toPieces; ///< Those that are not in `toWhite` and `toBlack`.
    };
    struct Variant
    {
        explicit Variant(const PositionQuery& variant);

        std::optional<rules::Color> turn;
        std::optional<Bans> bans;
        std::optional<MaterialQuery> material;
        std::optional<ManoeuvreTracker> tracker;
        Prospects prospects;

        // Of the game
        bool hasProspects = true;
        bool hasMaterial = true; ///< That of now may fit.
        int capturesAhead = 0;
        bool isManoeuvred = true;
    };

    [[nodiscard]] Verdict look(const rules::Board& board, rules::Color turn);
    [[nodiscard]] Verdict judge(const rules::Board& board, rules::Color turn) const;
    void lookAtMaterial(const rules::Board& board, bool isMaterialNew, bool arePawnsNew);
    void remember(const rules::Board& board);

    std::vector<Variant> m_variants;
    bool m_isTracking = false;
    // The position before.
    std::array<rules::Bitboard, 2> m_sides;
    rules::Bitboard m_pawns;
    rules::Board m_board; ///< Only when tracking.
    bool m_hasProspects = true;
    bool m_mayFit = true; ///< The material may fit one of the variants.
    int m_capturesAhead = 0;
};

} // namespace plyline::search
