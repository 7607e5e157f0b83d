#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/clock.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/read_models.h"
#include "core/rules/fen.h"

#include <algorithm>

namespace plyline::words {

using namespace streams;

namespace {

class ReadModelViews
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::ReadModelViews)

public:
    static QString of(const BoardView& view)
    {
        return tr("%1 to move, move %2, %3 pieces, castling %4")
            .arg(sideName(view.setup.turn))
            .arg(view.setup.fullmoveNumber)
            .arg(view.setup.board.occupied().count())
            .arg(castlingName(view.setup));
    }
    static QString of(const TableView& view)
    {
        QStringList rows;
        for (std::size_t i = 0; i < std::min<std::size_t>(view.rows.size(), 3); ++i) {
            const replay::PieceRow& row = view.rows[i];
            rows << tr("%1 on %2 since ply %3")
                        .arg(pieceName({row.color, row.role}), squareName(row.square))
                        .arg(row.lastChangedPly.number());
        }
        return tr("%1; the latest: %2", "a number of rows, then rows")
            .arg(rowsText(static_cast<std::int64_t>(view.rows.size())),
                 rows.join(QStringLiteral(", ")));
    }
    static QString of(const CapturedView& view)
    {
        QStringList bySide;
        for (const rules::Color taker : rules::allColors) {
            QStringList pieces;
            for (const auto& one : view.captured)
                if (one.piece.color != taker)
                    pieces
                        << tr("%1 at ply %2").arg(roleName(one.piece.role)).arg(one.ply.number());
            bySide << tr("taken by %1: %2", "a side, then pieces")
                          .arg(sideName(taker), pieces.isEmpty()
                                                    ? tr("nothing")
                                                    : pieces.join(QStringLiteral(", ")));
        }
        return bySide.join(QStringLiteral("; "));
    }
    static QString of(const ClocksView& view)
    {
        QStringList sides;
        for (const rules::Color side : rules::allColors) {
            const auto& millis = view.clocks.millis(side);
            sides << QStringLiteral("%1 %2").arg(
                sideName(side), millis ? clockText(*millis, ClockForm::Whole) : tr("unknown"));
        }
        return sides.join(QStringLiteral(", "));
    }
    static QString of(const RepetitionView& view)
    {
        QStringList plies;
        for (const game::Ply ply : view.plies)
            plies << QString::number(ply.number());
        return tr("This position stood after ply %1. Different positions so far: %2.")
            .arg(plies.join(QStringLiteral(", ")), countText(view.distinct));
    }
    static QString of(const HeatView& view)
    {
        QStringList squares;
        for (const int index : busiestSquares(view.events)) {
            squares << QStringLiteral("%1 %2").arg(
                squareName(rules::Square::fromIndex(index)),
                eventsText(view.events[static_cast<std::size_t>(index)]));
        }
        return squares.isEmpty() ? tr("No event yet") : squares.join(QStringLiteral(", "));
    }
    static QString of(const AttacksView& view)
    {
        QStringList sides;
        for (const rules::Color side : rules::allColors) {
            const SquareNumbers& numbers = view.attackers[static_cast<std::size_t>(side)];
            sides << tr("%1 attacks %2 squares", "a side, then a number")
                         .arg(sideName(side))
                         .arg(std::count_if(numbers.begin(), numbers.end(),
                                            [](int number) { return number > 0; }));
        }
        return sides.join(QStringLiteral(", "));
    }
    static QString of(const OpeningView& view)
    {
        if (view.names.empty())
            return tr("No name yet");
        const OpeningView::Named& last = view.names.back();
        return tr("%1 %2 since ply %3", "a code, an opening, a number")
            .arg(QString::fromStdString(last.opening.eco),
                 QString::fromStdString(last.opening.name))
            .arg(last.ply.number());
    }
    static QString of(const MoveTextView& view)
    {
        constexpr qsizetype most = 6;
        QStringList sans;
        const auto count = static_cast<qsizetype>(view.sans.size());
        for (qsizetype i = std::max<qsizetype>(0, count - most); i < count; ++i)
            sans << QString::fromStdString(view.sans[static_cast<std::size_t>(i)]);
        return sans.isEmpty() ? tr("No move yet")
                              : tr("the last moves: %1").arg(sans.join(QStringLiteral(" ")));
    }
};

} // namespace

std::vector<int> busiestSquares(const SquareNumbers& numbers, std::size_t most)
{
    std::vector<int> squares;
    for (int index = 0; index < 64; ++index)
        if (numbers[static_cast<std::size_t>(index)] > 0)
            squares.push_back(index);
    std::stable_sort(squares.begin(), squares.end(), [&numbers](int a, int b) {
        return numbers[static_cast<std::size_t>(a)] > numbers[static_cast<std::size_t>(b)];
    });
    squares.resize(std::min(squares.size(), most));
    return squares;
}

QString viewText(const ModelView& view)
{
    return std::visit([](const auto& one) { return ReadModelViews::of(one); }, view);
}

QString castlingName(const rules::Setup& setup)
{
    return setup.castling.isEmpty()
               ? ReadModelViews::tr("none")
               : QString::fromStdString(rules::fen::writeCastling(setup.board, setup.castling));
}

} // namespace plyline::words
