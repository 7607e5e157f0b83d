#include "app/panels/event_log/film_view.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>

#include "app/kit/look/badge.h"
#include "app/kit/look/icons.h"
#include "app/kit/look/pane.h"
#include "app/kit/widgets/board_frame.h"
#include "app/kit/widgets/cross_button.h"
#include "app/kit/words/event_sentence.h"
#include "app/kit/words/numbers.h"

#include <utility>

namespace plyline::event_log {

namespace {

/// The squares on which the event changes something.
std::vector<rules::Square> squaresOf(const game::MoveEvent& event)
{
    std::vector<rules::Square> squares;
    if (event.step)
        squares = {event.step->from, event.step->to};
    if (event.capture)
        squares.push_back(event.capture->square);
    if (event.rookHop)
        squares.insert(squares.end(), {event.rookHop->from, event.rookHop->to});
    return squares;
}

widgets::MiniBoardFrame boardOf(const FoldFilm& film, const look::Theme& theme)
{
    widgets::MiniBoardFrame frame = widgets::frameOf(film.pieces());
    if (const game::MoveEvent* event = film.lastEvent(); event && event->step)
        widgets::tintMove(frame, event->step->from, event->step->to, theme);
    return frame;
}

} // namespace

FilmView::FilmView(look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_button(new QPushButton(this)),
      m_cross(new widgets::CrossButton(look, this))
{
    setAccessibleName(tr("The fold as a film"));
    m_button->setFocusPolicy(Qt::TabFocus);
    look::setFace(*m_button, look::Face::Control);
    m_cross->setAccessibleName(tr("Close the film"));
    connect(m_button, &QPushButton::clicked, this, &FilmView::press);
    connect(m_cross, &QAbstractButton::clicked, this, &FilmView::close);
    connect(&m_clock, &QTimer::timeout, this, &FilmView::advance);
    connect(&look, &look::Look::changed, this, &FilmView::place); // after its size has changed, too
    place();
}

void FilmView::setTarget(const std::shared_ptr<const replay::Replay>& replay, game::Ply ply)
{
    if (replay == m_replay && ply == m_ply)
        return;
    close();
    const bool hadGame = m_replay != nullptr;
    m_replay = replay;
    m_ply = ply;
    // Most steps change the words of the bar alone.
    if (hadGame != (m_replay != nullptr) || fitted() != m_geometry)
        return place();
    tell();
    look::updatePart(*this, m_geometry.title);
}

void FilmView::setRoom(int height)
{
    if (height == m_room)
        return;
    m_room = height;
    place();
}

QString FilmView::title() const
{
    if (!m_replay)
        return {};
    if (!m_film || m_film->applied() == 0) {
        const replay::Seek seek =
            m_film ? replay::Seek{m_film->checkpoint(), 0} : m_replay->seek(m_ply);
        const QString checkpoint = tr("checkpoint %1", "a ply").arg(seek.checkpoint.number());
        return m_film ? checkpoint
                      : tr("%1 + %2", "a checkpoint, how many events")
                            .arg(checkpoint, words::eventsText(seek.eventsFolded));
    }
    return tr("event %1 of %2").arg(m_film->applied()).arg(m_film->events());
}

QString FilmView::words() const
{
    if (!m_film)
        return {};
    if (const game::MoveEvent* event = m_film->lastEvent())
        return words::eventSentence(*event);
    if (m_film->events() == 0)
        return tr("This state is a checkpoint: it is kept as it is, and no event is applied.");
    return tr("The state as it was kept after ply %1. Now each event is applied to it.")
        .arg(m_film->checkpoint().number());
}

void FilmView::press()
{
    if (m_state == State::Running)
        stop();
    else
        start();
}

void FilmView::start()
{
    if (!m_replay)
        return;
    m_film.emplace(m_replay, m_ply);
    setState(m_film->isAtEnd() ? State::Stopped : State::Running);
    m_clock.stop();
    if (m_state == State::Running)
        m_clock.start(stepMillis(m_film->events()));
    Q_EMIT changed();
}

void FilmView::stop()
{
    m_clock.stop();
    if (m_state == State::Running)
        setState(State::Stopped);
}

void FilmView::close()
{
    m_clock.stop();
    if (m_state == State::Closed)
        return;
    m_film.reset();
    setState(State::Closed);
    Q_EMIT changed();
}

void FilmView::advance()
{
    if (m_state != State::Running)
        return;
    QRegion parts = QRegion(m_geometry.title) + m_geometry.words + m_geometry.bar;
    const auto addSquares = [&] {
        if (const game::MoveEvent* event = m_film->lastEvent())
            for (const rules::Square square : squaresOf(*event))
                parts += widgets::rectOf(QRectF(m_geometry.board), square, m_look.isFlipped())
                             .toAlignedRect();
    };
    addSquares();
    m_film->applyNext();
    addSquares();
    look::updatePart(*this, parts);
    tell();
    if (m_film->isAtEnd())
        stop();
    Q_EMIT changed();
}

void FilmView::setState(State state)
{
    m_state = state;
    place();
}

void FilmView::place()
{
    const bool hasBoard = m_state != State::Closed;
    const QString label = m_state == State::Running   ? tr("Stop")
                          : m_state == State::Stopped ? tr("Again")
                                                      : tr("Show the fold");
    m_button->setAccessibleName(label);
    m_button->setToolTip(hasBoard ? QString()
                                  : tr("From the checkpoint on, one event after another"));
    m_button->setVisible(m_replay != nullptr);
    m_cross->setVisible(hasBoard);
    m_buttons = {dressButton(label, false), dressButton(label, true)};
    m_geometry = fitted();
    dressButton(label, m_geometry.hasShortButton);
    m_button->setGeometry(m_geometry.button);
    m_cross->setGeometry(m_geometry.cross);
    setFixedHeight(m_geometry.height);
    tell();
    update();
}

FilmGeometry FilmView::fitted() const
{
    const QFontMetrics metrics(look::Fonts::standard().control);
    return FilmGeometry::fit(width(), m_room, m_state != State::Closed,
                             metrics.horizontalAdvance(title()), m_buttons);
}

/// Gives the button its words, or only a picture. Returns the size that it needs.
QSize FilmView::dressButton(const QString& label, bool isShort)
{
    const auto picture =
        m_state == State::Running ? QStringLiteral("pause") : QStringLiteral("play");
    m_button->setText(isShort ? QString() : label);
    m_button->setIcon(isShort ? look::icon(picture, m_look.theme().text) : QIcon());
    return m_button->sizeHint();
}

/// For assistive technology.
void FilmView::tell()
{
    setAccessibleDescription(
        m_film ? tr("%1: %2", "how far the film is, what it shows").arg(title(), words())
               : title());
}

void FilmView::resizeEvent(QResizeEvent* event)
{
    if (event->size().width() != event->oldSize().width())
        place();
}

void FilmView::hideEvent(QHideEvent*)
{
    close();
}

void FilmView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    const bool isApplied = m_film && m_film->applied() > 0;
    look::drawElided(painter, m_geometry.title, title(), m_film ? fonts.strong : fonts.control,
                     !m_film     ? theme.textDim
                     : isApplied ? theme.eventText
                                 : theme.stateText);
    if (!m_film)
        return;
    painter.setFont(fonts.body);
    painter.setPen(theme.text);
    painter.drawText(m_geometry.words,
                     static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, words());
    painter.fillRect(m_geometry.bar, theme.line);
    QRect done = m_geometry.bar;
    if (m_film->events() > 0)
        done.setWidth(done.width() * m_film->applied() / m_film->events());
    painter.fillRect(done, isApplied ? theme.event : theme.line);
    if (event->region().intersects(m_geometry.board))
        widgets::drawMiniBoard(painter, QRectF(m_geometry.board), boardOf(*m_film, theme), theme,
                               m_look.isFlipped());
}

} // namespace plyline::event_log

#include "moc_film_view.cpp"
