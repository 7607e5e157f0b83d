#include "app/state/answers.h"

#include "app/state/session.h"

namespace plyline::state {

Answers::Answers(Session& session) : m_session(session)
{
    connect(&session, &Session::gameChanged, this, &Answers::answer);
}

void Answers::ask(const replay::Question& question)
{
    if (question == m_question)
        return;
    m_question = question;
    answer();
}

void Answers::answer()
{
    const bool isAsked = m_session.replay() && !m_question.terms.empty();
    m_truth = isAsked ? replay::truthOf(*m_session.replay(), m_question) : std::vector<bool>();
    m_edges = replay::edgesOf(m_truth);
    Q_EMIT changed();
}

} // namespace plyline::state
