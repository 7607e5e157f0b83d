#include <QtTest/QTest>

#include "core/base/folding.h"
#include "tests/support/test.h"

using plyline::folded;

class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesLoseAccentsAndCase_data();
    void namesLoseAccentsAndCase();
    void foldingTwiceChangesNothing();
    void bytesThatAreNoTextDoNoHarm();
};

void TestFolding::namesLoseAccentsAndCase_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray("Carlsen, Magnus") << QByteArray("carlsen, magnus");
    QTest::newRow("umlaut") << QByteArray("M\xC3\x9CLLER") << QByteArray("muller");
    QTest::newRow("combining") << QByteArray("Mu\xCC\x88ller") << QByteArray("muller");
    QTest::newRow("acute") << QByteArray("Jos\xC3\xA9 Ra\xC3\xBAl") << QByteArray("jose raul");
    QTest::newRow("caron") << QByteArray("Hru\xC5\xA1ka") << QByteArray("hruska");
    QTest::newRow("stroke") << QByteArray("\xC5\x81ukasz \xC3\x98stergaard")
                            << QByteArray("lukasz ostergaard");
    QTest::newRow("sharp s") << QByteArray("Gro\xC3\x9F") << QByteArray("gross");
    QTest::newRow("ligature") << QByteArray("\xC3\x86gir") << QByteArray("aegir");
    QTest::newRow("thorn") << QByteArray("\xC3\x9Eorhallsson") << QByteArray("thorhallsson");
    QTest::newRow("dotted I") << QByteArray("\xC4\xB0pek\xC4\xB1") << QByteArray("ipeki");
    QTest::newRow("curly apostrophe") << QByteArray("O\xE2\x80\x99Kelly") << QByteArray("o'kelly");
    QTest::newRow("Cyrillic case")
        << QByteArray("\xD0\x9A\xD0\xB0\xD1\x80\xD0\xBF\xD0\xBE\xD0\xB2")
        << QByteArray("\xD0\xBA\xD0\xB0\xD1\x80\xD0\xBF\xD0\xBE\xD0\xB2");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("a b");
    QTest::newRow("nothing") << QByteArray() << QByteArray("");
}

void TestFolding::namesLoseAccentsAndCase()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(folded(text.toStdString())), expected);
}

void TestFolding::foldingTwiceChangesNothing()
{
    for (char32_t letter = 0x20; letter < 0x2200; ++letter) {
        const std::string text = QString::fromUcs4(&letter, 1).toStdString();
        const std::string once = folded(text);
        QVERIFY2(folded(once) == once, qPrintable(QString::number(letter, 16)));
    }
}

void TestFolding::bytesThatAreNoTextDoNoHarm()
{
    QVERIFY(folded("\xff\xfe Karpov \xc3").find("karpov") != std::string::npos);
}

PLYLINE_TEST(TestFolding)
#include "tst_folding.moc"
