#include "app/shell/linking/uris.h"
#include "tests/app/shell/window/linking_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

/// Files whose names have a meaning in addresses, in shells or in Markdown.
class TestLinkPaths : public LinkingTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LinkingTest::initTestCase(); }
    void init() { LinkingTest::init(); }
    void aLinkWithTheGameInsideNeedsNoFile();
    void aCopiedLinkOpensItsFile_data() { names(); }
    void aCopiedLinkOpensItsFile();
    void aTypedPathWithAMomentIsOpened_data() { names(); }
    void aTypedPathWithAMomentIsOpened();
    void aTypedPathIsOpened_data() { names(); }
    void aTypedPathIsOpened();
    void markdownKeepsTheLinkWhole_data() { names(); }
    void markdownKeepsTheLinkWhole();

private:
    static void names()
    {
        QTest::addColumn<QString>("name");
        const char16_t* const odd[] = {
            u"a b.pgn",    u"a#b.pgn",        u"a#game=3.pgn", u"a%20b.pgn",  u"a%.pgn",
            u"a?b=c.pgn",  u"a&b+c.pgn",      u"a;b,c!.pgn",   u"a\\b.pgn",   u"[a](b).pgn",
            u"a\nb.pgn",   u"ä♔ é.pgn",       u"plyline:a",    u"-a.pgn",     u"~",
            u"\"'`$x.pgn", u"a:b@c.pgn",      u"<a>|*.pgn",    u" a .pgn",    u"a..b...pgn",
            u"👑.pgn",      u"a\u0301a\u200d", u"a=b.pgn",      u"file:a.pgn", u"..a",
        };
        for (const char16_t* const name : odd)
            QTest::newRow(qPrintable(QString::fromUtf16(name))) << QString::fromUtf16(name);
    }
    void compareGame(const Program& program, int game, int ply) const
    {
        QTRY_VERIFY((program.session.cursor().place() == game::Place{game, {}, game::Ply(ply)}));
    }
};

void TestLinkPaths::aLinkWithTheGameInsideNeedsNoFile()
{
    const QString path = write(u"inside.pgn"_s, linkedGames);
    QString fen;
    QString link;
    {
        Program program;
        program.window.opening().openPath(path, 2, 0);
        compareGame(program, 2, 0);
        program.session.open({2, game::LineId(1), game::Ply(3)});
        QTRY_COMPARE(program.session.cursor().line(), game::LineId(1));
        fen = program.fen();
        program.window.actionsOfTable()[ActionId::CopyGameLink].trigger();
        link = copied();
        QCOMPARE(said(program), u"Copied a link to ply 3, with the game inside."_s);
        QVERIFY2(link.startsWith(u"plyline:pgn,"_s) && !link.contains(u"inside"), qPrintable(link));
        program.window.actionsOfTable()[ActionId::HideFuture].setChecked(true);
        program.window.actionsOfTable()[ActionId::CopyGameLink].trigger();
        QVERIFY(said(program).endsWith(u"The hidden moves are in it."_s));
    }
    QVERIFY(QFile::remove(path));
    QSettings().clear();
    Program program;
    program.window.links().open(link);
    QTRY_COMPARE(program.session.cursor().line(), game::LineId(1));
    QTRY_COMPARE(program.ply(), 3);
    QCOMPARE(program.fen(), fen);
    QCOMPARE(program.session.wholeGame()->tags().known("White"), std::string_view("Cid"));
}

void TestLinkPaths::aCopiedLinkOpensItsFile()
{
    QFETCH(QString, name);
    const QString path = write(name, linkedGames);
    QString link;
    {
        Program program;
        program.window.opening().openPath(path, 2, 3);
        compareGame(program, 2, 3);
        link = stateOf(program);
    }
    QSettings().clear();
    Program program;
    program.window.links().openUris(linking::urisOf(link, {}, {}));
    compareGame(program, 2, 3);
    QCOMPARE(program.session.file().path(), path);
    QCOMPARE(stateOf(program), link);
}

void TestLinkPaths::aTypedPathWithAMomentIsOpened()
{
    QFETCH(QString, name);
    const QString path = write(name, linkedGames);
    QDir::setCurrent(QFileInfo(path).path());
    for (const QString& typed : {path, u"./"_s + name}) {
        QSettings().clear();
        Program program;
        program.window.links().openUris(linking::urisOf(typed + u"#game=2&ply=4"_s, {}, {}));
        compareGame(program, 2, 4);
        QCOMPARE(program.session.file().path(), path);
        QCOMPARE(said(program), QString());
    }
}

void TestLinkPaths::aTypedPathIsOpened()
{
    QFETCH(QString, name);
    const QString path = write(name, linkedGames);
    QDir::setCurrent(QFileInfo(path).path());
    Program program;
    program.window.links().openUris(linking::urisOf(name, {}, {}));
    QTRY_COMPARE(program.session.file().path(), path);
    QTRY_VERIFY(program.session.game());
    program.window.links().openUris(linking::urisOf(name, 3, 1));
    compareGame(program, 3, 1);
}

/// Ends a link neither at a space nor at a bracket of its own.
void TestLinkPaths::markdownKeepsTheLinkWhole()
{
    QFETCH(QString, name);
    const QString path = write(name, linkedGames);
    Program program;
    program.window.opening().openPath(path, 2, 3);
    compareGame(program, 2, 3);
    const QString link = stateOf(program);
    program.window.actionsOfTable()[ActionId::CopyMarkdownLink].trigger();
    QVERIFY2(!link.contains(u'(') && !link.contains(u')') && !link.contains(u' '),
             qPrintable(link));
    QCOMPARE(copied(), u"[2. Bc4, Cid – Dan](%1) %2"_s.arg(link, scholarsFens[3]));
}

PLYLINE_WIDGET_TEST(TestLinkPaths)
#include "tst_link_paths.moc"
