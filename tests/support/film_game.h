#pragma once

#include "app/render/frames/frame_source.h"
#include "core/files/source.h"
#include "core/pgn/game_builder.h"

#include <string>

namespace plyline::tests {

/// A game with clocks, evaluations, drawings, signs, a variation and a mate.
inline const char* const filmGame =
    "[Event \"Club\"]\n[Site \"?\"]\n[Date \"2024.05.01\"]\n[White \"Ann\"]\n[Black \"Bob <B>\"]\n"
    "[WhiteElo \"1800\"]\n[TimeControl \"600\"]\n[Result \"0-1\"]\n\n"
    "{[%clk 0:10:00]} 1. f3 $2 {[%clk 0:09:58] [%eval -0.6]} e5 {[%clk 0:09:57] [%eval -0.5]} "
    "(1... d5 {[%clk 0:09:50]} 2. e4 {[%clk 0:09:40]}) "
    "2. g4 $4 {[%clk 0:09:30] [%cal Rd8h4,Gh4e1][%csl Ye1]} Qh4# {[%clk 0:09:44]} 0-1\n";

/// Builds the first game of the text and one of its lines, as the window prepares them.
inline frames::FrameSource sourceOf(const std::string& pgn,
                                    const frames::PictureContents& contents = {}, int line = 0)
{
    const auto source = files::Source::fromText(pgn, "test");
    const auto length = static_cast<std::int64_t>(pgn.size());
    const auto game = analysis::prepared(pgn::buildGame(source, {0, length}, 1, 1),
                                         replay::Replay::defaultInterval);
    const auto prepared = line == 0 ? game->mainLine
                                    : analysis::preparedLine(*game, game::LineId(line),
                                                             replay::Replay::defaultInterval);
    return *frames::FrameSource::make(game, prepared, 1, contents);
}

} // namespace plyline::tests
