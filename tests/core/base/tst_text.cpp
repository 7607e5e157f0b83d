#include <QtCore/QStringDecoder>
#include <QtCore/QStringEncoder>
#include <QtTest/QTest>

#include "core/base/diagnostic.h"
#include "core/base/text.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validUtf8StaysAsItIs();
    void otherBytesAreReadAsWindows1252();
    void theCodePageIsGuessedFromWords_data();
    void theCodePageIsGuessedFromWords();
    void windows1251HoldsTheCyrillicAlphabet();
    void everyByteOfACodePageMeansSomething();
    void utf16IsReadByItsMark();
    void validityAgreesWithQt();
    void whatComesOutIsAlwaysUtf8();
    void aCutLeavesCharactersWhole();
    void bytesThatAreNoUtf8AreCutAnywhere();
    void trimmedTakesSpacesOffBothEnds();
    void eachLineEndCountsOnce_data();
    void eachLineEndCountsOnce();
    void lineEndsAreCountedAsOneByOne();
    void caseIsIgnoredForAsciiLettersAlone();
    void everyDiagnosticCodeHasItsOwnName();
};

void TestText::validUtf8StaysAsItIs()
{
    for (const char* text : {"", "Tal", "Réti", "Петросян", "♔", "🙂"})
        QCOMPARE(toUtf8(text), std::string(text));
}

void TestText::otherBytesAreReadAsWindows1252()
{
    QCOMPARE(toUtf8("R\xe9ti"), std::string("Réti"));
    QCOMPARE(toUtf8("\x80 \x93x\x94"), std::string("€ “x”"));
    QCOMPARE(toUtf8("\xd6stlund, \xc5ke"), std::string("Östlund, Åke"));
}

void TestText::theCodePageIsGuessedFromWords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isCyrillic");
    QTest::newRow("plain") << QByteArray("Tal") << false;
    QTest::newRow("one accent") << QByteArray("R\xe9ti") << false;
    QTest::newRow("two accents in a row") << QByteArray("cr\xe9\xe9, Gr\xf6\xdf"
                                                        "e")
                                          << false;
    QTest::newRow("Cyrillic") << QByteArray("\xca\xe0\xf0\xef\xee\xe2") << true;
    QTest::newRow("UTF-8 does not count") << QByteArray("Петросян, R\xe9ti") << false;
    QTest::newRow("mostly Cyrillic") << QByteArray("\xca\xe0\xf0\xef\xee\xe2, R\xe9ti") << true;
}

void TestText::theCodePageIsGuessedFromWords()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isCyrillic);
    QCOMPARE(guessCodePage(bytes.toStdString()) == CodePage::Windows1251, isCyrillic);
}

void TestText::windows1251HoldsTheCyrillicAlphabet()
{
    // The Cyrillic alphabet, in the order of the code page and of Unicode.
    for (int i = 0; i < 64; ++i) {
        const std::string byte(1, static_cast<char>(0xc0 + i));
        QCOMPARE(toUtf8(byte, CodePage::Windows1251), QString(QChar(0x410 + i)).toStdString());
    }
    QCOMPARE(toUtf8("\xa8\xb8\xb9", CodePage::Windows1251), std::string("Ёё№"));
}

/// The tables of the WHATWG Encoding Standard, in which what a code page leaves free is a control.
void TestText::everyByteOfACodePageMeansSomething()
{
    const QString western =
        QStringLiteral("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
    const QString cyrillic = QStringLiteral(
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї");
    QCOMPARE(western.size(), 32);
    QCOMPARE(cyrillic.size(), 64);
    for (int i = 0; i < 128; ++i) {
        const std::string byte(1, static_cast<char>(0x80 + i));
        const QString one = i < 32 ? QString(western[i]) : QString(QChar(0x80 + i));
        const QString other = i < 64 ? QString(cyrillic[i]) : QString(QChar(0x410 + i - 64));
        QCOMPARE(QString::fromStdString(toUtf8(byte, CodePage::Windows1252)), one);
        QCOMPARE(QString::fromStdString(toUtf8(byte, CodePage::Windows1251)), other);
    }
}

void TestText::utf16IsReadByItsMark()
{
    const QString text = QStringLiteral("Réti ♘ 🙂 [x]");
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        QVERIFY(hasUtf16Mark(bytes.toStdString()));
        QCOMPARE(QString::fromStdString(fromUtf16(bytes.toStdString())), text);
    }
    QVERIFY(!hasUtf16Mark("[White"));
    QCOMPARE(fromUtf16(std::string("\xff\xfe\x00\xd8x\x00y", 7)), std::string("\xef\xbf\xbdx"));
}

void TestText::validityAgreesWithQt()
{
    tests::Random random(67);
    const unsigned char leads[] = {0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0,
                                   0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xa0, 0x90};
    for (int i = 0; i < 100'000; ++i) {
        std::string bytes;
        for (int n = random.below(6); n > 0; --n)
            bytes += static_cast<char>(leads[random.below(14)]);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
        const QString decoded = decoder(QByteArray::fromStdString(bytes));
        Q_UNUSED(decoded)
        QCOMPARE(isValidUtf8(bytes), !decoder.hasError());
    }
}

void TestText::whatComesOutIsAlwaysUtf8()
{
    tests::Random random(71);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes;
        for (int n = random.below(20); n > 0; --n)
            bytes += static_cast<char>(random.below(256));
        QVERIFY(isValidUtf8(toUtf8(bytes)));
    }
}

void TestText::aCutLeavesCharactersWhole()
{
    const std::string text = "aé𝄞b"; // 1, 2, 4 and 1 bytes
    QCOMPARE(wholeCharacters(text, 100).size(), std::size_t{8});
    QCOMPARE(wholeCharacters(text, 7).size(), std::size_t{7});
    QCOMPARE(wholeCharacters(text, 6).size(), std::size_t{3});
    QCOMPARE(wholeCharacters(text, 2).size(), std::size_t{1});
    QCOMPARE(wholeCharacters(text.substr(3), 2).size(), std::size_t{4}); // one at least
}

void TestText::bytesThatAreNoUtf8AreCutAnywhere()
{
    const std::string_view latin = "\xe9\xe9\xe9\xe9";
    QCOMPARE(wholeCharacters(latin, 2), latin.substr(0, 2));
    const std::string_view inside = "\x80\x80\x80\x80\x80\x80";
    QCOMPARE(wholeCharacters(inside, 5), inside.substr(0, 5));
    const std::string_view half = "ab\xf0\x9d"; // the rest is missing
    QCOMPARE(wholeCharacters(half, 3), half.substr(0, 3));
}

void TestText::trimmedTakesSpacesOffBothEnds()
{
    QCOMPARE(trimmed("  a b\t\r\n"), std::string_view("a b"));
    QCOMPARE(trimmed(" \n"), std::string_view());
    QCOMPARE(trimmed(""), std::string_view());
}

void TestText::eachLineEndCountsOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("ends");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("unix") << QByteArray("a\nb\n") << 2;
    QTest::newRow("windows") << QByteArray("a\r\nb\r\n") << 2;
    QTest::newRow("old mac") << QByteArray("a\rb\r") << 2;
    QTest::newRow("both ways round") << QByteArray("\n\r\n\r") << 3;
    QTest::newRow("many") << QByteArray(100'000, '\n') << 100'000;
    QTest::newRow("many pairs") << QByteArray("\r\n").repeated(50'001) << 50'001;
    QTest::newRow("bytes next to line ends")
        << QByteArray("\x8d\x8a\x0b\x0c\x0e\x09").repeated(9) << 0;
}

void TestText::eachLineEndCountsOnce()
{
    QFETCH(QByteArray, text);
    QFETCH(int, ends);
    QCOMPARE(countLineEnds(text.toStdString()), std::int64_t{ends});
}

void TestText::lineEndsAreCountedAsOneByOne()
{
    tests::Random random(5);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int left = random.below(300); left > 0; --left)
            text += "\n\ra."[random.below(4)];
        int ends = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool isSecondHalf = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
            ends += (text[i] == '\n' || text[i] == '\r') && !isSecondHalf ? 1 : 0;
        }
        QCOMPARE(countLineEnds(text), std::int64_t{ends});
    }
}

void TestText::caseIsIgnoredForAsciiLettersAlone()
{
    QVERIFY(equalsIgnoringCase("Chess960", "cHESS960"));
    QVERIFY(!equalsIgnoringCase("chess", "chess9"));
    QVERIFY(!equalsIgnoringCase("é", "É"));
    QVERIFY(!equalsIgnoringCase("@", "`"));
}

void TestText::everyDiagnosticCodeHasItsOwnName()
{
    QStringList names;
    for (int i = 0; i <= static_cast<int>(DiagnosticCode::StrayText); ++i)
        names << QString::fromStdString(std::string(codeName(static_cast<DiagnosticCode>(i))));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
    QCOMPARE(codeName(DiagnosticCode::IllegalMove), std::string_view("illegal-move"));
    QCOMPARE(severityName(Severity::Error), std::string_view("error"));
}

PLYLINE_EVENT_TEST(TestText)
#include "tst_text.moc"
