#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/open_file/stream_status.h"

#include <chrono>
#include <optional>

namespace plyline::open_file {

/// Reads a stream in the background for as long as it is followed, and tells what its games are and
/// how it stands. GUI thread.
class StreamFeed : public QObject
{
    Q_OBJECT

public:
    explicit StreamFeed(QObject* parent = nullptr);

    /// `from` is the address of a topic, or a file of events. A game that waits for an event for
    /// `gapPatience` has a gap.
    void follow(const QString& from, std::chrono::milliseconds gapPatience);
    /// Reads no more; what was read stays.
    void stop();

    [[nodiscard]] const StreamStatus& status() const { return m_status; }
    /// The games at the last grown(); null before.
    [[nodiscard]] const std::shared_ptr<const followed::StreamedText>& text() const
    {
        return m_text;
    }
    /// Whether text() has all games that the stream had when it was opened.
    [[nodiscard]] bool isCaughtUp() const { return m_isCaughtUp; }

Q_SIGNALS:
    void statusChanged();
    /// text() has changed, or isCaughtUp().
    void grown();
    /// The stream cannot be read, or not any more.
    void failed(const plyline::followed::StreamError& error);

private:
    struct News
    {
        StreamStatus status;
        std::shared_ptr<const followed::StreamedText> text; ///< Null if it is as before.
        bool isCaughtUp = false;
        std::optional<followed::StreamError> error;
    };
    class Work;
    void take(const News& news);

    StreamStatus m_status;
    std::shared_ptr<const followed::StreamedText> m_text;
    bool m_isCaughtUp = false;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::open_file
