#include "app/panels/consistency/consistency_panel.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "app/kit/words/decision_words.h"
#include "app/kit/words/names.h"
#include "app/model/study/study.h"

#include <algorithm>
#include <utility>

namespace plyline::consistency {

using game::Ply;
using panels::PanelDescription;
using questions::Decision;
using rules::Square;

namespace {

constexpr int fieldWidth = 44;
constexpr int leastBoard = 120;
constexpr int mostBoard = 240;
constexpr int besideBoard = 216;

QLineEdit* squareField(const QString& name, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setAccessibleName(name);
    field->setAlignment(Qt::AlignCenter);
    field->setFixedWidth(look::withText(fieldWidth));
    field->setMaxLength(2);
    field->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[a-h][1-8]")), field));
    return field;
}

std::optional<Square> squareIn(const QLineEdit& field)
{
    return Square::parse(field.text().toStdString());
}

} // namespace

ConsistencyPanel::ConsistencyPanel(workspace::Workspace& workspace, look::Look& look,
                                   QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_trace(workspace.study.trace),
      m_look(look),
      m_head(
          new widgets::PanelHead(QString(), tr("Dynamic consistency boundary (DCB)"), look, this)),
      m_from(squareField(tr("From square"), this)),
      m_to(squareField(tr("To square"), this)),
      m_ofEvent(new QPushButton(tr("At the cursor"), this)),
      m_board(new widgets::MiniBoard(look, this)),
      m_events(new widgets::PlyTable(tr("Events that decide the move"),
                                     {tr("ply"), tr("event"), tr("why it decides")}, look, this))
{
    m_head->setToolTip(
        tr("To append an event, one need not lock the whole log. It is enough that the answer to "
           "one query has not changed: the query for the events that decide whether the new one "
           "is allowed. That query is the dynamic consistency boundary."));
    m_ofEvent->setToolTip(tr("Ask again about the move that the cursor shows"));
    m_ofEvent->setFocusPolicy(Qt::TabFocus);
    m_board->setAccessibleName(tr("The position, with the squares that decide the move"));
    layOut();
    for (QLineEdit* field : {m_from, m_to})
        connect(field, &QLineEdit::textEdited, this, &ConsistencyPanel::onTyped);
    connect(m_ofEvent, &QPushButton::clicked, this, &ConsistencyPanel::askOfEvent);
    connect(m_board, &widgets::MiniBoard::squareClicked, this, &ConsistencyPanel::pickOnBoard);
    connect(m_events, &widgets::PlyTable::rowChosen, this, &ConsistencyPanel::goTo);
    showChangesOf(m_session, &session::Session::gameChanged);
    showChangesOf(m_session, &session::Session::momentChanged);
    showChangesOf(look, &look::Look::changed);
}

void ConsistencyPanel::layOut()
{
    auto* fields = new QGridLayout;
    fields->setSpacing(6);
    fields->addWidget(new QLabel(tr("from", "square"), this), 0, 0);
    fields->addWidget(m_from, 0, 1);
    fields->addWidget(new QLabel(tr("to", "square"), this), 1, 0);
    fields->addWidget(m_to, 1, 1);
    fields->addWidget(m_ofEvent, 2, 0, 1, 2, Qt::AlignLeft);
    fields->setRowStretch(3, 1);
    auto* asked = new QHBoxLayout;
    asked->setSpacing(14);
    asked->addWidget(m_board);
    asked->addLayout(fields);
    asked->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addLayout(asked);
    m_events->setMinimumHeight(look::withText(84)); // the heading and two rows
    m_events->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls
    column->addWidget(m_events, 1);
}

/// Lets the board grow with the width, as the inspector is wider where it is higher: the events
/// that decide must be in sight below it.
void ConsistencyPanel::resizeEvent(QResizeEvent*)
{
    const int side = std::clamp((width() - besideBoard) / 8 * 8, leastBoard, mostBoard);
    m_board->setFixedSize(side, side);
}

void ConsistencyPanel::onShown()
{
    m_traced = m_trace.traced();
    m_tracing = connect(&m_trace, &study::Trace::changed, this, &ConsistencyPanel::onTraced);
}

void ConsistencyPanel::onHidden()
{
    disconnect(m_tracing);
    m_job.stop();
    m_lit.set({});
    markStale(); // to light them again
}

/// Takes a click on any board: the trace is what was clicked.
void ConsistencyPanel::onTraced()
{
    if (std::exchange(m_traced, m_trace.traced()) == m_trace.traced() || !m_traced)
        return;
    if (const auto* const square = std::get_if<Square>(&*m_traced))
        return pick(*square);
    const auto& row = m_session.moment().pieces.row(std::get<game::PieceId>(*m_traced));
    if (row)
        pick(row->square);
}

void ConsistencyPanel::pick(Square square)
{
    m_isTyping = false;
    m_choice.pick(square);
    markStale();
}

/// Picks in the position that the panel's own board shows: before the event at the cursor.
void ConsistencyPanel::pickOnBoard(Square square)
{
    const game::Place cursor = m_session.cursor().place();
    m_isTyping = false;
    m_choice.pickAt(m_shown ? m_shown->place : m_choice.place(cursor), cursor, square);
    markStale();
}

/// A half-written square is left alone until it is one.
void ConsistencyPanel::onTyped()
{
    m_isTyping = true;
    m_choice.set(squareIn(*m_from), squareIn(*m_to));
    if (m_choice.from() && m_choice.to())
        markStale();
}

void ConsistencyPanel::askOfEvent()
{
    m_isTyping = false;
    m_choice.clear();
    markStale();
}

/// Goes to an event and keeps the question, which would be another there.
void ConsistencyPanel::goTo(int row)
{
    m_choice.hold(m_shown);
    if (const auto ply = m_events->rows().row(row).ply)
        m_session.cursor().goToPly(*ply);
}

void ConsistencyPanel::refresh()
{
    m_ofEvent->setEnabled(!m_choice.isEventAtCursor());
    if (!m_session.replay())
        return showNothing(tr("Open a game to ask what decides a move."));
    if (const auto asked = m_choice.question(m_session))
        return ask(*asked);
    if (const auto& from = m_choice.from())
        return showNothing(tr("Now click the square to which the piece on %1 is to go.")
                               .arg(words::squareName(*from)));
    showNothing(m_session.moment().lastEvent
                    ? tr("Nobody moved a piece here. Click two squares to ask about a move.")
                    : tr("What decides a move? Step to one, or click two squares of a board."));
}

void ConsistencyPanel::ask(const MoveQuestion& question)
{
    const auto line = m_session.replay();
    m_job.stop();
    const auto decide = [line, question] {
        return questions::decisionOf(*line, question.place.ply, question.from, question.to);
    };
    if (question.place.ply.number() <= mostAtOnce)
        return take(question, decide());
    m_job.start(
        [this, question, decide](const std::stop_token&, const jobs::Job::Deliver& deliver) {
            deliver([this, question, decision = decide()] { take(question, decision); });
        });
}

void ConsistencyPanel::take(const MoveQuestion& question, const Decision& decision)
{
    m_shown = question;
    m_decision = decision;
    const std::vector<Ply> plies = pliesOf(decision);
    say(words::decisionSentence(nameOf(question, m_session), decision.verdict,
                                static_cast<int>(plies.size())));
    m_events->setRows(rowsOf(decision, m_session));
    m_events->setPresent(m_session.cursor().ply());
    m_board->setFrame(boardFrame(*m_session.replay(), question, decision, m_look.theme()));
    showFields();
    m_lit.set(plies);
}

void ConsistencyPanel::showNothing(const QString& sentence)
{
    m_job.stop();
    m_shown.reset();
    say(sentence);
    m_events->setRows(std::vector<widgets::PlyRow>());
    widgets::MiniBoardFrame frame;
    if (m_session.replay())
        frame = widgets::frameOf(
            m_session.replay()->piecesAt(m_choice.place(m_session.cursor().place()).ply));
    if (const auto& from = m_choice.from())
        frame.tints.push_back({*from, look::withAlpha(m_look.theme().event, 0.45)});
    m_board->setFrame(std::move(frame));
    showFields();
    m_lit.set({});
}

void ConsistencyPanel::say(const QString& sentence)
{
    m_sentence = sentence;
    m_head->setPlain(sentence);
}

/// Shows the squares of the question, unless they are being typed.
void ConsistencyPanel::showFields()
{
    if (m_isTyping)
        return;
    const auto from = m_shown ? std::optional(m_shown->from) : m_choice.from();
    const auto to = m_shown ? std::optional(m_shown->to) : m_choice.to();
    m_from->setText(from ? words::squareName(*from) : QString());
    m_to->setText(to ? words::squareName(*to) : QString());
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "consistency",
        [] { return ConsistencyPanel::tr("What dec&ides a move?"); },
        [] { return ConsistencyPanel::tr("What decides?"); },
        "Ctrl+Shift+M",
        "decides",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Questions,
        QSize(400, 620),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new ConsistencyPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::consistency

#include "moc_consistency_panel.cpp"
