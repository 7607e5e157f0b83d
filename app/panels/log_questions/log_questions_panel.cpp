#include "app/panels/log_questions/log_questions_panel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/flow_layout.h"
#include "app/kit/widgets/panel_head.h"
#include "app/kit/widgets/tab_order.h"
#include "app/model/study/study.h"
#include "app/panels/log_questions/ready_questions.h"
#include "app/panels/log_questions/term_list.h"
#include "app/panels/log_questions/term_sentence.h"
#include "app/panels/shared/moment_words.h"

#include <initializer_list>

namespace plyline::log_questions {

using panels::PanelDescription;

using questions::Question;
using questions::Term;

namespace {

QString questionText(const Question& question)
{
    QStringList terms;
    for (const Term& term : question.terms)
        terms << termText(term);
    return terms.join(question.join == Question::Join::All ? LogQuestionsPanel::tr(" and ")
                                                           : LogQuestionsPanel::tr(" or "));
}

QComboBox* combo(const QStringList& items, const QString& name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItems(items);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    return box;
}

} // namespace

LogQuestionsPanel::LogQuestionsPanel(workspace::Workspace& workspace, look::Look& look,
                                     QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_head(new widgets::PanelHead(QString(),
                                    tr("Predicates over the folded state, and the events at which "
                                       "they change"),
                                    look, this)),
      m_terms(new TermList(look, this)),
      m_sentence(new TermSentence(this)),
      m_answers(
          new widgets::PlyTable(tr("Answers"), {tr("ply"), tr("event"), tr("change")}, look, this))
{
    QStringList ready{tr("Choose a question …")};
    for (const ReadyQuestion& one : readyQuestions())
        ready << one.text;
    m_ready = combo(ready, tr("Ready-made questions"), this);
    m_ready->setMaxVisibleItems(20);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_ready);
    column->addWidget(m_terms);
    column->addWidget(m_sentence);
    column->addWidget(makeButtons());
    column->addWidget(m_answers, 1);
    widgets::tabAsLaidOut(*this);

    connect(m_terms, &TermList::removed, this, &LogQuestionsPanel::removeTerm);
    connect(m_ready, &QComboBox::activated, this, &LogQuestionsPanel::askReady);
    connect(m_answers, &widgets::PlyTable::rowChosen, this, [this](int row) {
        m_session.cursor().goToPly(m_shown[static_cast<std::size_t>(row)].ply);
    });
    showChangesOf(workspace.study.answers, &study::Answers::changed);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    connect(m_sentence, &TermSentence::changed, this, &LogQuestionsPanel::enableButtons);
    enableButtons();
}

/// What adds to a question or clears it is shown while there is one.
QWidget* LogQuestionsPanel::makeButtons()
{
    auto* own = new QWidget(this);
    m_ask = new QPushButton(tr("Ask"), own);
    m_ask->setToolTip(tr("Ask this question"));
    m_join = combo({tr("and", "between terms"), tr("or", "between terms")},
                   tr("How the terms of the question are joined"), own);
    m_join->setMinimumContentsLength(3);
    m_add = new QPushButton(tr("Add"), own);
    m_add->setToolTip(tr("Add this to the question that was asked"));
    m_clear = new QPushButton(tr("Clear"), own);
    m_clear->setToolTip(tr("Clear the question and its answers"));
    auto* row = new widgets::FlowLayout(own);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ask, m_join, m_add, m_clear})
        row->addWidget(widget);
    connect(m_ask, &QPushButton::clicked, this, &LogQuestionsPanel::askSentence);
    connect(m_add, &QPushButton::clicked, this, &LogQuestionsPanel::addTerm);
    connect(m_join, &QComboBox::activated, this, &LogQuestionsPanel::join);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_study.answers.ask(Question()); });
    return own;
}

void LogQuestionsPanel::enableButtons()
{
    m_ask->setEnabled(m_sentence->isComplete());
    m_add->setEnabled(m_sentence->isComplete());
}

void LogQuestionsPanel::askSentence()
{
    m_ready->setCurrentIndex(0);
    m_study.answers.ask({Question::Join::All, {m_sentence->term()}});
}

void LogQuestionsPanel::addTerm()
{
    Question question = m_study.answers.question();
    question.join = m_join->currentIndex() == 0 ? Question::Join::All : Question::Join::Any;
    question.terms.push_back(m_sentence->term());
    m_ready->setCurrentIndex(0);
    m_study.answers.ask(question);
}

/// Answers on the timeline of every game would be hard to explain without the panel.
void LogQuestionsPanel::onClosed()
{
    m_study.answers.ask(Question());
}

void LogQuestionsPanel::removeTerm(int term)
{
    Question question = m_study.answers.question();
    question.terms.erase(question.terms.begin() + term);
    m_study.answers.ask(question);
}

void LogQuestionsPanel::join(int index)
{
    Question question = m_study.answers.question();
    question.join = index == 0 ? Question::Join::All : Question::Join::Any;
    m_study.answers.ask(question);
}

void LogQuestionsPanel::askReady(int index)
{
    if (index > 0)
        m_study.answers.ask(readyQuestions()[static_cast<std::size_t>(index - 1)].question);
}

void LogQuestionsPanel::refresh()
{
    const study::Answers& answers = m_study.answers;
    const Question& question = answers.question();
    m_join->setCurrentIndex(question.join == Question::Join::All ? 0 : 1);
    m_terms->setTerms(question.terms);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_join, m_add, m_clear})
        widget->setVisible(!question.terms.empty());
    if (question.terms.empty())
        m_ready->setCurrentIndex(0);
    if (question.terms.empty())
        m_head->setPlain(tr("Ask when something became true or stopped being true."));
    else if (!answers.edges().empty() || answers.truth().empty())
        m_head->setPlain(questionText(question));
    else if (answers.truth().front())
        m_head->setPlain(tr("%1: all the time").arg(questionText(question)));
    else
        m_head->setPlain(tr("%1: never").arg(questionText(question)));
    showAnswers();
    m_answers->setPresent(m_session.cursor().ply());
}

void LogQuestionsPanel::showAnswers()
{
    const auto& edges = m_study.answers.edges();
    if (edges == m_shown && m_session.replay() == m_shownLine)
        return;
    m_shown = edges;
    m_shownLine = m_session.replay();
    m_answers->setRows({static_cast<int>(m_shown.size()), [this](int row) {
                            const auto [ply, becomesTrue] = m_shown[static_cast<std::size_t>(row)];
                            return widgets::PlyRow{
                                ply,
                                {QString::number(ply.number()),
                                 shared::moveText(m_session.plies(), ply),
                                 becomesTrue ? tr("becomes true") : tr("becomes false")},
                                widgets::PlyRow::Tone::Event};
                        }});
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "log_questions",
        [] { return LogQuestionsPanel::tr("Ask the &log"); },
        [] { return LogQuestionsPanel::tr("Ask the log"); },
        "Ctrl+3",
        "ask",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Questions,
        QSize(380, 520),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new LogQuestionsPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::log_questions

#include "moc_log_questions_panel.cpp"
