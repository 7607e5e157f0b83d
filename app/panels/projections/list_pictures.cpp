#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/kit/look/pieces.h"
#include "app/kit/words/clock.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/panels/projections/pictures.h"

#include <algorithm>
#include <array>

namespace plyline::projections {

using look::drawElided;
using look::Fonts;
using look::Theme;

namespace {

class ListPictureWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::projections::ListPictureWords)
};

constexpr qreal pieceSide = 24;

int pawnsOf(rules::Role role)
{
    switch (role) {
    case rules::Role::Pawn:
        return 1;
    case rules::Role::Knight:
    case rules::Role::Bishop:
        return 3;
    case rules::Role::Rook:
        return 5;
    case rules::Role::Queen:
        return 9;
    case rules::Role::King:
        return 0;
    }
    return 0;
}

/// One side's prey in a row, each piece with the ply of its capture below it.
void drawPrey(QPainter& painter, const QRectF& room, const streams::CapturedView& view,
              rules::Color taker, const Theme& theme)
{
    const Fonts& fonts = Fonts::standard();
    const qreal caption = look::withText(17);
    drawElided(painter, QRectF(room.topLeft(), QSizeF(room.width(), caption)),
               ListPictureWords::tr("taken by %1").arg(words::sideName(taker)), fonts.small,
               theme.textDim);
    std::vector<streams::CapturedView::Captured> prey;
    int points = 0;
    for (const auto& one : view.captured) {
        if (one.piece.color == taker)
            continue;
        prey.push_back(one);
        points += pawnsOf(one.piece.role);
    }
    const QString sum = ListPictureWords::tr("%1 points").arg(points);
    const qreal sumWidth = QFontMetricsF(fonts.control).horizontalAdvance(sum) + 10;
    const qreal y = room.top() + caption + 2;
    drawElided(painter, QRectF(room.right() - sumWidth, y, sumWidth, pieceSide), sum, fonts.control,
               theme.textDim, Qt::AlignRight);
    const qreal width = room.width() - sumWidth - 6;
    const qreal step = prey.empty() ? 0 : std::min(30.0, width / static_cast<qreal>(prey.size()));
    const bool hasPlies =
        step >= QFontMetricsF(fonts.small).horizontalAdvance(QStringLiteral("00"));
    for (std::size_t i = 0; i < prey.size(); ++i) {
        const QRectF place(room.left() + static_cast<qreal>(i) * step, y, pieceSide, pieceSide);
        look::drawRimmedPiece(painter, prey[i].piece, place, theme.textDim);
        if (hasPlies)
            drawElided(painter, QRectF(place.left(), place.bottom(), step, look::withText(14)),
                       QString::number(prey[i].ply.number()), fonts.small, theme.stateText);
    }
}

void drawClock(QPainter& painter, const QRectF& room, const QString& side,
               const std::optional<std::int64_t>& millis, std::int64_t most, const Theme& theme)
{
    const Fonts& fonts = Fonts::standard();
    const qreal nameWidth = look::withText(52);
    const qreal clockWidth = look::withText(80);
    drawElided(painter, room, side, fonts.control, theme.textDim);
    drawElided(painter, room.adjusted(nameWidth, 0, 0, 0),
               millis ? words::clockText(*millis, words::ClockForm::Whole)
                      : words::unknownClockText(words::ClockForm::Whole),
               fonts.clock, theme.text);
    const QRectF bar(room.left() + nameWidth + clockWidth, room.center().y() - 2,
                     std::max(0.0, room.width() - nameWidth - clockWidth), 4);
    painter.fillRect(bar, theme.line);
    if (millis && most > 0) {
        const qreal part =
            std::clamp(static_cast<qreal>(*millis) / static_cast<qreal>(most), 0.0, 1.0);
        painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * part, bar.height())),
                         theme.state);
    }
}

QString timesText(int times)
{
    switch (times) {
    case 1:
        return ListPictureWords::tr("This position stands for the first time.");
    case 2:
        return ListPictureWords::tr("This position stands for the second time.");
    case 3:
        return ListPictureWords::tr("This position stands for the third time.");
    default:
        return ListPictureWords::tr("This position has stood %1 times.").arg(times);
    }
}

} // namespace

void drawView(QPainter& painter, const QRectF& room, const streams::TableView& view, const Picture&,
              const PictureStyle& style)
{
    const Fonts& fonts = Fonts::standard();
    const Theme& theme = style.theme;
    const qreal height = look::withText(22);
    const qreal column = std::min<qreal>(look::withText(48), room.width() / 6);
    const qreal right = room.right() - 8;
    const auto cell = [&](qreal y, int fromRight) {
        return QRectF(right - (fromRight + 1) * column, y, column, height);
    };
    const auto name = [&](qreal y) {
        return QRectF(room.left() + 32, y, right - 3 * column - room.left() - 32, height);
    };
    drawElided(painter, name(room.top()), ListPictureWords::tr("piece"), fonts.small,
               theme.textDim);
    const std::array headings{ListPictureWords::tr("since"), QStringLiteral("y"),
                              QStringLiteral("x")};
    for (int i = 0; i < 3; ++i)
        drawElided(painter, cell(room.top(), i), headings[static_cast<std::size_t>(i)], fonts.small,
                   theme.textDim, Qt::AlignRight);
    qreal y = room.top() + height;
    for (std::size_t i = 0; i < view.rows.size() && y + height <= room.bottom() + 1; ++i) {
        const replay::PieceRow& row = view.rows[i];
        if (i == 0 && row.lastChangedPly.number() > 0)
            painter.fillRect(QRectF(room.left(), y, room.width(), height), theme.stateTint);
        look::drawRimmedPiece(painter, {row.color, row.role},
                              QRectF(room.left() + 6, y + (height - 20) / 2, 20, 20),
                              theme.textDim);
        drawElided(painter, name(y), words::pieceName({row.color, row.role}), fonts.control,
                   theme.text);
        const std::array values{row.lastChangedPly.number(), row.y(), row.x()};
        for (int k = 0; k < 3; ++k)
            drawElided(painter, cell(y, k), QString::number(values[static_cast<std::size_t>(k)]),
                       fonts.control, theme.stateText, Qt::AlignRight);
        y += height;
    }
}

void drawView(QPainter& painter, const QRectF& room, const streams::CapturedView& view,
              const Picture&, const PictureStyle& style)
{
    const QRectF upper(room.left(), room.top(), room.width(), room.height() / 2);
    drawPrey(painter, upper, view, rules::Color::White, style.theme);
    drawPrey(painter, upper.translated(0, upper.height()), view, rules::Color::Black, style.theme);
}

void drawView(QPainter& painter, const QRectF& room, const streams::ClocksView& view,
              const Picture&, const PictureStyle& style)
{
    const auto& white = view.clocks.millis(rules::Color::White);
    const auto& black = view.clocks.millis(rules::Color::Black);
    const std::int64_t most = std::max(white.value_or(0), black.value_or(0));
    const qreal height = look::withText(34);
    const QRectF line(room.left(), room.top(), room.width(), height);
    drawClock(painter, line, words::sideName(rules::Color::White), white, most, style.theme);
    drawClock(painter, line.translated(0, height), words::sideName(rules::Color::Black), black,
              most, style.theme);
    const QString words = white || black
                              ? ListPictureWords::tr("The last clock that the game tells of each; "
                                                     "the longer one fills its bar.")
                              : ListPictureWords::tr("No event so far tells a clock.");
    painter.setFont(Fonts::standard().small);
    painter.setPen(style.theme.textDim);
    painter.drawText(line.translated(0, 2 * height + 4).adjusted(0, 0, 0, height),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, words);
}

/// Three rings, filled for each time the position stood, with the plies below them.
void drawView(QPainter& painter, const QRectF& room, const streams::RepetitionView& view,
              const Picture&, const PictureStyle& style)
{
    const Fonts& fonts = Fonts::standard();
    const Theme& theme = style.theme;
    const qreal line = look::withText(20);
    const auto times = static_cast<int>(view.plies.size());
    drawElided(painter, QRectF(room.topLeft(), QSizeF(room.width(), line)), timesText(times),
               fonts.body, theme.text);
    constexpr int claim = 3; // FIDE laws 9.2
    constexpr qreal side = 22;
    const qreal step = std::min<qreal>(look::withText(64), room.width() / claim);
    const qreal y = room.top() + line + 12;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < claim; ++i) {
        const QRectF ring(room.left() + i * step + 1, y, side, side);
        painter.setPen(QPen(i < times ? theme.state : theme.edge, 2));
        painter.setBrush(i < times ? QBrush(theme.state) : QBrush(Qt::NoBrush));
        painter.drawEllipse(ring);
        if (i < times) {
            const auto ply = view.plies[view.plies.size() -
                                        static_cast<std::size_t>(std::min(times, claim) - i)];
            drawElided(painter, QRectF(ring.left(), ring.bottom() + 3, step, line),
                       ListPictureWords::tr("ply %1").arg(ply.number()), fonts.small,
                       theme.stateText);
        }
    }
    painter.restore();
    const QRectF foot(room.left(), y + side + line + 12, room.width(), line);
    drawElided(
        painter, foot,
        ListPictureWords::tr("different positions so far: %1").arg(words::countText(view.distinct)),
        fonts.control, theme.textDim);
    drawElided(painter, foot.translated(0, line),
               ListPictureWords::tr("key of this one: %1")
                   .arg(QStringLiteral("%1").arg(view.key, 16, 16, QLatin1Char('0'))),
               fonts.mono, theme.textDim);
}

/// The end of the text, as many whole lines as there is room for.
void drawView(QPainter& painter, const QRectF& room, const streams::MoveTextView& view,
              const Picture&, const PictureStyle& style)
{
    const Fonts& fonts = Fonts::standard();
    const Theme& theme = style.theme;
    if (view.sans.empty()) {
        drawElided(painter, QRectF(room.topLeft(), QSizeF(room.width(), look::withText(20))),
                   ListPictureWords::tr("No move yet."), fonts.body, theme.textDim);
        return;
    }
    // Two moves a line in columns: no text has to be laid out to know where it ends.
    const qreal height = look::withText(20);
    const int lines = std::max(1, static_cast<int>(room.height() / height));
    const int columns = std::max(1, static_cast<int>(room.width() / look::withText(150)));
    const auto count = static_cast<int>(view.sans.size());
    // A move of White begins a place; where Black began, the first place has only his.
    const int shift = view.startsWithBlack ? 1 : 0;
    const int places = (count + shift + 1) / 2;
    const int all = lines * columns;
    const int first = places <= all ? 0 : places - all;
    for (int place = first; place < places; ++place) {
        const int at = place - first;
        const int column = at / lines;
        const QRectF cell(room.left() + column * (room.width() / columns),
                          room.top() + at % lines * height, room.width() / columns, height);
        const qreal numberWidth = look::withText(34);
        const qreal half = (cell.width() - numberWidth) / 2;
        drawElided(painter, QRectF(cell.topLeft(), QSizeF(numberWidth - 4, height)),
                   QStringLiteral("%1.").arg(place + view.firstMoveNumber), fonts.control,
                   theme.textDim);
        for (int k = 0; k < 2; ++k) {
            const int index = 2 * place + k - shift;
            if (index < 0 || index >= count)
                continue;
            const bool isLast = index == count - 1;
            drawElided(
                painter, QRectF(cell.left() + numberWidth + k * half, cell.top(), half, height),
                QString::fromStdString(view.sans[static_cast<std::size_t>(index)]),
                isLast ? fonts.strong : fonts.control, isLast ? theme.stateText : theme.text);
        }
    }
}

} // namespace plyline::projections
