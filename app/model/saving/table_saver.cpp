#include "app/model/saving/table_saver.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QTemporaryDir>

#include "core/exporters/text_files.h"
#include "core/store/file_writer.h"

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

exporters::ExportOptions optionsOf(TableFormat format)
{
    exporters::ExportOptions options;
    switch (format) {
    case TableFormat::Database:
    case TableFormat::SqliteScript:
        options.format = exporters::Format::Sql;
        break;
    case TableFormat::PostgresScript:
        options.format = exporters::Format::Sql;
        options.dialect = tables::Dialect::Postgres;
        break;
    case TableFormat::Csv:
        options.format = exporters::Format::Csv;
        break;
    case TableFormat::Ndjson:
        options.format = exporters::Format::Ndjson;
        break;
    }
    return options;
}

/// One of the two ways to write games, whichever the format asks for.
class TableWriter
{
public:
    static Expected<std::unique_ptr<TableWriter>, Error> create(const QString& path,
                                                                TableFormat format)
    {
        std::unique_ptr<TableWriter> writer(new TableWriter);
        if (format == TableFormat::Database) {
            auto database = store::FileWriter::create(path);
            if (!database)
                return unexpected(database.error());
            writer->m_database = std::move(*database);
            return writer;
        }
        auto files = exporters::TextFiles::create(path.toStdString(), optionsOf(format));
        if (!files)
            return unexpected(files.error());
        writer->m_files.emplace(std::move(*files));
        writer->m_exporter = std::make_unique<exporters::GameExporter>(
            optionsOf(format), [to = writer.get()](tables::TableId table, std::string_view text) {
                return to->m_files->write(table, text);
            });
        if (!writer->m_exporter->begin())
            return unexpected(*writer->m_files->error());
        return writer;
    }

    Expected<void, Error> write(const game::Game& game, int number, const std::stop_token& stop)
    {
        if (m_database)
            return m_database->write(game, number, stop);
        if (m_exporter->write(game, number, stop))
            return {};
        if (const auto& refused = m_exporter->error())
            return unexpected(*refused);
        return unexpected(m_files->error().value_or(store::cancelledError()));
    }

    /// All that was written, also what is not in its files yet.
    Expected<std::int64_t, Error> flushedSize()
    {
        if (m_database)
            return m_database->size();
        if (!m_exporter->end())
            return unexpected(*m_files->error());
        return m_files->size();
    }

    Expected<std::int64_t, Error> finish()
    {
        auto size = flushedSize();
        if (!size)
            return size;
        if (auto done = m_database ? m_database->finish() : m_files->finish(); !done)
            return unexpected(done.error());
        return size;
    }

private:
    TableWriter() = default;

    std::unique_ptr<store::FileWriter> m_database;
    std::optional<exporters::TextFiles> m_files;
    std::unique_ptr<exporters::GameExporter> m_exporter;
};

std::int64_t textLength(const ChosenGames& games, int i)
{
    return games.source.index()->entry((*games.entries)[static_cast<std::size_t>(i)]).span().length;
}

/// -1 while unknown. Of the main line.
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

/// Numbers 0 to count - 1, each once, such that those of every beginning lie all over: the bits of
/// a counter, read backwards.
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

/// What the estimate is scaled by, of the sample or of all.
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

Expected<SizeEstimate, Error> measureTables(const ChosenGames& games, TableFormat format,
                                            int millis, const std::stop_token& stop)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return unexpected(errorOf(ErrorCode::FileNotWritable, QDir::tempPath()));
    const auto writer = TableWriter::create(folder.filePath(QStringLiteral("sample")), format);
    if (!writer)
        return unexpected(writer.error());
    const bool isDatabase = format == TableFormat::Database;
    const std::int64_t empty = isDatabase ? (*writer)->flushedSize().value_or(0) : 0;

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
            return unexpected(errorOf(ErrorCode::Cancelled, folder.path()));
        if (auto done = (*writer)->write(*game, entry + 1, stop); !done)
            return unexpected(done.error());
        ++estimate.games;
        estimate.plies += plyCount(*game);
        sample.add(games, *i);
    }
    const auto size = (*writer)->flushedSize();
    if (!size)
        return unexpected(size.error());
    estimate.sampleBytes = *size;
    scale(estimate, games, sample, empty);
    return estimate;
}

std::int64_t freeBytesAt(const QString& path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.isReady() ? disk.bytesAvailable() : -1;
}

Expected<std::int64_t, Error> saveTables(const ChosenGames& games, const QString& path,
                                         TableFormat format, std::int64_t expectedBytes,
                                         const std::stop_token& stop,
                                         const open_file::FileProgress& progress)
{
    const QFileInfo there(path);
    if (format == TableFormat::Csv && there.isDir() && !QDir(path).isEmpty())
        return unexpected(errorOf(ErrorCode::FileNotWritable, path, ENOTEMPTY));
    if (format != TableFormat::Csv && there.exists() && !there.isFile())
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
    const auto writer = TableWriter::create(path, format);
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
        if (auto written = (*writer)->write(*game, entry + 1, stop); !written)
            return unexpected(written.error());
        if (stop.stop_requested())
            return unexpected(errorOf(ErrorCode::Cancelled, path));
        done += textLength(games, i);
        if (clock.elapsed() >= reportMillis) {
            clock.restart();
            progress(static_cast<double>(done) / static_cast<double>(all));
        }
    }
    return (*writer)->finish();
}

} // namespace plyline::saving
