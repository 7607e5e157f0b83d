#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "app/model/links/link.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Place;
using game::Ply;
using links::Link;
using links::LinkError;
using links::ReadLink;

namespace {

Place randomPlace(Random& random)
{
    if (random.below(2) == 0)
        return {0, {}, Ply(random.below(300))};
    return {1 + random.below(1000), LineId(random.below(5)), Ply(random.below(300))};
}

Link randomLink(Random& random)
{
    const auto perhaps = [&] { return random.below(2) == 0; };
    const auto half = [&] { return random(); };
    Link link;
    link.content = perhaps() ? std::optional(links::LinkedContent{half(), half(), random.below(99)})
                             : std::nullopt;
    switch (random.below(3)) {
    case 0: {
        QString path = QStringLiteral("/");
        for (int i = random.below(12); i >= 0; --i)
            path += QStringLiteral("a/ #?&=%+\u00e9\u2654:;\"<>").at(random.below(16));
        while (path.startsWith(QStringLiteral("//")))
            path.remove(0, 1);
        link.where = links::FilePlace{path};
        break;
    }
    case 1:
        link.where = links::ContentPlace{};
        link.content = links::LinkedContent{half(), half(), random.below(99)};
        break;
    default:
        link.where = links::TextPlace{QByteArray("1. e4 e5 *\n").repeated(1 + random.below(50))};
    }
    link.place = {random.below(3000), LineId(random.below(4)), Ply(random.below(500))};
    if (perhaps())
        link.clockMillis = std::int64_t(random.below(100000)) * 100;
    if (perhaps()) {
        const int from = random.below(100);
        link.range = std::pair(Ply(from), Ply(from + random.below(50)));
    }
    if (perhaps())
        link.a = randomPlace(random);
    if (perhaps())
        link.b = randomPlace(random);
    if (perhaps())
        link.view = static_cast<links::LinkedView>(random.below(4));
    if (perhaps())
        link.axis = static_cast<links::LinkedAxis>(random.below(2));
    link.isFlipped = perhaps();
    return link;
}

} // namespace

class TestLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsReadAsItWasWritten();
    void aLinkSaysWhatItMeans();
    void whatIsNotUnderstoodIsNamed();
    void whatIsReadIsWrittenTheSame_data();
    void whatIsReadIsWrittenTheSame();
    void noLink_data();
    void noLink();
    void hostileLinksStayInTheirBounds();
    void aPathMayHaveAFragment();
    void onlySmallGamesFit();
};

void TestLink::aLinkIsReadAsItWasWritten()
{
    Random random(41);
    for (int round = 0; round < 5000; ++round) {
        const Link link = randomLink(random);
        const QString text = links::linkText(link);
        const auto read = links::parseLink(text);
        QVERIFY2(std::holds_alternative<ReadLink>(read), qPrintable(text));
        QVERIFY2(std::get<ReadLink>(read).link == link, qPrintable(text));
        QVERIFY(std::get<ReadLink>(read).ignored.isEmpty());
        QVERIFY(std::get<ReadLink>(read).clamped.isEmpty());
        for (const QChar c : text) // so that it survives mails and terminals
            QVERIFY2(c.unicode() > 0x20 && c.unicode() < 0x7f, qPrintable(text));
    }
}

void TestLink::aLinkSaysWhatItMeans()
{
    Link link;
    link.where = links::FilePlace{QStringLiteral("/home/ann/my games.pgn")};
    link.place = {3, LineId(1), Ply(47)};
    link.range = std::pair(Ply(40), Ply(52));
    link.view = links::LinkedView::Snapshot;
    QCOMPARE(links::linkText(link),
             QStringLiteral("plyline:///home/ann/my%20games.pgn#game=3&line=1&ply=47&from=40&to=52&"
                            "view=snapshot"));
    const auto read = links::parseLink(QStringLiteral("plyline:///a.pgn#game=2&t=1:02:03.5"));
    QCOMPARE(std::get<ReadLink>(read).link.clockMillis.value_or(0), std::int64_t(3723500));
    const auto minutes = links::parseLink(QStringLiteral("plyline:/a.pgn#t=12:30"));
    QCOMPARE(std::get<ReadLink>(minutes).link.clockMillis.value_or(0), std::int64_t(750000));
}

void TestLink::whatIsNotUnderstoodIsNamed()
{
    const auto read = links::parseLink(QStringLiteral(
        "plyline:///a.pgn#game=-3&ply=1e9&engine=/bin/sh&view=all&t=99&from=9&to=4&sql=drop"));
    const auto& result = std::get<ReadLink>(read);
    QCOMPARE(result.clamped, (QStringList{QStringLiteral("game"), QStringLiteral("ply"),
                                          QStringLiteral("view"), QStringLiteral("t")}));
    QCOMPARE(result.ignored, (QStringList{QStringLiteral("engine"), QStringLiteral("sql")}));
    QCOMPARE(result.link.place.game, 0);
    QVERIFY(result.link.range == std::pair(Ply(9), Ply(9)));
}

void TestLink::whatIsReadIsWrittenTheSame_data()
{
    QTest::addColumn<QString>("text");
    const char* const texts[] = {
        "plyline:/a.pgn#t=100000:59:59.9",
        "plyline:/a.pgn#t=100000:100000:00",
        "plyline:/a.pgn#t=100000:59",
        "plyline:/a.pgn#t=0:0.0",
        "plyline:/a.pgn#a=0.1.5&b=0.0.0",
        "plyline:/a.pgn#to=5&from=9",
        "plyline:/a%25b/%23%3f/%C3%A9%FF.pgn#game=01&flip=3",
        "plyline:/%E2%99%94 \xC3\xA9.pgn#ply=%31%32",
        "plyline:xxh3/0123456789abcdef0123456789ABCDEF#id=00000000000000000000000000000000.3",
    };
    for (const char* const text : texts)
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestLink::whatIsReadIsWrittenTheSame()
{
    QFETCH(QString, text);
    const auto read = links::parseLink(text);
    QVERIFY(std::holds_alternative<ReadLink>(read));
    const Link& link = std::get<ReadLink>(read).link;
    const auto again = links::parseLink(links::linkText(link));
    QVERIFY2(std::holds_alternative<ReadLink>(again), qPrintable(links::linkText(link)));
    QVERIFY2(std::get<ReadLink>(again).link == link, qPrintable(links::linkText(link)));
    QVERIFY(std::get<ReadLink>(again).clamped.isEmpty());
}

void TestLink::noLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("error");
    const auto row = [](const char* name, const QString& text, LinkError error) {
        QTest::newRow(name) << text << static_cast<int>(error);
    };
    row("another scheme", QStringLiteral("http://a/b.pgn"), LinkError::NotALink);
    row("empty", QString(), LinkError::NotALink);
    row("too long", QStringLiteral("plyline:///") + QString(70000, u'a'), LinkError::TooLong);
    row("no place", QStringLiteral("plyline:#ply=3"), LinkError::BadPlace);
    row("a relative path", QStringLiteral("plyline:a.pgn"), LinkError::BadPlace);
    row("another machine", QStringLiteral("plyline://server/share/a.pgn"), LinkError::NotLocal);
    row("hidden slashes", QStringLiteral("plyline:/%2Fserver/share/a.pgn"), LinkError::NotLocal);
    row("a null byte", QStringLiteral("plyline:///a%00.pgn"), LinkError::NotLocal);
    row("a short content", QStringLiteral("plyline:xxh3/12ab"), LinkError::BadPlace);
    row("a content that is none", QStringLiteral("plyline:xxh3/") + QString(32, u'g'),
        LinkError::BadPlace);
    row("no game", QStringLiteral("plyline:pgn,"), LinkError::BadGame);
    row("a game of other signs", QStringLiteral("plyline:pgn,@@@@"), LinkError::BadGame);
    row("a game of random bytes", QStringLiteral("plyline:pgn,AAAAAAAAAAAA"), LinkError::BadGame);
    row("a game that claims four gigabytes", QStringLiteral("plyline:pgn,_____3jaS8_PSQIABQwCFQ"),
        LinkError::BadGame);
    const QString bomb = QString::fromLatin1(
        qCompress(QByteArray(2 * 1024 * 1024, ' '), 9).toBase64(QByteArray::Base64UrlEncoding));
    row("a game that unpacks to too much", QStringLiteral("plyline:pgn,") + bomb,
        LinkError::BadGame);
}

void TestLink::noLink()
{
    QFETCH(QString, text);
    const auto read = links::parseLink(text);
    QVERIFY(std::holds_alternative<LinkError>(read));
    QTEST(static_cast<int>(std::get<LinkError>(read)), "error");
}

void TestLink::hostileLinksStayInTheirBounds()
{
    Random random(43);
    int readable = 0;
    for (int round = 0; round < 20000; ++round) {
        QString text = links::linkText(randomLink(random));
        for (int i = random.below(6); i >= 0; --i) {
            const auto place = random.below(static_cast<int>(text.size()));
            text.replace(place, 1, QChar(static_cast<char16_t>(random.below(0x180))));
        }
        const auto read = links::parseLink(text);
        const auto* const link = std::get_if<ReadLink>(&read);
        if (link == nullptr)
            continue;
        ++readable;
        QVERIFY(link->link.place.game >= 0 && link->link.place.game <= 1'000'000'000);
        QVERIFY(link->link.place.ply >= Ply());
        QVERIFY(!link->link.range || link->link.range->first <= link->link.range->second);
        if (const auto* const file = std::get_if<links::FilePlace>(&link->link.where))
            QVERIFY(file->path.startsWith(u'/') && !file->path.startsWith(QStringLiteral("//")));
    }
    QVERIFY(readable > 5000);
}

void TestLink::aPathMayHaveAFragment()
{
    const auto read = links::parsePath(QStringLiteral("a.pgn#game=3&ply=47"));
    QCOMPARE(std::get<links::FilePlace>(read.link.where).path, QStringLiteral("a.pgn"));
    QVERIFY(read.link.place == (Place{3, {}, Ply(47)}));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("odd#game=3"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QCOMPARE(std::get<links::FilePlace>(links::parsePath(path).link.where).path, path);
}

void TestLink::onlySmallGamesFit()
{
    QCOMPARE(links::gameInside("1. e4 *"), std::optional(links::TextPlace{"1. e4 *"}));
    Random random(47);
    QByteArray large;
    for (int i = 0; i < 20000; ++i)
        large += static_cast<char>(random.below(256));
    QVERIFY(!links::gameInside(large));
}

PLYLINE_TEST(TestLink)
#include "tst_link.moc"
