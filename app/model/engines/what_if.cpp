#include "app/model/engines/what_if.h"

#include "core/game/game_recorder.h"
#include "core/game/move_text.h"
#include "core/pgn/writer.h"

#include <utility>

namespace plyline::engines {

namespace {

/// The tags that still hold when the game goes on otherwise.
game::Tags keptTags(const game::Tags& tags)
{
    std::vector<game::Tag> kept;
    for (const game::Tag& tag : tags.all())
        if (tag.name == "Event" || tag.name == "Site" || tag.name == "Date" ||
            tag.name == "Round" || tag.name == "White" || tag.name == "Black" ||
            tag.name == "Variant" || tag.name == "SetUp" || tag.name == "FEN")
            kept.push_back(tag);
    return game::Tags(std::move(kept));
}

} // namespace

std::string whatIfText(const replay::Replay& line, game::Ply ply,
                       const std::vector<rules::Move>& moves)
{
    const game::Game& game = *line.game();
    game::GameRecorder recorder(*rules::Position::fromSetup(game.start()));
    std::vector<game::MoveEvent> events;
    for (int at = 1; at <= ply.number(); ++at)
        events.push_back(recorder.record(game::moveOf(line.event(game::Ply(at)))));
    for (const rules::Move move : moves)
        events.push_back(recorder.record(move));
    game::GameParts parts;
    parts.source = files::Source::fromText({}, {});
    parts.tags = keptTags(game.tags());
    parts.start = game.start();
    parts.castlingStyle = game.castlingStyle();
    parts.lines.push_back({game::LineId::main(), std::nullopt, game::Ply(),
                           game::EventLog(std::move(events)), game::Annotations()});
    return pgn::writeGame(game::Game(std::move(parts)));
}

void WhatIf::ask(const replay::Replay& line, game::Ply ply, const engine::FoundLine& found,
                 game::Ply plyToShow)
{
    Q_EMIT asked(QString::fromStdString(whatIfText(line, ply, found.moves)), plyToShow.number());
}

} // namespace plyline::engines

#include "moc_what_if.cpp"
