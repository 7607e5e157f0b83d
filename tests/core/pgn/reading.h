#pragma once

#include "core/game/move_text.h"
#include "core/pgn/game_builder.h"
#include "core/pgn/reader.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace plyline::tests {

using Games = std::vector<std::shared_ptr<const game::Game>>;

struct SpanVisitor : pgn::IgnoringVisitor
{
    std::vector<Span> spans;
    void endGame(Span span) { spans.push_back(span); }
};

/// All games of a source, each built from its span.
inline Games gamesOf(const std::shared_ptr<const files::Source>& source)
{
    pgn::Reader reader(source->bytes());
    SpanVisitor visitor;
    while (reader.readGame(visitor)) {
    }
    if (!visitor.spans.empty()) // as in an index: what follows the last game belongs to it
        visitor.spans.back().length =
            static_cast<std::int64_t>(source->bytes().size()) - visitor.spans.back().offset;
    Games games;
    int line = 1;
    for (const Span span : visitor.spans) {
        games.push_back(pgn::buildGame(source, span, static_cast<int>(games.size()) + 1, line));
        line += static_cast<int>(countLineEnds(source->bytes(span)));
    }
    return games;
}

inline Games gamesOf(const std::string& text)
{
    return gamesOf(files::Source::fromText(text, "test"));
}

inline std::shared_ptr<const game::Game> readOne(const std::string& text)
{
    return gamesOf(text).at(0);
}

/// All games of a file of tests/data; none where it cannot be read.
inline Games gamesOfDataFile(const char* name)
{
    const auto source = files::Source::open(std::string(PLYLINE_TEST_DATA "/") + name);
    return source ? gamesOf(*source) : Games();
}

/// "e4 e5 Nf3" of a line, from the game's start.
inline std::string sans(const game::Game& game, int line = 0)
{
    std::string text;
    for (const std::string& san : game::sanTexts(game, game::LineId(line)))
        text.append(text.empty() ? "" : " ").append(san);
    return text;
}

/// "illegal-move missing-result" and so on.
inline std::string codes(const game::Game& game)
{
    std::string text;
    for (const Diagnostic& diagnostic : game.diagnostics())
        text.append(text.empty() ? "" : " ").append(codeName(diagnostic.code));
    return text;
}

/// What a line says after a ply: "{a comment}$1(2)", variations by the number of their line.
inline std::string annotations(const game::Game& game, int line, int ply)
{
    std::string text;
    for (const game::Annotation& annotation :
         game.line(game::LineId(line)).annotations.after(game::Ply(ply))) {
        if (const auto* comment = std::get_if<game::Comment>(&annotation.what))
            text.append("{").append(game.text(*comment)).append("}");
        if (const auto* nag = std::get_if<game::Nag>(&annotation.what))
            text.append("$").append(std::to_string(nag->number));
        if (const auto* fork = std::get_if<game::Fork>(&annotation.what))
            text.append("(").append(std::to_string(fork->line.number())).append(")");
    }
    return text;
}

/// The PGN files of tests/data, and those of the corpus where it is there.
inline std::vector<std::filesystem::path> allPgnFiles()
{
    std::vector<std::filesystem::path> files;
    for (const char* folder : {PLYLINE_TEST_DATA, PLYLINE_CORPUS "/small", PLYLINE_CORPUS "/odd"}) {
        if (!std::filesystem::is_directory(folder))
            continue;
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            if (file.path().extension() == ".pgn")
                files.push_back(file.path());
        }
    }
    return files;
}

} // namespace plyline::tests
