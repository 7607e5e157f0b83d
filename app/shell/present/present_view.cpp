#include "app/shell/present/present_view.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include "app/panels/board/board_view.h"
#include "app/panels/board/clock_watch.h"
#include "app/panels/snapshot/check_badge.h"
#include "app/panels/snapshot/plane_view.h"
#include "app/panels/snapshot/shown_rows.h"
#include "app/panels/timeline/slim_timeline.h"
#include "app/panels/timeline/transport_bar.h"
#include "app/shell/present/present_painter.h"

#include <algorithm>
#include <utility>

namespace plyline::present {

using session::Session;

namespace {

constexpr int patienceMillis = 300;
constexpr int checkSide = 60; ///< At scale 1.

} // namespace

PresentView::PresentView(workspace::Workspace& workspace, session::Playback& playback,
                         look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_playback(playback),
      m_look(look),
      m_board(new board::BoardView(workspace, look, this)),
      m_plane(new snapshot::PlaneView(look, this)),
      m_check(new snapshot::CheckBadge(workspace.session, look, this)),
      m_timeline(new timeline::SlimTimeline(workspace.session, look, this)),
      m_transport(new timeline::TransportBar(workspace.session, playback, look, this))
{
    setWindowTitle(tr("Plyline presents"));
    setAccessibleName(tr("Presentation"));
    setFocusPolicy(Qt::StrongFocus);
    for (QWidget* one : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_timeline)})
        one->setMouseTracking(true);
    m_transport->setPaceShown(true);
    m_transport->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMillis);
    connect(&m_patience, &QTimer::timeout, this, [this] { showTransport(true); });
    connect(&workspace.session, &Session::gameChanged, this, &PresentView::refresh);
    connect(&workspace.session, &Session::momentChanged, this, &PresentView::refresh);
    connect(&workspace.session, &Session::storeChanged, this, &PresentView::refresh);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    const auto* watch = new board::ClockWatch(workspace.session, playback, *this);
    connect(watch, &board::ClockWatch::changed, this, &PresentView::showClocks);
    connect(m_timeline, &timeline::SlimTimeline::scrubBegan, &playback,
            &session::Playback::beginScrub);
    connect(m_timeline, &timeline::SlimTimeline::scrubEnded, &playback,
            &session::Playback::endScrub);
    refresh();
}

void PresentView::setView(stage::View view)
{
    if (view == m_view)
        return;
    m_view = view;
    place();
}

void PresentView::setWheelEnabled(bool isEnabled)
{
    m_board->setWheelEnabled(isEnabled);
    m_timeline->setWheelEnabled(isEnabled);
}

void PresentView::refresh()
{
    m_plane->setFrame(
        {snapshot::shownRows(m_session), snapshot::absenceOf(m_session), std::nullopt});
    PresentFrame frame = presentFrameOf(m_session, &m_playback);
    if (frame == m_frame)
        return;
    m_frame = std::move(frame);
    setAccessibleDescription(m_frame.move + u' ' + m_frame.sentence);
    update();
}

/// Shows what the clocks say between two steps.
void PresentView::showClocks()
{
    if (!m_session.game())
        return;
    PresentFrame frame = m_frame;
    frame.white.setClock(board::playerClockOf(m_session, &m_playback, rules::Color::White));
    frame.black.setClock(board::playerClockOf(m_session, &m_playback, rules::Color::Black));
    if (frame == m_frame)
        return;
    m_frame = std::move(frame);
    update(m_geometry.replayAbove);
    update(m_geometry.replayBelow);
}

void PresentView::place()
{
    m_geometry = PresentGeometry::fit(size(), m_view);
    m_board->setVisible(!m_geometry.replay.isEmpty());
    m_board->setGeometry(m_geometry.replay);
    m_plane->setVisible(!m_geometry.snapshot.isEmpty());
    m_plane->setGeometry(m_geometry.snapshot);
    m_check->setVisible(!m_geometry.check.isEmpty());
    m_check->setSignAlone(m_geometry.scaled(checkSide));
    m_check->setGeometry(m_geometry.check);
    m_timeline->setScale(m_geometry.scale);
    const int beside = qRound(timeline::SlimLayout::marginAt(m_geometry.scale));
    m_timeline->setGeometry(m_geometry.timeline.adjusted(-beside, 0, beside, 0));
    const QSize bar = m_transport->sizeHint();
    m_transport->setGeometry((width() - bar.width()) / 2, height() - bar.height() - 8, bar.width(),
                             bar.height());
    update();
}

// Else Esc would clear pins.
bool PresentView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::event(event);
}

void PresentView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

bool PresentView::focusNextPrevChild(bool isNext)
{
    QList<QWidget*> stops{this};
    for (QWidget* one : m_transport->findChildren<QWidget*>())
        if (one->isVisible() && one->isEnabled() && (one->focusPolicy() & Qt::TabFocus) != 0)
            stops << one;
    const qsizetype count = stops.size();
    const qsizetype now = std::max<qsizetype>(0, stops.indexOf(QApplication::focusWidget()));
    stops[(now + (isNext ? 1 : count - 1)) % count]->setFocus(isNext ? Qt::TabFocusReason
                                                                     : Qt::BacktabFocusReason);
    return true;
}

void PresentView::mouseMoveEvent(QMouseEvent* event)
{
    const bool isAtEdge = event->position().y() >= m_geometry.timeline.bottom();
    if (!isAtEdge)
        showTransport(false);
    else if (m_transport->isHidden() && !m_patience.isActive())
        m_patience.start();
}

void PresentView::leaveEvent(QEvent*)
{
    showTransport(false);
}

void PresentView::showTransport(bool isShown)
{
    m_patience.stop();
    if (!isShown && QApplication::activePopupWidget())
        return; // its menu is open
    m_transport->setVisible(isShown);
    m_transport->raise();
}

void PresentView::resizeEvent(QResizeEvent*)
{
    place();
}

// The owner takes it away.
void PresentView::closeEvent(QCloseEvent* event)
{
    event->ignore();
    Q_EMIT leaveWanted();
}

void PresentView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().window);
    paintPresent(painter, m_geometry, m_frame, m_look.isFlipped(), m_look.theme());
}

} // namespace plyline::present

#include "moc_present_view.cpp"
