#include "app/panels/moves/moves_view.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/pane.h"
#include "app/kit/words/move_label.h"
#include "app/panels/moves/move_places.h"
#include "app/panels/moves/moves_accessible.h"
#include "app/panels/moves/moves_tips.h"
#include "app/panels/shared/moment_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::moves {

namespace {

constexpr int followRows = 2;
/// No visible row is lower than this.
constexpr int lowestRow = 14;

} // namespace

MovesView::MovesView(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_session(workspace.session),
      m_judgements(workspace.judgements),
      m_study(workspace.study),
      m_look(look),
      m_list(std::make_shared<const MoveList>()),
      m_following(*this)
{
    setFrameShape(QFrame::NoFrame);
    describeMoves();
    connect(&m_making, &ListMaking::made, this, &MovesView::take);
    setAccessibleName(tr("Moves"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(150);
    viewport()->setMouseTracking(true);
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, [this] {
        layOutAgain();
        follow();
    });
}

double MovesView::scrolled() const
{
    return verticalScrollBar()->value();
}

QRectF MovesView::rectOf(game::LineId line, game::Ply ply) const
{
    return moves::rectOf(*m_list, m_geometry, {line, ply}).translated(0, -scrolled());
}

QRectF MovesView::rectOf(game::Ply ply) const
{
    return rectOf(game::LineId::main(), ply);
}

QRectF MovesView::triangleOf(game::LineId line) const
{
    for (int row = 0; row < m_geometry.rowCount(); ++row) {
        const MoveRow& one = m_list->rows[static_cast<std::size_t>(row)];
        if (one.isHead && one.line == line)
            return m_geometry.triangle(*m_list, row).translated(0, -scrolled());
    }
    return {};
}

void MovesView::refresh()
{
    if (m_game == m_session.game() && m_game) {
        showFrame(); // only another line of the same game
        return;
    }
    m_game = m_session.game();
    const bool isSame = std::exchange(m_wholeGame, m_session.wholeGame()) == m_session.wholeGame();
    m_hovered.reset();
    MovesFrame frame = frameOf(m_session, m_hovered);
    frame.judged = m_judgements.marks();
    if (isSame) // only more or less of it is known
        frame.folding = std::move(m_frame.folding);
    frame.hasFocus = m_frame.hasFocus;
    m_frame = std::move(frame);
    m_making.make(m_session.preparedGame(), m_style);
}

void MovesView::take(const std::shared_ptr<const MoveList>& list)
{
    m_list = list;
    accessible::partsReplaced(*this);
    m_hovered.reset();
    layOutAgain();
    m_following.endRest();
    follow();
}

void MovesView::setVariationStyle(VariationStyle style)
{
    if (style == m_style)
        return;
    m_style = style;
    m_frame.folding = {};
    m_making.make(m_session.preparedGame(), m_style);
}

void MovesView::toggleFolding()
{
    const std::set<game::LineId> all = foldableLines(*m_list);
    setFolded(all, m_frame.folding.lines != all);
    m_following.endRest();
    follow();
}

void MovesView::toggleFoldingHere()
{
    if (!m_game)
        return;
    const MoveKey& present = m_frame.present;
    const auto here = foldableLinesAt(*m_list, *m_game, present.line, present.ply);
    const auto& folded = m_frame.folding.lines;
    const bool areFolded = std::includes(folded.begin(), folded.end(), here.begin(), here.end());
    setFolded(here, !areFolded);
    m_following.endRest();
    follow();
}

void MovesView::setFolded(const std::set<game::LineId>& lines, bool areFolded)
{
    m_frame.folding.setFolded(lines, areFolded);
    layOutAgain();
}

void MovesView::unfoldShownLine()
{
    std::set<game::LineId> hidden;
    for (game::LineId id = m_frame.present.line; !id.isMain(); id = *m_game->line(id).parent)
        if (m_frame.folding.lines.count(id) > 0)
            hidden.insert(id);
    if (!hidden.empty())
        setFolded(hidden, false);
}

void MovesView::layOutAgain()
{
    m_geometry =
        MovesGeometry(*m_list, viewport()->width(), look::Fonts::standard(), m_frame.folding);
    showRange();
    measureInSight();
    viewport()->update();
}

void MovesView::showRange()
{
    const int page = viewport()->height();
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_geometry.height())) - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(static_cast<int>(m_geometry.rowHeight()));
}

void MovesView::measure(int first, int end)
{
    const int value = verticalScrollBar()->value();
    const int seen = m_geometry.firstRowAt(value);
    const double before = seen < m_geometry.rowCount() ? m_geometry.row(seen).top() : 0.0;
    if (!m_geometry.measure(*m_list, first, end, look::Fonts::standard()))
        return;
    const QScopedValueRollback guard(m_isMeasuring, true);
    showRange();
    if (seen < m_geometry.rowCount())
        verticalScrollBar()->setValue(
            value + static_cast<int>(std::lround(m_geometry.row(seen).top() - before)));
    viewport()->update();
}

void MovesView::measureInSight()
{
    const double top = verticalScrollBar()->value();
    const double page = viewport()->height();
    measure(m_geometry.firstRowAt(std::max(0.0, top - page)),
            m_geometry.firstRowAt(top + 2 * page) + 1);
}

void MovesView::measureAround(const MoveKey& move)
{
    const auto place = m_list->tokenOf(move.line, move.ply);
    const int row = move.line.isMain() ? m_list->rowOf(move.ply) : place ? place->row : 0;
    const int rowsOfPage = viewport()->height() / lowestRow + 1;
    measure(row - rowsOfPage, row + rowsOfPage);
}

void MovesView::showFrame()
{
    if (m_game != m_session.game())
        return; // the cursor has moved to another game, whose list comes later
    MovesFrame frame = frameOf(m_session, m_hovered);
    frame.judged = m_judgements.marks();
    frame.folding = m_frame.folding;
    frame.hasFocus = m_frame.hasFocus;
    if (frame == m_frame)
        return;
    const MovesFrame before = std::exchange(m_frame, std::move(frame));
    if (before.present != m_frame.present || before.chosen != m_frame.chosen) {
        accessible::partsChanged(*this);
        unfoldShownLine();
        follow();
    }
    updateRows(before); // repaints their new places
}

void MovesView::updateRows(const MovesFrame& before)
{
    const double top = verticalScrollBar()->value();
    const double bottom = top + viewport()->height();
    for (int i = m_geometry.firstRowAt(top); i < m_geometry.rowCount(); ++i) {
        const QRectF row = m_geometry.row(i);
        if (row.top() >= bottom)
            break;
        if (!looksTheSame(m_list->rows[static_cast<std::size_t>(i)], before, m_frame))
            look::updatePart(*viewport(),
                             row.translated(0, -top).toAlignedRect().adjusted(0, -1, 0, 1));
    }
}

void MovesView::follow()
{
    if (m_following.isResting() || m_geometry.rowCount() == 0)
        return;
    const double followMargin = followRows * m_geometry.rowHeight();
    measureAround(m_frame.present);
    if (m_frame.chosen)
        measureAround(*m_frame.chosen);
    QRectF row = rowsOf(*m_list, m_geometry, m_frame.present);
    if (row.isEmpty())
        return; // the move is folded away
    if (m_frame.chosen) {
        const QRectF both = row.united(rowsOf(*m_list, m_geometry, *m_frame.chosen));
        if (both.height() < viewport()->height() - 2 * followMargin)
            row = both;
    }
    m_following.bringIntoSight(row.top(), row.bottom(), followMargin);
}

std::optional<MoveKey> MovesView::moveAt(QPointF position) const
{
    return moves::moveAt(*m_list, m_geometry, position + QPointF(0, scrolled()));
}

QString MovesView::describe(game::Ply ply) const
{
    if (ply == game::Ply())
        return words::startPosition();
    return shared::moveText(m_session.plies(), ply);
}

QString MovesView::toolTipAt(QPointF position) const
{
    const auto pointed = signedMoveAt(*m_list, m_geometry, position + QPointF(0, scrolled()));
    if (!pointed || !m_game)
        return {};
    const MoveKey& move = pointed->move;
    const judgement::JudgedLine* const judged =
        m_frame.judgement(move) ? m_frame.judged.get() : nullptr;
    return moveTip(*m_game, move.line, move.ply, pointed->nags, judged);
}

bool MovesView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool MovesView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        // A few pixels away there may be another move, so the tool-tip moves with the pointer.
        const QRect where(help.pos() - QPoint(4, 4), QSize(8, 8));
        QToolTip::showText(help.globalPos(), toolTipAt(help.pos()), viewport(), where);
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_hovered.reset();
        m_session.pointing().setPly({});
        showFrame();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void MovesView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const look::Theme& theme = m_look.theme();
    const double top = verticalScrollBar()->value();
    for (const QRect& part : event->region()) {
        painter.setClipRect(part);
        painter.fillRect(part, theme.surface);
        constexpr int soft = 2; // the letters of a row may reach into the next
        painter.translate(0, part.top() - soft);
        paintMoves(painter, *m_list, m_geometry, m_frame, top + part.top() - soft,
                   part.height() + 2 * soft, theme, look::Fonts::standard());
        painter.translate(0, soft - part.top());
    }
}

void MovesView::scrollContentsBy(int dx, int dy)
{
    if (m_isMeasuring)
        return; // keeps visible rows in place
    if (underMouse())
        QToolTip::hideText(); // another move is there now
    if (look::hasWholePixels(*this))
        viewport()->scroll(dx, dy);
    else
        viewport()->update();
    measureInSight();
}

void MovesView::resizeEvent(QResizeEvent*)
{
    layOutAgain();
    follow();
}

} // namespace plyline::moves

#include "moc_moves_view.cpp"
