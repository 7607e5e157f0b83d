#include <QtCore/QStringList>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/kit/words/sentences.h"
#include "core/base/diagnostic.h"
#include "core/rules/epd.h"
#include "core/rules/uci.h"

#include <fmt/format.h>

namespace plyline::cli {

namespace {

using rules::Position;

std::int64_t countNodes(const Position& position, int depth)
{
    if (depth == 0)
        return 1;
    const rules::MoveList moves = position.legalMoves();
    if (depth == 1)
        return moves.size();
    std::int64_t nodes = 0;
    for (const rules::Move move : moves) {
        Position next = position;
        next.play(move);
        nodes += countNodes(next, depth - 1);
    }
    return nodes;
}

/// Returns the Chess960 style if a king or rook that may castle is not on its square of standard
/// chess.
rules::CastlingStyle styleOf(const Position& position)
{
    for (const rules::Color color : rules::allColors) {
        for (const rules::Wing wing : rules::allWings) {
            const auto rook = position.castling().rook(color, wing);
            const auto corner = wing == rules::Wing::King ? rules::File::H : rules::File::A;
            if (rook && (rook->file() != corner || position.king(color).file() != rules::File::E))
                return rules::CastlingStyle::Chess960;
        }
    }
    return rules::CastlingStyle::Standard;
}

/// Parses a FEN. Says on standard error why it is not a position.
std::optional<Position> readPosition(const std::string& text)
{
    const auto setup = rules::epd::parse(text);
    Diagnostic diagnostic;
    diagnostic.origin = PositionOrigin::Alone;
    if (!setup) {
        diagnostic.code = DiagnosticCode::BadFen;
        diagnostic.token = setup.error().token;
        diagnostic.argument = rules::fen::fieldName(setup.error().field);
        complain(words::sentence(diagnostic));
        return std::nullopt;
    }
    const rules::Setup possible = rules::withoutImpossibleRights(*setup);
    if (possible != *setup) {
        diagnostic.code = DiagnosticCode::DroppedRights;
        complain(words::sentence(diagnostic));
    }
    const auto position = Position::fromSetup(possible);
    if (position)
        return *position;
    diagnostic.code = DiagnosticCode::BadSetup;
    for (const rules::SetupFault fault : position.error().list())
        diagnostic.argument += std::string(rules::faultName(fault)) + ' ';
    complain(words::sentence(diagnostic));
    return std::nullopt;
}

} // namespace

ExitStatus runPerft(const PerftOptions& options)
{
    const auto position = readPosition(options.fen);
    if (!position)
        return ExitStatus::Usage;
    Output output;
    std::int64_t total = options.depth == 0 ? 1 : 0;
    if (options.depth > 0) {
        for (const rules::Move move : position->legalMoves()) {
            Position next = *position;
            next.play(move);
            const std::int64_t nodes = countNodes(next, options.depth - 1);
            total += nodes;
            output.write(fmt::format(
                "{} {}\n", rules::uci::write(move, position->turn(), styleOf(*position)), nodes));
        }
    }
    output.write(fmt::format("total {}\n", total));
    return output.finish(ExitStatus::Fine);
}

} // namespace plyline::cli
