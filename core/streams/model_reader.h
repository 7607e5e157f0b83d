#pragma once

#include "core/streams/read_model.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace plyline::streams {

/// The log that read models follow: its start and its events by number, from 1.
struct ReadLog
{
    LogStart start;
    std::function<LogEvent(int number)> event;
};

/// A read model with an offset of its own: it follows the head of a log at its own pace, and what
/// happens to it does not touch another. Time comes from outside and never goes back.
class ModelReader
{
public:
    using Millis = std::chrono::milliseconds;

    enum class Status : std::uint8_t {
        UpToDate,
        Behind,
        Paused,
        Rebuilding, ///< Folds the log anew beside the old model, which stays in use.
        Stopped,    ///< At an event that it refuses, until `retry` or `skip`.
    };

    /// Keeps a reference to `log`, which must outlive it.
    ModelReader(const ModelKind& kind, const ReadLog& log);

    [[nodiscard]] const ModelKind& kind() const { return *m_kind; }
    /// Tells how many events the log has, at which time. A log of a past moment is shorter: the
    /// model is then the one of that moment.
    void setHead(int head, Millis now);
    /// Tells that the log has other events than before behind `number`: what was read of them is
    /// forgotten, the reader stays as it is. Call it before the log changes.
    void forgetAfter(int number, Millis now);
    /// Folds as many events as the pace allows, at most `limit`. Returns how many.
    int advance(Millis now, int limit);

    [[nodiscard]] Status status() const;
    [[nodiscard]] int head() const { return m_head; }
    [[nodiscard]] int offset() const { return m_offset; } ///< Number of the last event applied.
    [[nodiscard]] int lag() const { return m_head - m_offset; }
    /// How long the first event that it has not applied has been there; zero without a lag.
    [[nodiscard]] Millis lagTime(Millis now) const;
    /// The events that it applied within the last second.
    [[nodiscard]] int rate(Millis now) const;
    [[nodiscard]] ModelView view() const { return m_model->view(); }

    void pause() { m_isPaused = true; }
    void resume(Millis now);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// At most this many events a second; none: as fast as it can. Precondition: above 0.
    void setPace(std::optional<double> eventsPerSecond, Millis now);
    [[nodiscard]] std::optional<double> pace() const { return m_pace; }
    /// Lets the model refuse this event once it comes to it; none: no event.
    void breakAt(std::optional<int> event) { m_breakAt = event; }
    [[nodiscard]] std::optional<int> breakPoint() const { return m_breakAt; }
    /// The event at which it stopped.
    [[nodiscard]] std::optional<int> stoppedAt() const { return m_stoppedAt; }
    /// Tries the event again, which it then accepts.
    void retry();
    /// Goes on behind the event at which it stopped: the model differs from the log from there on.
    void skip();
    [[nodiscard]] int skipped() const { return m_skipped; }

    void rebuild();
    void cancelRebuild() { m_next.reset(); }
    /// How far the new model has got; none if none is built.
    [[nodiscard]] std::optional<int> rebuiltTo() const;

    /// The state before and after an event, worked out from the log. Precondition: 0 < event <=
    /// head().
    struct Step
    {
        ModelView before;
        ModelView after;
        std::chrono::nanoseconds took; ///< To apply the event.
    };
    [[nodiscard]] Step step(int event) const;

private:
    struct Checkpoint
    {
        std::unique_ptr<ReadModel> model;
        int skipped = 0;
    };
    /// Copies of a model at multiples of an interval, by offset. The interval doubles before there
    /// are too many, so that a long log needs no more memory than a short one.
    struct Checkpoints
    {
        void add(int offset, const ReadModel& model, int skipped);

        std::map<int, Checkpoint> kept;
        int interval = 32;
        static constexpr std::size_t most = 32;
    };
    /// A model that is being built, with what belongs to it.
    struct Rebuild
    {
        std::unique_ptr<ReadModel> model;
        Checkpoints checkpoints;
        int offset = 0;
    };

    void seek(int offset);
    bool applyNext();
    int advanceRebuild(int limit);
    [[nodiscard]] int allowed(Millis now, int limit);

    const ModelKind* m_kind;
    const ReadLog* m_log;
    std::unique_ptr<ReadModel> m_model;
    Checkpoints m_checkpoints;
    std::map<int, Millis> m_arrivals; ///< When the head first came to a number.
    std::map<Millis, int> m_applied;  ///< How many events were applied at a time.
    std::optional<Rebuild> m_next;
    std::optional<double> m_pace;
    std::optional<int> m_breakAt;
    std::optional<int> m_stoppedAt;
    std::optional<int> m_accepted; ///< The event that `retry` lets through.
    Millis m_lastAdvance{0};
    double m_credit = 0; ///< Events that the pace allows.
    int m_head = 0;
    int m_offset = 0;
    int m_skipped = 0;
    bool m_isPaused = false;
};

} // namespace plyline::streams
