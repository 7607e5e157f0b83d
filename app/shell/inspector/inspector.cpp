#include "app/shell/inspector/inspector.h"

#include <QtGui/QPainter>
#include <QtWidgets/QMenu>

#include "app/kit/widgets/divider.h"
#include "app/shell/inspector/tab_button.h"
#include "app/shell/inspector/tab_group.h"

#include <algorithm>
#include <cmath>

namespace plyline::inspector {

namespace {

/// Returns the least height of a group: its bar, and enough of its page to recognise it.
int leastHeight()
{
    return TabButton::barHeight() + 44;
}
/// How far outside the column a dragged tab must be to get a window of its own.
constexpr int tearDistance = 24;

} // namespace

Inspector::Inspector(look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_upper(new TabGroup(tr("Moves and events"), false, look, this)),
      m_lower(new TabGroup(tr("State and panels"), true, look, this)),
      m_divider(new widgets::Divider(Qt::Horizontal, look, this))
{
    setAccessibleName(tr("Inspector"));
    connectGroup(*m_upper);
    connectGroup(*m_lower);
    connect(m_divider, &widgets::Divider::dragged, this, [this](int y) {
        setUpperShare(height() > 1 ? static_cast<double>(y) / (height() - 1) : usualShare);
    });
    connect(m_divider, &widgets::Divider::resetWanted, this, [this] { setUpperShare(usualShare); });
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void Inspector::connectGroup(TabGroup& group)
{
    connect(&group, &TabGroup::changed, this, &Inspector::place);
    connect(&group, &TabGroup::changed, this, &Inspector::changed);
    connect(&group, &TabGroup::closeWanted, this, &Inspector::closeWanted);
    connect(&group, &TabGroup::detachWanted, this,
            [this](const QString& name) { Q_EMIT detachWanted(name, std::nullopt); });
    connect(&group, &TabGroup::menuWanted, this, &Inspector::showMenu);
    connect(&group, &TabGroup::dragged, this, &Inspector::onDragged);
    connect(&group, &TabGroup::dropped, this, &Inspector::onDropped);
}

std::optional<Part> Inspector::partOf(const QString& name) const
{
    if (m_upper->has(name))
        return Part::Upper;
    if (m_lower->has(name))
        return Part::Lower;
    return std::nullopt;
}

// NOLINTNEXTLINE(readability-make-member-function-const): changes its tabs
QWidget* Inspector::take(const QString& name)
{
    const auto part = partOf(name);
    return part ? group(*part).take(name) : nullptr;
}

// NOLINTNEXTLINE(readability-make-member-function-const): changes its tabs
void Inspector::setFront(const QString& name)
{
    const auto part = partOf(name);
    if (!part)
        return;
    const bool wasAway = isUpperAway();
    if (*part == Part::Upper)
        m_sharing = m_lower->front();
    else if (name == m_lower->front())
        m_sharing.clear();
    group(*part).setFront(name);
    if (isUpperAway() == wasAway)
        return;
    place();
    Q_EMIT changed();
}

bool Inspector::isFront(const QString& name) const
{
    return (m_upper->front() == name && !isUpperAway()) || m_lower->front() == name;
}

bool Inspector::isUpperAway() const
{
    const QString front = m_lower->front();
    return !front.isEmpty() && m_lower->tab(front).isTall && m_sharing != front;
}

void Inspector::setUpperShare(double share)
{
    const double within = std::clamp(share, 0.05, 0.95);
    if (within == m_share)
        return;
    m_share = within;
    place();
}

/// A group without tabs leaves the whole height to the other one.
void Inspector::place()
{
    if (m_sharing != m_lower->front())
        m_sharing.clear();
    const bool hasUpper = !m_upper->names().isEmpty() && !isUpperAway();
    const bool hasLower = !m_lower->names().isEmpty();
    m_upper->setVisible(hasUpper);
    m_lower->setVisible(hasLower);
    m_divider->setVisible(hasUpper && hasLower);
    const QRect inside = rect().adjusted(1, 0, 0, 0); // the column's border is at its left
    if (!hasUpper || !hasLower) {
        m_upper->setGeometry(inside);
        m_lower->setGeometry(inside);
        return;
    }
    const int most = std::max(leastHeight(), height() - 1 - leastHeight());
    const int upper =
        std::clamp(static_cast<int>(std::lround(m_share * (height() - 1))), leastHeight(), most);
    m_upper->setGeometry(inside.left(), 0, inside.width(), upper);
    m_divider->setLine(QRect(inside.left(), upper, inside.width(), 1));
    m_divider->raise();
    m_lower->setGeometry(inside.left(), upper + 1, inside.width(),
                         std::max(0, height() - upper - 1));
}

TabGroup* Inspector::groupAt(const QPoint& globalPosition) const
{
    for (TabGroup* group : {m_upper, m_lower})
        if (!group->isHidden() && group->dropPlace(group->mapFromGlobal(globalPosition)))
            return group;
    return nullptr;
}

void Inspector::onDragged(const QString& name, const QPoint& globalPosition)
{
    TabGroup* over = groupAt(globalPosition);
    for (TabGroup* group : {m_upper, m_lower})
        group->setDropMark(group == over && !group->has(name));
    if (!over || !over->has(name))
        return;
    // Within its own bar, the tab follows the pointer.
    const QPoint at = over->mapFromGlobal(globalPosition);
    const int now = static_cast<int>(over->names().indexOf(name));
    const int wanted = *over->dropPlace(at);
    const QRect rect = over->tabRect(name);
    if (at.x() < rect.left() || at.x() > rect.right())
        over->move(name, wanted > now ? wanted - 1 : wanted);
}

void Inspector::onDropped(const QString& name, const QPoint& globalPosition)
{
    m_upper->setDropMark(false);
    m_lower->setDropMark(false);
    if (TabGroup* over = groupAt(globalPosition)) {
        if (!over->has(name))
            moveTo(over == m_upper ? Part::Upper : Part::Lower, name,
                   over->dropPlace(over->mapFromGlobal(globalPosition)));
        return;
    }
    const QRect column = rect().adjusted(-tearDistance, -tearDistance, tearDistance, tearDistance);
    if (!column.contains(mapFromGlobal(globalPosition)))
        Q_EMIT detachWanted(name, globalPosition);
}

// NOLINTNEXTLINE(readability-make-member-function-const): changes its tabs
void Inspector::moveTo(Part part, const QString& name, std::optional<int> place)
{
    const auto from = partOf(name);
    if (!from || *from == part)
        return;
    const Tab tab = group(*from).tab(name);
    QWidget* page = group(*from).take(name);
    group(part).add(tab, page, place);
    group(part).setFront(name);
}

void Inspector::showMenu(const QString& name, const QPoint& globalPosition)
{
    const auto part = partOf(name);
    if (!part)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (group(*part).tab(name).isClosable)
        connect(menu->addAction(tr("Close")), &QAction::triggered, this,
                [this, name] { Q_EMIT closeWanted(name); });
    connect(menu->addAction(tr("Open in a window of its own")), &QAction::triggered, this,
            [this, name] { Q_EMIT detachWanted(name, std::nullopt); });
    const Part other = *part == Part::Upper ? Part::Lower : Part::Upper;
    const QString title =
        other == Part::Upper ? tr("Move to the upper part") : tr("Move to the lower part");
    connect(menu->addAction(title), &QAction::triggered, this,
            [this, other, name] { moveTo(other, name, std::nullopt); });
    menu->popup(globalPosition);
}

void Inspector::resizeEvent(QResizeEvent*)
{
    place();
}

void Inspector::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().surface);
    painter.fillRect(QRect(0, 0, 1, height()), m_look.theme().line);
}

} // namespace plyline::inspector

#include "moc_inspector.cpp"
