#include <QtTest/QTest>

#include "app/kit/words/move_label.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using rules::Color;

class TestMoveLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNumberSaysWhoMoved();
    void pliesCountFromTheStartPosition_data();
    void pliesCountFromTheStartPosition();
    void sequencesNumberWhiteAndTheFirstMove_data();
    void sequencesNumberWhiteAndTheFirstMove();
};

namespace {

const std::vector<std::string> sans{"e4", "e5", "Nf3", "Nc6"};

/// `mover` makes the first move, and its number is `number`.
rules::Setup startOf(Color mover, int number)
{
    rules::Setup setup;
    setup.turn = mover;
    setup.fullmoveNumber = number;
    return setup;
}

} // namespace

void TestMoveLabel::theNumberSaysWhoMoved()
{
    QCOMPARE(words::moveNumberText(24, Color::White), QStringLiteral("24."));
    QCOMPARE(words::moveNumberText(24, Color::Black), QStringLiteral("24…"));
    QCOMPARE(words::moveLabel(31, Color::White, "exd8=Q#"), QStringLiteral("31. exd8=Q#"));
    QCOMPARE(words::moveLabel(31, Color::Black, "exd8=Q#"), QStringLiteral("31… exd8=Q#"));
}

void TestMoveLabel::pliesCountFromTheStartPosition_data()
{
    QTest::addColumn<bool>("isWhiteFirst");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("ply");
    QTest::addColumn<QString>("label");
    QTest::newRow("start") << true << 1 << 0 << QStringLiteral("start");
    QTest::newRow("first") << true << 1 << 1 << QStringLiteral("1. e4");
    QTest::newRow("answer") << true << 1 << 2 << QStringLiteral("1… e5");
    QTest::newRow("last") << true << 1 << 4 << QStringLiteral("2… Nc6");
    QTest::newRow("from Black's move") << false << 8 << 1 << QStringLiteral("8… e4");
    QTest::newRow("behind Black's move") << false << 8 << 2 << QStringLiteral("9. e5");
}

void TestMoveLabel::pliesCountFromTheStartPosition()
{
    QFETCH(bool, isWhiteFirst);
    QFETCH(int, number);
    QFETCH(int, ply);
    const auto start = startOf(isWhiteFirst ? Color::White : Color::Black, number);
    QTEST(words::moveLabel(start, Ply(ply), ply > 0 ? sans[static_cast<std::size_t>(ply - 1)] : ""),
          "label");
}

void TestMoveLabel::sequencesNumberWhiteAndTheFirstMove_data()
{
    QTest::addColumn<bool>("isWhiteFirst");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << true << 1 << 4 << QStringLiteral("1. e4 e5 2. Nf3 Nc6");
    QTest::newRow("from Black") << true << 2 << 3 << QStringLiteral("1… e5 2. Nf3");
    QTest::newRow("one of Black") << true << 4 << 4 << QStringLiteral("2… Nc6");
    QTest::newRow("none") << true << 3 << 2 << QString();
    QTest::newRow("Black begins") << false << 1 << 3 << QStringLiteral("1… e4 2. e5 Nf3");
}

void TestMoveLabel::sequencesNumberWhiteAndTheFirstMove()
{
    QFETCH(bool, isWhiteFirst);
    QFETCH(int, first);
    QFETCH(int, last);
    const auto start = startOf(isWhiteFirst ? Color::White : Color::Black, 1);
    const std::vector<std::string> some(sans.begin() + first - 1, sans.begin() + last);
    QTEST(words::moveSequence(start, Ply(first), some), "text");
}

PLYLINE_EVENT_TEST(TestMoveLabel)
#include "tst_move_label.moc"
