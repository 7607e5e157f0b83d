#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>

#include "tests/app/shell/window/linking_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestLinks : public LinkingTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LinkingTest::initTestCase(); }
    void init() { LinkingTest::init(); }
    void theKeyCopiesALinkToTheMoment();
    void aLinkBringsBackAllThatItTells();
    void markdownHasMoveAndPosition();
    void aPastedGameIsInsideItsLink();
    void aLongPastedGameIsInNoLink();
    void theTimelineCopiesALinkToThePointedPly();
    void aDroppedLinkIsOpened();
    void aPathWithAMomentIsOpened();
    void whatDoesNotExistIsClampedAndSaid();
    void theLinkedGameIsFoundAfterSorting();
    void aGameThatGrewIsTheLinkedOne();
    void aChangedGameIsSaid();
    void aGameIsFoundInRecentFilesByItsContent();
    void aFileOutsideHomeIsAskedAbout();
    void aWayOutOfHomeIsAskedAbout();
    void whatIsNoFileIsRefused();
    void aTimeLeadsToItsPly();
    void bothPinsComeFromOtherGames();
};

void TestLinks::theKeyCopiesALinkToTheMoment()
{
    const QString path = write(u"a game.pgn"_s, linkedGames);
    Program program;
    program.window.opening().openPath(path, 2, 3);
    QTRY_VERIFY(program.session.game());
    program.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const auto read = links::parseLink(copied());
    QVERIFY2(std::holds_alternative<links::ReadLink>(read), qPrintable(copied()));
    const links::Link& link = std::get<links::ReadLink>(read).link;
    QCOMPARE(std::get<links::FilePlace>(link.where).path, path);
    QVERIFY((link.place == game::Place{2, {}, game::Ply(3)}));
    QVERIFY(link.content && link.content->plies == 5);
    QVERIFY(copied().contains(u"a%20game.pgn#"));
    QCOMPARE(said(program), u"Copied a link to ply 3."_s);
}

void TestLinks::aLinkBringsBackAllThatItTells()
{
    const QString path = write(u"all.pgn"_s, linkedGames);
    QString link;
    {
        Program program;
        program.window.opening().openPath(path, 2, 0);
        QTRY_VERIFY(program.session.game());
        program.session.open({2, game::LineId(1), game::Ply(4)});
        program.playback.setLoopIn(game::Ply(1));
        program.playback.setLoopOut(game::Ply(3));
        program.workspace.study.pins.pinAAt(game::Ply(2));
        program.workspace.study.pins.pinBAt(game::Ply(4));
        stageOf(program).setView(stage::View::Snapshot);
        program.look.setFlipped(true);
        link = stateOf(program);
    }
    QVERIFY2(link.contains(u"line=1&ply=4&from=1&to=3&a=2&b=4&view=snapshot&axis=plies&flip=1&id="),
             qPrintable(link));
    QSettings().clear();
    Program program;
    program.window.links().open(link);
    QTRY_VERIFY(program.workspace.study.pins.pinnedB());
    QCOMPARE(stateOf(program), link);
    QCOMPARE(program.message(), QString());
    // The same link over another state leads to the same state.
    program.session.open({1, game::LineId::main(), game::Ply(1)});
    program.look.setFlipped(false);
    program.window.links().open(link);
    QTRY_COMPARE(stateOf(program), link);
    // A link that tells less leaves nothing of the one before.
    program.window.links().open(u"plyline://"_s + path + u"#game=2&ply=1"_s);
    QTRY_COMPARE(program.ply(), 1);
    QVERIFY(!program.playback.loopIn());
    QVERIFY(program.workspace.study.pins.isEmpty());
    QVERIFY(!program.look.isFlipped());
}

void TestLinks::markdownHasMoveAndPosition()
{
    const QString path = write(u"b.pgn"_s, linkedGames);
    Program program;
    program.window.opening().openPath(path, 2, 3);
    QTRY_VERIFY(program.session.game());
    program.window.actionsOfTable()[ActionId::CopyMarkdownLink].trigger();
    const QString text = copied();
    QVERIFY2(text.startsWith(u"[2. Bc4, Cid – Dan](plyline:///"), qPrintable(text));
    QVERIFY(text.endsWith(u") "_s + scholarsFens[3]));
}

void TestLinks::aPastedGameIsInsideItsLink()
{
    QString link;
    {
        Opened program;
        program.press(Qt::Key_End);
        link = stateOf(program);
        QVERIFY(said(program).contains(u"with the game inside"));
    }
    QVERIFY(link.startsWith(u"plyline:pgn,"));
    Program program;
    QGuiApplication::clipboard()->setText(u"  "_s + link + u'\n');
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(program.ply(), 7);
    PLYLINE_SHOWS(program, scholarsFens[7]);
    QCOMPARE(stateOf(program), link);
}

void TestLinks::aLongPastedGameIsInNoLink()
{
    // Comments that cannot be packed well.
    QString pgn = u"1. e4 {"_s;
    quint32 random = 1;
    for (int i = 0; i < 20000; ++i) {
        random = random * 1664525 + 1013904223;
        pgn += QChar(u'a' + int(random >> 16) % 26);
    }
    Opened program(pgn + u"} *\n"_s);
    QCOMPARE(stateOf(program), QString());
    QCOMPARE(said(program),
             u"The game is too long to be inside a link: save it to a file first."_s);
}

void TestLinks::theTimelineCopiesALinkToThePointedPly()
{
    const QString path = write(u"c.pgn"_s, linkedGames);
    Program program;
    program.window.opening().openPath(path, 2, 0);
    QTRY_VERIFY(program.session.game());
    timeline::TimelineView& view = timelineOf(program);
    const QPoint at(qRound(view.axis().xOf(game::Ply(4))), view.height() / 2);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.mapToGlobal(at));
    QCoreApplication::sendEvent(&view, &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction* action : menu->actions())
        if (action->text().remove(u'&') == u"Copy link to this ply")
            action->trigger();
    menu->close();
    QVERIFY2(copied().contains(u"game=2&ply=4&"), qPrintable(copied()));
    QCOMPARE(program.ply(), 0);
}

void TestLinks::aDroppedLinkIsOpened()
{
    const QString path = write(u"d.pgn"_s, linkedGames);
    Program program;
    QMimeData data;
    data.setUrls({QUrl(u"plyline://"_s + path + u"#game=3&ply=2"_s)});
    program.window.opening().openMimeData(data, u"Dropped text"_s);
    QTRY_VERIFY((program.session.cursor().place() == game::Place{3, {}, game::Ply(2)}));
}

void TestLinks::aPathWithAMomentIsOpened()
{
    const QString path = write(u"e#1.pgn"_s, linkedGames);
    Program program;
    program.window.links().openUris(
        {QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + u"#game=2&ply=4"_s});
    QTRY_VERIFY((program.session.cursor().place() == game::Place{2, {}, game::Ply(4)}));
    QCOMPARE(said(program), QString());
}

void TestLinks::whatDoesNotExistIsClampedAndSaid()
{
    const QString path = write(u"f.pgn"_s, linkedGames);
    Program program;
    const QString link =
        u"plyline://"_s + path + u"#game=9&line=4&ply=99&from=1&to=77&a=88&zoom=3"_s;
    program.window.links().open(link + u"&view=sideways"_s);
    QTRY_VERIFY(said(program).contains(u"The line ends at ply 2."));
    QVERIFY((program.session.cursor().place() == game::Place{3, {}, game::Ply(2)}));
    for (const QString& sentence :
         {u"Not understood in the link: zoom."_s, u"Without a usable value in the link: view."_s,
          u"There are only 3 games, so the last one is shown."_s,
          u"The game has no line 4, so the main line is shown."_s,
          u"The range ends with the line, at ply 2."_s})
        QVERIFY2(said(program).contains(sentence), qPrintable(said(program)));
    QTRY_VERIFY(program.workspace.study.pins.a());
    QCOMPARE(program.workspace.study.pins.a()->place.ply, game::Ply(2));
}

void TestLinks::theLinkedGameIsFoundAfterSorting()
{
    const QString path = write(u"g.pgn"_s, linkedGames);
    QString link = linkTo(path, 2, 4);
    QStringList games = linkedGames.split(u"[White "_s, Qt::SkipEmptyParts);
    std::reverse(games.begin(), games.end());
    write(u"g.pgn"_s,
          u"[White "_s + (games + QStringList{u"\"New\"]\n\n1. c4 *\n"_s}).join(u"\n\n[White "_s));
    Program program;
    program.window.links().open(link.replace(u"game=2"_s, u"game=1"_s));
    QTRY_COMPARE(said(program), u"Found by its content: it is game 2 now."_s);
    QVERIFY((program.session.cursor().place() == game::Place{2, {}, game::Ply(4)}));
    QCOMPARE(program.session.game()->tags().known("White"), std::string_view("Cid"));
}

void TestLinks::aGameThatGrewIsTheLinkedOne()
{
    const QString path = write(u"h.pgn"_s, u"[White \"A\"]\n\n1. e4 e5 *\n"_s);
    QString link = linkTo(path, 1, 1);
    write(u"h.pgn"_s,
          u"[White \"Z\"]\n\n1. d4 *\n\n[White \"A\"]\n\n1. e4 {x} e5 2. Nf3 Nc6 *\n"_s);
    Program program;
    program.window.links().open(link);
    QTRY_COMPARE(said(program), u"Found by its content: it is game 2 now."_s);
    QCOMPARE(program.ply(), 1);
    QCOMPARE(program.lastPly(), 4);
}

void TestLinks::aChangedGameIsSaid()
{
    const QString path = write(u"i.pgn"_s, linkedGames);
    QString link = linkTo(path, 2, 4);
    write(u"i.pgn"_s, QString(linkedGames).replace(u"2. Bc4"_s, u"2. Nc3"_s));
    Program program;
    program.window.links().open(link);
    QTRY_VERIFY2(
        said(program).contains(u"Game 2 is not the one that was linked, or it has changed"),
        qPrintable(said(program)));
    QVERIFY((program.session.cursor().place() == game::Place{2, {}, game::Ply(4)}));
}

void TestLinks::aGameIsFoundInRecentFilesByItsContent()
{
    const QString path = write(u"j.pgn"_s, linkedGames);
    const QString other = write(u"k.pgn"_s, u"1. b3 *\n"_s);
    Program program;
    program.window.opening().openPath(path, 2, 0);
    QTRY_VERIFY(program.session.game());
    const auto link = std::get<links::ReadLink>(links::parseLink(stateOf(program))).link;
    links::Link byContent;
    byContent.where = links::ContentPlace{};
    byContent.content = link.content;
    byContent.place = {0, {}, game::Ply(3)};
    program.window.links().open(links::linkText(byContent)); // in the open file
    QTRY_COMPARE(said(program), u"Found by its content: it is game 2 now."_s);
    program.window.opening().openPath(other);
    QTRY_COMPARE(program.session.file().path(), other);
    program.window.links().open(links::linkText(byContent)); // in a recent file
    QTRY_COMPARE(said(program), u"Found in j.pgn as game 2."_s);
    QVERIFY((program.session.cursor().place() == game::Place{2, {}, game::Ply(3)}));
    byContent.content->moves ^= 1;
    program.window.links().open(links::linkText(byContent)); // nowhere
    QTRY_VERIFY(program.message().contains(u"neither in the open file nor in a recent one"));
    QCOMPARE(program.session.file().path(), path);
}

void TestLinks::aFileOutsideHomeIsAskedAbout()
{
    const QTemporaryDir outside;
    QFile file(outside.filePath(u"o.pgn"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(linkedGames.toUtf8());
    file.close();
    const QString path = QFileInfo(file).canonicalFilePath();
    Program program;
    program.window.links().open(u"plyline://"_s + path + u"#game=2&ply=2"_s);
    QCOMPARE(program.message(),
             u"The link leads to %1, which is outside your home folder."_s.arg(path));
    QVERIFY(!program.window.opening().isOpening());
    QPushButton* open = buttonWith(program, u"Open it"_s);
    QVERIFY(open);
    QTest::mouseClick(open, Qt::LeftButton);
    QTRY_VERIFY((program.session.cursor().place() == game::Place{2, {}, game::Ply(2)}));
    QCOMPARE(program.message(), QString());
    // The question of a link is gone once another one is opened.
    program.window.links().open(u"plyline:///etc/hostname"_s);
    program.window.links().open(u"plyline://"_s + write(u"l.pgn"_s, linkedGames));
    QVERIFY(!buttonWith(program, u"Open it"_s));
}

void TestLinks::aWayOutOfHomeIsAskedAbout()
{
    const QString home = QFileInfo(m_folder.path()).canonicalFilePath();
    Program program;
    program.window.links().open(u"plyline://"_s + home + u"/../../../../../../etc/passwd"_s);
    QVERIFY(program.message().contains(u"leads to /etc/passwd, which is outside"));
    QVERIFY(QFile::link(u"/etc/passwd"_s, home + u"/inside.pgn"_s));
    program.window.links().open(u"plyline://"_s + home + u"/inside.pgn"_s);
    QVERIFY(program.message().contains(u"leads to /etc/passwd, which is outside"));
    QVERIFY(!program.window.opening().isOpening());
}

void TestLinks::whatIsNoFileIsRefused()
{
    Program program;
    program.window.links().open(u"plyline:///dev/zero"_s);
    QCOMPARE(program.message(), u"The link leads to /dev/zero, which is not a file."_s);
    program.window.links().open(u"plyline:///no/such.pgn"_s);
    QCOMPARE(program.message(), u"The link leads to /no/such.pgn, which is not there."_s);
    program.window.links().open(u"plyline://server/share/a.pgn"_s);
    QCOMPARE(program.message(), u"The link leads to another computer, so it is not followed."_s);
    program.window.links().openUris({u"https://example.org/a.pgn"_s});
    QCOMPARE(program.message(), u"This is no link to a moment of a game."_s);
}

void TestLinks::aTimeLeadsToItsPly()
{
    const QString path =
        write(u"m.pgn"_s, u"[TimeControl \"600\"]\n\n1. e4 {[%clk 0:09:50]} e5 {[%clk 0:09:40]} "
                          "2. Nf3 {[%clk 0:09:00]} Nc6 {[%clk 0:09:30]} *\n"_s);
    Program program;
    // 10 s, then 20 s, then 50 s.
    program.window.links().open(u"plyline://"_s + path + u"#t=0:45"_s);
    QTRY_COMPARE(program.ply(), 2);
    program.window.links().open(u"plyline://"_s + path + u"#t=1:20"_s);
    QTRY_COMPARE(program.ply(), 3);
    program.window.links().open(u"plyline://"_s + path + u"#t=9:00:00"_s);
    QTRY_COMPARE(program.ply(), 4);
}

void TestLinks::bothPinsComeFromOtherGames()
{
    const QString path = write(u"n.pgn"_s, linkedGames);
    Program program;
    program.window.links().open(u"plyline://"_s + path +
                                u"#game=3&ply=1&a=1.0.4&b=2.1.3&view=ab"_s);
    const study::Pins& pins = program.workspace.study.pins;
    QTRY_VERIFY(pins.pinnedB());
    QVERIFY((pins.a()->place == game::Place{1, {}, game::Ply(4)}));
    QVERIFY((pins.pinnedB()->place == game::Place{2, game::LineId(1), game::Ply(3)}));
    QVERIFY((program.session.cursor().place() == game::Place{3, {}, game::Ply(1)}));
    QCOMPARE(stageOf(program).view(), stage::View::Comparison);
}

PLYLINE_WIDGET_TEST(TestLinks)
#include "tst_links.moc"
