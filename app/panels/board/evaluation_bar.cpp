#include "app/panels/board/evaluation_bar.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/kit/words/evaluation.h"

#include <cmath>

namespace plyline::board {

bool hasEvaluations(const session::Session& session)
{
    const auto& line = session.whole().line(); // room is kept for what comes later
    return line && line->scores.isGiven;
}

EvaluationFrame evaluationAt(const analysis::PreparedLine& line, game::Ply ply)
{
    if (ply > line.replay->lastPly())
        return {};
    const analysis::Score* const score = line.scores.at(ply);
    if (!score)
        return {};
    const bool isMate = score->source == analysis::ValueSource::Derived;
    return {(1.0 + analysis::winningChances(*score)) / 2,
            isMate ? QStringLiteral("#") : words::evaluationText(score->evaluation)};
}

namespace {

/// Draws the number along the bar, read from below, because the bar is too narrow for it.
void drawNumber(QPainter& painter, const QRectF& bar, const QString& text, bool isAtFoot,
                const QColor& color)
{
    constexpr qreal inset = 5;
    painter.save();
    QFont font = look::Fonts::standard().small;
    font.setPixelSize(11); // as wide as the bar allows
    painter.setFont(font);
    painter.setPen(color);
    painter.translate(bar.left(), bar.bottom());
    painter.rotate(-90);
    const Qt::Alignment side = isAtFoot ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(QRectF(inset, 0, bar.height() - 2 * inset, bar.width()),
                     static_cast<int>(side | Qt::AlignVCenter), text);
    painter.restore();
}

} // namespace

void drawEvaluation(QPainter& painter, const QRectF& bar, const EvaluationFrame& frame,
                    bool isFlipped, const look::Theme& theme)
{
    if (bar.isEmpty())
        return;
    constexpr qreal round = 3;
    QPainterPath shape;
    shape.addRoundedRect(bar, round, round);
    if (frame.whiteShare) {
        QRectF white = bar;
        const qreal height = std::round(*frame.whiteShare * bar.height());
        if (isFlipped)
            white.setBottom(bar.top() + height);
        else
            white.setTop(bar.bottom() - height);
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(bar, theme.blackCell);
        painter.fillRect(white, theme.whiteCell);
        painter.restore();
        const bool isWhite = *frame.whiteShare >= 0.5;
        drawNumber(painter, bar, frame.text, isWhite != isFlipped,
                   isWhite ? QColor(0x1c, 0x1c, 0x1c) : QColor(Qt::white));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.line, 1));
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
}

} // namespace plyline::board
