#include <QTest>

#include "app/shell/linking/uris.h"
#include "tests/support/test.h"

using namespace plyline;

class TestUris : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTopicIsHandedOnAsItIs();
    void theMomentOfATopicIsHandedOn();
    void aPathOfSettingsMayHaveAHash();
    void nothingElseIsATopic();
};

void TestUris::aTopicIsHandedOnAsItIs()
{
    const QString address = QStringLiteral("kafka://host:9092/moves");
    QCOMPARE(linking::urisOf(address, {}, {}), QStringList{address});
    const auto topic = linking::topicIn(address);
    QVERIFY(topic.has_value());
    QCOMPARE(topic->address, address);
    QVERIFY(!topic->game && !topic->ply);
}

void TestUris::theMomentOfATopicIsHandedOn()
{
    const QString address = QStringLiteral("kafka://host:9092/moves");
    const auto both = linking::topicIn(linking::urisOf(address, 3, 47).front());
    QCOMPARE(both->address, address);
    QCOMPARE(both->game, std::optional(3));
    QCOMPARE(both->ply, std::optional(47));
    const auto ply = linking::topicIn(linking::urisOf(address, {}, 47).front());
    QVERIFY(!ply->game);
    QCOMPARE(ply->ply, std::optional(47));
}

void TestUris::aPathOfSettingsMayHaveAHash()
{
    const QString address = QStringLiteral("kafka://host:1/t?properties=/a#b.properties");
    QCOMPARE(linking::topicIn(address)->address, address);
}

void TestUris::nothingElseIsATopic()
{
    for (const QString& uri :
         {QStringLiteral("file:///a.pgn"), QStringLiteral("plyline:xxh3/0"), QString()})
        QVERIFY(!linking::topicIn(uri));
}

PLYLINE_TEST(TestUris)
#include "tst_uris.moc"
