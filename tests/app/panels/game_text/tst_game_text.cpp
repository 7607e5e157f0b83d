#include <QtTest/QTest>

#include "app/panels/game_text/game_text.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using game_text::GameText;

namespace {

GameText textOf(std::string_view bytes, CodePage page = CodePage::Windows1252)
{
    return GameText(bytes, {0, static_cast<std::int64_t>(bytes.size())}, page, 1);
}

} // namespace

class TestSourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsShownAsItIsMeant_data();
    void textIsShownAsItIsMeant();
    void aByteAndItsLetterFindEachOther_data();
    void aByteAndItsLetterFindEachOther();
    void linesAreNumberedAsTheyStand();
    void aLongLineIsCutWithoutLoss();
    void anyBytesCanBeShown();
};

void TestSourceText::textIsShownAsItIsMeant_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");

    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("plain") << QByteArray("1. e4 e5\n2. Nf3") << QStringLiteral("1. e4 e5\n2. Nf3");
    QTest::newRow("all line ends") << QByteArray("a\r\nb\rc\n") << QStringLiteral("a\nb\nc\n");
    QTest::newRow("UTF-8") << QByteArray("R\xc3\xa9ti") << QStringLiteral("Réti");
    QTest::newRow("Latin-1 on its line")
        << QByteArray("R\xe9ti\nR\xc3\xa9ti") << QStringLiteral("Réti\nRéti");
    QTest::newRow("controls") << QByteArray("a\0b\x1a\x7f\tc", 7) << QStringLiteral("a␀b␚␡\tc");
    QTest::newRow("byte order mark")
        << QByteArray("\xef\xbb\xbf[a") << QString(QChar(0xfeff)) + QStringLiteral("[a");
    QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8"
                                                  "b")
                                    << QStringLiteral("a␤b");
}

void TestSourceText::textIsShownAsItIsMeant()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    QCOMPARE(
        textOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))).text(),
        shown);
}

void TestSourceText::aByteAndItsLetterFindEachOther_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("byte");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("firstByte");

    const QByteArray text = "a\xc3\xa9\xe2\x99\x9e\xf0\x9f\x98\x80z\r\n\xe9x"; // aé♞😀z, éx
    QTest::newRow("first") << text << 0 << 0 << 0;
    QTest::newRow("two bytes") << text << 1 << 1 << 1;
    QTest::newRow("inside two bytes") << text << 2 << 1 << 1;
    QTest::newRow("three bytes") << text << 3 << 2 << 3;
    QTest::newRow("inside three bytes") << text << 5 << 2 << 3;
    QTest::newRow("four bytes") << text << 6 << 3 << 6;
    QTest::newRow("inside four bytes") << text << 9 << 3 << 6;
    QTest::newRow("behind four bytes") << text << 10 << 5 << 10;
    QTest::newRow("line end") << text << 11 << 6 << 11;
    QTest::newRow("middle of the line end") << text << 12 << 6 << 11;
    QTest::newRow("line of another encoding") << text << 13 << 7 << 13;
    QTest::newRow("its second letter") << text << 14 << 8 << 14;
    QTest::newRow("behind the end") << text << 15 << 9 << 15;
}

void TestSourceText::aByteAndItsLetterFindEachOther()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, byte);
    QFETCH(int, position);
    QFETCH(int, firstByte);
    const GameText text =
        textOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    QCOMPARE(text.positionOf(byte), position);
    QCOMPARE(static_cast<int>(text.byteOf(position)), firstByte);
}

void TestSourceText::linesAreNumberedAsTheyStand()
{
    const std::string_view bytes = "skipped\r\nfirst\r\n\nthird";
    const GameText text(bytes.substr(9), {9, static_cast<std::int64_t>(bytes.size()) - 9},
                        CodePage::Windows1252, 2);
    QCOMPARE(text.pieces().size(), std::size_t{3});
    QCOMPARE(text.pieces()[0].line, 2);
    QCOMPARE(text.pieces()[2].line, 4);
    QCOMPARE(text.pieces()[2].byte, 17);
    QCOMPARE(text.positionOf(0), 0); // before the span
    QCOMPARE(static_cast<int>(text.byteOf(0)), 9);
}

void TestSourceText::aLongLineIsCutWithoutLoss()
{
    std::string bytes;
    for (int i = 0; i < 3000; ++i)
        bytes += "wo\xc3\xb6rd ";
    bytes += std::string(9000, 'x') + "\n1. e4";
    const GameText text = textOf(bytes);
    QVERIFY(text.pieces().size() > 10);
    std::string joined;
    for (const GameText::Piece& piece : text.pieces()) {
        QVERIFY(piece.length <= 2000);
        QCOMPARE(piece.byte, static_cast<std::int64_t>(joined.size()) + (piece.line - 1));
        QCOMPARE(piece.isContinued, piece.line == 1 && piece.byte > 0);
        joined += bytes.substr(static_cast<std::size_t>(piece.byte),
                               static_cast<std::size_t>(piece.length));
    }
    QCOMPARE(joined.size(), bytes.size() - 1);
    QCOMPARE(text.text().right(5), QStringLiteral("1. e4").right(5));
    const auto move = static_cast<std::int64_t>(bytes.find("e4"));
    QCOMPARE(text.text().mid(text.positionOf(move), 2), QStringLiteral("e4"));
}

void TestSourceText::anyBytesCanBeShown()
{
    tests::Random random(7);
    const std::vector<std::string> parts{
        "a",  " ",    "\n",           "\r",           "\xc3\xa9", "\xe9",
        "\0", "\xf0", "\xef\xbb\xbf", "\xe2\x80\xa9", "1. e4",    "\xf0\x9f\x98\x80"};
    for (int round = 0; round < 300; ++round) {
        std::string bytes;
        for (int i = random.below(60); i > 0; --i)
            bytes += parts[static_cast<std::size_t>(random.below(static_cast<int>(parts.size())))];
        const GameText text = textOf(bytes);
        QCOMPARE(text.text().count(u'\n') + 1, static_cast<qsizetype>(text.pieces().size()));
        int last = 0;
        for (std::int64_t byte = 0; byte <= static_cast<std::int64_t>(bytes.size()); ++byte) {
            const int position = text.positionOf(byte);
            QVERIFY(position >= last && position <= text.text().size());
            last = position;
            const std::int64_t first = text.byteOf(position);
            QVERIFY(first <= byte && text.positionOf(first) == position);
        }
        QCOMPARE(last, static_cast<int>(text.text().size()));
    }
}

PLYLINE_TEST(TestSourceText)
#include "tst_game_text.moc"
