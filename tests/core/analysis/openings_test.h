#pragma once

#include <QtCore/QString>

#include "core/analysis/line_openings.h"
#include "core/analysis/opening_reader.h"
#include "core/pgn/game_builder.h"
#include "tests/core/analysis/prepared.h"

#include <memory>
#include <string>
#include <string_view>

namespace plyline::tests {

using OpeningTablePointer = std::shared_ptr<const analysis::OpeningTable>;

inline OpeningTablePointer tableOf(std::string_view text)
{
    analysis::OpeningTableBuilder builder;
    builder.add(text);
    return builder.finish();
}

/// Returns the names along the main line of a game.
inline analysis::LineOpenings namesOf(const std::string& pgn, const OpeningTablePointer& table)
{
    const auto source = files::Source::fromText(pgn, "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    const auto game = analysis::prepared(pgn::buildGame(source, Span{0, length}, 1, 1), 16, table);
    return game->mainLine->openings;
}

/// "B90 Sicilian Defense: Najdorf Variation", "-" without a name.
inline QString nameAt(const analysis::LineOpenings& names, int ply)
{
    const analysis::Opening* const opening = names.at(game::Ply(ply));
    return opening ? QString::fromStdString(opening->eco + " " + opening->name)
                   : QStringLiteral("-");
}

} // namespace plyline::tests
