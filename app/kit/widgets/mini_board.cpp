#include "app/kit/widgets/mini_board.h"

#include <QtCore/QMetaMethod>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/along_line.h"
#include "app/kit/look/pieces.h"
#include "app/kit/widgets/mini_board_accessible.h"

#include <algorithm>
#include <cmath>

namespace plyline::widgets {

namespace {

/// Where a board is drawn, and from whose side.
struct BoardPlace
{
    QRectF rect;
    bool isFlipped = false;

    [[nodiscard]] QRectF rectOf(rules::Square square) const
    {
        return widgets::rectOf(rect, square, isFlipped);
    }
};

void drawSquares(QPainter& painter, const BoardPlace& board, const look::Theme& theme)
{
    for (int i = 0; i < 64; ++i) {
        const auto square = rules::Square::fromIndex(i);
        painter.fillRect(board.rectOf(square), rules::lightSquares.contains(square)
                                                   ? theme.lightSquare
                                                   : theme.darkSquare);
    }
}

void drawPlane(QPainter& painter, const BoardPlace& board, const look::Theme& theme)
{
    painter.fillRect(board.rect, theme.planeBackground);
    painter.setPen(QPen(theme.planeGrid, 1));
    for (int i = 1; i <= 8; ++i) {
        const QPointF at = board.rectOf(rules::Square::fromXY(i, i)).center();
        const double x = std::floor(at.x()) + 0.5;
        const double y = std::floor(at.y()) + 0.5;
        painter.drawLine(QPointF(x, board.rect.top()), QPointF(x, board.rect.bottom()));
        painter.drawLine(QPointF(board.rect.left(), y), QPointF(board.rect.right(), y));
    }
    painter.setPen(QPen(theme.state, 1.2));
    painter.drawPolyline(
        QPolygonF({board.rect.topLeft(), board.rect.bottomLeft(), board.rect.bottomRight()}));
}

/// Ranks along the left edge, files along the lower one.
void drawRanksAndFiles(QPainter& painter, const BoardPlace& board, const look::Theme& theme)
{
    const double side = board.rect.width() / 8;
    QFont font = look::Fonts::standard().small;
    font.setPixelSize(std::clamp(qRound(side * 0.17), 9, 15));
    font.setBold(true);
    painter.setFont(font);
    const double inset = std::max(2.0, side * 0.055);
    const auto put = [&](rules::Square square, const QString& text, Qt::Alignment corner) {
        const bool isLight = rules::lightSquares.contains(square);
        painter.setPen(isLight ? theme.onLightSquare : theme.onDarkSquare);
        painter.drawText(board.rectOf(square).adjusted(inset, inset * 0.4, -inset, -inset * 0.4),
                         static_cast<int>(corner), text);
    };
    const int edge = board.isFlipped ? 8 : 1;
    for (int i = 1; i <= 8; ++i) {
        put(rules::Square::fromXY(edge, i), QString::number(i), Qt::AlignLeft | Qt::AlignTop);
        put(rules::Square::fromXY(i, edge), QChar(u'a' + i - 1), Qt::AlignRight | Qt::AlignBottom);
    }
}

void drawCoordinates(QPainter& painter, const QRectF& cell, rules::Square square,
                     const look::Theme& theme)
{
    if (cell.width() < 34)
        return;
    QFont font = look::Fonts::standard().mono;
    font.setPixelSize(std::clamp(qRound(cell.width() * 0.2), 8, 12));
    painter.setFont(font);
    painter.setPen(theme.stateText);
    painter.drawText(cell, Qt::AlignHCenter | Qt::AlignBottom,
                     QStringLiteral("(%1,%2)").arg(square.x()).arg(square.y()));
}

void drawPlaced(QPainter& painter, const BoardPlace& board, const MiniBoardFrame& frame,
                const MiniBoardFrame::Placed& placed, const look::Theme& theme)
{
    QRectF cell = board.rectOf(placed.square);
    if (frame.isPlane) {
        drawCoordinates(painter, cell, placed.square, theme);
        const double inset = cell.width() * 0.14;
        cell = cell.adjusted(inset, inset * 0.5, -inset, -inset * 1.5);
    }
    const bool isRimmed = frame.isPlane && theme.isDark &&
                          placed.piece.color == rules::Color::Black && placed.opacity >= 1.0;
    if (isRimmed)
        look::drawRimmedPiece(painter, placed.piece, cell, QColor(0xb4, 0xc6, 0xc9, 0xb0));
    else
        look::drawPiece(painter, placed.piece, cell, placed.opacity);
}

void drawArrow(QPainter& painter, const BoardPlace& board, const MiniBoardFrame::Arrow& arrow)
{
    const QLineF line(board.rectOf(arrow.from).center(), board.rectOf(arrow.to).center());
    if (line.length() < 1.0)
        return;
    const double side = board.rect.width() / 8;
    const double width = std::max(1.6, side * 0.075);
    const double head = width * 3.0;
    const double tip = line.length() - side * 0.3;
    QPainterPath path(QPointF(side * 0.1, -width / 2));
    path.lineTo(tip - head, -width / 2);
    path.lineTo(tip - head, -head * 0.5);
    path.lineTo(tip, 0);
    path.lineTo(tip - head, head * 0.5);
    path.lineTo(tip - head, width / 2);
    path.lineTo(side * 0.1, width / 2);
    path.closeSubpath();
    painter.fillPath(look::alongLine(line).map(path), arrow.color);
}

} // namespace

MiniBoardFrame frameOf(const replay::PieceTable& pieces)
{
    MiniBoardFrame frame;
    for (const replay::PieceRow& row : pieces.rows())
        frame.pieces.push_back({{row.color, row.role}, row.square, 1.0});
    return frame;
}

QRectF boardIn(const QRectF& room)
{
    const double side = std::floor(std::min(room.width(), room.height()) / 8) * 8;
    return {std::floor(room.center().x() - side / 2), std::floor(room.center().y() - side / 2),
            side, side};
}

QRectF rectOf(const QRectF& board, rules::Square square, bool isFlipped)
{
    const double side = board.width() / 8;
    const int column = isFlipped ? 8 - square.x() : square.x() - 1;
    const int row = isFlipped ? square.y() - 1 : 8 - square.y();
    return {board.left() + column * side, board.top() + row * side, side, side};
}

std::optional<rules::Square> squareAt(const QRectF& board, QPointF point, bool isFlipped)
{
    if (board.isEmpty() || !board.contains(point))
        return std::nullopt;
    const double side = board.width() / 8;
    const int x = std::clamp(static_cast<int>((point.x() - board.left()) / side) + 1, 1, 8);
    const int y = std::clamp(8 - static_cast<int>((point.y() - board.top()) / side), 1, 8);
    return isFlipped ? rules::Square::fromXY(9 - x, 9 - y) : rules::Square::fromXY(x, y);
}

std::optional<rules::Piece> pieceOn(const MiniBoardFrame& frame, rules::Square square)
{
    for (const MiniBoardFrame::Placed& placed : frame.pieces)
        if (placed.square == square && placed.opacity >= 1.0)
            return placed.piece;
    return std::nullopt;
}

void drawMiniBoard(QPainter& painter, const QRectF& rect, const MiniBoardFrame& frame,
                   const look::Theme& theme, bool isFlipped)
{
    if (rect.isEmpty())
        return;
    const BoardPlace board{rect, isFlipped};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (frame.isPlane)
        drawPlane(painter, board, theme);
    else
        drawSquares(painter, board, theme);
    for (const MiniBoardFrame::Tint& tint : frame.tints)
        painter.fillRect(board.rectOf(tint.square), tint.color);
    if (frame.hasCoordinates)
        drawRanksAndFiles(painter, board, theme);
    for (const MiniBoardFrame::Placed& placed : frame.pieces)
        drawPlaced(painter, board, frame, placed, theme);
    for (const MiniBoardFrame::Arrow& arrow : frame.arrows)
        drawArrow(painter, board, arrow);
    painter.restore();
}

MiniBoard::MiniBoard(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    describeMiniBoards();
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

bool MiniBoard::isClickable() const
{
    return isSignalConnected(QMetaMethod::fromSignal(&MiniBoard::squareClicked));
}

void MiniBoard::setFrame(MiniBoardFrame frame)
{
    if (frame == m_frame)
        return;
    m_frame = std::move(frame);
    accessible::partsChanged(*this);
    update();
}

void MiniBoard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawMiniBoard(painter, board(), m_frame, m_look.theme(), m_look.isFlipped());
}

void MiniBoard::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (const auto square = squareAt(board(), event->position(), m_look.isFlipped()))
        Q_EMIT squareClicked(*square);
}

} // namespace plyline::widgets

#include "moc_mini_board.cpp"
