#include "app/kit/words/format_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <string_view>

namespace plyline::words {

namespace {

using tables::Dialect;

struct Entry
{
    std::string_view id;
    std::optional<Dialect> dialect;
    const char* title;
    const char* explanation;
    const char* files;
};

class FormatTexts
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::FormatTexts)

public:
    static constexpr Entry entries[] = {
        {"sqlite", std::nullopt, QT_TR_NOOP("SQLite database"),
         QT_TR_NOOP("One file with the tables of games, events, snapshots and validity "
                    "intervals. Any SQLite program opens it."),
         QT_TR_NOOP("SQLite databases")},
        {"sql", std::nullopt, QT_TR_NOOP("SQL script for SQLite or PostgreSQL"),
         QT_TR_NOOP("The same tables as plain text, loaded in one transaction."),
         QT_TR_NOOP("SQL scripts")},
        {"sql", Dialect::Sqlite, QT_TR_NOOP("SQL script for SQLite"),
         QT_TR_NOOP("The same tables as plain text: sqlite3 games.sqlite < games.sql makes the "
                    "database."),
         QT_TR_NOOP("SQL scripts")},
        {"sql", Dialect::Postgres, QT_TR_NOOP("SQL script for PostgreSQL"),
         QT_TR_NOOP("The same tables for psql: psql -f games.sql loads them in one transaction."),
         QT_TR_NOOP("SQL scripts")},
        {"csv", std::nullopt, QT_TR_NOOP("CSV, a file for each table"),
         QT_TR_NOOP("A new folder with eight files, one for each table; the first line names the "
                    "columns."),
         QT_TR_NOOP("CSV files")},
        {"ndjson", std::nullopt, QT_TR_NOOP("NDJSON, an object on each line"),
         QT_TR_NOOP("One text file; each line is a row and names its table."),
         QT_TR_NOOP("NDJSON files")},
        {"fen", std::nullopt, QT_TR_NOOP("FEN, a position on each line"),
         QT_TR_NOOP("One text file with every position of the main lines."),
         QT_TR_NOOP("FEN files")},
        {"epd", std::nullopt, QT_TR_NOOP("EPD, a position and the move played on each line"),
         QT_TR_NOOP("One text file with every position of the main lines, its game and its move."),
         QT_TR_NOOP("EPD files")},
        {"cloudevents", std::nullopt, QT_TR_NOOP("CloudEvents, an event on each line"),
         QT_TR_NOOP("One text file with the games as a stream of events, as a message broker "
                    "carries them."),
         QT_TR_NOOP("CloudEvents files")},
    };
};

} // namespace

FormatWords formatWords(const exporters::ExportFormat& format, std::optional<Dialect> dialect)
{
    if (!format.takesDialect)
        dialect.reset();
    for (const Entry& entry : FormatTexts::entries) {
        if (entry.id == format.id && entry.dialect == dialect)
            return {FormatTexts::tr(entry.title), FormatTexts::tr(entry.explanation),
                    FormatTexts::tr(entry.files)};
    }
    return {};
}

QString filesPattern(const exporters::ExportFormat& format)
{
    QStringList patterns;
    for (const std::string_view suffix : format.suffixes)
        patterns << QStringLiteral("*.") +
                        QString::fromUtf8(suffix.data(), static_cast<qsizetype>(suffix.size()));
    return FormatTexts::tr("%1 (%2)", "a kind of files and its patterns")
        .arg(formatWords(format).files, patterns.join(u' '));
}

} // namespace plyline::words
