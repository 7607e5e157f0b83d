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

PLYLINE_EVENT_TEST(TestUtf16)
#include "tst_utf16.moc"
