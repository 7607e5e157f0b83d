#include "app/panels/log_questions/log_questions_panel.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "app/kit/words/names.h"
#include "app/model/study/study.h"
#include "app/panels/log_questions/ready_questions.h"
#include "app/panels/log_questions/term_list.h"
#include "app/panels/shared/moment_words.h"

namespace plyline::log_questions {

using panels::PanelDescription;

using questions::Fact;
using questions::Question;
using questions::Term;

namespace {

constexpr int factCount = static_cast<int>(Fact::HasQuietPlies) + 1;

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
    column->addWidget(makeTerm());
    column->addWidget(m_answers, 1);

    connect(m_terms, &TermList::removed, this, &LogQuestionsPanel::removeTerm);
    connect(m_ready, &QComboBox::activated, this, &LogQuestionsPanel::askReady);
    connect(m_answers, &widgets::PlyTable::rowChosen, this, [this](int row) {
        m_session.cursor().goToPly(m_shown[static_cast<std::size_t>(row)].ply);
    });
    showChangesOf(workspace.study.answers, &study::Answers::changed);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    showFields();
}

QWidget* LogQuestionsPanel::makeTerm()
{
    auto* own = new QWidget(this);
    QStringList facts;
    for (int i = 0; i < factCount; ++i)
        facts << factText(static_cast<Fact>(i));
    m_join = combo({tr("all of these"), tr("any of these")}, tr("How terms are joined"), own);
    m_wanted = combo({tr("is true"), tr("is not true")}, tr("True or not true"), own);
    m_color = combo({words::sideName(rules::Color::White), words::sideName(rules::Color::Black)},
                    tr("Side"), own);
    m_fact = combo(facts, tr("Fact"), own);
    m_square = new QLineEdit(QStringLiteral("d5"), own);
    m_square->setAccessibleName(tr("Square"));
    m_square->setMaximumWidth(56);
    m_square->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[a-h][1-8]")), m_square));
    m_number = new QSpinBox(own);
    m_number->setAccessibleName(tr("Number"));
    m_number->setRange(1, 7200);
    m_number->setValue(60);
    m_add = new QPushButton(tr("Add"), own);
    m_add->setToolTip(tr("Add this to the question"));
    m_clear = new QPushButton(tr("Clear"), own);
    m_clear->setToolTip(tr("Remove the whole question"));
    auto* grid = new QGridLayout(own);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(m_fact, 0, 0, 1, 4);
    grid->addWidget(m_color, 1, 0, 1, 2);
    grid->addWidget(m_wanted, 1, 2, 1, 2);
    grid->addWidget(m_square, 2, 0, 1, 2);
    grid->addWidget(m_number, 2, 2, 1, 2);
    grid->addWidget(m_join, 3, 0, 1, 2);
    grid->addWidget(m_add, 3, 2);
    grid->addWidget(m_clear, 3, 3);
    connect(m_fact, &QComboBox::currentIndexChanged, this, &LogQuestionsPanel::showFields);
    connect(m_square, &QLineEdit::textChanged, this, &LogQuestionsPanel::showFields);
    connect(m_add, &QPushButton::clicked, this, &LogQuestionsPanel::addTerm);
    connect(m_join, &QComboBox::activated, this, &LogQuestionsPanel::join);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_study.answers.ask(Question()); });
    return own;
}

Term LogQuestionsPanel::composedTerm() const
{
    Term term;
    term.fact = static_cast<Fact>(m_fact->currentIndex());
    term.isWanted = m_wanted->currentIndex() == 0;
    term.color = m_color->currentIndex() == 0 ? rules::Color::White : rules::Color::Black;
    if (const auto square = rules::Square::parse(m_square->text().toStdString()))
        term.square = *square;
    term.number = m_number->value();
    return term;
}

void LogQuestionsPanel::showFields()
{
    const Fact fact = composedTerm().fact;
    m_color->setEnabled(questions::dependsOnColor(fact));
    m_square->setEnabled(questions::dependsOnSquare(fact));
    m_number->setEnabled(questions::dependsOnNumber(fact));
    m_add->setEnabled(!questions::dependsOnSquare(fact) || m_square->hasAcceptableInput());
}

void LogQuestionsPanel::addTerm()
{
    Question question = m_study.answers.question();
    question.terms.push_back(composedTerm());
    m_study.answers.ask(question);
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
    m_clear->setEnabled(!question.terms.empty());
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
