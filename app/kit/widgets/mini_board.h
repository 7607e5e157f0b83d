#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "core/replay/piece_table.h"

#include <optional>
#include <vector>

namespace plyline::widgets {

/// A small picture of a position, drawn as a board or as points on a plane. A plain value.
struct MiniBoardFrame
{
    struct Placed
    {
        rules::Piece piece;
        rules::Square square;
        qreal opacity = 1.0; ///< Below 1 for ghosts.
        bool operator==(const Placed&) const = default;
    };
    struct Tint
    {
        rules::Square square;
        QColor color;
        bool operator==(const Tint&) const = default;
    };
    struct Arrow
    {
        rules::Square from;
        rules::Square to;
        QColor color;
        bool operator==(const Arrow&) const = default;
    };
    std::vector<Placed> pieces;
    std::vector<Tint> tints;
    std::vector<Arrow> arrows;
    bool isPlane = false;
    bool hasCoordinates = false; ///< Of a board: ranks and files in its squares.
    bool operator==(const MiniBoardFrame&) const = default;
};

/// Returns a frame with the pieces of the table and nothing else.
[[nodiscard]] MiniBoardFrame frameOf(const replay::PieceTable& pieces);

/// Returns the largest board that fits in `room`, centred, with a side that is a multiple of eight.
[[nodiscard]] QRectF boardIn(const QRectF& room);
/// White is below unless the board is flipped.
[[nodiscard]] QRectF rectOf(const QRectF& board, rules::Square square, bool isFlipped = false);
[[nodiscard]] std::optional<rules::Square> squareAt(const QRectF& board, QPointF point,
                                                    bool isFlipped = false);
/// Returns the piece on a square; ghosts do not count.
[[nodiscard]] std::optional<rules::Piece> pieceOn(const MiniBoardFrame& frame,
                                                  rules::Square square);

void drawMiniBoard(QPainter& painter, const QRectF& board, const MiniBoardFrame& frame,
                   const look::Theme& theme, bool isFlipped = false);

/// Shows one frame. A click reports the square.
class MiniBoard : public QWidget
{
    Q_OBJECT

public:
    explicit MiniBoard(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const MiniBoardFrame& frame() const { return m_frame; }
    void setFrame(MiniBoardFrame frame);
    /// Whether somebody wants to know of clicks.
    [[nodiscard]] bool isClickable() const;
    [[nodiscard]] bool isFlipped() const { return m_look.isFlipped(); }
    [[nodiscard]] QRectF board() const { return boardIn(QRectF(rect())); }
    [[nodiscard]] QSize sizeHint() const override { return {240, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 120}; }

Q_SIGNALS:
    void squareClicked(plyline::rules::Square square);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    look::Look& m_look;
    MiniBoardFrame m_frame;
};

} // namespace plyline::widgets
