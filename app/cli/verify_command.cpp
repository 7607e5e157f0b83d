#include "app/cli/commands.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/cli/verification.h"
#include "core/store/game_store.h"

#include <fmt/format.h>

namespace plyline::cli {

namespace {

/// The tables that `--via sqlite` writes each game to, one after the other.
using Store = std::unique_ptr<store::GameStore>;

Expected<Verified, Error> verifyThrough(store::GameStore& store, const game::Game& game, int number)
{
    if (game.isRefused())
        return verifyGame(game, number);
    constexpr int slot = 1; // one game at a time: each replaces the one before
    if (auto written = store.write(game, slot); !written)
        return unexpected(written.error());
    return verifyGame(game, number,
                      [&](game::LineId owner, game::Ply ply) -> Expected<replay::Snapshot, Error> {
                          auto stored = store.read(slot, owner, ply);
                          if (!stored)
                              return unexpected(stored.error());
                          return std::move(stored->snapshot);
                      });
}

Expected<Verified, Error> verifyFile(const OpenedFile& file, const Store& store)
{
    Verified total;
    for (int number = 1; number <= file.size(); ++number) {
        const auto game = file.game(number);
        const auto one = store ? verifyThrough(*store, *game, number) : verifyGame(*game, number);
        if (!one)
            return unexpected(one.error());
        total.add(*one);
    }
    return total;
}

std::string differenceText(const Difference& difference)
{
    std::string text = fmt::format("first difference: game {}, line {}, ply {}:", difference.game,
                                   difference.line.number(), difference.ply.number());
    for (const rules::Square square : difference.what.squares)
        text += ' ' + square.name();
    for (const std::string& scalar : difference.what.scalars)
        text += ' ' + scalar;
    for (const int id : difference.pieces)
        text += " piece " + std::to_string(id);
    return text + '\n';
}

std::string countsText(const std::string& name, const Verified& counts)
{
    return fmt::format("{}: {} games ({} with errors), {} lines, {} plies compared, {} "
                       "differences\n",
                       name, counts.games, counts.gamesWithErrors, counts.lines, counts.plies,
                       counts.differences);
}

} // namespace

ExitStatus runVerify(const VerifyOptions& options)
{
    Store store;
    if (options.via == VerifyOptions::Via::Sqlite) {
        auto opened = store::GameStore::open(store::StoreLocation::inMemory());
        if (!opened)
            return complain(opened.error());
        store = std::move(*opened);
    }
    Output output;
    ExitStatus status = ExitStatus::Fine;
    Verified total;
    for (const std::string& path : options.files) {
        const auto file = OpenedFile::open(path);
        if (!file) {
            status = worse(status, complain(file.error()));
            continue;
        }
        const auto counts = verifyFile(*file, store);
        if (!counts)
            return output.finish(complain(counts.error()));
        output.write(countsText(path, *counts));
        if (counts->first)
            output.write(differenceText(*counts->first));
        total.add(*counts);
    }
    if (options.files.size() > 1)
        output.write(countsText("total", total));
    if (total.differences > 0 || total.gamesWithErrors > 0)
        status = worse(status, ExitStatus::Failed);
    return output.finish(status);
}

} // namespace plyline::cli
