#include "core/followed/event_file.h"

#include "core/base/pause.h"
#include "core/base/text.h"
#include "core/files/file_stamp.h"
#include "core/files/open_file.h"
#include "core/streams/envelope_line.h"

#include <cerrno>
#include <cstring>
#include <deque>

namespace plyline::followed {

namespace {

/// After so many looks without new bytes, a last line without an end is taken as complete.
constexpr int looksUntilSettled = 10;

class EventFile : public EventSource
{
public:
    EventFile(std::string path, files::OpenFile file, files::FileStamp stamp)
        : m_path(std::move(path)),
          m_file(std::move(file)),
          m_stamp(stamp),
          m_firstEnd(stamp.size),
          m_end(stamp.size)
    {}

    Expected<std::optional<StreamEvent>, StreamError> next(std::chrono::milliseconds wait,
                                                           const std::stop_token& stop) override
    {
        if (m_events.empty() && !readOn()) {
            if (!look())
                return unexpected(StreamError(fileError(ErrorCode::FileChanged, m_path)));
            if (m_end <= m_read && ++m_quietLooks == looksUntilSettled)
                takeLastLine();
            if (m_events.empty() && m_end <= m_read)
                pause(wait, stop);
        }
        if (m_events.empty())
            return std::nullopt;
        StreamEvent event = std::move(m_events.front());
        m_events.pop_front();
        return event;
    }

    bool isAtFirstEnd() const override { return m_read >= m_firstEnd && m_events.empty(); }
    std::int64_t lag() const override { return std::max<std::int64_t>(0, m_end - m_read); }
    StreamLink link() const override { return m_link; }

private:
    static constexpr std::size_t pieceBytes = std::size_t{64} << 10;

    /// Reads a piece of what follows. Returns whether there was any.
    bool readOn()
    {
        std::string piece(pieceBytes, '\0');
        piece.resize(files::readAt(m_file.descriptor.number(), m_read, piece.data(), piece.size()));
        if (piece.empty())
            return false;
        m_quietLooks = 0;
        m_read += static_cast<std::int64_t>(piece.size());
        m_end = std::max(m_end, m_read);
        const std::size_t end = piece.rfind('\n');
        m_lastLine = end == std::string::npos
                         ? m_lastLine
                         : m_read - static_cast<std::int64_t>(piece.size() - end - 1);
        m_splitter.add(piece, [this](const LineSplitter::Line& line) { take(line); });
        return true;
    }

    /// Looks at the file by its name, as it may have been replaced. Returns false if it is another
    /// one now. A file that is gone may come back.
    bool look()
    {
        const auto stamp = files::FileStamp::of(m_path);
        m_link.away = stamp ? 0 : 1;
        m_link.reason = stamp ? std::string() : std::strerror(ENOENT);
        if (!stamp)
            return true;
        m_end = stamp->size;
        return stamp->isSameFile(m_stamp) && stamp->size >= m_read;
    }

    /// Takes the beginning of a line that the file ends with, if it is a whole event.
    void takeLastLine()
    {
        const std::int64_t length = m_read - m_lastLine;
        if (length <= 0 || length > static_cast<std::int64_t>(streams::longestEnvelope))
            return;
        std::string line(static_cast<std::size_t>(length), '\0');
        line.resize(
            files::readAt(m_file.descriptor.number(), m_lastLine, line.data(), line.size()));
        if (!streams::parseStructured(line))
            return;
        m_splitter.end([this](const LineSplitter::Line& last) { take(last); });
        m_lastLine = m_read;
    }

    void take(const LineSplitter::Line& line)
    {
        if (!trimmed(line.text).empty())
            m_events.push_back({0, line.offset, streams::parseLine(line), std::string(line.text)});
    }

    std::string m_path;
    files::OpenFile m_file;
    files::FileStamp m_stamp;
    std::int64_t m_firstEnd;
    std::int64_t m_end; ///< As it was last seen.
    std::int64_t m_read = 0;
    std::int64_t m_lastLine = 0; ///< Where the line begins whose end was not read.
    int m_quietLooks = 0;
    StreamLink m_link;
    std::deque<StreamEvent> m_events; ///< Read, and not handed out.
    LineSplitter m_splitter{streams::longestEnvelope};
};

} // namespace

Expected<std::unique_ptr<EventSource>, StreamError> openEventFile(const std::string& path)
{
    auto file = files::openToRead(path);
    if (!file)
        return unexpected(StreamError(file.error()));
    const auto stamp = files::FileStamp::of(file->descriptor.number());
    if (file->kind != files::FileKind::Regular || !stamp)
        return unexpected(StreamError(fileError(ErrorCode::FileIsDevice, path)));
    return std::make_unique<EventFile>(path, std::move(*file), *stamp);
}

} // namespace plyline::followed
