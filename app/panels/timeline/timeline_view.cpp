#include "app/panels/timeline/timeline_view.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QHelpEvent>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>

#include "app/kit/look/pane.h"
#include "app/kit/words/move_label.h"
#include "app/panels/shared/moment_words.h"
#include "app/panels/timeline/mark_legend.h"
#include "app/panels/timeline/marker_input.h"
#include "app/panels/timeline/playhead.h"
#include "app/panels/timeline/timeline_accessible.h"
#include "core/analysis/forks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::timeline {

TimelineView::TimelineView(workspace::Workspace& workspace, session::Playback& playback,
                           look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_judgements(workspace.judgements),
      m_playback(playback),
      m_look(look),
      m_drags(m_zoom, playback),
      m_feltTime(new FeltTime(playback, *this)),
      m_markers(std::make_unique<MarkerInput>(*this, workspace, playback, look)),
      m_legend(new MarkLegend(look, this)),
      m_board(new HoverBoard(look, this))
{
    describeTimeline();
    connect(&m_settling, &accessible::Settling::settled, this, [this] {
        announceTimelineValue(*this);
        Q_EMIT settled();
    });
    widgets::WheelSteps::keepControl(*this);
    setAccessibleName(tr("Timeline"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    grabGesture(Qt::PinchGesture);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    connect(m_board, &HoverBoard::visibilityChanged, this, &TimelineView::showFrame);
    connect(&m_zoom, &TimelineZoom::changed, this, &TimelineView::layOutAgain);
    connect(&workspace.session, &session::Session::gameChanged, this, &TimelineView::showGame);
    connect(&workspace.session.cursor(), &session::Cursor::moved, this, &TimelineView::showFrame);
    connect(&workspace.session.pointing(), &session::Pointing::plyChanged, this,
            &TimelineView::showFrame);
    connect(&workspace.session.pointing(), &session::Pointing::pliesChanged, this,
            &TimelineView::showFrame);
    connect(&workspace.session.pointing(), &session::Pointing::squareChanged, this,
            &TimelineView::showFrame);
    connect(&playback, &session::Playback::changed, this, &TimelineView::showFrame);
    connect(m_feltTime, &FeltTime::moved, this, &TimelineView::showWay);
    const study::Study& study = workspace.study;
    connect(&study.pins, &study::Pins::changed, this, &TimelineView::showFrame);
    connect(&study.trace, &study::Trace::changed, this, &TimelineView::showFrame);
    connect(&study.answers, &study::Answers::changed, this, &TimelineView::showFrame);
    connect(&study.markerFilter, &study::MarkerFilter::changed, this, &TimelineView::showGame);
    connect(m_markers.get(), &MarkerInput::ownChanged, this, &TimelineView::showOwnMarkers);
    connect(&study.found, &study::FoundPlies::changed, this, &TimelineView::showGame);
    connect(&workspace.session.checkpoints(), &session::CheckpointInterval::changed, this,
            &TimelineView::showGame);
    connect(&workspace.judgements, &judgement::Judgements::changed, this,
            &TimelineView::showJudgements);
    connect(&look, &look::Look::textSizeChanged, this, &TimelineView::layOutAgain);
    connect(&look, &look::Look::changed, this, [this] {
        m_backdrop.invalidate();
        update();
    });
    showGame();
}

TimelineView::~TimelineView()
{
    delete m_legend;
    delete m_board;
}

QSize TimelineView::sizeHint() const
{
    return {900, 200};
}

QSize TimelineView::minimumSizeHint() const
{
    return {200, 66};
}

QString TimelineView::spokenPlace() const
{
    if (m_session.isFutureHidden())
        return tr("%1, ply %2").arg(labelOf(m_frame.ply)).arg(m_frame.ply.number());
    return tr("%1, ply %2 of %3")
        .arg(labelOf(m_frame.ply))
        .arg(m_frame.ply.number())
        .arg(m_game.lastPly().number());
}

QString TimelineView::labelOf(game::Ply ply) const
{
    const auto& plies = m_session.plies();
    if (ply.number() < 1 || ply.number() > static_cast<int>(plies.size()))
        return words::startPosition();
    return shared::moveText(plies, ply);
}

QString TimelineView::labelOf(const LinePly& move) const
{
    const auto game = m_session.game();
    const auto own =
        static_cast<std::size_t>(move.ply.number() - game->line(move.line).forkPly.number() - 1);
    const auto line = static_cast<std::size_t>(move.line.number());
    return words::moveLabel(game->start(), move.ply, m_session.sans()[line][own]);
}

bool TimelineView::isOnShownLine(const LinePly& move) const
{
    return move.ply <= m_session.cursor().lastPly() &&
           analysis::ownerOf(*m_session.game(), m_session.cursor().line(), move.ply) == move.line;
}

void TimelineView::showGame()
{
    const auto replay = m_session.replay();
    const bool isOther =
        m_wholeGame != m_session.wholeGame() || m_line != m_session.cursor().line();
    m_wholeGame = m_session.wholeGame();
    m_line = m_session.cursor().line();
    // While it is dragged, the scale stays, so that the handle stays under the mouse.
    const game::Ply axisEnd =
        m_drag && !isOther ? m_game.endOfTrack() : m_session.cursor().axisEnd();
    const auto values = m_game.values;
    const bool isSameLine = m_game.line && m_game.line == m_session.preparedLine();
    m_game = timelineGame(m_session.plies(), replay ? replay->interval() : 0, engineScores());
    m_game.axisEnd = axisEnd;
    m_game.line = m_session.preparedLine();
    m_game.areJudgementsShown = m_judgements.areMarksShown();
    if (isSameLine)
        m_game.values = values;
    else
        m_game.values = m_folding.fold(m_game.line, [this](const LaneFolding::Values& folded) {
            m_game.values = folded;
            layOutAgain();
        });
    if (replay)
        m_game.branches =
            branchesOf(*m_session.game(), m_session.forks(), m_session.cursor().line());
    m_markers->fill(m_game);
    for (const game::Ply ply : m_study.found.plies()) {
        if (ply > game::Ply() && ply <= m_game.lastPly())
            m_game.plies[static_cast<std::size_t>(ply.number() - 1)].marks.add(Mark::Found);
    }
    m_hoveredBranch.reset();
    if (isOther) {
        m_drag.reset();
        m_draggedPin.reset();
        m_drags.release();
        m_board->leave();
    }
    const auto shown =
        std::pair(m_session.file().title(), replay ? m_session.cursor().place().game : 0);
    m_zoom.setLine(m_game.endOfTrack(), m_game.line ? &m_game.line->times : nullptr,
                   shown == std::exchange(m_shownGame, shown));
    m_zoom.turnTo(std::min(m_session.cursor().ply(), m_game.lastPly()));
    showFrame();
}

void TimelineView::showJudgements()
{
    if (m_game.line != m_session.preparedLine())
        return; // the session is about to say that the game is another
    const auto engine = engineScores();
    const bool areShown = m_judgements.areMarksShown();
    if (m_game.judged == engine && m_game.areJudgementsShown == areShown)
        return;
    if (m_game.judged != engine)
        useScores(m_game, m_session.plies(), engine);
    m_game.areJudgementsShown = areShown;
    layOutAgain();
}

std::shared_ptr<const judgement::JudgedLine> TimelineView::engineScores() const
{
    const auto& judged = m_judgements.line();
    return judged && !judged->source.isFile() ? judged : nullptr;
}

void TimelineView::showOwnMarkers()
{
    const std::vector<LineMarker> before = m_game.own;
    m_markers->fillOwn(m_game);
    if (m_game.own != before)
        layOutAgain();
}

void TimelineView::setLanes(const LaneChoice& lanes)
{
    if (lanes == m_lanes)
        return;
    m_lanes = lanes;
    layOutAgain();
    Q_EMIT lanesChanged();
}

void TimelineView::layOutAgain()
{
    const QFontMetricsF metrics(look::Fonts::standard().small);
    m_layoutRatio = devicePixelRatioF();
    m_layout = layOut(m_game, {size(), m_layoutRatio, words::startLabel(),
                               [&](const QString& text) { return metrics.horizontalAdvance(text); },
                               std::ceil(metrics.height()), m_zoom.axis(), m_lanes});
    m_frame.way = m_feltTime->wayFrom(m_frame.ply, m_layout.axis);
    m_feltTime->wait(m_frame.ply, m_layout.axis);
    m_backdrop.invalidate();
    update();
    Q_EMIT laidOut();
}

void TimelineView::showFrame()
{
    const session::Cursor& cursor = m_session.cursor();
    const game::Ply last = m_game.lastPly();
    TimelineFrame frame = m_frame;
    frame.ply = std::min(cursor.ply(), last);
    frame.way = m_feltTime->wayFrom(frame.ply, m_layout.axis);
    if (frame.ply != m_frame.ply) {
        if (m_drag)
            m_zoom.reach(frame.ply);
        else
            m_zoom.turnToPosition(frame.ply.number() + frame.way);
    }
    m_feltTime->wait(frame.ply, m_layout.axis);
    frame.seek = m_session.replay() ? m_session.replay()->seek(frame.ply) : replay::Seek{};
    frame.ghost = m_session.pointing().ply();
    if (frame.ghost > last)
        frame.ghost.reset();
    frame.lit = m_session.pointing().plies();
    frame.lit.erase(std::upper_bound(frame.lit.begin(), frame.lit.end(), last), frame.lit.end());
    frame.hasHoverBoard = m_board->isVisible();
    frame.ghostLabel = frame.ghost && !frame.hasHoverBoard ? labelOf(*frame.ghost) : QString();
    if (m_hoveredBranch) {
        frame.ghost = m_hoveredBranch->ply;
        frame.ghostLabel = labelOf(*m_hoveredBranch);
    }
    frame.loop = loopRange(m_playback, last);
    frame.study = timelineStudy(m_session, m_study);
    frame.areCheckpointsTried = m_session.checkpoints().isTried();
    if (frame == m_frame)
        return;
    const bool hasMoved = frame.ply != m_frame.ply;
    look::updatePart(*this, changedRegion(m_layout, m_frame, frame));
    m_frame = frame;
    Q_EMIT frameShown();
    if (hasMoved)
        m_settling.change();
}

void TimelineView::showWay()
{
    const double way = m_feltTime->wayFrom(m_frame.ply, m_layout.axis);
    m_feltTime->wait(m_frame.ply, m_layout.axis);
    if (way == m_frame.way)
        return;
    TimelineFrame frame = m_frame;
    frame.way = way;
    look::updatePart(*this, changedRegion(m_layout, m_frame, frame));
    m_frame.way = way;
    if (m_playback.isPlaying())
        m_zoom.turnToPosition(m_frame.ply.number() + way);
}

void TimelineView::showLegend(const QWidget& anchor, QPoint point)
{
    m_legend->showAbove(anchor, point, marks());
}

void TimelineView::hideLegend()
{
    m_legend->hide();
}

QRectF TimelineView::handle() const
{
    return handleRect(m_layout, m_frame);
}

bool TimelineView::isOverSigns(QPointF point) const
{
    const QRectF signs = m_layout.signs();
    return m_layout.axis.lastPly() > game::Ply() && point.y() >= signs.top() &&
           point.y() <= signs.bottom();
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint at = static_cast<QHelpEvent*>(event)->pos();
        if (m_markers->showTip(*static_cast<QHelpEvent*>(event)))
            return true;
        if (isOverSigns(at) && !m_board->isVisible())
            showLegend(*this, {at.x(), static_cast<int>(m_layout.signs().top())});
        return true;
    }
    if (zoomByGesture(*event))
        return true;
    return QWidget::event(event);
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    if (!qFuzzyCompare(m_layoutRatio, devicePixelRatioF()))
        layOutAgain();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_backdrop.picture(m_layout, size(), m_layoutRatio, m_look.theme()));
    paintMoment(painter, m_layout, m_frame, m_look.theme(), look::Fonts::standard(),
                event->region());
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    if (event->size().width() != m_zoom.axis().width())
        m_zoom.setWidth(event->size().width());
    else
        layOutAgain();
}

} // namespace plyline::timeline

#include "moc_timeline_view.cpp"
