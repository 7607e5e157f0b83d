#include "app/panels/piece_history/piece_history_panel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/segments.h"
#include "app/kit/widgets/panel_head.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/model/study/study.h"
#include "app/panels/shared/moment_words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace plyline::piece_history {

using panels::PanelDescription;

using game::Ply;
using study::Trace;
using widgets::MiniBoardFrame;
using widgets::PlyRow;

namespace {

QString eventText(const session::Session& session, Ply ply)
{
    return shared::moveText(session.plies(), ply);
}

PlyRow stayRow(const session::Session& session, const replay::PieceHistory& history, std::size_t i)
{
    const replay::Stay& stay = history.stays[i];
    const QString square = words::squareName(stay.square);
    const bool isPromoted = i > 0 && stay.role != history.stays[i - 1].role;
    const QString what =
        isPromoted
            ? PieceHistoryPanel::tr("on %1, now a %2").arg(square, words::roleName(stay.role))
            : PieceHistoryPanel::tr("on %1").arg(square);
    const Ply end = stay.until.value_or(session.replay()->lastPly());
    const QString length = words::pliesText(end.number() - stay.since.number());
    return {stay.since,
            {QString::number(stay.since.number()), eventText(session, stay.since), what,
             stay.until                 ? length
             : session.isFutureHidden() ? PieceHistoryPanel::tr("%1 so far").arg(length)
                                        : PieceHistoryPanel::tr("%1, to the end").arg(length)},
            PlyRow::Tone::Plain};
}

PlyRow captureRow(const session::Session& session, Ply taken)
{
    return {taken,
            {QString::number(taken.number()), eventText(session, taken),
             PieceHistoryPanel::tr("captured"), QString()},
            PlyRow::Tone::Differ};
}

widgets::PlyRows rowsOfPiece(const session::Session& session, const Trace& trace, game::PieceId id)
{
    const replay::PieceHistory* history = trace.history(id);
    if (!history)
        return {};
    const auto row = [&session, &trace, id](int number) {
        const replay::PieceHistory* const all = trace.history(id);
        const auto i = static_cast<std::size_t>(number);
        if (all && i < all->stays.size())
            return stayRow(session, *all, i);
        return all && all->isCaptured ? captureRow(session, *all->stays.back().until) : PlyRow();
    };
    return {static_cast<int>(history->stays.size()) + (history->isCaptured ? 1 : 0), row};
}

PlyRow touchRow(const session::Session& session, const replay::SquareTouch& touch)
{
    const auto name = [&](const replay::PieceRow& row) {
        return shared::pieceText(*session.game(), row.pieceId, {row.color, row.role});
    };
    const QString what = touch.occupant ? name(*touch.occupant) : PieceHistoryPanel::tr("empty");
    const bool isOther =
        touch.before && (!touch.occupant || touch.occupant->pieceId != touch.before->pieceId);
    return {touch.ply,
            {QString::number(touch.ply.number()), eventText(session, touch.ply), what,
             isOther ? PieceHistoryPanel::tr("before: %1").arg(name(*touch.before)) : QString()},
            PlyRow::Tone::Plain};
}

/// Limits how often something is drawn at the same place, where another time would not be visible.
template <typename Place>
class DrawnTimes
{
public:
    [[nodiscard]] bool isSeen(const Place& place, int most) { return m_times[place]++ < most; }

private:
    std::map<Place, int> m_times;
};

} // namespace

MiniBoardFrame pathFrame(const session::Session& session, const Trace& trace,
                         const look::Theme& theme)
{
    MiniBoardFrame frame = widgets::frameOf(session.moment().pieces);
    if (const auto square = trace.square())
        frame.tints.push_back({*square, look::withAlpha(theme.state, 0.5)});
    const replay::PieceHistory* history = trace.piece() ? trace.history(*trace.piece()) : nullptr;
    if (!history)
        return frame;
    const Ply now = session.cursor().ply();
    for (MiniBoardFrame::Placed& placed : frame.pieces)
        placed.opacity = 0.45;
    constexpr int mostTints = 12;
    constexpr int mostArrows = 4;
    DrawnTimes<int> tints;
    DrawnTimes<std::pair<int, int>> arrows;
    std::optional<rules::Square> from;
    for (const replay::Stay& stay : history->stays) {
        if (stay.since > now)
            break;
        const int to = stay.square.index();
        if (tints.isSeen(to, mostTints))
            frame.tints.push_back({stay.square, look::withAlpha(theme.event, 0.35)});
        if (from && *from != stay.square && arrows.isSeen({from->index(), to}, mostArrows))
            frame.arrows.push_back({*from, stay.square, look::withAlpha(theme.event, 0.85)});
        from = stay.square;
    }
    if (const auto stay = replay::stayAt(*history, now)) {
        for (MiniBoardFrame::Placed& placed : frame.pieces) {
            if (placed.square == stay->square)
                placed.opacity = 1.0;
        }
    }
    return frame;
}

MiniBoardFrame restFrame(const session::Session& session, const look::Theme& theme)
{
    MiniBoardFrame frame = widgets::frameOf(session.moment().pieces);
    const int now = session.cursor().ply().number();
    for (const replay::PieceRow& row : session.moment().pieces.rows()) {
        const double rested = now - row.lastChangedPly.number();
        const double share = now > 0 ? rested / now : 0.0;
        frame.tints.push_back({row.square, look::withAlpha(theme.state, 0.08 + 0.77 * share)});
    }
    return frame;
}

widgets::PlyRows historyRows(const session::Session& session, const Trace& trace)
{
    if (const auto piece = trace.piece())
        return rowsOfPiece(session, trace, *piece);
    return {static_cast<int>(trace.touches().size()), [&session, &trace](int row) {
                const auto i = static_cast<std::size_t>(row);
                return i < trace.touches().size() ? touchRow(session, trace.touches()[i])
                                                  : PlyRow();
            }};
}

PieceHistoryPanel::PieceHistoryPanel(workspace::Workspace& workspace, look::Look& look,
                                     QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look),
      m_head(new widgets::PanelHead(QString(),
                                    tr("The history of one entity: its events, and how long each "
                                       "state was valid"),
                                    look, this)),
      m_shape(new look::Segments({tr("Path"), tr("Time on square")}, look, this)),
      m_board(new widgets::MiniBoard(look, this)),
      m_previous(new QPushButton(tr("◀ Change"), this)),
      m_next(new QPushButton(tr("Change ▶"), this)),
      m_history(new widgets::PlyTable(
          tr("History"), {tr("ply"), tr("event"), tr("state"), tr("duration")}, look, this))
{
    m_shape->setToolTip(tr("Path: where the piece has been. Time on square: the more teal, the "
                           "longer a piece has not moved."));
    m_head->addControl(m_shape);
    m_board->setAccessibleName(tr("The path of the piece, or how long each piece has not moved"));
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

    Trace& trace = workspace.study.trace;
    connect(m_previous, &QPushButton::clicked, &trace, &Trace::goToPreviousChange);
    connect(m_next, &QPushButton::clicked, &trace, &Trace::goToNextChange);
    connect(m_board, &widgets::MiniBoard::squareClicked, &trace, &Trace::toggle);
    connect(m_history, &widgets::PlyTable::rowChosen, this, [this](int row) {
        if (const auto ply = m_history->rows().row(row).ply)
            m_session.cursor().goToPly(*ply);
    });
    showChangesOf(trace, &Trace::changed);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    showChangesOf(*m_shape, &look::Segments::currentChanged);
    showChangesOf(look, &look::Look::changed);
}

/// Keeps the board square at most, so that there is no empty space around it.
void PieceHistoryPanel::resizeEvent(QResizeEvent*)
{
    const QMargins margins = layout()->contentsMargins();
    m_board->setMaximumHeight(
        std::max(m_board->minimumSizeHint().height(), width() - margins.left() - margins.right()));
}

void PieceHistoryPanel::refresh()
{
    refreshHistory();
    refreshBoard();
}

/// The rows change only with the line or with what is traced.
void PieceHistoryPanel::refreshHistory()
{
    if (m_session.replay() == m_shownLine && m_study.trace.traced() == m_shown)
        return;
    m_shownLine = m_session.replay();
    m_shown = m_study.trace.traced();
    m_history->setRows(historyRows(m_session, m_study.trace));
    const bool isTraced = m_study.trace.traced().has_value();
    m_history->setVisible(isTraced);
    m_previous->setVisible(isTraced);
    m_next->setVisible(isTraced);
}

void PieceHistoryPanel::refreshBoard()
{
    const QString text = shared::lastChangeText(m_session, m_study.trace);
    m_head->setPlain(text.isEmpty() ? tr("Who last changed this? Click a piece, a row or a square.")
                                    : text);
    m_history->setPresent(m_study.trace.lastChange().value_or(Ply()));
    m_board->setFrame(m_shape->current() == 1
                          ? restFrame(m_session, m_look.theme())
                          : pathFrame(m_session, m_study.trace, m_look.theme()));
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "piece_history",
        [] { return PieceHistoryPanel::tr("&Who last changed this?"); },
        [] { return PieceHistoryPanel::tr("Who changed it?"); },
        "Ctrl+2",
        "history",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Questions,
        QSize(380, 620),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new PieceHistoryPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::piece_history

#include "moc_piece_history_panel.cpp"
