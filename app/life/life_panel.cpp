#include "app/life/life_panel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/look/piece_name.h"
#include "app/look/segments.h"
#include "app/parts/panel_head.h"
#include "app/parts/words.h"
#include "app/state/study.h"

#include <algorithm>

namespace plyline::life {

using game::Ply;
using parts::MiniBoardFrame;
using parts::PlyRow;
using state::Trace;

namespace {

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QString pliesText(int plies)
{
    return plies == 1 ? LifePanel::tr("1 ply") : LifePanel::tr("%1 plies").arg(plies);
}

QString eventText(const state::Session& session, Ply ply)
{
    return parts::moveText(session.plies(), ply);
}

std::vector<PlyRow> rowsOfPiece(const state::Session& session, const replay::PieceLife& life)
{
    std::vector<PlyRow> rows;
    for (std::size_t i = 0; i < life.stays.size(); ++i) {
        const replay::Stay& stay = life.stays[i];
        QString what = LifePanel::tr("on %1").arg(parts::squareText(stay.square));
        if (i > 0 && stay.role != life.stays[i - 1].role)
            what += LifePanel::tr(", now a %1")
                        .arg(look::pieceName({life.color, stay.role}).section(u' ', 1));
        const Ply end = stay.until.value_or(session.replay()->lastPly());
        const QString length = pliesText(end.number() - stay.since.number());
        rows.push_back({stay.since,
                        {QString::number(stay.since.number()), eventText(session, stay.since), what,
                         stay.until ? length : LifePanel::tr("%1, to the end").arg(length)},
                        PlyRow::Tone::Plain});
    }
    if (life.isCaptured) {
        const Ply taken = *life.stays.back().until;
        rows.push_back({taken,
                        {QString::number(taken.number()), eventText(session, taken),
                         LifePanel::tr("captured"), QString()},
                        PlyRow::Tone::Differ});
    }
    return rows;
}

std::vector<PlyRow> rowsOfSquare(const state::Session& session,
                                 const std::vector<replay::SquareTouch>& touches)
{
    const game::Game& game = *session.game();
    const auto name = [&](const replay::PieceRow& row) {
        return parts::pieceText(game, row.pieceId, {row.color, row.role});
    };
    std::vector<PlyRow> rows;
    for (const replay::SquareTouch& touch : touches) {
        QString what = LifePanel::tr("empty");
        if (touch.occupant)
            what = name(*touch.occupant);
        const bool isOther =
            touch.before && (!touch.occupant || touch.occupant->pieceId != touch.before->pieceId);
        rows.push_back(
            {touch.ply,
             {QString::number(touch.ply.number()), eventText(session, touch.ply), what,
              isOther ? LifePanel::tr("before: %1").arg(name(*touch.before)) : QString()},
             PlyRow::Tone::Plain});
    }
    return rows;
}

} // namespace

MiniBoardFrame pathFrame(const state::Session& session, const look::Theme& theme)
{
    MiniBoardFrame frame = parts::frameOf(session.moment().pieces);
    const Trace& trace = session.study().trace;
    if (const auto square = trace.square())
        frame.tints.push_back({*square, withAlpha(theme.state, 0.5)});
    const replay::PieceLife* life = trace.piece() ? trace.life(*trace.piece()) : nullptr;
    if (!life)
        return frame;
    const Ply now = session.cursor().ply();
    for (MiniBoardFrame::Placed& placed : frame.pieces)
        placed.opacity = 0.45;
    std::optional<rules::Square> from;
    for (const replay::Stay& stay : life->stays) {
        if (stay.since > now)
            break;
        frame.tints.push_back({stay.square, withAlpha(theme.event, 0.35)});
        if (from && *from != stay.square)
            frame.arrows.push_back({*from, stay.square, withAlpha(theme.event, 0.85)});
        from = stay.square;
    }
    if (const auto stay = replay::stayAt(*life, now)) {
        for (MiniBoardFrame::Placed& placed : frame.pieces) {
            if (placed.square == stay->square)
                placed.opacity = 1.0;
        }
    }
    return frame;
}

MiniBoardFrame restFrame(const state::Session& session, const look::Theme& theme)
{
    MiniBoardFrame frame = parts::frameOf(session.moment().pieces);
    const int now = session.cursor().ply().number();
    for (const replay::PieceRow& row : session.moment().pieces.rows()) {
        const double rested = now - row.lastChangedPly.number();
        const double share = now > 0 ? rested / now : 0.0;
        frame.tints.push_back({row.square, withAlpha(theme.state, 0.08 + 0.77 * share)});
    }
    return frame;
}

std::vector<PlyRow> historyRows(const state::Session& session)
{
    const Trace& trace = session.study().trace;
    if (trace.square())
        return rowsOfSquare(session, trace.touches());
    const replay::PieceLife* life = trace.piece() ? trace.life(*trace.piece()) : nullptr;
    return life ? rowsOfPiece(session, *life) : std::vector<PlyRow>();
}

LifePanel::LifePanel(state::Session& session, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_look(look),
      m_head(new parts::PanelHead(QString(),
                                  tr("The history of one entity: its events, and how long each "
                                     "state was valid"),
                                  look, this)),
      m_shape(new look::Segments({tr("Way"), tr("Rest")}, look, this)),
      m_board(new parts::MiniBoard(look, this)),
      m_previous(new QPushButton(tr("◀ Change"), this)),
      m_next(new QPushButton(tr("Change ▶"), this)),
      m_history(new parts::PlyTable(tr("History"), {tr("ply"), tr("event"), tr("state"), tr("for")},
                                    look, this))
{
    m_shape->setToolTip(tr("Rest: the more teal a square, the longer its piece has not moved"));
    m_head->addControl(m_shape);
    m_board->setAccessibleName(tr("The way of the piece, or how long each piece has rested"));
    m_previous->setToolTip(tr("Previous change (,)"));
    m_next->setToolTip(tr("Next change (.)"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_previous, m_next}) {
        button->setAccessibleName(button->toolTip());
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_board, 3);
    column->addLayout(buttons);
    column->addWidget(m_history, 2);
    column->addStretch();

    Trace& trace = session.study().trace;
    connect(m_previous, &QPushButton::clicked, &trace, &Trace::goToPreviousChange);
    connect(m_next, &QPushButton::clicked, &trace, &Trace::goToNextChange);
    connect(m_board, &parts::MiniBoard::squareClicked, &trace, &Trace::toggle);
    connect(m_history, &parts::PlyTable::rowChosen, this, [this](int row) {
        m_session.cursor().goToPly(m_plies[static_cast<std::size_t>(row)]);
    });
    connect(&trace, &Trace::changed, this, &LifePanel::refresh);
    connect(&session, &state::Session::momentChanged, this, &LifePanel::refreshBoard);
    connect(m_shape, &look::Segments::currentChanged, this, &LifePanel::refreshBoard);
    connect(&look, &look::Look::changed, this, &LifePanel::refreshBoard);
    refresh();
}

/// A square at most, so that nothing floats in the middle.
void LifePanel::resizeEvent(QResizeEvent*)
{
    const QMargins margins = layout()->contentsMargins();
    m_board->setMaximumHeight(
        std::max(m_board->minimumSizeHint().height(), width() - margins.left() - margins.right()));
}

void LifePanel::refresh()
{
    std::vector<PlyRow> rows = historyRows(m_session);
    m_plies.clear();
    for (const PlyRow& row : rows)
        m_plies.push_back(*row.ply);
    m_history->setRows(std::move(rows));
    const bool isTraced = m_session.study().trace.traced().has_value();
    m_history->setVisible(isTraced);
    m_previous->setVisible(isTraced);
    m_next->setVisible(isTraced);
    refreshBoard();
}

void LifePanel::refreshBoard()
{
    const QString text = parts::lastChangeText(m_session);
    m_head->setPlain(text.isEmpty() ? tr("Who last changed this? Click a piece, a row or a square.")
                                    : text);
    m_history->setPresent(m_session.study().trace.lastChange().value_or(Ply()));
    m_board->setFrame(m_shape->current() == 1 ? restFrame(m_session, m_look.theme())
                                              : pathFrame(m_session, m_look.theme()));
}

} // namespace plyline::life
