#pragma once

#include "core/search/manoeuvre_tracker.h"
#include "core/search/position_query.h"
#include "core/search/prospects.h"

#include <array>
#include <cstdint>
#include <vector>

namespace plyline::search {

/// Goes through the positions of games, one game after another, and tells which ones match a query.
/// Used by one thread.
class PositionMatcher
{
public:
    enum class Verdict : std::uint8_t {
        Fits,
        FitsNot,
        FitsNever, ///< Neither this position nor any later one of the game matches.
    };

    explicit PositionMatcher(const PositionQuery& query);

    /// Returns whether a game that ends with this material may have a matching position.
    [[nodiscard]] bool mayFit(const index::Material& end) const;
    /// Examines the position at ply 0.
    [[nodiscard]] Verdict begin(const rules::Board& board, rules::Color turn);
    /// Examines the position one ply later.
    [[nodiscard]] Verdict next(const rules::Board& board, rules::Color turn)
    {
        // Most moves do not change the material, and most material does not match.
        const rules::Bitboard pawns = board.pieces(rules::Role::Pawn);
        const rules::Bitboard own = board.pieces(turn);
        const bool isQuiet = own == m_sides[static_cast<std::size_t>(turn)] && pawns == m_pawns;
        if (!isQuiet || m_mayFit || m_isTracking)
            return look(board, turn);
        m_sides[static_cast<std::size_t>(!turn)] = board.pieces(!turn);
        return Verdict::FitsNot;
    }

    /// Returns the least number of captures before a later position of the game can match.
    [[nodiscard]] int capturesAhead() const { return m_capturesAhead; }

private:
    /// Squares and the pieces that may not stand on them.
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
        std::vector<Ban> toPieces; ///< Pieces not covered by `toWhite` and `toBlack`.
    };
    struct Variant
    {
        explicit Variant(const PositionQuery& variant);

        std::optional<rules::Color> turn;
        std::optional<Bans> bans;
        std::optional<MaterialQuery> material;
        std::optional<ManoeuvreTracker> tracker;
        Prospects prospects;

        // State of the current game:
        bool hasProspects = true;
        bool hasMaterial = true; ///< The current material may match.
        int capturesAhead = 0;
        bool isManoeuvred = true;
    };

    [[nodiscard]] Verdict look(const rules::Board& board, rules::Color turn);
    [[nodiscard]] Verdict judge(const rules::Board& board, rules::Color turn) const;
    void lookAtMaterial(const rules::Board& board, bool isMaterialNew, bool arePawnsNew);
    void remember(const rules::Board& board);

    std::vector<Variant> m_variants;
    bool m_isTracking = false;
    // The previous position.
    std::array<rules::Bitboard, 2> m_sides;
    rules::Bitboard m_pawns;
    rules::Board m_board; ///< Set only while tracking.
    bool m_hasProspects = true;
    bool m_mayFit = true; ///< The material may match one of the variants.
    int m_capturesAhead = 0;
};

} // namespace plyline::search
