#include "app/panels/timeline/marker_input.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolTip>

#include "app/panels/shared/marker_menu.h"
#include "app/panels/shared/moment_words.h"
#include "app/panels/timeline/mark_signs.h"
#include "app/panels/timeline/marks_lane.h"
#include "app/panels/timeline/own_markers_lane.h"
#include "app/panels/timeline/timeline_markers.h"
#include "app/panels/timeline/timeline_view.h"
#include "core/analysis/forks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plyline::timeline {

using game::Ply;

namespace {

template <typename Layout>
const Layout* laneIn(const TimelineLayout& layout)
{
    for (const PlacedLane& placed : layout.lanes)
        if (const auto* found = dynamic_cast<const Layout*>(placed.layout.get()))
            return found;
    return nullptr;
}

} // namespace

MarkerInput::MarkerInput(TimelineView& view, workspace::Workspace& workspace,
                         const session::Playback& playback, look::Look& look)
    : m_view(view), m_workspace(workspace), m_playback(playback), m_look(look)
{
    study::Study& study = workspace.study;
    connect(&study.markers, &study::OwnMarkers::changed, this, &MarkerInput::ownChanged);
    connect(&study.markerRequest, &study::MarkerRequest::made, this, &MarkerInput::edit);
}

MarkerInput::~MarkerInput()
{
    delete m_editor;
}

const OwnMarkersLayout* MarkerInput::lane() const
{
    return laneIn<OwnMarkersLayout>(m_view.layoutOfGame());
}

void MarkerInput::fill(TimelineGame& game) const
{
    if (game.line)
        showMarkers(game, game.line->markers, m_workspace.study.markerFilter.kinds());
    fillOwn(game);
}

void MarkerInput::fillOwn(TimelineGame& game) const
{
    game.own.clear();
    const session::Session& session = m_workspace.session;
    if (!session.game() || !m_workspace.study.markerFilter.isOwnShown())
        return;
    std::vector<study::OwnMarker> markers =
        m_workspace.study.markers.onLine(session.cursor().line());
    const auto change = [&](const std::optional<study::OwnMarker>& before,
                            const study::OwnMarker& now) {
        if (before)
            std::erase(markers, *before);
        markers.push_back(now);
    };
    if (m_drag && m_drag->hasMoved)
        change(m_drag->before, m_drag->now);
    if (const auto edited = m_editor ? m_editor->edited() : std::nullopt)
        change(m_editor->original(), *edited);
    std::stable_sort(markers.begin(), markers.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const study::OwnMarker& marker : markers)
        if (marker.last <= game.lastPly())
            game.own.push_back({marker, analysis::ownerOf(*session.game(), session.cursor().line(),
                                                          marker.first)});
}

bool MarkerInput::press(const QMouseEvent& event)
{
    const OwnMarkersLayout* own = lane();
    if (!own || event.button() != Qt::LeftButton)
        return false;
    const QPointF point = event.position();
    const OwnFlag* flag = own->flagAt(point);
    const OwnFlag* end = flag ? nullptr : own->endAt(point);
    if (!flag && !end)
        return false;
    const study::OwnMarker marker = (flag ? flag : end)->marker;
    m_drag = Drag{marker, marker, point.x(), !flag, false};
    m_workspace.session.cursor().goToPly(flag ? marker.first : marker.last);
    return true;
}

bool MarkerInput::move(const QMouseEvent& event)
{
    if (!m_drag) {
        const OwnMarkersLayout* own = lane();
        const bool isOnEnd = own && !own->flagAt(event.position()) && own->endAt(event.position());
        if (isOnEnd)
            m_view.setCursor(Qt::SplitHCursor);
        return isOnEnd;
    }
    const double x = event.position().x();
    m_drag->hasMoved =
        m_drag->hasMoved || std::abs(x - m_drag->x) >= QApplication::startDragDistance();
    if (m_drag->hasMoved)
        dragTo(x);
    return true;
}

void MarkerInput::dragTo(double x)
{
    const TimeAxis& axis = m_view.axis();
    const Ply last = std::min(m_workspace.session.cursor().seenPly(), axis.lastPly());
    study::OwnMarker moved = m_drag->before;
    const Ply held = m_drag->isOfEnd ? moved.last : moved.first;
    const Ply to = std::clamp(axis.nearestPly(axis.xOf(held) + x - m_drag->x), Ply(), last);
    if (m_drag->isOfEnd) {
        moved.last = std::max(to, moved.first);
    } else {
        const int length = moved.last.number() - moved.first.number();
        moved.first = std::min(to, Ply(last.number() - length));
        moved.last = Ply(moved.first.number() + length);
    }
    // A marker does not go where another one begins.
    const auto there =
        m_workspace.study.markers.at(m_workspace.session.cursor().line(), moved.first);
    if ((there && there != m_drag->before) || moved == m_drag->now)
        return;
    m_drag->now = moved;
    m_workspace.session.pointing().setPly(m_drag->isOfEnd ? moved.last : moved.first);
    Q_EMIT ownChanged();
}

bool MarkerInput::release(const QMouseEvent& event)
{
    if (!m_drag || event.button() != Qt::LeftButton)
        return false;
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    if (!drag.hasMoved)
        return true;
    m_workspace.session.pointing().setPly({});
    putMoved(drag);
    return true;
}

void MarkerInput::putMoved(const Drag& drag)
{
    if (drag.now == drag.before)
        return Q_EMIT ownChanged();
    study::OwnMarker moved = drag.now;
    moved.line = m_workspace.session.cursor().line();
    m_workspace.study.markers.replace(drag.before, moved);
}

bool MarkerInput::doubleClick(const QMouseEvent& event)
{
    const OwnMarkersLayout* own = lane();
    const OwnFlag* flag = own ? own->flagAt(event.position()) : nullptr;
    if (!flag || event.button() != Qt::LeftButton)
        return false;
    m_drag.reset();
    edit(m_workspace.session.cursor().line(), flag->marker.first);
    return true;
}

void MarkerInput::edit(game::LineId, Ply ply)
{
    if (!m_view.isVisible())
        return putUnnamed(ply);
    if (!m_editor) {
        m_editor = new MarkerEditor(m_workspace, m_playback, m_look, *m_view.window());
        connect(m_editor, &MarkerEditor::changed, this, &MarkerInput::ownChanged);
    }
    const TimeAxis& axis = m_view.axis();
    const double x = std::clamp(axis.xOf(std::min(ply, axis.lastPly())), axis.left(),
                                std::max(axis.left(), axis.right()));
    constexpr int gap = 8;
    const QPoint anchor(static_cast<int>(x),
                        static_cast<int>(m_view.layoutOfGame().ruler.top()) - gap);
    m_editor->open(ply, m_view.mapTo(m_view.window(), anchor));
}

/// While the game is presented, a marker is set at once, to be named later.
void MarkerInput::putUnnamed(Ply ply)
{
    const session::Cursor& cursor = m_workspace.session.cursor();
    study::OwnMarker marker;
    marker.line = cursor.line();
    marker.first = marker.last = ply;
    if (!m_workspace.study.markers.at(cursor.line(), ply))
        m_workspace.study.markers.put(marker);
}

QString MarkerInput::tipOf(const study::OwnMarker& marker) const
{
    const auto& plies = m_workspace.session.plies();
    const QString first = shared::moveText(plies, marker.first);
    QStringList lines;
    if (!marker.name.isEmpty())
        lines << marker.name;
    lines << (marker.isRange()
                  ? tr("%1 to %2", "moves").arg(first, shared::moveText(plies, marker.last))
                  : first);
    if (!marker.note.isEmpty())
        lines << marker.note;
    return lines.join(u'\n');
}

QString MarkerInput::tipAt(QPoint point) const
{
    if (const OwnMarkersLayout* own = lane())
        if (const OwnFlag* flag = own->flagAt(point))
            return tipOf(flag->marker);
    const auto* marks = laneIn<MarksLayout>(m_view.layoutOfGame());
    const MarkSpot* spot = marks ? marks->spotAt(point) : nullptr;
    if (!spot)
        return {};
    if (spot->mark == Mark::Own) {
        for (const LineMarker& own : m_view.game().own)
            if (own.marker.first == spot->ply)
                return tipOf(own.marker);
    }
    for (const MarkLabel& label : m_view.game().labels)
        if (label.mark == spot->mark && label.ply == spot->ply)
            return tr("%1: %2, %3", "a move, a kind of mark, its label")
                .arg(shared::moveText(m_workspace.session.plies(), spot->ply), markName(spot->mark),
                     label.text);
    return {};
}

bool MarkerInput::showTip(const QHelpEvent& event) const
{
    const QString tip = tipAt(event.pos());
    if (tip.isEmpty()) {
        QToolTip::hideText();
        return false;
    }
    // Plain text: what a person wrote is never read as HTML.
    const QString html = QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
                             .arg(tip.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    QToolTip::showText(event.globalPos(), html, &m_view);
    return true;
}

void MarkerInput::addActions(QMenu& menu, Ply ply, QPoint point) const
{
    const OwnMarkersLayout* own = lane();
    const OwnFlag* flag = own ? own->flagAt(point) : nullptr;
    session::Session& session = m_workspace.session;
    menu.addSeparator();
    shared::addMarkerActions(menu, session, m_workspace.study, session.cursor().line(),
                             flag ? flag->marker.first : ply);
    shared::addMarkerGroups(*menu.addMenu(tr("Markers sho&wn")), m_workspace.study.markerFilter);
}

void MarkerInput::chooseKinds(const QPoint& globalPosition) const
{
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    shared::addMarkerGroups(*menu, m_workspace.study.markerFilter);
    menu->popup(globalPosition);
}

} // namespace plyline::timeline

#include "moc_marker_input.cpp"
