#include <QtTest/QTest>

#include "app/model/workspace/workspace.h"
#include "app/panels/board/board_animation.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::board;

namespace {

/// Captures, en passant, castling on both sides, a promotion with capture.
const QString& pgnText()
{
    static const QString text = QStringLiteral(
        "[Event \"?\"]\n[Result \"*\"]\n\n1. e4 Nf6 2. e5 d5 3. exd6 Nc6 4. dxc7 Bd7 "
        "5. cxd8=Q+ Rxd8 6. Nf3 e6 7. Be2 Bc5 8. O-O O-O *\n");
    return text;
}

constexpr int lastPly = 16;

/// The same pieces whatever their order.
std::vector<BoardPiece> sorted(std::vector<BoardPiece> pieces)
{
    std::sort(pieces.begin(), pieces.end(), [](const BoardPiece& a, const BoardPiece& b) {
        return std::tuple(a.id, a.piece.role) < std::tuple(b.id, b.piece.role);
    });
    return pieces;
}

std::vector<BoardPiece> visible(const BoardFrame& frame)
{
    std::vector<BoardPiece> pieces;
    for (const BoardPiece& piece : frame.pieces) {
        if (piece.opacity > 0)
            pieces.push_back(piece);
    }
    return sorted(std::move(pieces));
}

} // namespace

class TestBoardAnimation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyJumpBeginsAndEndsAtItsMoments();
    void halfWayTheMovedPieceIsBetween();
    void aCapturedPieceFadesAndComesBack();
    void aPromotionChangesTheRoleOnTheWay();
    void aChangeOfMindGoesOnFromWhatIsShown();
    void withoutDifferenceNothingMoves();

private:
    [[nodiscard]] const BoardFrame& frame(int ply) const
    {
        return m_frames[static_cast<std::size_t>(ply)];
    }

    workspace::Workspace m_workspace;

    session::Session& m_session = m_workspace.session;
    std::vector<BoardFrame> m_frames;
};

void TestBoardAnimation::initTestCase()
{
    m_session.file().openText(pgnText(), QStringLiteral("test"));
    QTRY_VERIFY(m_session.replay());
    QCOMPARE(m_session.cursor().lastPly().number(), lastPly);
    for (int ply = 0; ply <= lastPly; ++ply) {
        m_session.cursor().goToPly(game::Ply(ply));
        m_frames.push_back(frameOf(m_session.moment(), *m_session.replay()));
    }
}

void TestBoardAnimation::everyJumpBeginsAndEndsAtItsMoments()
{
    for (int from = 0; from <= lastPly; ++from) {
        for (int to = 0; to <= lastPly; ++to) {
            const BoardAnimation animation(frame(from), frame(to));
            QVERIFY(visible(animation.frameAt(0.0)) == visible(frame(from)));
            QVERIFY(animation.frameAt(1.0) == frame(to));
            QVERIFY(animation.frameAt(7.0) == frame(to));
            QCOMPARE(animation.isNeeded(), from != to);
        }
    }
}

void TestBoardAnimation::halfWayTheMovedPieceIsBetween()
{
    // 1. e4 and back: the pawn is on e3 half way, all others rest.
    for (const auto& [from, to] : {std::pair(0, 1), std::pair(1, 0)}) {
        const BoardFrame middle = BoardAnimation(frame(from), frame(to)).frameAt(0.5);
        QCOMPARE(middle.pieces.size(), std::size_t(32));
        const auto onItsWay =
            std::count_if(middle.pieces.begin(), middle.pieces.end(), [](const BoardPiece& piece) {
                return piece.at == QPointF(4, 2) && piece.opacity == 1.0;
            });
        QCOMPARE(onItsWay, 1);
    }
}

void TestBoardAnimation::aCapturedPieceFadesAndComesBack()
{
    // 3. exd6 en passant takes the pawn on d5.
    for (const auto& [from, to] : {std::pair(4, 5), std::pair(5, 4)}) {
        const BoardFrame middle = BoardAnimation(frame(from), frame(to)).frameAt(0.5);
        const auto fading =
            std::count_if(middle.pieces.begin(), middle.pieces.end(), [](const BoardPiece& piece) {
                return piece.at == QPointF(3, 4) && piece.opacity == 0.5;
            });
        QCOMPARE(fading, 1);
    }
}

void TestBoardAnimation::aPromotionChangesTheRoleOnTheWay()
{
    const BoardFrame middle = BoardAnimation(frame(8), frame(9)).frameAt(0.5);
    int pawns = 0;
    int queens = 0;
    for (const BoardPiece& piece : middle.pieces) {
        if (piece.at != QPointF(2.5, 6.5)) // between c7 and d8
            continue;
        pawns += piece.piece == rules::Piece{rules::Color::White, rules::Role::Pawn};
        queens += piece.piece == rules::Piece{rules::Color::White, rules::Role::Queen};
    }
    QCOMPARE(pawns, 1);
    QCOMPARE(queens, 1);
}

void TestBoardAnimation::aChangeOfMindGoesOnFromWhatIsShown()
{
    for (const qreal progress : {0.1, 0.5, 0.9}) {
        const BoardFrame shown = BoardAnimation(frame(14), frame(15)).frameAt(progress);
        const BoardAnimation back(shown, frame(2));
        QVERIFY(visible(back.frameAt(0.0)) == visible(shown));
        QVERIFY(back.frameAt(1.0) == frame(2));
    }
}

void TestBoardAnimation::withoutDifferenceNothingMoves()
{
    const BoardAnimation animation(frame(7), frame(7));
    QVERIFY(!animation.isNeeded());
    QVERIFY(visible(animation.frameAt(0.3)) == visible(frame(7)));
}

PLYLINE_WIDGET_TEST(TestBoardAnimation)
#include "tst_board_animation.moc"
