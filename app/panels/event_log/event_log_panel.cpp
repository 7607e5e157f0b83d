#include "app/panels/event_log/event_log_panel.h"

#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "app/panels/event_log/event_log_view.h"
#include "app/panels/event_log/film_view.h"

namespace plyline::event_log {

EventLogPanel::EventLogPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_look(look),
      m_view(new EventLogView(workspace, look, this)),
      m_film(new FilmView(look, this)),
      m_absence(new QLabel(this))
{
    m_absence->setAlignment(Qt::AlignCenter);
    m_absence->setWordWrap(true);
    m_absence->setContentsMargins(14, 8, 14, 8);
    look::setFace(*m_absence, look::Face::Body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_film);
    column->addWidget(m_absence, 1);
    setFocusProxy(m_view);
    connect(m_film, &FilmView::changed, this, &EventLogPanel::showFilm);
    showChangesOf(m_session, &session::Session::gameChanged);
    showChangesOf(m_session, &session::Session::momentChanged);
    showChangesOf(m_session.pointing(), &session::Pointing::plyChanged);
    connect(&look, &look::Look::changed, this, &EventLogPanel::dress);
    dress();
    showAbsence();
}

void EventLogPanel::refresh()
{
    m_view->showSession();
    m_film->setTarget(m_session.replay(), m_session.cursor().ply());
    showAbsence();
}

void EventLogPanel::showAbsence()
{
    const bool hasEvents = m_view->log().size() > 0;
    m_view->setVisible(hasEvents);
    m_film->setVisible(hasEvents);
    m_absence->setVisible(!hasEvents);
    const auto game = m_session.game();
    m_absence->setText(!game ? tr("No game is open.")
                       : game->isRefused()
                           ? tr("This game cannot be played from its start, so it has no events.")
                           : tr("The log is empty: this game has no moves."));
}

void EventLogPanel::showFilm()
{
    const auto& film = m_film->film();
    if (!film)
        return m_view->setFilm({}, {});
    m_view->setFilm(film->checkpoint(),
                    film->lastEvent() ? std::optional(film->ply()) : std::nullopt);
}

void EventLogPanel::onHidden()
{
    m_view->stopPointing();
}

void EventLogPanel::dress()
{
    QPalette palette = m_absence->palette();
    palette.setColor(QPalette::WindowText, m_look.theme().textDim);
    m_absence->setPalette(palette);
    update();
}

void EventLogPanel::resizeEvent(QResizeEvent* event)
{
    m_film->setRoom(event->size().height());
}

void EventLogPanel::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.theme().surface);
}

} // namespace plyline::event_log

#include "moc_event_log_panel.cpp"
