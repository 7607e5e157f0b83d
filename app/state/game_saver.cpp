#include "app/state/game_saver.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <algorithm>

namespace plyline::state {

namespace {

/// Between two looks at the stop token, in bytes.
constexpr std::size_t longestWrite = std::size_t{256} * 1024;
/// Between two reports of progress, in games.
constexpr std::size_t gamesAReport = 256;
constexpr qsizetype longestName = 80;

/// What must follow the text so that another game may begin.
std::string_view separatorAfter(std::string_view text)
{
    const std::size_t lineFeed = text.find('\n');
    const bool isWindows =
        lineFeed != std::string_view::npos && lineFeed > 0 && text[lineFeed - 1] == '\r';
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    const int ends = countLineEnds(text.substr(last == std::string_view::npos ? 0 : last + 1));
    const std::string_view separator = isWindows ? "\r\n\r\n" : "\n\n";
    return ends >= 2 ? std::string_view() : separator.substr(0, separator.size() / (ends + 1U));
}

/// Cuts, so that a game of any size can be cancelled.
bool write(QSaveFile& file, std::string_view bytes, const std::stop_token& stop)
{
    while (!bytes.empty() && !stop.stop_requested()) {
        const std::string_view part = bytes.substr(0, longestWrite);
        if (file.write(part.data(), static_cast<qint64>(part.size())) !=
            static_cast<qint64>(part.size()))
            return false;
        bytes.remove_prefix(part.size());
    }
    return true;
}

Error errorOf(ErrorCode code, const QString& path, const QString& reason = {})
{
    Error error;
    error.code = code;
    error.subject = path.toStdString();
    error.detail = reason.toStdString();
    return error;
}

QString familyName(const game::Tags& tags, std::string_view name)
{
    const std::string_view value = tags.known(name);
    const QString whole = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    return whole.section(u',', 0, 0).trimmed();
}

/// Without what file systems refuse.
QString fileNameOf(const QString& text)
{
    QString name;
    for (const QChar c : text.simplified().left(longestName)) {
        const bool isRefused = c.unicode() < 0x20 || QStringLiteral("/\\:*?\"<>|").contains(c);
        name += isRefused ? QLatin1Char('_') : c;
    }
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    return name;
}

} // namespace

Expected<std::int64_t, Error> saveGames(const library::GameIndex& index,
                                        const std::vector<int>& entries, const QString& path,
                                        const std::stop_token& stop, const FileProgress& progress)
{
    // A device would be replaced by a file.
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return unexpected(
            errorOf(ErrorCode::FileNotWritable, path,
                    QCoreApplication::translate("plyline::state::GameSaver", "It is not a file")));
    QSaveFile file(path);
    const auto refused = [&] {
        return unexpected(errorOf(ErrorCode::FileNotWritable, path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return refused();
    std::int64_t bytes = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Span span = index.entry(entries[i]).span();
        const std::string_view text = index.source()->bytes(span);
        const bool hasNext = i + 1 < entries.size();
        const bool isNeighbour = hasNext && entries[i + 1] == entries[i] + 1;
        const std::string_view between =
            hasNext && !isNeighbour ? separatorAfter(text) : std::string_view();
        if (!write(file, text, stop) || !write(file, between, stop))
            return refused();
        if (stop.stop_requested())
            return unexpected(errorOf(ErrorCode::Cancelled, path));
        bytes += static_cast<std::int64_t>(text.size() + between.size());
        if (i % gamesAReport == 0)
            progress(static_cast<double>(i) / static_cast<double>(entries.size()));
    }
    if (!file.commit())
        return refused();
    return bytes;
}

QString suggestedFileName(const game::Game& game)
{
    QStringList parts;
    const QString white = familyName(game.tags(), "White");
    const QString black = familyName(game.tags(), "Black");
    if (!white.isEmpty() && !black.isEmpty())
        parts << white + QStringLiteral(" - ") + black;
    else if (!white.isEmpty() || !black.isEmpty())
        parts << white + black;
    const std::string_view date = game.tags().known("Date");
    const QString year = QString::fromLatin1(
        date.data(), std::min<qsizetype>(4, static_cast<qsizetype>(date.size())));
    if (year.size() == 4 && !year.contains(u'?'))
        parts << year;
    const QString name = fileNameOf(parts.join(u' '));
    return (name.isEmpty() ? QStringLiteral("game") : name) + QStringLiteral(".pgn");
}

} // namespace plyline::state
