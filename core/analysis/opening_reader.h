#pragma once

#include "core/analysis/openings.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::analysis {

/// Why a row of a text with openings is left out.
struct OpeningFault
{
    enum class Reason : std::uint8_t {
        MissingColumns, ///< A row has fewer than the columns eco, name and moves.
        BadEco,         ///< `token` is no code from A00 to E99.
        MissingName,
        MissingMoves,
        BadMove,      ///< The move `token` cannot be played.
        TooDeep,      ///< Names are not sought at this ply, or with so few pieces.
        SamePosition, ///< A row before it names this position `token`.
        TooMany,      ///< The table is full; what follows is left out too.
    };
    std::int64_t line = 1; ///< Of the text, from 1; of a game in PGN, its first.
    Reason reason = Reason::MissingColumns;
    std::string token;

    bool operator==(const OpeningFault&) const = default;
};

/// Makes a table from texts. A position that several texts name keeps the name that came first.
class OpeningTableBuilder
{
public:
    static constexpr std::size_t mostFaults = 100;

    /// Adds the rows of a text. Returns the faults of those left out, or of a text without any, at
    /// most `mostFaults`. The text is in UTF-8: rows of the columns eco, name and moves, divided by
    /// tabs (a first row may name them in another order, with "pgn" for the moves), or PGN with the
    /// tags ECO, Opening, Variation and SubVariation. Move numbers are optional, long names are
    /// cut.
    std::vector<OpeningFault> add(std::string_view text);
    /// Returns the number of positions that have names so far.
    [[nodiscard]] int size() const { return m_table->size(); }
    /// Returns the table; call it last.
    [[nodiscard]] std::shared_ptr<const OpeningTable> finish();

private:
    std::shared_ptr<OpeningTable> m_table = std::make_shared<OpeningTable>();
};

} // namespace plyline::analysis
