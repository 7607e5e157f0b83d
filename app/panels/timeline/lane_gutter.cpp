#include "app/panels/timeline/lane_gutter.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

#include "app/panels/timeline/lane_list.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

LaneGutter::LaneGutter(TimelineView& view, look::Look& look, QWidget* parent)
    : QWidget(parent), m_view(view), m_look(look)
{
    setMouseTracking(true);
    setAccessibleName(tr("Lanes"));
    connect(&view, &TimelineView::laidOut, this, &LaneGutter::showRows);
    connect(&view, &TimelineView::frameShown, this, &LaneGutter::showRows);
    connect(&view.pointing(), &session::Pointing::pliesChanged, this, &LaneGutter::makeWay);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    showRows();
}

void LaneGutter::setTop(int top)
{
    if (top == m_top)
        return;
    m_top = top;
    showRows();
}

void LaneGutter::countAgain()
{
    const TimelineGame& game = m_view.game();
    Counted now{game.line, game.judged, game.areJudgementsShown};
    if (m_counted == now)
        return;
    m_counted = std::move(now);
    m_counts.clear();
    for (const Lane* lane : lanes())
        if (std::vector<LaneCount> counts = lane->counts(game); !counts.empty())
            m_counts[lane] = std::move(counts);
    const bool doOthersPoint = m_frame.lit.isEmpty() && !m_view.pointing().plies().empty();
    if (!doOthersPoint)
        light(countOf(m_frame.lit));
}

const LaneCount* LaneGutter::countOf(const QString& sign) const
{
    for (const auto& [lane, counts] : m_counts)
        for (const LaneCount& count : counts)
            if (count.sign == sign)
                return &count;
    return nullptr;
}

void LaneGutter::light(const LaneCount* pointed)
{
    const LaneCount* const shown = pointed ? pointed : countOf(m_keptLit);
    m_frame.lit = shown ? shown->sign : QString();
    m_isLighting = true;
    m_view.pointing().setPlies(shown ? shown->plies : std::vector<game::Ply>());
    m_isLighting = false;
    update();
}

/// What others point at takes the place of a count that is kept, until they no longer do.
void LaneGutter::makeWay()
{
    if (m_isLighting)
        return;
    if (m_view.pointing().plies().empty())
        return light(nullptr);
    m_frame.lit.clear();
    update();
}

void LaneGutter::showRows()
{
    countAgain();
    GutterFrame frame =
        gutterFrame(m_view.layoutOfGame(), m_view.game(), m_view.frame(), width(), m_top);
    for (GutterRow& row : frame.rows)
        if (const auto counts = m_counts.find(row.lane); counts != m_counts.end())
            row.counts = counts->second;
    frame.hovered = m_frame.hovered;
    frame.lit = m_frame.lit;
    if (frame == m_frame)
        return;
    const bool isPlaced = frame.rows.size() != m_frame.rows.size() ||
                          !std::equal(frame.rows.begin(), frame.rows.end(), m_frame.rows.begin(),
                                      [](const GutterRow& a, const GutterRow& b) {
                                          return a.free == b.free && a.lane == b.lane;
                                      });
    m_frame = std::move(frame);
    update(0, m_top, width(), height() - m_top);
    if (isPlaced)
        Q_EMIT rowsPlaced();
}

QRectF LaneGutter::legendRoom() const
{
    const auto row = std::find_if(m_frame.rows.begin(), m_frame.rows.end(),
                                  [](const GutterRow& one) { return !one.lane; });
    if (row == m_frame.rows.end())
        return {};
    const double right = nowColumn(m_frame, width());
    return {right - 80.0, row->free.top(), 80.0, row->free.height()};
}

std::optional<std::size_t> LaneGutter::rowAt(QPointF point) const
{
    for (std::size_t i = 0; i < m_frame.rows.size(); ++i)
        if (m_frame.rows[i].lane && m_frame.rows[i].room.contains(point))
            return i;
    return {};
}

const LaneCount* LaneGutter::countAt(QPointF point) const
{
    const std::optional<std::size_t> row = rowAt(point);
    if (!row)
        return nullptr;
    const std::vector<LaneCount>& counts = m_frame.rows[*row].counts;
    const std::vector<QRectF> rects =
        countRects(m_frame.rows[*row], m_frame, width(), look::Fonts::standard());
    for (std::size_t i = 0; i < rects.size(); ++i)
        if (rects[i].adjusted(-4.0, -2.0, 4.0, 2.0).contains(point))
            return &counts[i];
    return nullptr;
}

std::optional<std::size_t> LaneGutter::edgeAt(QPointF point) const
{
    constexpr double reach = 4.0;
    for (std::size_t i = 0; i < m_frame.rows.size(); ++i) {
        const GutterRow& row = m_frame.rows[i];
        if (row.lane && std::abs(point.y() - row.room.bottom()) <= reach)
            return i;
    }
    return {};
}

void LaneGutter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintGutter(painter, m_frame, width(), m_look.theme(), look::Fonts::standard());
}

void LaneGutter::resizeEvent(QResizeEvent*)
{
    showRows();
}

void LaneGutter::change(const std::function<void(LaneChoice&)>& how)
{
    LaneChoice lanes = m_view.lanes();
    how(lanes);
    m_view.setLanes(lanes);
}

void LaneGutter::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const QPointF point = event->position();
    if (const auto edge = edgeAt(point)) {
        const GutterRow& row = m_frame.rows[*edge];
        m_drag = Drag{row.lane, true, point.y(), row.room.height()};
    } else if (const auto row = rowAt(point);
               row && gripRect(m_frame.rows[*row]).adjusted(-4, -4, 4, 4).contains(point)) {
        m_drag = Drag{m_frame.rows[*row].lane, false, point.y(), m_frame.rows[*row].room.height()};
        setCursor(Qt::ClosedHandCursor);
    }
}

void LaneGutter::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag)
        return drag(event->position().y());
    const std::optional<std::size_t> row = rowAt(event->position());
    if (edgeAt(event->position()))
        setCursor(Qt::SplitVCursor);
    else if (row && gripRect(m_frame.rows[*row]).adjusted(-4, -4, 4, 4).contains(event->position()))
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
    const LaneCount* count = countAt(event->position());
    if ((count ? count->sign : m_keptLit) != m_frame.lit)
        light(count);
    if (row == m_frame.hovered)
        return;
    m_frame.hovered = row;
    update();
}

void LaneGutter::drag(double y)
{
    m_drag->hasMoved =
        m_drag->hasMoved || std::abs(y - m_drag->y) >= QApplication::startDragDistance();
    if (!m_drag->hasMoved)
        return;
    const Lane& lane = *m_drag->lane;
    if (m_drag->isResizing)
        return change([&](LaneChoice& lanes) {
            lanes.setHeight(lane, std::round(m_drag->height + y - m_drag->y));
        });
    const auto here = std::find_if(m_frame.rows.begin(), m_frame.rows.end(),
                                   [&](const GutterRow& row) { return row.lane == &lane; });
    if (here == m_frame.rows.end())
        return;
    // The lane changes places with the one whose middle has been passed. Hidden lanes between them
    // are passed, too.
    const auto placesTo = [&](const GutterRow& other) {
        int places = 0;
        const std::vector<const Lane*> all = m_view.lanes().ordered();
        const auto from = std::find(all.begin(), all.end(), &lane);
        const auto to = std::find(all.begin(), all.end(), other.lane);
        for (auto one = std::min(from, to); one != std::max(from, to); ++one)
            places += (*one)->isChoosable() ? 1 : 0;
        return from < to ? places : -places;
    };
    const auto next = std::next(here);
    if (here != m_frame.rows.begin() && std::prev(here)->lane &&
        y < std::prev(here)->room.center().y())
        change([&](LaneChoice& lanes) { lanes.moveBy(lane, placesTo(*std::prev(here))); });
    else if (next != m_frame.rows.end() && next->lane && y > next->room.center().y())
        change([&](LaneChoice& lanes) { lanes.moveBy(lane, placesTo(*next)); });
}

void LaneGutter::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_drag)
        return QWidget::mouseReleaseEvent(event);
    const bool isClick = !m_drag->hasMoved && !m_drag->isResizing;
    m_drag.reset();
    unsetCursor();
    if (isClick)
        showMenu(event->globalPosition().toPoint());
}

void LaneGutter::leaveEvent(QEvent*)
{
    if (m_frame.lit != m_keptLit)
        light(nullptr);
    if (!m_frame.hovered)
        return;
    m_frame.hovered.reset();
    update();
}

void LaneGutter::contextMenuEvent(QContextMenuEvent* event)
{
    showMenu(event->globalPos());
}

void LaneGutter::showMenu(QPoint globalPos)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(globalPos);
}

void LaneGutter::fillMenu(QMenu& menu)
{
    QMenu* arrange = nullptr;
    for (const Lane* lane : m_view.lanes().ordered()) {
        if (!lane->isChoosable())
            continue;
        QAction* action = menu.addAction(lane->name());
        action->setCheckable(true);
        action->setChecked(m_view.lanes().isShown(*lane));
        connect(action, &QAction::toggled, this, [this, lane](bool isShown) {
            change([&](LaneChoice& lanes) { lanes.setShown(*lane, isShown); });
        });
    }
    fillCountsMenu(menu);
    menu.addSeparator();
    arrange = menu.addMenu(tr("&Arrange"));
    for (const Lane* lane : m_view.lanes().ordered())
        if (lane->isChoosable() && m_view.lanes().isShown(*lane))
            fillArrangeMenu(*arrange->addMenu(lane->name()), *lane);
    menu.addAction(tr("&Reset the lanes"), this, [this] { m_view.setLanes({}); });
}

void LaneGutter::fillCountsMenu(QMenu& menu)
{
    if (m_counts.empty())
        return;
    menu.addSeparator();
    for (const auto& [lane, counts] : m_counts) {
        for (const LaneCount& count : counts) {
            QAction* action = menu.addAction(tr("Light %1", "3 blunders").arg(count.name));
            action->setCheckable(true);
            action->setChecked(count.sign == m_keptLit);
            connect(action, &QAction::toggled, this, [this, sign = count.sign](bool isKept) {
                m_keptLit = isKept ? sign : QString();
                light(nullptr);
            });
        }
    }
}

void LaneGutter::fillArrangeMenu(QMenu& menu, const Lane& lane)
{
    const auto moveBy = [this, &lane](int places) {
        return [this, &lane, places] {
            change([&](LaneChoice& lanes) { lanes.moveBy(lane, places); });
        };
    };
    const auto growBy = [this, &lane](double pixels) {
        return [this, &lane, pixels] {
            double height = LaneChoice::leastHeight;
            for (const PlacedLane& placed : m_view.layoutOfGame().lanes)
                if (placed.lane == &lane)
                    height = placed.layout->rect().height();
            change([&](LaneChoice& lanes) { lanes.setHeight(lane, height + pixels); });
        };
    };
    constexpr double step = 12.0;
    menu.addAction(tr("Move &up"), this, moveBy(-1));
    menu.addAction(tr("Move &down"), this, moveBy(1));
    menu.addAction(tr("&Higher"), this, growBy(step));
    menu.addAction(tr("&Lower"), this, growBy(-step));
    menu.addAction(tr("U&sual height"), this, [this, &lane] {
        change([&](LaneChoice& lanes) { lanes.setHeight(lane, std::nullopt); });
    });
}

} // namespace plyline::timeline

#include "moc_lane_gutter.cpp"
