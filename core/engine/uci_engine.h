#pragma once

#include "core/engine/engine_options.h"
#include "core/engine/finding.h"
#include "core/engine/search_position.h"
#include "core/engine/search_terms.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::engine {

/// A wish to have a position searched.
struct Request
{
    std::uint64_t number; ///< Unlike that of any earlier request.
    SearchPosition position;
    Limits limits;
    int lines = 1;
    bool beginsGame = false; ///< The engine forgets what it has learnt ("ucinewgame").
};

/// How long an engine may take before it is ended.
struct Patience
{
    Millis uciOk{10'000};
    Millis readyOk{10'000};
    Millis bestMove{2'000};     ///< After "stop".
    Millis overtime{1'000};     ///< Beyond the time that a search has.
    Millis leastSearch{60'000}; ///< For a search that has only nodes; more of them give it more.
};

/// What goes wrong with engines.
enum class Fault : std::uint8_t {
    NotStarted,    ///< The program cannot be run.
    Died,          ///< It ended without being told to.
    NoUciOk,       ///< It is not a UCI engine, or hangs.
    NoReadyOk,     ///< It no longer answers.
    NoBestMove,    ///< It does not end its search.
    LacksChess960, ///< It does not know UCI_Chess960, which the position needs.
};

/// A fault and what follows.
struct Failure
{
    Fault fault = Fault::Died;
    bool isGivenUp = false; ///< Nothing is tried any more until retry().
    bool operator==(const Failure&) const = default;
};

enum class State : std::uint8_t {
    Absent,   ///< No program.
    Starting, ///< It is asked who it is, and told its options.
    Idle,
    Searching,
    Stopping, ///< A search is being ended, and what it still says is old.
    Dead,     ///< Ended by a fault; it may be started again soon.
};

/// What the caller has to do after a step, in this order.
struct Output
{
    bool killsProcess = false;
    bool startsProcess = false;
    std::vector<std::string> lines; ///< To send to the process, without line ends.
    bool hasNews = false;           ///< finding() is another.
    std::optional<Finding> finished;
    std::optional<Failure> failure;
};

/// The side of the UCI protocol that talks to an engine, as a state machine over lines: it has no
/// process and no clock. One search is under way at most; the latest request wins, and finding()
/// is about nothing else. Before each search the engine must say that it is ready, so that whatever
/// it sends late, or twice, belongs to the search before and is dropped.
///
/// An engine that dies or hangs is started again: at once, after one second, after five; then it is
/// given up. A search that ends properly begins the count anew.
class UciEngine
{
public:
    explicit UciEngine(Patience patience = {}) : m_patience(patience) {}

    [[nodiscard]] State state() const;
    /// Name and author, empty until the engine has told them.
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::string& author() const { return m_author; }
    [[nodiscard]] const EngineOptions& options() const { return m_options; }
    /// What is known about the latest request; none before its search has begun.
    [[nodiscard]] const std::optional<Finding>& finding() const { return m_finding; }
    /// Set after a fault until the engine is ready again.
    [[nodiscard]] const std::optional<Failure>& failure() const { return m_failure; }
    /// When passTime() is to be called; none if nothing is awaited.
    [[nodiscard]] const std::optional<Millis>& deadline() const { return m_deadline; }

    /// Begins with a program, instead of the one before.
    [[nodiscard]] Output use(const EngineSettings& settings, Millis now);
    /// Ends the program.
    [[nodiscard]] Output leave();
    [[nodiscard]] Output configure(const EngineSettings& settings, Millis now);
    [[nodiscard]] Output want(Request request, Millis now);
    /// Wants nothing any more. A running search ends and says what it has found.
    [[nodiscard]] Output stop(Millis now);
    /// Tries again after the engine was given up.
    [[nodiscard]] Output retry(Millis now);

    /// `line` is without its line end.
    [[nodiscard]] Output takeLine(std::string_view line, Millis now);
    /// The process has ended, or could not be started.
    [[nodiscard]] Output noteEnded(bool wasStarted, Millis now);
    [[nodiscard]] Output passTime(Millis now);

private:
    enum class Phase : std::uint8_t {
        Absent,
        AwaitingUciOk,
        AwaitingReadyOk,
        Idle,
        Searching,
        Stopping,
        AwaitingRestart,
        GivenUp,
    };

    void start(Output& output, Millis now);
    void fail(Fault fault, Output& output, Millis now);
    void onUciOk(Output& output, Millis now);
    void onInfo(const InfoLine& info, Output& output, Millis now);
    void onBestMove(Output& output, Millis now);
    void askReady(Output& output, Millis now);
    void beginWanted(Output& output, Millis now);
    void search(Output& output, Millis now);
    void stopSearch(Output& output, Millis now);
    void forgetSearches();

    Patience m_patience;
    Phase m_phase = Phase::Absent;
    bool m_wasReady = false; ///< Since the program was started.
    EngineSettings m_settings;
    EngineOptions m_options;
    std::string m_name;
    std::string m_author;
    std::optional<Request> m_wanted;  ///< Not begun yet.
    std::optional<Request> m_current; ///< Being searched; still told about unless m_isOld.
    bool m_isOld = false;             ///< Something else is wanted than m_current.
    bool m_isEnded = false;           ///< m_current is no longer wanted, but nothing else is.
    std::optional<Finding> m_finding;
    std::optional<Failure> m_failure;
    std::optional<Millis> m_deadline;
    std::size_t m_failures = 0; ///< Since the last search that ended properly.
};

} // namespace plyline::engine
