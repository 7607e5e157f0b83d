#include "app/model/saving/table_saver.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>

#include "core/files/temporary_folder.h"

#include <cerrno>
#include <cmath>

namespace plyline::saving {

namespace {

constexpr int leastSample = 8;
constexpr qint64 reportMillis = 50;

Error errorOf(ErrorCode code, const QString& path, int systemErrno = 0)
{
    Error error;
    error.code = code;
    error.subject = path.toStdString();
    error.systemErrno = systemErrno;
    return error;
}

std::int64_t textLength(const ChosenGames& games, int i)
{
    return games.source.index()->entry((*games.entries)[static_cast<std::size_t>(i)]).span().length;
}

/// Returns the plies of the main line; -1 while unknown.
int pliesOf(const ChosenGames& games, int i)
{
    return games.source.index()->facts((*games.entries)[static_cast<std::size_t>(i)]).plies;
}

std::int64_t plyCount(const game::Game& game)
{
    std::int64_t plies = 0;
    for (const game::Line& line : game.lines())
        plies += static_cast<std::int64_t>(line.log.events().size());
    return plies;
}

/// Yields the numbers 0 to count - 1 once each, so that any first part of them is spread over the
/// whole range. Counts with the bits reversed.
class SpreadNumbers
{
public:
    explicit SpreadNumbers(int count)
        : m_count(count), m_wasTaken(static_cast<std::size_t>(count), false)
    {
        while ((std::uint64_t{1} << m_bits) < static_cast<std::uint64_t>(count))
            ++m_bits;
    }

    std::optional<int> next()
    {
        for (; m_counter < (std::uint64_t{1} << m_bits); ++m_counter) {
            std::uint64_t reversed = 0;
            for (int bit = 0; bit < m_bits; ++bit)
                reversed |= ((m_counter >> bit) & 1U) << (m_bits - 1 - bit);
            const std::uint64_t number = (reversed * static_cast<std::uint64_t>(m_count)) >> m_bits;
            if (m_wasTaken[number])
                continue;
            m_wasTaken[number] = true;
            return static_cast<int>(number);
        }
        return std::nullopt;
    }

private:
    int m_count;
    int m_bits = 0;
    std::uint64_t m_counter = 0;
    std::vector<bool> m_wasTaken;
};

/// The measures by which the estimate is scaled, summed over some games.
struct Weights
{
    std::int64_t plies = 0;
    std::int64_t text = 0;
    bool isComplete = true; ///< All plies are known.

    void add(const ChosenGames& games, int i)
    {
        const int known = pliesOf(games, i);
        isComplete = isComplete && known >= 0;
        plies += std::max(known, 0);
        text += textLength(games, i);
    }
};

void scale(SizeEstimate& estimate, const ChosenGames& games, const Weights& sample,
           std::int64_t emptyBytes)
{
    estimate.bytes = estimate.sampleBytes;
    if (estimate.games == games.size())
        return;
    Weights all;
    for (int i = 0; i < games.size(); ++i)
        all.add(games, i);
    const bool byPlies = all.isComplete && sample.plies > 0;
    estimate.basis = byPlies ? SizeEstimate::Basis::Plies : SizeEstimate::Basis::Text;
    const double factor = byPlies ? static_cast<double>(all.plies) / double(sample.plies)
                                  : static_cast<double>(all.text) / double(sample.text);
    const auto rows = static_cast<double>(estimate.sampleBytes - emptyBytes);
    estimate.bytes = emptyBytes + std::llround(rows * factor);
}

} // namespace

Expected<SizeEstimate, Error> measureTables(const ChosenGames& games, const FormatChoice& format,
                                            int millis, const std::stop_token& stop)
{
    const auto folder = files::TemporaryFolder::create();
    if (!folder)
        return unexpected(folder.error());
    const auto writer = format.format->create(folder->path() + "/sample", format.options);
    if (!writer)
        return unexpected(writer.error());
    const std::int64_t empty = (*writer)->size();

    QElapsedTimer clock;
    clock.start();
    SizeEstimate estimate;
    Weights sample;
    SpreadNumbers numbers(games.size());
    while (estimate.games < leastSample || clock.elapsed() < millis) {
        const auto i = numbers.next();
        if (!i)
            break;
        const int entry = (*games.entries)[static_cast<std::size_t>(*i)];
        const auto game = games.source.game(entry + 1, stop);
        if (!game)
            return unexpected(fileError(ErrorCode::Cancelled, folder->path()));
        if (auto done = (*writer)->add(*game, entry + 1, stop); !done)
            return unexpected(done.error());
        ++estimate.games;
        estimate.plies += plyCount(*game);
        sample.add(games, *i);
    }
    if (auto ended = (*writer)->end(); !ended)
        return unexpected(ended.error());
    estimate.sampleBytes = (*writer)->size();
    scale(estimate, games, sample, empty);
    return estimate;
}

std::int64_t freeBytesAt(const QString& path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.isReady() ? disk.bytesAvailable() : -1;
}

Expected<std::int64_t, Error> saveTables(const ChosenGames& games, const QString& path,
                                         const FormatChoice& format, std::int64_t expectedBytes,
                                         const std::stop_token& stop,
                                         const open_file::FileProgress& progress)
{
    const QFileInfo there(path);
    if (format.isFolder() && there.isDir() && !QDir(path).isEmpty())
        return unexpected(errorOf(ErrorCode::FileNotWritable, path, ENOTEMPTY));
    if (!format.isFolder() && there.exists() && !there.isFile())
        return unexpected(
            errorOf(ErrorCode::FileNotWritable, path, there.isDir() ? EISDIR : EINVAL));
    const std::int64_t free = freeBytesAt(path);
    if (free >= 0 && expectedBytes > free) {
        Error error = errorOf(ErrorCode::DiskFull, path);
        error.detail = there.absolutePath().toStdString();
        error.number = expectedBytes;
        error.limit = free;
        return unexpected(std::move(error));
    }
    const auto writer = format.format->create(path.toStdString(), format.options);
    if (!writer)
        return unexpected(writer.error());
    std::int64_t all = 1;
    for (int i = 0; i < games.size(); ++i)
        all += textLength(games, i);
    QElapsedTimer clock;
    clock.start();
    std::int64_t done = 0;
    for (int i = 0; i < games.size(); ++i) {
        const int entry = (*games.entries)[static_cast<std::size_t>(i)];
        const auto game = games.source.game(entry + 1, stop);
        if (!game)
            return unexpected(errorOf(ErrorCode::Cancelled, path));
        if (auto written = (*writer)->add(*game, entry + 1, stop); !written)
            return unexpected(written.error());
        if (stop.stop_requested())
            return unexpected(errorOf(ErrorCode::Cancelled, path));
        done += textLength(games, i);
        if (clock.elapsed() >= reportMillis) {
            clock.restart();
            progress(static_cast<double>(done) / static_cast<double>(all));
        }
    }
    if (auto ended = (*writer)->end(); !ended)
        return unexpected(ended.error());
    const std::int64_t bytes = (*writer)->size();
    if (auto placed = (*writer)->putInPlace(); !placed)
        return unexpected(placed.error());
    return bytes;
}

} // namespace plyline::saving
