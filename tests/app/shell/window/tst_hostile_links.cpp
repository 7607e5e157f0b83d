#include <QDirIterator>

#include "tests/app/shell/window/linking_test.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

namespace {

/// Returns links that lead nowhere good, or nowhere at all.
QStringList hostileLinks()
{
    const QByteArray bomb = qCompress(QByteArray(50'000'000, 'a'), 9);
    QByteArray small = qCompress(QByteArray("1. e4 *"), 9);
    small[0] = '\x7f'; // says that it unpacks to gigabytes
    const auto inside = [](const QByteArray& packed) {
        return u"plyline:pgn,"_s +
               QString::fromLatin1(packed.toBase64(QByteArray::Base64UrlEncoding));
    };
    QStringList links{
        u"plyline:"_s,
        u"plyline:/"_s,
        u"plyline:///"_s,
        u"plyline://///"_s,
        u"plyline:#"_s,
        u"plyline:#game=1"_s,
        u"plyline:etc/passwd"_s,
        u"plyline:///etc/passwd"_s,
        u"plyline:///etc/../etc/./passwd#game=1"_s,
        u"plyline:///%2e%2e/%2e%2e/etc/passwd"_s,
        u"plyline:///etc/passwd%00.pgn"_s,
        u"plyline:////server/share/a.pgn"_s,
        u"plyline://server/share/a.pgn"_s,
        u"plyline://user:password@server/a.pgn"_s,
        u"plyline:\\\\server\\share\\a.pgn"_s,
        u"plyline:http://example.org/a.pgn"_s,
        u"plyline:file:///etc/passwd"_s,
        u"plyline:javascript:alert(1)"_s,
        u"plyline:///dev/zero"_s,
        u"plyline:///dev/random#game=1"_s,
        u"plyline:///dev/stdin"_s,
        u"plyline:///proc/self/environ"_s,
        u"plyline:///proc/self/fd/0"_s,
        u"plyline:///sys/kernel"_s,
        u"plyline:///usr"_s,
        u"plyline:///no/such/file.pgn#exec=rm&engine=/bin/sh&sql=DROP%20TABLE&save=/x"_s,
        u"plyline:///no/such%n%s%1%2%99/file.pgn"_s,
        u"plyline:///no/<b>such</b><img src=x>/file.pgn"_s,
        u"plyline:///no/$(touch taken)/`id`;reboot.pgn"_s,
        u"plyline:///no/such\n\r\t\x1b[2Jfile.pgn"_s,
        u"plyline:///no/such\u202egnp.elif"_s,
        u"plyline:///no.pgn#game=-1&ply=99999999999999999999&line=1e9&from=NaN&to=0x10"_s,
        u"plyline:///no.pgn#a=1.2&b=1.2.3.4&t=99:99:99:99&t=-1&id=zz&id=.&view=&axis=&flip=2"_s,
        u"plyline:///no.pgn#"_s + u"x=1&"_s.repeated(5000),
        u"plyline:///no.pgn#"_s + u"&"_s.repeated(5000),
        u"plyline:///no.pgn#%"_s,
        u"plyline:///no.pgn#%ZZ=%&==&=&#&#"_s,
        u"plyline:///"_s + u"a/"_s.repeated(4000),
        u"plyline:///"_s + u"../"_s.repeated(4000) + u"etc/passwd"_s,
        u"plyline:///"_s + QString(70'000, u'a'),
        u"plyline:xxh3/"_s,
        u"plyline:xxh3/0123"_s,
        u"plyline:xxh3/zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"_s,
        u"plyline:xxh3/0123456789abcdef0123456789abcdef.-1"_s,
        u"plyline:xxh3/0123456789abcdef0123456789abcdef.999999999#ply=3"_s,
        u"plyline:xxh3/../../etc/passwd"_s,
        u"plyline:pgn,"_s,
        u"plyline:pgn,AAAA"_s,
        u"plyline:pgn,AAAAAAAA"_s,
        u"plyline:pgn,////////"_s,
        u"plyline:pgn,!!!!"_s,
        inside(bomb),
        inside(small),
        inside(QByteArray(30'000, '\xff')),
        u"PLYLINE:pgn,"_s + QString(60'000, u'A'),
    };
    Random random(20260131);
    const QString parts =
        u"plyne:/#&=%.,0123456789abcdef\\\"'<>\u2028\ufeff\n"_s + QChar(0) + QChar(0xd800);
    const qsizetype given = links.size();
    while (links.size() < 1000) {
        QString link = links[random.below(int(given))].left(2000);
        for (int i = 1 + random.below(4); i > 0; --i) {
            const int at = 8 + random.below(int(std::max<qsizetype>(1, link.size() - 8)));
            const QChar part = parts[random.below(int(parts.size()))];
            if (random.below(3) == 0)
                link.insert(std::min<qsizetype>(at, link.size()), part);
            else if (random.below(2) == 0 && at < link.size())
                link[at] = part;
            else
                link.truncate(std::max(8, at));
        }
        links << link;
    }
    return links;
}

QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo file(all.next());
        files << u"%1 %2"_s.arg(file.filePath()).arg(file.isFile() ? file.size() : 0);
    }
    files.sort();
    return files;
}

} // namespace

class TestHostileLinks : public LinkingTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LinkingTest::initTestCase(); }
    void init() { LinkingTest::init(); }
    void aThousandHostileLinksDoNothingButSaySo();
};

void TestHostileLinks::aThousandHostileLinksDoNothingButSaySo()
{
    const QString path = write(u"open.pgn"_s, linkedGames);
    Program program;
    program.window.opening().openPath(path, 2, 3);
    QTRY_VERIFY(program.session.game());
    const QString before = stateOf(program);
    linking::LinkOpening& opening = program.window.links();
    QSignalSpy refused(&opening, &linking::LinkOpening::refused);
    QSignalSpy asked(&opening, &linking::LinkOpening::asked);
    QSignalSpy shown(&opening, &linking::LinkOpening::shown);
    QSignalSpy started(&program.window.opening(), &opening::Opening::started);
    // Where the file was left is saved once it has been shown for a while.
    QTRY_VERIFY(program.settings.leftOff(path));
    QSettings().sync();
    const QStringList files = filesIn(QDir::homePath());
    const QStringList links = hostileLinks();
    QCOMPARE(links.size(), 1000);
    int said = 0;
    for (const QString& link : links) {
        opening.open(link);
        QTRY_VERIFY2(!opening.isSearching(), qPrintable(link.left(200)));
        ++said;
        const qsizetype answers = refused.size() + asked.size();
        QVERIFY2(answers == said, qPrintable(link.left(200)));
        QVERIFY(!program.message().isEmpty());
        QVERIFY2(!program.message().contains(u'\n') && program.message().size() < 400,
                 qPrintable(program.message()));
        QVERIFY2(started.isEmpty() && shown.isEmpty(), qPrintable(link.left(200)));
    }
    QVERIFY(!QApplication::activeModalWidget());
    QSettings().sync();
    QCOMPARE(filesIn(QDir::homePath()), files);
    QCOMPARE(program.session.file().path(), path);
    QCOMPARE(stateOf(program), before);
}

PLYLINE_WIDGET_TEST(TestHostileLinks)
#include "tst_hostile_links.moc"
