#include "app/panels/timeline/timeline_ruler.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace plyline::timeline {

namespace {

constexpr double labelGap = 50.0;   ///< The distance to aim for between two labels ...
constexpr double timedGap = 24.0;   ///< The least distance on the clock axis ...
constexpr double smallestGap = 7.0; ///< ... and the least beside a label that was moved inwards.

/// 1, 2, 5, 10, 20, 50 ...
int nextRoundNumber(int number)
{
    int power = 1;
    while (power * 10 <= number)
        power *= 10;
    return number / power == 2 ? 5 * power : 2 * number;
}

} // namespace

std::vector<RulerLabel> rulerLabels(const TimeAxis& axis, const QRectF& ruler, int firstMoveNumber,
                                    bool blackBegins, const QString& startText,
                                    const TextWidth& width)
{
    const auto placed = [&](const QString& text, game::Ply ply) {
        const double textWidth = width(text);
        const double limit = std::max(ruler.left(), ruler.right() - textWidth);
        const double x =
            std::clamp(axis.xOf(ply) - textWidth / 2, std::min(axis.left(), limit), limit);
        return RulerLabel{text, ply, {x, ruler.top(), textWidth, ruler.height()}};
    };

    std::vector<RulerLabel> labels;
    if (width(startText) <= ruler.width() && axis.shows(game::Ply()))
        labels.push_back(placed(startText, game::Ply()));
    const int last = axis.lastPly().number();
    if (!(axis.step() > 0.0))
        return labels;

    // White's ply of move n is firstWhitePly + 2 (n - firstWhiteMove).
    const int firstWhitePly = blackBegins ? 2 : 1;
    const int firstWhiteMove = blackBegins ? firstMoveNumber + 1 : firstMoveNumber;
    const int lastMove = firstWhiteMove + (last - firstWhitePly) / 2;
    const double room = width(QString::number(lastMove)) + labelGap;
    // In real time the plies are not evenly spaced, so every number that has room is written.
    const bool isEven = axis.kind() == AxisKind::Plies;
    const double leastGap = isEven ? smallestGap : timedGap;
    int interval = 1;
    while (isEven && interval * 2 * axis.step() < room)
        interval = nextRoundNumber(interval);

    const int firstShown =
        firstWhiteMove + (axis.firstShown().number() - firstWhitePly) / 2 - interval;
    const int begin = std::max(firstWhiteMove, firstShown);
    for (int move = (begin + interval - 1) / interval * interval; move <= lastMove;
         move += interval) {
        const game::Ply ply(firstWhitePly + 2 * (move - firstWhiteMove));
        if (ply.number() > last || ply.number() < 1 || !axis.shows(ply))
            continue;
        const RulerLabel label = placed(QString::number(move), ply);
        const bool isClear =
            labels.empty() || label.rect.left() - labels.back().rect.right() >= leastGap;
        if (isClear && label.rect.right() <= ruler.right())
            labels.push_back(label);
    }
    return labels;
}

QRectF roomOf(const RulerLabel& label)
{
    return label.rect.adjusted(-3, 0, 3, 0);
}

void paintRuler(const Canvas& canvas, const std::vector<RulerLabel>& labels, game::Ply shown,
                const std::vector<QRectF>& taken)
{
    QPainter& painter = canvas.painter;
    painter.setFont(canvas.fonts.small);
    for (const RulerLabel& label : labels) {
        const QRectF room = roomOf(label);
        const bool isTaken = std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) {
            return room.intersects(other);
        });
        if (isTaken || !canvas.isExposed(room))
            continue;
        painter.setPen(look::withAlpha(canvas.theme.textDim, label.ply > shown ? 0.75 : 1.0));
        painter.drawText(label.rect.adjusted(-2, 0, 2, -5), Qt::AlignCenter, label.text);
        painter.setPen(QPen(canvas.theme.line, 1.0));
        const double x = canvas.lineX(label.ply) + 0.5;
        const double foot = label.rect.bottom();
        painter.drawLine(QPointF(x, foot - 4.0), QPointF(x, foot - 1.0));
    }
}

} // namespace plyline::timeline
