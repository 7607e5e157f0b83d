#include "app/panels/comparison/comparison_view.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"

namespace plyline::comparison {

using replay::PieceChange;

namespace {

double captionHeight()
{
    return look::withText(44);
}

constexpr double gap = 16;

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

BothFrames framesOf(const study::Comparison& comparison, bool arePlanes, const look::Theme& theme)
{
    BothFrames both{widgets::frameOf(comparison.piecesA), widgets::frameOf(comparison.piecesB)};
    both.a.isPlane = both.b.isPlane = arePlanes;
    const QColor gone = withAlpha(theme.differ, 0.45);
    const QColor other = withAlpha(theme.state, 0.38);
    for (const PieceChange& change : comparison.difference.changes) {
        if (change.before)
            both.a.tints.push_back({change.before->square, change.after ? other : gone});
        if (change.after)
            both.b.tints.push_back({change.after->square, other});
        if (!change.before || !change.after || change.before->square == change.after->square)
            continue;
        if (!comparison.piecesB.board().isOccupied(change.before->square)) {
            both.b.pieces.push_back(
                {{change.before->color, change.before->role}, change.before->square, 0.28});
        }
        both.b.arrows.push_back(
            {change.before->square, change.after->square, withAlpha(theme.state, 0.85)});
    }
    return both;
}

ComparisonView::ComparisonView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setAccessibleName(tr("A and B side by side"));
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void ComparisonView::show(const BothFrames& frames, const Caption& a, const Caption& b)
{
    if (frames == m_frames && a == m_a && b == m_b && m_hint.isEmpty())
        return;
    m_frames = frames;
    m_a = a;
    m_b = b;
    m_hint.clear();
    update();
}

void ComparisonView::showHint(const QString& hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    update();
}

QRectF ComparisonView::boardA() const
{
    const double half = (width() - gap) / 2;
    const QRectF room(0, captionHeight(), half, height() - captionHeight());
    QRectF board = widgets::boardIn(room);
    board.moveTop(captionHeight());
    return board;
}

QRectF ComparisonView::boardB() const
{
    return boardA().translated((width() - gap) / 2 + gap, 0);
}

void ComparisonView::drawCaption(QPainter& painter, const QRectF& board,
                                 const Caption& caption) const
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    const QRectF flag(board.left(), 4, look::withText(18), look::withText(17));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.state);
    painter.drawRoundedRect(flag, 3, 3);
    painter.setFont(fonts.strong);
    painter.setPen(theme.onState);
    painter.drawText(flag, Qt::AlignCenter, caption.letter);
    const QRectF words(flag.right() + 8, 2, board.right() - flag.right() - 8, look::withText(21));
    look::drawElided(painter, words, caption.ply, fonts.strong, theme.text);
    look::drawElided(painter,
                     QRectF(board.left(), look::withText(23), board.width(), look::withText(18)),
                     caption.game, fonts.small, theme.textDim);
}

void ComparisonView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = m_look.theme();
    if (!m_hint.isEmpty()) {
        painter.setFont(look::Fonts::standard().body);
        painter.setPen(theme.textDim);
        painter.drawText(rect().adjusted(12, 12, -12, -12),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_hint);
        return;
    }
    drawCaption(painter, boardA(), m_a);
    drawCaption(painter, boardB(), m_b);
    widgets::drawMiniBoard(painter, boardA(), m_frames.a, theme);
    widgets::drawMiniBoard(painter, boardB(), m_frames.b, theme);
}

void ComparisonView::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (!m_hint.isEmpty())
        return;
    if (boardA().contains(event->position()))
        Q_EMIT momentWanted(true);
    else if (boardB().contains(event->position()))
        Q_EMIT momentWanted(false);
}

} // namespace plyline::comparison
