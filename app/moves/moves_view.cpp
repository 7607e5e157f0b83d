#include "app/moves/moves_view.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

namespace plyline::moves {

namespace {

constexpr int restMillis = 3000;
constexpr double followMargin = 2 * MovesGeometry::rowHeight;

bool isOwnKey(const QKeyEvent& event)
{
    return event.modifiers() == Qt::NoModifier &&
           (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

} // namespace

MovesView::MovesView(state::Session& session, look::Look& look, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_look(look)
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Moves"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(150);
    viewport()->setMouseTracking(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMillis);

    connect(verticalScrollBar(), &QScrollBar::actionTriggered, &m_rest,
            qOverload<>(&QTimer::start));
    connect(&session, &state::Session::gameChanged, this, &MovesView::showGame);
    connect(&session.cursor(), &state::Cursor::moved, this, &MovesView::showFrame);
    connect(&session.cursor(), &state::Cursor::hoverChanged, this, &MovesView::showFrame);
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
    showGame();
}

QRectF MovesView::rectOf(game::Ply ply) const
{
    const int row = m_geometry.rowOf(ply);
    if (ply == game::Ply() || row >= m_geometry.rowCount())
        return m_geometry.rowCount()
                   ? m_geometry.row(0).translated(0, -verticalScrollBar()->value())
                   : QRectF();
    const bool isWhite = m_list.rows[static_cast<std::size_t>(row)].white == ply;
    return m_geometry.move(row, isWhite ? rules::Color::White : rules::Color::Black)
        .translated(0, -verticalScrollBar()->value());
}

void MovesView::showGame()
{
    m_list = m_session.game() ? moveList(m_session.plies(), *m_session.game(), m_session.ending())
                              : MoveList();
    layOutAgain();
    m_rest.stop();
    showFrame();
    setAccessibleDescription(describe(m_frame.ply));
    follow();
}

void MovesView::layOutAgain()
{
    m_geometry = MovesGeometry(m_list, viewport()->width(), look::Fonts::standard());
    const int page = viewport()->height();
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_geometry.height())) - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(static_cast<int>(MovesGeometry::rowHeight));
    viewport()->update();
}

void MovesView::showFrame()
{
    const game::Ply ply = std::min(m_session.cursor().ply(), m_list.lastPly());
    const bool hasMoved = ply != m_frame.ply;
    MovesFrame frame = m_frame;
    frame.ply = ply;
    frame.ghost = m_session.cursor().hovered();
    if (frame == m_frame)
        return;
    m_frame = frame;
    if (hasMoved) {
        setAccessibleDescription(describe(ply));
        follow();
    }
    viewport()->update();
}

void MovesView::follow()
{
    if (m_rest.isActive() || m_geometry.rowCount() == 0)
        return;
    const QRectF row = m_geometry.row(m_geometry.rowOf(m_frame.ply));
    const double top = verticalScrollBar()->value();
    const double page = viewport()->height();
    const double margin = std::min(followMargin, std::max(0.0, (page - row.height()) / 2));
    double wanted = top;
    if (row.top() < top - page || row.bottom() > top + 2 * page)
        wanted = row.center().y() - page / 2; // a jump: in the middle
    else
        wanted = std::min(std::max(top, row.bottom() + margin - page), row.top() - margin);
    verticalScrollBar()->setValue(static_cast<int>(std::lround(wanted)));
}

std::optional<game::Ply> MovesView::plyAt(QPointF position) const
{
    return m_geometry.plyAt(m_list, position + QPointF(0, verticalScrollBar()->value()));
}

QString MovesView::describe(game::Ply ply) const
{
    if (ply == game::Ply())
        return tr("Start position");
    const state::PlyFacts& facts = m_session.plies()[static_cast<std::size_t>(ply.number() - 1)];
    return QString::number(facts.moveNumber) +
           (facts.mover == rules::Color::White ? u". "_qs : u"… "_qs) + m_list.text(ply).san;
}

QString MovesView::toolTipAt(QPointF position) const
{
    const double y = position.y() + verticalScrollBar()->value();
    const int row = m_geometry.firstRowAt(y);
    if (y < 0.0 || row >= m_geometry.rowCount())
        return {};
    const QString& text = m_list.rows[static_cast<std::size_t>(row)].text;
    const bool isComment =
        m_list.rows[static_cast<std::size_t>(row)].kind == MoveRow::Kind::Comment;
    // As rich text it is wrapped; only what the row cannot show whole is repeated.
    const QStringList lines = wrapped(text, look::Fonts::standard().small,
                                      m_geometry.words(m_list, row).width(), maxTextLines);
    const bool isElided = isComment && !lines.isEmpty() && lines.back().endsWith(u'…');
    return isElided ? u"<p>%1</p>"_qs.arg(text.toHtmlEscaped()) : QString();
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
        QToolTip::showText(help.globalPos(), toolTipAt(help.pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        m_session.cursor().setHovered({});
    return QAbstractScrollArea::viewportEvent(event);
}

void MovesView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const look::Theme& theme = m_look.theme();
    painter.fillRect(viewport()->rect(), theme.surface);
    paintMoves(painter, m_list, m_geometry, m_frame, verticalScrollBar()->value(),
               viewport()->height(), theme, look::Fonts::standard());
}

void MovesView::resizeEvent(QResizeEvent*)
{
    layOutAgain();
    follow();
}

void MovesView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto ply = plyAt(event->position())) {
        m_rest.stop();
        m_session.cursor().goToPly(*ply);
    }
}

void MovesView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() == Qt::NoButton)
        m_session.cursor().setHovered(plyAt(event->position()));
}

void MovesView::wheelEvent(QWheelEvent* event)
{
    m_rest.start();
    QAbstractScrollArea::wheelEvent(event);
}

void MovesView::keyPressEvent(QKeyEvent* event)
{
    if (!isOwnKey(*event)) {
        event->ignore();
        return;
    }
    m_rest.stop();
    m_session.cursor().step(event->key() == Qt::Key_Up ? -2 : 2);
}

void MovesView::focusInEvent(QFocusEvent* event)
{
    m_frame.hasFocus = event->reason() != Qt::MouseFocusReason;
    viewport()->update();
}

void MovesView::focusOutEvent(QFocusEvent*)
{
    m_frame.hasFocus = false;
    viewport()->update();
}

} // namespace plyline::moves
