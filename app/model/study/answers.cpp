#include "app/model/study/answers.h"

#include "app/model/session/session.h"

namespace plyline::study {

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
    const bool isAsked = m_session.replay() && !m_question.terms.empty();
    m_truth = isAsked ? questions::truthOf(*m_session.replay(), m_question) : std::vector<bool>();
    m_edges = questions::edgesOf(m_truth);
    Q_EMIT changed();
}

} // namespace plyline::study
