#include <QtTest/QTest>

#include "core/game/move_text.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;
using game::MoveEvent;
using game::PieceId;
using rules::Color;
using rules::Role;
using rules::Square;
using rules::Wing;

namespace {

MoveEvent lastOf(std::string_view fen, const std::vector<std::string_view>& sans)
{
    const auto parts = tests::partsOf(fen, sans);
    return parts.lines.front().log[static_cast<int>(sans.size()) - 1];
}

Square square(const char* name)
{
    return *Square::parse(name);
}

} // namespace

class TestGameRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreNumberedByTheirStartSquares();
    void aStepNamesItsPiece();
    void aPieceKeepsItsIdThroughPromotion();
    void aCaptureNamesThePieceThatGoes();
    void enPassantTakesAPawnThatStandsElsewhere();
    void castlingMovesTwoPieces();
    void castlingInChess960MayCrossOrStay();
    void rightsAreLostOnce();
    void anEnPassantSquareIsToldOnlyWhenTheCaptureIsLegal();
    void checkAndMateAreTold();
    void aNullMoveHasNoStep();
    void anEventGivesItsMoveBack();
};

void TestGameRecorder::piecesAreNumberedByTheirStartSquares()
{
    const auto ids = game::pieceIds(rules::Board::start());
    QCOMPARE(ids[0], std::uint8_t{0});   // a1
    QCOMPARE(ids[7], std::uint8_t{7});   // h1
    QCOMPARE(ids[12], std::uint8_t{12}); // e2
    QCOMPARE(ids[48], std::uint8_t{16}); // a7
    QCOMPARE(ids[63], std::uint8_t{31}); // h8
    QCOMPARE(ids[28], std::uint8_t{255});
}

void TestGameRecorder::aStepNamesItsPiece()
{
    const MoveEvent event = lastOf(tests::standardStart, {"e4"});
    QCOMPARE(event.color, Color::White);
    QVERIFY(event.step == (game::PieceStep{PieceId(12), Role::Pawn, square("e2"), square("e4")}));
    QVERIFY(!event.capture && !event.promotion && !event.rookHop && !event.enPassant);
    QVERIFY(!event.lostRights.any());
    QVERIFY(event.isIrreversible());
    QVERIFY(!lastOf(tests::standardStart, {"Nf3"}).isIrreversible());
}

void TestGameRecorder::aPieceKeepsItsIdThroughPromotion()
{
    const char* fen =
        "1n2k3/P7/8/8/8/8/8/4K3 w - - 0 1"; // ids: king e1 0, pawn a7 1, knight b8 2, king e8 3
    const MoveEvent event = lastOf(fen, {"axb8=Q+"});
    QVERIFY(event.step == (game::PieceStep{PieceId(1), Role::Pawn, square("a7"), square("b8")}));
    QVERIFY(event.promotion == Role::Queen);
    QVERIFY(event.capture == (game::Capture{PieceId(2), Role::Knight, square("b8")}));
    QVERIFY(event.givesCheck && !event.givesMate);
    const MoveEvent later = lastOf(fen, {"axb8=Q+", "Kd7", "Qa8"});
    QVERIFY(later.step == (game::PieceStep{PieceId(1), Role::Queen, square("b8"), square("a8")}));
}

void TestGameRecorder::aCaptureNamesThePieceThatGoes()
{
    const MoveEvent event = lastOf(tests::standardStart, {"e4", "d5", "exd5"});
    QVERIFY(event.capture == (game::Capture{PieceId(19), Role::Pawn, square("d5")}));
    QVERIFY(!event.isEnPassant());
    // The knight of b8 is taken on c6, two moves from home.
    const MoveEvent knight = lastOf(tests::standardStart, {"d4", "Nc6", "d5", "h6", "dxc6"});
    QVERIFY(knight.capture == (game::Capture{PieceId(25), Role::Knight, square("c6")}));
}

void TestGameRecorder::enPassantTakesAPawnThatStandsElsewhere()
{
    const MoveEvent event = lastOf(tests::standardStart, {"e4", "h6", "e5", "d5", "exd6"});
    QVERIFY(event.isEnPassant());
    QVERIFY(event.capture == (game::Capture{PieceId(19), Role::Pawn, square("d5")}));
    QVERIFY(event.step->to == square("d6"));
}

void TestGameRecorder::castlingMovesTwoPieces()
{
    const char* fen =
        "r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1"; // ids: a1 0, e1 1, h1 2, a8 3, e8 4, h8 5
    const MoveEvent event = lastOf(fen, {"O-O", "O-O-O"});
    QVERIFY(event.isCastling());
    QVERIFY(event.step == (game::PieceStep{PieceId(4), Role::King, square("e8"), square("c8")}));
    QVERIFY(event.rookHop == (game::RookHop{PieceId(3), square("a8"), square("d8")}));
    QVERIFY(!event.isIrreversible());
    QCOMPARE(game::uciText(event, rules::CastlingStyle::Standard), std::string("e8c8"));
    QCOMPARE(game::uciText(event, rules::CastlingStyle::Chess960), std::string("e8a8"));
    // The rook that has castled goes on under its own id.
    QVERIFY(lastOf(fen, {"O-O", "Ke7", "Rf2"}).step->pieceId == PieceId(2));
}

void TestGameRecorder::castlingInChess960MayCrossOrStay()
{
    const MoveEvent cross = lastOf("4k3/8/8/8/8/8/8/5KR1 w G - 0 1", {"O-O"});
    QVERIFY(cross.step->from == square("f1") && cross.step->to == square("g1"));
    QVERIFY(cross.rookHop->from == square("g1") && cross.rookHop->to == square("f1"));
    const MoveEvent kingStays = lastOf("4k3/8/8/8/8/8/8/6KR w H - 0 1", {"O-O"});
    QVERIFY(kingStays.step->from == kingStays.step->to);
    const MoveEvent rookStays = lastOf("4k3/8/8/8/8/8/8/4KR2 w F - 0 1", {"O-O"});
    QVERIFY(rookStays.rookHop->from == rookStays.rookHop->to);
    QVERIFY(lastOf("4k3/8/8/8/8/8/8/5KR1 w G - 0 1", {"O-O", "Ke7", "Rf2"}).step->pieceId ==
            PieceId(1));
    QVERIFY(lastOf("4k3/8/8/8/8/8/8/5KR1 w G - 0 1", {"O-O", "Ke7", "Kg2"}).step->pieceId ==
            PieceId(0));
}

void TestGameRecorder::rightsAreLostOnce()
{
    const char* fen = "r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1";
    const auto lost = [](const MoveEvent& event) {
        std::string text;
        for (const Color color : rules::allColors) {
            for (const Wing wing : rules::allWings) {
                if (event.lostRights.has(color, wing))
                    text += "KQkq"[static_cast<int>(color) * 2 + static_cast<int>(wing)];
            }
        }
        return text;
    };
    QCOMPARE(lost(lastOf(fen, {"Ke2"})), std::string("KQ"));
    QCOMPARE(lost(lastOf(fen, {"O-O"})), std::string("KQ"));
    QCOMPARE(lost(lastOf(fen, {"Rb1"})), std::string("Q"));
    QCOMPARE(lost(lastOf(fen, {"Rb1", "Rg8", "Ra1"})), std::string());
    QCOMPARE(lost(lastOf(fen, {"Rxh8+"})),
             std::string("Kk")); // its own by moving, the other's by capture
}

void TestGameRecorder::anEnPassantSquareIsToldOnlyWhenTheCaptureIsLegal()
{
    QVERIFY(!lastOf(tests::standardStart, {"e4"}).enPassant);
    QVERIFY(lastOf(tests::standardStart, {"e4", "h6", "e5", "d5"}).enPassant == square("d6"));
    QVERIFY(!lastOf("8/8/8/8/k2p3R/8/4P3/4K3 w - - 0 1", {"e4"})
                 .enPassant); // both pawns would leave the rank
}

void TestGameRecorder::checkAndMateAreTold()
{
    QVERIFY(lastOf(tests::standardStart, {"e4", "f6", "Qh5+"}).givesCheck);
    QVERIFY(!lastOf(tests::standardStart, {"e4", "f6", "Qh5+"}).givesMate);
    const MoveEvent mate = lastOf(tests::standardStart, {"f3", "e5", "g4", "Qh4#"});
    QVERIFY(mate.givesCheck && mate.givesMate);
}

void TestGameRecorder::aNullMoveHasNoStep()
{
    const MoveEvent event = lastOf(tests::standardStart, {"e4", "--"});
    QVERIFY(event.isNull());
    QCOMPARE(event.color, Color::Black);
    QVERIFY(!event.capture && !event.isIrreversible() && !event.lostRights.any());
    QCOMPARE(game::uciText(event, rules::CastlingStyle::Standard), std::string("0000"));
}

void TestGameRecorder::anEventGivesItsMoveBack()
{
    tests::Random random(53);
    for (const std::string_view fen : tests::variedFens) {
        game::GameRecorder recorder(tests::position(fen));
        rules::Position position = recorder.position();
        for (const MoveEvent& event : tests::recordRandomly(recorder, random, 100)) {
            QVERIFY(position.isLegal(game::moveOf(event)));
            QCOMPARE(event.color, position.turn());
            position.play(game::moveOf(event));
        }
        QVERIFY(position == recorder.position());
    }
}

PLYLINE_EVENT_TEST(TestGameRecorder)
#include "tst_game_recorder.moc"
