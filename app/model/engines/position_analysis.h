#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "app/model/engines/engine_choice.h"
#include "app/model/engines/engine_process.h"
#include "app/model/engines/kept_findings.h"
#include "app/model/engines/searched_line.h"

#include <memory>
#include <optional>

namespace plyline::engines {

/// The search of the shown position. Another position ends it; the new one is searched when it has
/// been shown for a moment. What is kept of an earlier search is there at once, and gives way when
/// the engine has come as far; where it went to the limits already, nothing is searched. Tells of
/// news at most 20 times a second. GUI thread.
class PositionAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What there is to say of the shown position.
    enum class Condition : std::uint8_t {
        NoGame,
        NoEngine, ///< No program was found or chosen.
        Off,
        Checkmate,
        Stalemate,
        Impossible, ///< A position that no engine is told.
        Waiting,    ///< It has just been shown.
        Starting,   ///< The engine is being started.
        Searching,
        Done,
        Restarting, ///< The engine has failed and is started again; fault() says why.
        Failed,     ///< The engine was given up; fault() says why.
    };

    static constexpr int restMillis = 150;
    static constexpr int newsMillis = 50;

    /// All must live longer.
    PositionAnalysis(EngineChoice& choice, KeptFindings& kept, EngineProcess::Clock clock = {},
                     QObject* parent = nullptr);

    [[nodiscard]] Condition condition() const;
    /// Null before anything was found about the shown position.
    [[nodiscard]] const engine::Finding* finding() const;
    /// Whether finding() is of an earlier search.
    [[nodiscard]] bool isKept() const;
    /// What the engine that runs has found; null before it has found anything.
    [[nodiscard]] const engine::Finding* runningFinding() const;
    /// As the engine names itself; empty before anything is known of it.
    [[nodiscard]] const std::string& engineName() const;
    [[nodiscard]] std::optional<engine::Fault> fault() const;
    [[nodiscard]] const EngineProcess& process() const { return m_process; }
    [[nodiscard]] EngineProcess& process() { return m_process; }
    /// The shown position; null line while no game is open.
    [[nodiscard]] const std::shared_ptr<const replay::Replay>& line() const { return m_line; }
    [[nodiscard]] game::Ply ply() const { return m_ply; }
    /// Whether the shown position is searched until another is shown.
    [[nodiscard]] bool isThinkingOn() const { return m_isThinkingOn; }

    void show(std::shared_ptr<const replay::Replay> line, game::Ply ply);
    /// Whether somebody can see what is found. Without that nothing is searched.
    void setSeen(bool isSeen);
    /// Searches the shown position without a limit, or ends that.
    void setThinkingOn(bool isOn);
    void retry();
    /// Ends the engine's process.
    void quit();
    /// Sets how long a position must have been shown; for tests.
    void setRestMillis(int millis) { m_rest.setInterval(millis); }
    /// Sets the least time between two tellings of news; for tests.
    void setNewsMillis(int millis) { m_news.setInterval(millis); }

Q_SIGNALS:
    void changed();

private:
    /// What is kept of the shown position.
    struct Recalled
    {
        engine::FindingEvent event;
        engine::Finding finding;
    };

    void locate();
    void searchSoon();
    void search();
    void stop();
    void recall();
    void keep(const engine::Finding& finding);
    void keepUnfinished();
    void onFinished(const engine::Finding& finding);
    [[nodiscard]] engine::SearchTerms terms(const engine::Limits& limits) const;
    [[nodiscard]] engine::SearchTerms wantedTerms() const;
    [[nodiscard]] bool isEnough() const;
    void onSettingsChanged();
    void onProgramChanged();
    void tellSoon();

    EngineChoice& m_choice;
    KeptFindings& m_kept;
    EngineProcess m_process;
    std::shared_ptr<const replay::Replay> m_line;
    game::Ply m_ply;
    bool m_isSeen = false;
    bool m_isThinkingOn = false;
    bool m_isRunning = false;                           ///< The process was told which program.
    std::optional<engine::SearchPosition> m_position;   ///< The shown one; none if unsearchable.
    std::optional<engine::Unsearchable> m_unsearchable; ///< Of the shown position.
    std::optional<Recalled> m_recalled;
    std::uint64_t m_number = 0;  ///< Of the latest request.
    bool m_isAsked = false;      ///< It is about the shown position.
    engine::SearchTerms m_asked; ///< The terms of the latest request.
    QTimer m_rest;
    QTimer m_news;
};

} // namespace plyline::engines
