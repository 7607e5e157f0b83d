#include <QTest>

#include "app/kit/words/quoting.h"
#include "tests/support/test.h"

using namespace plyline;

class TestQuoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aByteOrderMarkIsPartOfTheText_data();
    void aByteOrderMarkIsPartOfTheText();
    void bytesOutsideUtf8AreLettersOfWindows();
};

void TestQuoting::aByteOrderMarkIsPartOfTheText_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::addColumn<QString>("text");
    const QString mark{QChar(QChar::ByteOrderMark)};
    QTest::newRow("alone") << QByteArray("\xef\xbb\xbf") << mark;
    QTest::newRow("two") << QByteArray("\xef\xbb\xbf\xef\xbb\xbf") << mark + mark;
    QTest::newRow("before words") << QByteArray("\xef\xbb\xbfwords")
                                  << mark + QStringLiteral("words");
    QTest::newRow("behind words") << QByteArray("words\xef\xbb\xbf")
                                  << QStringLiteral("words") + mark;
    QTest::newRow("none") << QByteArray("R\xc3\xa9ti") << QStringLiteral("Réti");
    QTest::newRow("nothing") << QByteArray("") << QString();
}

void TestQuoting::aByteOrderMarkIsPartOfTheText()
{
    QFETCH(QByteArray, utf8);
    QFETCH(QString, text);
    QCOMPARE(words::wholeText(utf8.toStdString()), text);
    QCOMPARE(words::fromBytes(utf8.toStdString()), text);
}

void TestQuoting::bytesOutsideUtf8AreLettersOfWindows()
{
    QCOMPARE(words::fromBytes("R\xe9ti"), QStringLiteral("Réti"));
}

PLYLINE_EVENT_TEST(TestQuoting)
#include "tst_quoting.moc"
