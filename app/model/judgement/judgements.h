#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/judgement/judged_line.h"
#include "core/game/place.h"

#include <memory>
#include <string>
#include <vector>

namespace plyline::session {
class Session;
} // namespace plyline::session

namespace plyline::judgement {

/// The shown line as the scores of the file, or of an engine, judge it. The two are never mixed.
/// Only what the session shows is judged, so a hidden future stays hidden. Long lines are judged in
/// a job. GUI thread.
class Judgements : public QObject
{
    Q_OBJECT

public:
    /// `session` must live longer.
    explicit Judgements(session::Session& session);

    /// The sources with scores of the shown line, the file first.
    [[nodiscard]] std::vector<ScoreSource> sources() const;
    /// The line by the chosen source, or by the first one if that has no scores of it. Null without
    /// a source, and until a long line is judged.
    [[nodiscard]] const std::shared_ptr<const JudgedLine>& line() const { return m_line; }
    /// Whether marks are shown beside moves.
    [[nodiscard]] bool areMarksShown() const { return m_areMarksShown; }
    /// Returns line() if marks are shown, else null.
    [[nodiscard]] std::shared_ptr<const JudgedLine> marks() const;

public Q_SLOTS:
    /// Judges by another source, also in the games that come.
    void choose(const plyline::judgement::ScoreSource& source);
    /// Takes what an engine says of the shown line with its whole future: `scores[p]` of ply p.
    /// Replaces what any engine said before. It counts while that line is shown. `isComplete` is
    /// whether no more scores will come.
    void setEngineScores(const std::string& engine,
                         const std::vector<std::optional<plyline::analysis::Score>>& scores,
                         bool isComplete);
    void clearEngineScores();
    void setMarksShown(bool areShown);

Q_SIGNALS:
    /// Emitted when the line, its sources or the marks may be others.
    void changed();

private:
    struct EngineScores
    {
        std::string name;
        std::vector<std::optional<analysis::Score>> scores;
        bool isComplete = false;
        std::shared_ptr<const game::Game> game;
        game::LineId line;
    };

    [[nodiscard]] bool hasFileScores() const;
    [[nodiscard]] bool hasEngineScores() const;
    void judge();
    void take(std::shared_ptr<const JudgedLine> line);

    session::Session& m_session;
    EngineScores m_engine;
    ScoreSource m_chosen; ///< The file at first.
    bool m_areMarksShown = true;
    std::shared_ptr<const JudgedLine> m_line;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::judgement
