#include "app/model/study/answers.h"

#include "app/model/session/session.h"

#include <utility>

namespace plyline::study {

namespace {

constexpr int longestAnsweredAtOnce = 1000; ///< In plies; takes a fraction of a frame.

} // namespace

Answers::Answers(session::Session& session) : m_session(session)
{
    connect(&session, &session::Session::gameChanged, this, &Answers::answer);
}

void Answers::ask(const questions::Question& question)
{
    if (question == m_question)
        return;
    m_question = question;
    answer();
}

void Answers::answer()
{
    m_job.stop();
    const auto line = m_session.replay();
    if (!line || m_question.terms.empty())
        return take({});
    if (line->lastPly().number() <= longestAnsweredAtOnce)
        return take(questions::truthOf(*line, m_question));
    take({});
    m_job.start([this, line, question = m_question](const std::stop_token& stop,
                                                    const jobs::Job::Deliver& deliver) {
        auto truth = questions::truthOf(*line, question, stop);
        deliver([this, truth = std::move(truth)] { take(truth); });
    });
}

void Answers::take(std::vector<bool> truth)
{
    m_truth = std::move(truth);
    m_edges = questions::edgesOf(m_truth);
    Q_EMIT changed();
}

} // namespace plyline::study

#include "moc_answers.cpp"
