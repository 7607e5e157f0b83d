#include "app/shell/window/frame.h"

#include "app/kit/widgets/divider.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/inspector/shelf.h"
#include "app/shell/stage/stage.h"

namespace plyline::window {

using widgets::Divider;

Frame::Frame(const Parts& parts, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_parts(parts),
      m_gamesDivider(new Divider(Qt::Vertical, look, this)),
      m_inspectorDivider(new Divider(Qt::Vertical, look, this)),
      m_timelineDivider(new Divider(Qt::Horizontal, look, this))
{
    for (QWidget* part : {&parts.games, static_cast<QWidget*>(&parts.stage),
                          static_cast<QWidget*>(&parts.inspector),
                          static_cast<QWidget*>(&parts.shelf), &parts.timeline})
        part->setParent(this);
    connectDividers();
}

void Frame::connectDividers()
{
    connect(m_gamesDivider, &Divider::dragged, this, &Frame::onGamesDragged);
    connect(m_inspectorDivider, &Divider::dragged, this, &Frame::onInspectorDragged);
    connect(m_timelineDivider, &Divider::dragged, this, [this](int y) {
        FrameLayout layout = m_layout;
        layout.timelineHeight = std::max(FrameGeometry::leastTimeline, height() - y);
        set(layout);
    });
    const auto onReset = [this](Divider* divider, std::optional<int> FrameLayout::*size) {
        connect(divider, &Divider::resetWanted, this, [this, size] {
            FrameLayout layout = m_layout;
            layout.*size = std::nullopt;
            set(layout);
        });
        connect(divider, &Divider::dragEnded, this, [this] {
            m_isDragged = false;
            place();
        });
    };
    onReset(m_gamesDivider, &FrameLayout::gamesWidth);
    onReset(m_inspectorDivider, &FrameLayout::inspectorWidth);
    onReset(m_timelineDivider, &FrameLayout::timelineHeight);
}

void Frame::setLayoutOfParts(const FrameLayout& layout)
{
    set(layout);
}

void Frame::set(FrameLayout layout)
{
    if (layout == m_layout)
        return;
    m_layout = layout;
    place();
}

void Frame::onGamesDragged(int x)
{
    FrameLayout layout = m_layout;
    m_isDragged = true;
    layout.hasGames = x >= FrameGeometry::shutBelow;
    // A closed column keeps its width for the next time.
    if (layout.hasGames)
        layout.gamesWidth = std::max(FrameGeometry::leastGames, x + 1);
    set(layout);
}

void Frame::onInspectorDragged(int x)
{
    FrameLayout layout = m_layout;
    m_isDragged = true;
    const int wanted = m_geometry.inspector.right() + 1 - x;
    const bool isOpen = wanted >= FrameGeometry::shutBelow;
    (m_geometry.isInspectorBesideBoth ? layout.hasInspector : layout.hasInspectorWhenNarrow) =
        isOpen;
    if (isOpen)
        layout.inspectorWidth = std::max(FrameGeometry::leastInspector, wanted);
    set(layout);
}

void Frame::showGames(bool isShown)
{
    FrameLayout layout = m_layout;
    layout.hasGames = isShown;
    set(layout);
}

void Frame::showInspector(bool isShown)
{
    FrameLayout layout = m_layout;
    (m_geometry.isInspectorBesideBoth ? layout.hasInspector : layout.hasInspectorWhenNarrow) =
        isShown;
    set(layout);
}

void Frame::showShelf(bool isShown)
{
    FrameLayout layout = m_layout;
    layout.hasShelf = isShown;
    set(layout);
}

void Frame::showCards(bool isShown)
{
    m_parts.stage.setCardsShown(isShown);
    place();
}

void Frame::place()
{
    const FrameGeometry geometry = FrameGeometry::fit(size(), m_layout, m_parts.stage.hasCards());
    const bool isColumnOther = geometry.areGamesAColumn != m_geometry.areGamesAColumn;
    m_geometry = geometry;
    if (isColumnOther)
        Q_EMIT gamesColumnChanged(geometry.areGamesAColumn);

    m_parts.stage.setGeometry(geometry.stage);
    m_parts.stage.setStandIn(geometry.standInSide);
    m_parts.timeline.setGeometry(geometry.timeline);
    const auto put = [](QWidget& part, const QRect& rect) {
        if (!rect.isEmpty())
            part.setGeometry(rect);
        part.setVisible(!rect.isEmpty());
    };
    if (geometry.areGamesAColumn)
        put(m_parts.games, geometry.games);
    put(m_parts.inspector, geometry.inspector);
    put(m_parts.shelf, geometry.shelf);

    const QRect& stage = geometry.stage;
    m_gamesDivider->setLine(QRect(stage.left() - 1, 0, 1, stage.height()));
    m_gamesDivider->setVisible(hasGames() || (m_isDragged && geometry.areGamesAColumn));
    m_inspectorDivider->setLine(QRect(stage.right() + 1, 0, 1, stage.height()));
    m_inspectorDivider->setVisible(hasInspector() || m_isDragged);
    m_timelineDivider->setLine(QRect(0, geometry.timeline.top(), width(), 1));
    for (Divider* divider : {m_gamesDivider, m_inspectorDivider, m_timelineDivider})
        divider->raise();
    Q_EMIT changed();
}

void Frame::resizeEvent(QResizeEvent*)
{
    place();
}

} // namespace plyline::window

#include "moc_frame.cpp"
