#include "app/panels/comparison/comparison_view.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/badge.h"
#include "app/kit/words/clock.h"
#include "app/panels/comparison/comparison_accessible.h"
#include "app/panels/shared/clock_box.h"
#include "app/panels/shared/moment_words.h"
#include "core/game/clocks.h"

namespace plyline::comparison {

using replay::PieceChange;

namespace {

constexpr QSizeF flagSize(20, 20);
constexpr qreal gap = 8;

Caption::Clock clockOf(const study::Pin& pin, rules::Color color)
{
    const game::LineId line = pin.replay->line();
    if (!game::hasClocks(*pin.game(), line))
        return {};
    const auto millis = game::clocksAt(*pin.game(), line, pin.place.ply).millis(color);
    const bool isRunning = pin.replay->stateAt(pin.place.ply).turn == color;
    const words::ClockForm form = words::clockFormOf(*pin.game(), line);
    return {millis ? words::clockText(*millis, form) : words::unknownClockText(form), isRunning};
}

} // namespace

BothFrames framesOf(const study::Comparison& comparison, const look::Theme& theme)
{
    BothFrames both{widgets::frameOf(comparison.piecesA), widgets::frameOf(comparison.piecesB)};
    both.a.hasCoordinates = both.b.hasCoordinates = true;
    const QColor gone = look::withAlpha(theme.differ, 0.45);
    const QColor other = look::withAlpha(theme.state, 0.38);
    for (const PieceChange& change : comparison.difference.changes) {
        if (change.before)
            both.a.tints.push_back({change.before->square, change.after ? other : gone});
        if (change.after)
            both.b.tints.push_back({change.after->square, other});
        if (!change.before || !change.after || change.before->square == change.after->square)
            continue;
        if (!comparison.piecesB.board().isOccupied(change.before->square)) {
            both.b.pieces.push_back(
                {{change.before->color, change.before->role}, change.before->square, 0.3});
        }
        both.b.arrows.push_back(
            {change.before->square, change.after->square, look::withAlpha(theme.state, 0.85)});
    }
    return both;
}

Caption captionOf(const study::Pin& pin, const QString& letter, bool isPinned, bool isOneGame,
                  const QString& move)
{
    Caption caption;
    caption.letter = letter;
    caption.move = move;
    const int ply = pin.place.ply.number();
    if (!isOneGame)
        caption.place = ComparisonView::tr("ply %1 · %2", "ply, then players")
                            .arg(ply)
                            .arg(shared::gameText(pin));
    else
        caption.place = isPinned ? ComparisonView::tr("ply %1 · pinned").arg(ply)
                                 : ComparisonView::tr("ply %1 · the cursor").arg(ply);
    caption.white = clockOf(pin, rules::Color::White);
    caption.black = clockOf(pin, rules::Color::Black);
    return caption;
}

ComparisonView::ComparisonView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    describeComparison();
    setAccessibleName(tr("A and B side by side"));
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void ComparisonView::setGeometryOfParts(const ComparisonGeometry& geometry)
{
    if (geometry == m_geometry)
        return;
    m_geometry = geometry;
    update();
}

void ComparisonView::show(const BothFrames& frames, const Caption& a, const Caption& b)
{
    if (frames == m_frames && a == m_a && b == m_b && m_hint.isEmpty())
        return;
    m_frames = frames;
    m_a = a;
    m_b = b;
    m_hint.clear();
    accessible::partsChanged(*this);
    update();
}

void ComparisonView::showHint(const QString& hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    accessible::partsReplaced(*this);
    update();
}

QString ComparisonView::spokenCaption(bool isA) const
{
    const Caption& caption = isA ? m_a : m_b;
    QStringList said{QStringLiteral("%1: %2").arg(caption.letter, caption.move), caption.place};
    if (!caption.white.text.isEmpty())
        said << tr("clocks %1 and %2", "White's, Black's")
                    .arg(caption.white.text, caption.black.text);
    return said.join(QStringLiteral(", "));
}

QString ComparisonView::describe() const
{
    return m_hint.isEmpty() ? spokenCaption(true) + QStringLiteral("; ") + spokenCaption(false)
                            : m_hint;
}

void ComparisonView::drawCaption(QPainter& painter, QRectF room, const Caption& caption) const
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    const QRectF flag(QPointF(room.left(), room.center().y() - flagSize.height() / 2), flagSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.state);
    painter.drawRoundedRect(flag, 3, 3);
    painter.setFont(fonts.strong);
    painter.setPen(theme.onState);
    painter.drawText(flag, Qt::AlignCenter, caption.letter);
    room.setLeft(flag.right() + gap);
    for (const Caption::Clock& clock : {caption.black, caption.white})
        room = shared::drawClockBox(painter, room, clock.text, clock.isRunning, theme);
    QFont bold = fonts.moves;
    bold.setBold(true);
    look::drawElided(painter, room, caption.move, bold, theme.text);
    room.setLeft(room.left() + QFontMetricsF(bold).horizontalAdvance(caption.move) + gap);
    if (room.width() > 40)
        look::drawElided(painter, room, caption.place, fonts.body, theme.textDim);
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
    drawCaption(painter, m_geometry.captionA, m_a);
    drawCaption(painter, m_geometry.captionB, m_b);
    widgets::drawMiniBoard(painter, m_geometry.boardA, m_frames.a, theme, m_look.isFlipped());
    widgets::drawMiniBoard(painter, m_geometry.boardB, m_frames.b, theme, m_look.isFlipped());
}

void ComparisonView::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (!m_hint.isEmpty())
        return;
    if (m_geometry.boardA.contains(event->position().toPoint()))
        Q_EMIT momentWanted(true);
    else if (m_geometry.boardB.contains(event->position().toPoint()))
        Q_EMIT momentWanted(false);
}

} // namespace plyline::comparison

#include "moc_comparison_view.cpp"
