#include <QtTest/QTest>

#include "core/rules/uci.h"
#include "tests/core/rules/positions.h"
#include "tests/support/test.h"

using namespace plyline;
using rules::CastlingStyle;
using rules::Move;
using rules::Position;
using rules::UciError;

class TestUci : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLegalMoveReadsBack();
    void castlingIsWrittenInTwoStyles();
    void textThatIsNoMoveIsToldFromAnIllegalOne_data();
    void textThatIsNoMoveIsToldFromAnIllegalOne();
};

void TestUci::everyLegalMoveReadsBack()
{
    tests::forRandomPositions(41, 2, 60, [](const Position& position) {
        const bool isStandard = position.king(position.turn()).file() == rules::File::E;
        for (const Move move : position.legalMoves()) {
            for (const CastlingStyle style : {CastlingStyle::Standard, CastlingStyle::Chess960}) {
                if (move.kind() == Move::Kind::Castling && style == CastlingStyle::Standard &&
                    !isStandard)
                    continue; // a king's two-square move says nothing for a king that starts
                              // elsewhere
                const std::string text = rules::uci::write(move, position.turn(), style);
                const auto back = rules::uci::parse(text, position);
                QVERIFY2(back && *back == move, (tests::fenOf(position) + " " + text).c_str());
            }
        }
    });
}

void TestUci::castlingIsWrittenInTwoStyles()
{
    using rules::Color;
    const Move kingSide = Move::castling(rules::squares::E1, rules::squares::H1);
    const Move queenSide = Move::castling(rules::squares::E8, rules::squares::A8);
    QCOMPARE(rules::uci::write(kingSide, Color::White, CastlingStyle::Standard),
             std::string("e1g1"));
    QCOMPARE(rules::uci::write(kingSide, Color::White, CastlingStyle::Chess960),
             std::string("e1h1"));
    QCOMPARE(rules::uci::write(queenSide, Color::Black, CastlingStyle::Standard),
             std::string("e8c8"));
    QCOMPARE(rules::uci::write(queenSide, Color::Black, CastlingStyle::Chess960),
             std::string("e8a8"));
    QCOMPARE(rules::uci::write(Move::null(), Color::White, CastlingStyle::Standard),
             std::string("0000"));
}

void TestUci::textThatIsNoMoveIsToldFromAnIllegalOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isUci");
    for (const char* text :
         {"", "e2", "e2e", "e2e9", "i2e4", "e2e4qq", "e7e8x", "E2E4", "O-O", "e4"})
        QTest::newRow(text[0] ? text : "empty") << QByteArray(text) << false;
    for (const char* text : {"e2e5", "e7e5", "a1a1", "e1g1", "e2e4q", "e2e3k", "e4e5"})
        QTest::newRow(text) << QByteArray(text) << true;
}

void TestUci::textThatIsNoMoveIsToldFromAnIllegalOne()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isUci);
    const auto move = rules::uci::parse(text.toStdString(), Position::start());
    QVERIFY(!move);
    QCOMPARE(move.error() == UciError::Illegal, isUci);
}

PLYLINE_EVENT_TEST(TestUci)
#include "tst_uci.moc"
