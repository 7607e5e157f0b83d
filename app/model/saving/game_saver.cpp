#include "app/model/saving/game_saver.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include "app/kit/words/quoting.h"
#include "core/base/text.h"
#include "core/base/utf16.h"
#include "core/files/new_file.h"
#include "core/index/game_joint.h"

#include <algorithm>
#include <utility>

namespace plyline::saving {

namespace {

/// Bytes written between two checks of the stop token.
constexpr std::size_t longestWrite = std::size_t{256} * 1024;
/// Games written between two reports of progress.
constexpr std::size_t gamesAReport = 256;
constexpr qsizetype longestName = 80;

/// Writes text in the encoding of the file that it came from.
class TextFile
{
public:
    TextFile(files::NewFile file, files::Source::Encoding encoding, std::stop_token stop)
        : m_file(std::move(file)), m_encoding(encoding), m_stop(std::move(stop))
    {}

    /// Writes in pieces, so that a game of any size can be cancelled. Does not report a stop as an
    /// error. Errors: FileNotWritable.
    [[nodiscard]] Expected<void, Error> write(std::string_view text)
    {
        while (!text.empty() && !m_stop.stop_requested()) {
            const std::string_view part = m_encoding == files::Source::Encoding::AsHeld
                                              ? text.substr(0, longestWrite)
                                              : wholeCharacters(text, longestWrite);
            append(part);
            text.remove_prefix(part.size());
            if (m_bytes.size() < longestWrite)
                continue;
            if (auto done = flush(); !done)
                return done;
        }
        return {};
    }
    /// Returns the bytes written. Errors: FileNotWritable.
    [[nodiscard]] Expected<std::int64_t, Error> finish()
    {
        auto done = flush();
        if (done)
            done = m_file.finish();
        if (!done)
            return unexpected(done.error());
        return m_file.size();
    }

private:
    void append(std::string_view text)
    {
        if (m_encoding == files::Source::Encoding::AsHeld) {
            m_bytes += text;
            return;
        }
        const bool isLittle = m_encoding == files::Source::Encoding::Utf16Little;
        const ByteOrder order = isLittle ? ByteOrder::Little : ByteOrder::Big;
        if (m_file.size() == 0 && m_bytes.empty())
            appendUtf16Mark(m_bytes, order);
        appendUtf16(m_bytes, text, order);
    }

    Expected<void, Error> flush()
    {
        auto done = m_file.write(m_bytes);
        m_bytes.clear();
        return done;
    }

    files::NewFile m_file;
    files::Source::Encoding m_encoding;
    std::stop_token m_stop;
    std::string m_bytes; ///< Bytes not written yet.
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
                                       "Game %1 cannot be ended so that another game can follow")
        .arg(entry + 1);
}

QString familyName(const game::Tags& tags, std::string_view name)
{
    const std::string_view value = tags.known(name);
    const QString whole = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    return whole.section(u',', 0, 0).trimmed();
}

/// Removes characters that file systems refuse.
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
    // Saving would replace a device by a file.
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return unexpected(saveError(
            ErrorCode::FileNotWritable, path,
            QCoreApplication::translate("plyline::session::GameSaver", "It is not a file")));
    auto file = files::NewFile::create(path.toStdString());
    if (!file)
        return unexpected(file.error());
    TextFile out(std::move(*file), index.source()->encoding(), stop);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string_view text = index.source()->bytes(index.entry(entries[i]).span());
        const auto next =
            i + 1 < entries.size() ? std::optional(entries[i + 1]) : std::optional<int>();
        std::optional<index::GameJoint> joint = index::GameJoint();
        if (auto game = index::positionAsGame(index, entries[i]))
            joint = index::GameJoint{std::move(game), "\n"};
        else if (next != entries[i] + 1)
            joint = index::jointOf(index, entries[i], next);
        if (!joint)
            return unexpected(saveError(ErrorCode::FileNotWritable, path, noEnd(entries[i])));
        if (i > 0 && !joint->rewritten)
            joint->rewritten = index::rewrittenBehindOthers(index, entries[i]);
        const std::string_view own = joint->rewritten ? std::string_view(*joint->rewritten) : text;
        auto written = out.write(own);
        if (written)
            written = out.write(joint->between);
        if (!written)
            return unexpected(written.error());
        if (stop.stop_requested())
            return unexpected(saveError(ErrorCode::Cancelled, path));
        if (i % gamesAReport == 0)
            progress(static_cast<double>(i) / static_cast<double>(entries.size()));
    }
    return out.finish();
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
    const std::string_view date = game.tags().date();
    const QString year = QString::fromLatin1(
        date.data(), std::min<qsizetype>(4, static_cast<qsizetype>(date.size())));
    if (year.size() == 4 && !year.contains(u'?'))
        parts << year;
    const QString name = fileNameOf(parts.join(u' '));
    return (name.isEmpty() ? QStringLiteral("game") : name) + QStringLiteral(".pgn");
}

} // namespace plyline::saving
