#include "app/model/saving/game_saver.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include "app/kit/words/quoting.h"
#include "core/base/text.h"
#include "core/base/utf16.h"
#include "core/index/game_joint.h"

#include <algorithm>
#include <utility>

namespace plyline::saving {

namespace {

/// Between two looks at the stop token, in bytes.
constexpr std::size_t longestWrite = std::size_t{256} * 1024;
/// Between two reports of progress, in games.
constexpr std::size_t gamesAReport = 256;
constexpr qsizetype longestName = 80;

/// Writes text in the encoding of the file that it came from.
class TextFile
{
public:
    TextFile(QSaveFile& file, files::Source::Encoding encoding, std::stop_token stop)
        : m_file(file), m_encoding(encoding), m_stop(std::move(stop))
    {}

    /// False when it cannot. Cuts, so that a game of any size can be cancelled.
    [[nodiscard]] bool write(std::string_view text)
    {
        using Encoding = files::Source::Encoding;
        while (!text.empty() && !m_stop.stop_requested()) {
            if (m_encoding == Encoding::AsHeld) {
                const std::string_view part = text.substr(0, longestWrite);
                if (!put(part))
                    return false;
                text.remove_prefix(part.size());
                continue;
            }
            const std::string_view part = wholeCharacters(text, longestWrite);
            const ByteOrder order =
                m_encoding == Encoding::Utf16Little ? ByteOrder::Little : ByteOrder::Big;
            std::string bytes;
            if (m_size == 0)
                appendUtf16Mark(bytes, order);
            appendUtf16(bytes, part, order);
            if (!put(bytes))
                return false;
            text.remove_prefix(part.size());
        }
        return true;
    }
    [[nodiscard]] std::int64_t size() const { return m_size; }

private:
    bool put(std::string_view bytes)
    {
        const auto size = static_cast<qint64>(bytes.size());
        m_size += size;
        return m_file.write(bytes.data(), size) == size;
    }

    QSaveFile& m_file;
    files::Source::Encoding m_encoding;
    std::stop_token m_stop;
    std::int64_t m_size = 0;
};

Error saveError(ErrorCode code, const QString& path, const QString& reason = {})
{
    Error error;
    error.code = code;
    error.subject = path.toStdString();
    error.detail = reason.toStdString();
    return error;
}

QString noEnd(int entry)
{
    return QCoreApplication::translate("plyline::session::GameSaver",
                                       "Game %1 has no end behind which another could stand")
        .arg(entry + 1);
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
    for (const QChar c : words::wholeCharacters(text.simplified(), longestName)) {
        const bool isRefused = c.unicode() < 0x20 || QStringLiteral("/\\:*?\"<>|").contains(c);
        name += isRefused ? QLatin1Char('_') : c;
    }
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    return name;
}

} // namespace

Expected<std::int64_t, Error> saveGames(const index::GameIndex& index,
                                        const std::vector<int>& entries, const QString& path,
                                        const std::stop_token& stop,
                                        const open_file::FileProgress& progress)
{
    // A device would be replaced by a file.
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return unexpected(saveError(
            ErrorCode::FileNotWritable, path,
            QCoreApplication::translate("plyline::session::GameSaver", "It is not a file")));
    QSaveFile file(path);
    const auto refused = [&] {
        return unexpected(saveError(ErrorCode::FileNotWritable, path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return refused();
    TextFile out(file, index.source()->encoding(), stop);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string_view text = index.source()->bytes(index.entry(entries[i]).span());
        const auto next =
            i + 1 < entries.size() ? std::optional(entries[i + 1]) : std::optional<int>();
        std::optional<index::GameJoint> joint = index::GameJoint();
        if (next != entries[i] + 1)
            joint = index::jointOf(index, entries[i], next);
        if (!joint)
            return unexpected(saveError(ErrorCode::FileNotWritable, path, noEnd(entries[i])));
        if (i > 0 && !joint->rewritten)
            joint->rewritten = index::rewrittenBehindOthers(index, entries[i]);
        const std::string_view own = joint->rewritten ? std::string_view(*joint->rewritten) : text;
        if (!out.write(own) || !out.write(joint->between))
            return refused();
        if (stop.stop_requested())
            return unexpected(saveError(ErrorCode::Cancelled, path));
        if (i % gamesAReport == 0)
            progress(static_cast<double>(i) / static_cast<double>(entries.size()));
    }
    if (!file.commit())
        return refused();
    return out.size();
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

} // namespace plyline::saving
