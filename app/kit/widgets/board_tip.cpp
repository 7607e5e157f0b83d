#include "app/kit/widgets/board_tip.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace plyline::widgets {

namespace {

constexpr int tipMargin = 8;

int tipCaptionHeight()
{
    return look::withText(26);
}

} // namespace

BoardTip::BoardTip(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    hide();
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMillis);
    connect(&m_delay, &QTimer::timeout, this, &BoardTip::appear);
    connect(&look, &look::Look::changed, this, &BoardTip::leave);
}

QSize BoardTip::sizeFor(int side)
{
    return {side + 2 * tipMargin, side + tipMargin + tipCaptionHeight()};
}

int BoardTip::sideIn(const QSize& window)
{
    constexpr double greatestShare = 0.35;
    const int most = static_cast<int>(window.height() * greatestShare);
    return std::clamp((most - tipMargin - tipCaptionHeight()) / 8 * 8, 8, usualSide);
}

void BoardTip::pointAt(const QWidget& anchor, const QRect& place, const BoardTipFrame& frame)
{
    // A child of the window and not a window itself, because some desktops do not let a program
    // place its windows.
    QWidget& window = *anchor.window();
    if (parentWidget() != &window)
        setParent(&window);
    m_place = place;
    m_isPointed = true;
    if (m_frame != frame) {
        m_frame = frame;
        setAccessibleDescription(m_frame.verdict.isEmpty()
                                     ? m_frame.caption
                                     : m_frame.caption + QStringLiteral(" · ") + m_frame.verdict);
        update();
    }
    if (isVisible())
        setGeometry(m_place);
    else if (!m_delay.isActive())
        m_delay.start();
}

void BoardTip::appear()
{
    if (!m_isPointed)
        return;
    setGeometry(m_place);
    raise();
    show();
    Q_EMIT visibilityChanged();
}

void BoardTip::leave()
{
    m_delay.stop();
    m_isPointed = false;
    if (!isVisible())
        return;
    hide();
    Q_EMIT visibilityChanged();
}

void BoardTip::paintEvent(QPaintEvent*)
{
    const look::Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.edge, 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7.0, 7.0);
    const double side = width() - 2.0 * tipMargin;
    const QRectF board(tipMargin, tipMargin, side, side);
    drawMiniBoard(painter, board, m_frame.board, theme, m_look.isFlipped());
    painter.setFont(look::Fonts::standard().small);
    const QRectF room(4.0, board.bottom(), width() - 8.0, height() - board.bottom());
    const auto draw = [&](const QRectF& rect, const QString& text, const QColor& ink) {
        painter.setPen(ink);
        painter.drawText(
            rect, Qt::AlignCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width())));
    };
    if (m_frame.verdict.isEmpty())
        return draw(room, m_frame.caption, theme.text);
    const double half = room.height() / 2.0;
    draw(room.adjusted(0.0, 3.0, 0.0, -half), m_frame.caption, theme.text);
    draw(room.adjusted(0.0, half, 0.0, -3.0), m_frame.verdict, theme.differ);
}

} // namespace plyline::widgets

#include "moc_board_tip.cpp"
