#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/kit/widgets/board_frame.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/read_models.h"
#include "app/panels/projections/pictures.h"

#include <algorithm>

namespace plyline::projections {

using look::Theme;

namespace {

class BoardPictureWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::projections::BoardPictureWords)
};

constexpr qreal gapBesideBoard = 20;

/// Returns the largest board at the left of the room.
QRectF boardAtLeft(const QRectF& room)
{
    const QRectF board =
        widgets::boardIn(QRectF(room.topLeft(), QSizeF(room.height(), room.height())));
    return board.width() <= room.width() ? board : widgets::boardIn(room);
}

QRectF besideOf(const QRectF& board, const QRectF& room)
{
    return {board.right() + gapBesideBoard, room.top(),
            std::max(0.0, room.right() - board.right() - gapBesideBoard), room.height()};
}

struct Fact
{
    QString name;
    QString value;
};

/// Lines of a name and its value, from the top down.
void drawFacts(QPainter& painter, const QRectF& room, const std::vector<Fact>& facts,
               qreal nameWidth, const Theme& theme)
{
    const look::Fonts& fonts = look::Fonts::standard();
    const qreal height = look::withText(19);
    QRectF line(room.left(), room.top(), room.width(), height);
    for (const Fact& fact : facts) {
        if (line.bottom() > room.bottom() + 1)
            return;
        look::drawElided(painter, QRectF(line.topLeft(), QSizeF(nameWidth - 6, height)), fact.name,
                         fonts.control, theme.textDim);
        look::drawElided(painter, line.adjusted(nameWidth, 0, 0, 0), fact.value, fonts.control,
                         theme.text);
        line.translate(0, height);
    }
}

/// A number from 0 to `most` as a depth of teal.
QColor depthOf(int number, int most, const Theme& theme)
{
    return number == 0 ? look::withAlpha(theme.state, 0.10)
                       : look::withAlpha(theme.state, 0.22 + 0.78 * number / std::max(1, most));
}

/// The squares of a board, the deeper the higher their numbers.
void drawNumbers(QPainter& painter, const QRectF& board, const streams::SquareNumbers& numbers,
                 int most, const PictureStyle& style)
{
    for (int index = 0; index < 64; ++index) {
        const auto square = rules::Square::fromIndex(index);
        const QRectF rect = widgets::rectOf(board, square, style.isFlipped);
        painter.fillRect(rect.adjusted(0.5, 0.5, -0.5, -0.5),
                         depthOf(numbers[static_cast<std::size_t>(index)], most, style.theme));
    }
}

/// Four depths with the numbers of the first and the last.
void drawLegend(QPainter& painter, const QRectF& room, int most, const Theme& theme)
{
    constexpr int steps = 4;
    constexpr qreal width = 14;
    const qreal height = look::withText(16);
    const qreal y = room.bottom() - height;
    for (int i = 0; i < steps; ++i) {
        painter.fillRect(QRectF(room.left() + i * (width + 2), y + height / 2 - 3, width, 6),
                         depthOf(i + 1, steps, theme));
    }
    look::drawElided(painter,
                     QRectF(room.left() + steps * (width + 2) + 6, y,
                            room.width() - steps * (width + 2) - 6, height),
                     BoardPictureWords::tr("1 to %1").arg(most), look::Fonts::standard().small,
                     theme.textDim);
}

} // namespace

void drawPicture(QPainter& painter, const QRectF& room, const Picture& picture,
                 const PictureStyle& style)
{
    std::visit([&](const auto& view) { drawView(painter, room, view, picture, style); },
               picture.view);
}

void drawView(QPainter& painter, const QRectF& room, const streams::BoardView& view,
              const Picture& picture, const PictureStyle& style)
{
    const QRectF board = boardAtLeft(room);
    widgets::MiniBoardFrame frame = widgets::frameOf(view.setup.board);
    if (picture.last && picture.last->step)
        widgets::tintMove(frame, picture.last->step->from, picture.last->step->to, style.theme);
    widgets::drawMiniBoard(painter, board, frame, style.theme, style.isFlipped);
    const rules::Setup& setup = view.setup;
    drawFacts(
        painter, besideOf(board, room),
        {{BoardPictureWords::tr("to move"), words::sideName(setup.turn)},
         {BoardPictureWords::tr("pieces"), QString::number(setup.board.occupied().count())},
         {BoardPictureWords::tr("castling"), words::castlingName(setup)},
         {BoardPictureWords::tr("en passant"),
          setup.enPassant ? words::squareName(*setup.enPassant) : BoardPictureWords::tr("none")},
         {BoardPictureWords::tr("move"), QString::number(setup.fullmoveNumber)}},
        look::withText(76), style.theme);
}

void drawView(QPainter& painter, const QRectF& room, const streams::HeatView& view, const Picture&,
              const PictureStyle& style)
{
    const QRectF board = boardAtLeft(room);
    const int most = *std::max_element(view.events.begin(), view.events.end());
    drawNumbers(painter, board, view.events, most, style);
    const QRectF beside = besideOf(board, room);
    std::vector<Fact> facts;
    for (const int index : words::busiestSquares(view.events)) {
        facts.push_back({words::squareName(rules::Square::fromIndex(index)),
                         words::eventsText(view.events[static_cast<std::size_t>(index)])});
    }
    drawFacts(painter, beside, facts, look::withText(34), style.theme);
    if (most > 0)
        drawLegend(painter, beside, most, style.theme);
}

/// White's and Black's attackers side by side, in one scale.
void drawView(QPainter& painter, const QRectF& room, const streams::AttacksView& view,
              const Picture&, const PictureStyle& style)
{
    const look::Fonts& fonts = look::Fonts::standard();
    const qreal caption = look::withText(16);
    const qreal half = (room.width() - 16) / 2;
    int most = 1;
    for (const streams::SquareNumbers& numbers : view.attackers)
        most = std::max(most, *std::max_element(numbers.begin(), numbers.end()));
    for (const rules::Color side : rules::allColors) {
        const bool isWhite = side == rules::Color::White;
        const streams::SquareNumbers& numbers = view.attackers[static_cast<std::size_t>(side)];
        const QRectF place(room.left() + (isWhite ? 0 : half + 16), room.top(), half,
                           room.height());
        QRectF board = widgets::boardIn(place.adjusted(0, caption + 4, 0, 0));
        board.moveLeft(place.left());
        drawNumbers(painter, board, numbers, most, style);
        const auto attacked =
            std::count_if(numbers.begin(), numbers.end(), [](int number) { return number > 0; });
        look::drawElided(painter, QRectF(place.topLeft(), QSizeF(half, caption)),
                         BoardPictureWords::tr("%1: %2 squares", "a side, the squares it attacks")
                             .arg(words::sideName(side))
                             .arg(attacked),
                         fonts.small, style.theme.textDim);
    }
}

} // namespace plyline::projections
