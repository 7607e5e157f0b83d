#include "app/cli/opened_file.h"

#include "app/cli/output.h"
#include "core/base/text.h"
#include "core/files/cache_folder.h"
#include "core/files/unpacker.h"
#include "core/index/index_builder.h"
#include "core/index/pgn_evidence.h"
#include "core/pgn/game_builder.h"

namespace plyline::cli {

namespace {

Error outOfRange(ErrorCode code, std::string subject, std::int64_t number, std::int64_t limit)
{
    Error error;
    error.code = code;
    error.subject = std::move(subject);
    error.number = number;
    error.limit = limit;
    return error;
}

} // namespace

Expected<OpenedFile, Error> OpenedFile::open(const std::string& path,
                                             std::shared_ptr<const analysis::OpeningTable> openings)
{
    index::IndexOptions options;
    options.openings = std::move(openings);
    const Indexing indexing = [&options](const auto& source) {
        return index::buildIndex(source, {}, options);
    };
    return open(path, indexing);
}

Expected<OpenedFile, Error> OpenedFile::open(const std::string& path, const Indexing& indexing)
{
    const auto opened = files::openUnpacked(path, files::cacheFolder());
    if (!opened)
        return unexpected(opened.error());
    const auto& source = opened->source;
    OpenedFile file(indexing(source));
    const bool isPgn = index::isPgn(*file.m_index);
    if (opened->damage) {
        if (!isPgn)
            return unexpected(*opened->damage);
        complain(*opened->damage);
        file.m_status = ExitStatus::File;
    }
    if (!isPgn && !trimmed(source->bytes()).empty()) {
        Error error;
        error.code = ErrorCode::NotPgn;
        error.subject = path;
        return unexpected(error);
    }
    return file;
}

std::shared_ptr<const game::Game> OpenedFile::game(int number) const
{
    const index::IndexEntry& entry = m_index->entry(number - 1);
    return pgn::buildGame(m_index->source(), entry.span(), number,
                          static_cast<int>(entry.firstLine));
}

Expected<std::shared_ptr<const game::Game>, Error> OpenedFile::findGame(int number) const
{
    if (number < 1 || number > size())
        return unexpected(
            outOfRange(ErrorCode::NoSuchGame, m_index->source()->name(), number, size()));
    return game(number);
}

ExitStatus visitGames(const OpenedFile& file, int wanted, const VisitGame& visit)
{
    const int first = wanted == 0 ? 1 : wanted;
    const int last = wanted == 0 ? file.size() : wanted;
    ExitStatus status = file.status();
    for (int number = first; number <= last; ++number) {
        const auto game = file.findGame(number);
        if (!game)
            return complain(game.error());
        const bool isMoreWanted = visit(number, *game);
        if ((*game)->hasErrors())
            status = worse(status, ExitStatus::Failed);
        if (!isMoreWanted)
            break;
    }
    return status;
}

Expected<FoundLine, Error> findLine(const OpenedFile& file, int number, int line)
{
    const auto game = file.findGame(number);
    if (!game)
        return unexpected(game.error());
    const std::string& name = file.index().source()->name();
    if ((*game)->isRefused())
        return unexpected(outOfRange(ErrorCode::GameRefused, name, number, 0));
    const auto lines = static_cast<int>((*game)->lines().size());
    if (line < 0 || line >= lines)
        return unexpected(outOfRange(ErrorCode::NoSuchLine, name, line, lines));
    return FoundLine{*game, game::LineId(line)};
}

Expected<game::Ply, Error> findPly(const FoundLine& found, int ply)
{
    const int last = found.game->line(found.line).lastPly().number();
    if (ply < 0 || ply > last)
        return unexpected(
            outOfRange(ErrorCode::NoSuchPly, found.game->source()->name(), ply, last));
    return game::Ply(ply);
}

} // namespace plyline::cli
