#pragma once

#include <QtCore/QString>

#include "core/engine/finding.h"
#include "core/rules/position.h"

#include <vector>

namespace plyline::engine_analysis {

/// What the lines of an engine say, ready to be painted. A plain value.
struct LinesFrame
{
    struct Row
    {
        QString score;           ///< "+0.31"; empty if there is none.
        QString chances;         ///< "12 · 80 · 8", or empty.
        QString spoken;          ///< The row in words.
        bool isForWhite = false; ///< White is better, as far as colour tells it.
        bool isForBlack = false;
        std::vector<QString> moves; ///< "12. Nf3", "d5" ...
        bool operator==(const Row&) const = default;
    };
    /// As many as are wanted: a row without moves holds the place of one that has not come yet.
    std::vector<Row> rows;
    bool operator==(const LinesFrame&) const = default;
};

/// How many moves of a line are shown.
inline constexpr int mostMovesShown = 24;

/// Makes the frame of what was found about a position; `finding` is null if nothing was.
[[nodiscard]] LinesFrame linesFrame(const engine::Finding* finding, const rules::Position& position,
                                    int rowCount);

/// Returns the position after the first `count` moves of a line. Precondition: it has them.
[[nodiscard]] rules::Position positionAfter(const engine::FoundLine& line, rules::Position position,
                                            int count);

} // namespace plyline::engine_analysis
