#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "core/questions/question.h"

#include <vector>

namespace plyline::session {
class Session;
} // namespace plyline::session

namespace plyline::study {

/// The question that is asked about the log, and the plies of the shown line at which its answer
/// changes. Long lines are examined in a job. GUI thread.
class Answers : public QObject
{
    Q_OBJECT

public:
    /// `session` must live longer.
    explicit Answers(session::Session& session);

    [[nodiscard]] const questions::Question& question() const { return m_question; }
    /// The answer at ply i is `[i]`. Empty while nothing is asked or the answer is being computed.
    [[nodiscard]] const std::vector<bool>& truth() const { return m_truth; }
    [[nodiscard]] const std::vector<questions::Edge>& edges() const { return m_edges; }

public Q_SLOTS:
    /// Asks another question. One without terms asks nothing.
    void ask(const plyline::questions::Question& question);

Q_SIGNALS:
    void changed();

private:
    void answer();
    void take(std::vector<bool> truth);

    session::Session& m_session;
    questions::Question m_question;
    std::vector<bool> m_truth;
    std::vector<questions::Edge> m_edges;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::study
