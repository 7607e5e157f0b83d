#pragma once

#include <QSignalSpy>
#include <QTest>

#include "app/panels/board/board_panel.h"
#include "app/panels/snapshot/rows_panel.h"
#include "app/panels/snapshot/snapshot_panel.h"
#include "app/shell/window/banner.h"
#include "core/rules/fen.h"
#include "tests/support/whole_program.h"

namespace plyline::tests {

/// The program without animations, once its window has the focus.
struct Program : WholeProgram
{
    Program() : WholeProgram({1280, 800})
    {
        look.setAnimated(false);
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come");
    }

    [[nodiscard]] int ply() const { return session.cursor().ply().number(); }
    [[nodiscard]] int lastPly() const { return session.cursor().lastPly().number(); }
    [[nodiscard]] QString fen() const
    {
        return QString::fromStdString(rules::fen::write(session.moment().position));
    }
    [[nodiscard]] board::BoardPanel& board() const
    {
        return *window.findChild<board::BoardPanel*>();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window, static_cast<Qt::Key>(key), modifiers);
    }
    /// What the banners say that can be seen.
    [[nodiscard]] QString message() const
    {
        QStringList said;
        const auto banners = window.findChildren<window::Banner*>();
        for (const window::Banner* banner : banners)
            if (banner->isVisible())
                said << banner->text();
        return said.join(u'\n');
    }
    /// The placement that the drawn board shows.
    [[nodiscard]] QString drawnPlacement() const
    {
        rules::Board drawn;
        for (const board::BoardPiece& piece : board().view().frame().pieces)
            drawn.put(rules::Square::fromXY(qRound(piece.at.x()) + 1, qRound(piece.at.y()) + 1),
                      piece.piece);
        return QString::fromStdString(rules::fen::writePlacement(drawn));
    }
    /// The placement that the listed rows show.
    [[nodiscard]] QString listedPlacement() const
    {
        const auto& model = window.findChild<snapshot::RowsPanel*>()->model();
        rules::Board listed;
        for (int i = 0; i < model.rowCount(); ++i) {
            const replay::PieceRow& row = model.rowAt(i).row;
            listed.put(row.square, {row.color, row.role});
        }
        return QString::fromStdString(rules::fen::writePlacement(listed));
    }
};

/// Four moves to mate; the FEN after each ply was written by hand.
inline const QString scholarsMate = QStringLiteral(
    "[Event \"Casual\"]\n[White \"Scholar\"]\n[Black \"Pupil\"]\n[Result \"1-0\"]\n\n"
    "1. e4 e5 2. Bc4 Nc6 3. Qh5 Nf6 4. Qxf7# 1-0\n");
inline const QStringList scholarsFens{
    QStringLiteral("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1"),
    QStringLiteral("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1"),
    QStringLiteral("rnbqkbnr/pppp1ppp/8/4p3/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 0 2"),
    QStringLiteral("rnbqkbnr/pppp1ppp/8/4p3/2B1P3/8/PPPP1PPP/RNBQK1NR b KQkq - 1 2"),
    QStringLiteral("r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/8/PPPP1PPP/RNBQK1NR w KQkq - 2 3"),
    QStringLiteral("r1bqkbnr/pppp1ppp/2n5/4p2Q/2B1P3/8/PPPP1PPP/RNB1K1NR b KQkq - 3 3"),
    QStringLiteral("r1bqkb1r/pppp1ppp/2n2n2/4p2Q/2B1P3/8/PPPP1PPP/RNB1K1NR w KQkq - 4 4"),
    QStringLiteral("r1bqkb1r/pppp1Qpp/2n2n2/4p3/2B1P3/8/PPPP1PPP/RNB1K1NR b KQkq - 0 4"),
};

/// The program with a game; the scholar's mate unless another is given.
struct Opened : Program
{
    explicit Opened(const QString& pgn = scholarsMate)
    {
        session.file().openText(pgn, QStringLiteral("test"));
        if (!QTest::qWaitFor([this] { return session.game() != nullptr; }))
            qFatal("the game does not come");
    }
};

} // namespace plyline::tests

/// Both views show this position, and the program says that they agree.
#define PLYLINE_SHOWS(program, fenText)                                                            \
    do {                                                                                           \
        QTRY_COMPARE((program).session.moment().agreement, plyline::session::Agreement::Equal);    \
        QCOMPARE((program).fen(), (fenText));                                                      \
        QCOMPARE((program).drawnPlacement(), (fenText).section(u' ', 0, 0));                       \
        QCOMPARE((program).listedPlacement(), (fenText).section(u' ', 0, 0));                      \
    } while (false)
