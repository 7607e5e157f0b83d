#include "app/shell/window/centre.h"

#include <QtGui/QPainter>

#include "app/panels/board/board_panel.h"
#include "app/panels/snapshot/check_badge.h"
#include "app/panels/snapshot/cost_strip.h"
#include "app/panels/snapshot/snapshot_panel.h"
#include "app/shell/window/banner.h"
#include "app/shell/window/centre_geometry.h"
#include "app/shell/window/damage.h"
#include "app/shell/window/headline_view.h"

namespace plyline::window {

using session::Session;

namespace {

constexpr int smallestSide = 200;

} // namespace

Centre::Centre(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_look(look),
      m_headline(new HeadlineView(look, this)),
      m_damage(new Banner(look, this)),
      m_board(new board::BoardPanel(workspace, look, this)),
      m_check(new snapshot::CheckBadge(workspace.session, look, this)),
      m_snapshot(new snapshot::SnapshotPanel(workspace, look, this)),
      m_costs(new snapshot::CostStrip(workspace.session, look, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Replay and snapshot"));
    connect(m_damage, &Banner::shownChanged, this, &Centre::place);
    connect(&workspace.session, &Session::gameChanged, this, &Centre::onGameChanged);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    onGameChanged();
}

QSize Centre::minimumSizeHint() const
{
    return {2 * smallestSide + 80, smallestSide + 200};
}

void Centre::onGameChanged()
{
    const auto& game = m_session.game();
    m_headline->setHeadline(game ? headlineOf(*game, m_session.ending()) : Headline());
    m_damage->say(game ? damageOf(*game) : QString());
    place();
}

void Centre::place()
{
    CentreGeometry::Wishes wishes;
    wishes.headlineHeight = m_headline->sizeHint().height();
    wishes.messageHeight = m_damage->isHidden() ? 0 : m_damage->heightForWidth(width() - 40);
    wishes.checkWidth = m_check->sizeHint().width();
    wishes.stripHeight = m_costs->sizeHint().height();
    wishes.compactStripHeight = m_costs->minimumSizeHint().height();
    wishes.barWidth = m_board->barWidth();
    const CentreGeometry geometry = CentreGeometry::fit(size(), wishes);
    m_headline->setGeometry(geometry.headline);
    m_damage->setGeometry(geometry.message);
    m_board->setGeometry(geometry.replay);
    m_check->setGeometry(geometry.check);
    m_snapshot->setGeometry(geometry.snapshot);
    m_costs->setGeometry(geometry.strip);
}

void Centre::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void Centre::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.theme().window);
}

void Centre::mousePressEvent(QMouseEvent*)
{
    setFocus(Qt::MouseFocusReason);
}

} // namespace plyline::window
