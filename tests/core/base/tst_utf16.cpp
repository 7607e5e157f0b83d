#include <QtCore/QStringEncoder>
#include <QtTest/QTest>

#include "core/base/text.h"
#include "core/base/utf16.h"
#include "tests/support/test.h"

using namespace plyline;

class TestUtf16 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsEncodedAsQtEncodesIt();
    void lettersStayWhole();
};

void TestUtf16::textIsEncodedAsQtEncodesIt()
{
    const QString text = QStringLiteral("aé ♘ \uffff 𝄞 \U0010ffff\n");
    const QByteArray utf8 = text.toUtf8();
    for (const ByteOrder order : {ByteOrder::Little, ByteOrder::Big}) {
        QStringEncoder encoder(order == ByteOrder::Big ? QStringEncoder::Utf16BE
                                                       : QStringEncoder::Utf16LE,
                               QStringConverter::Flag::WriteBom);
        const QByteArray expected = encoder(text);
        std::string out;
        appendUtf16Mark(out, order);
        appendUtf16(out, utf8.toStdString(), order);
        QCOMPARE(QByteArray::fromStdString(out), expected);
        QCOMPARE(QByteArray::fromStdString(fromUtf16(out)), utf8);
    }
}

void TestUtf16::lettersStayWhole()
{
    const std::string text = "aé𝄞b"; // 1, 2, 4 and 1 bytes
    QCOMPARE(wholeLetters(text, 100).size(), std::size_t{8});
    QCOMPARE(wholeLetters(text, 7).size(), std::size_t{7});
    QCOMPARE(wholeLetters(text, 6).size(), std::size_t{3});
    QCOMPARE(wholeLetters(text, 2).size(), std::size_t{1});
    QCOMPARE(wholeLetters(text.substr(3), 2).size(), std::size_t{4}); // one at least
}

PLYLINE_EVENT_TEST(TestUtf16)
#include "tst_utf16.moc"
