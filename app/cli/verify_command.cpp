#include "app/cli/commands.h"
#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/cli/verification.h"
#include "core/files/open_file.h"
#include "core/store/game_store.h"

#include <fmt/format.h>

namespace plyline::cli {

namespace {

/// The tables to which `--via sqlite` writes one game after another.
using Store = std::unique_ptr<store::GameStore>;

/// Compares the game with the rows that are stored under `slot`.
Expected<Verified, Error> verifyStored(store::GameStore& store, int slot, const game::Game& game,
                                       int number)
{
    return verifyGame(game, number,
                      [&](game::LineId owner, game::Ply ply) -> Expected<replay::Snapshot, Error> {
                          auto stored = store.read(slot, owner, ply);
                          if (!stored)
                              return unexpected(stored.error());
                          return std::move(stored->snapshot);
                      });
}

Expected<Verified, Error> verifyThrough(store::GameStore& store, const game::Game& game, int number)
{
    if (game.isRefused())
        return verifyGame(game, number);
    constexpr int slot = 1; // one game at a time: each replaces the one before it
    if (auto written = store.write(game, slot); !written)
        return unexpected(written.error());
    return verifyStored(store, slot, game, number);
}

/// The tables that are compared row by row: events with their SAN, and intervals.
tables::TableSet besideSnapshots()
{
    tables::TableSet set;
    set.set(static_cast<std::size_t>(tables::TableId::Events));
    set.set(static_cast<std::size_t>(tables::TableId::Intervals));
    return set;
}

/// Adds the number of the damaged game to the error.
Error ofGame(Error error, int number)
{
    if (error.code == ErrorCode::Storage)
        error.number = number;
    return error;
}

/// Verifies a database of games instead of a PGN file: replays its events by the rules and compares
/// its rows with their fold.
Expected<Verified, Error> verifyDatabase(const std::string& path)
{
    const auto opened =
        store::GameStore::open(store::StoreLocation::readOnly(QString::fromStdString(path)));
    if (!opened)
        return unexpected(opened.error());
    store::GameStore& store = **opened;
    const auto numbers = store.gameNumbers();
    if (!numbers)
        return unexpected(numbers.error());
    Verified total;
    for (const int number : *numbers) {
        const auto game = store.game(number);
        if (!game && game.error().number == number) { // only this game is damaged
            complain(game.error());
            ++total.games;
            ++total.gamesWithErrors;
            continue;
        }
        if (!game)
            return unexpected(game.error());
        auto one = verifyStored(store, number, **game, number);
        if (!one)
            return unexpected(ofGame(one.error(), number));
        const auto rows = store.check(**game, number, besideSnapshots());
        if (!rows)
            return unexpected(ofGame(rows.error(), number));
        one->differences += rows->count;
        one->firstRow = rows->first;
        total.add(*one);
    }
    return total;
}

bool isDatabase(const std::string& path)
{
    constexpr std::string_view magic("SQLite format 3\0", 16);
    std::string head(magic.size(), ' ');
    // A pipe can be read only once, so its bytes are left to the reader of games.
    const auto file = files::openToRead(path);
    return file && file->kind == files::FileKind::Regular && path != "-" &&
           files::readAt(file->descriptor.number(), 0, head.data(), head.size()) == head.size() &&
           head == magic;
}

/// Makes `status` worse if only part of a packed file could be read.
Expected<Verified, Error> verifyFile(const std::string& path, const Store& store,
                                     ExitStatus& status)
{
    if (isDatabase(path))
        return verifyDatabase(path);
    const auto file = OpenedFile::open(path);
    if (!file)
        return unexpected(file.error());
    status = worse(status, file->status());
    Verified total;
    for (int number = 1; number <= file->size(); ++number) {
        const auto game = file->game(number);
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
    if (difference.isMissing)
        text += " not stored";
    return text + '\n';
}

std::string valueText(const tables::Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : "NULL";
}

std::string faultText(const store::RowFault& fault)
{
    const tables::Table& table = tables::table(fault.table);
    std::string text = fmt::format("first row that differs: {}", table.name);
    for (std::size_t i = 0; i < fault.key.size(); ++i)
        text += fmt::format("{} {} {}", i > 0 ? "," : "", table.columns[i].name,
                            valueText(fault.key[i]));
    switch (fault.kind) {
    case store::RowFault::Kind::Missing:
        return text + ": missing\n";
    case store::RowFault::Kind::Extra:
        return text + ": not made by the events\n";
    case store::RowFault::Kind::Other:
        break;
    }
    text += ':';
    for (const int column : fault.columns)
        text += fmt::format(" {}", table.columns[static_cast<std::size_t>(column)].name);
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
        const auto counts = verifyFile(path, store, status);
        if (!counts) {
            status = worse(status, complain(counts.error()));
            continue;
        }
        output.write(countsText(path, *counts));
        if (counts->first)
            output.write(differenceText(*counts->first));
        if (counts->firstRow)
            output.write(faultText(*counts->firstRow));
        total.add(*counts);
    }
    if (options.files.size() > 1)
        output.write(countsText("total", total));
    if (total.differences > 0 || total.gamesWithErrors > 0)
        status = worse(status, ExitStatus::Failed);
    return output.finish(status);
}

} // namespace plyline::cli
