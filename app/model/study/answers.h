#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "core/questions/question.h"

#include <vector>

namespace plyline::session {
class Session;
} // namespace plyline::session

namespace plyline::study {

/// The question that is asked of the log, and where the shown line's answer changes; of a long line
/// it is found in a job. GUI thread.
class Answers : public QObject
{
    Q_OBJECT

public:
    /// Session only; it lives as long.
    explicit Answers(session::Session& session);

    [[nodiscard]] const questions::Question& question() const { return m_question; }
    /// `[i]`: the answer at ply i. Empty while nothing is asked, or the answer is being found.
    [[nodiscard]] const std::vector<bool>& truth() const { return m_truth; }
    [[nodiscard]] const std::vector<questions::Edge>& edges() const { return m_edges; }

public Q_SLOTS:
    /// A question without terms asks nothing.
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
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

} // namespace plyline::study
