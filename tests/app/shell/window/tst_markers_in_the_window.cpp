#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include "app/panels/moves/moves_view.h"
#include "app/panels/timeline/marker_editor.h"
#include "app/panels/timeline/own_markers_lane.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/save_dialogs/marked_games.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;
using game::LineId;
using game::Ply;

namespace {

const QString twoGames = u"[White \"One\"]\n[Result \"*\"]\n\n1. e4 d5 2. exd5 Qxd5 3. Nc3 *\n\n"
                         "[White \"Two\"]\n[Result \"*\"]\n\n1. d4 d5 2. c4 dxc4 *\n"_s;

QDir folder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                u"/plyline/markers"_s);
}

timeline::MarkerEditor* editorOf(const Program& program)
{
    return program.window.findChild<timeline::MarkerEditor*>();
}

/// As a person does with the keyboard.
void setMarker(Program& program, int ply, const QString& name)
{
    program.session.cursor().goToPly(Ply(ply));
    program.press(Qt::Key_M);
    QVERIFY(editorOf(program) && editorOf(program)->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), name);
    program.press(Qt::Key_Return);
    QVERIFY(!editorOf(program)->isVisible());
}

QStringList namesOf(const Program& program)
{
    QStringList names;
    for (const study::OwnMarker& marker : program.workspace.study.markers.all())
        names << marker.name;
    return names;
}

QString statusOf(const Program& program)
{
    return program.window.statusBar()->currentMessage();
}

/// Writes the scholar's mate into a file, and returns its path.
QString writtenGame(const QTemporaryDir& place)
{
    QFile file(place.filePath(u"game.pgn"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(scholarsMate.toUtf8()) < 0)
        qFatal("cannot write the test's file");
    return file.fileName();
}

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestMarkersInTheWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aKeySetsAMarkerThatOutlivesTheProgram();
    void keysWalkTheMarkersThatAreShown();
    void eachGameHasItsOwn();
    void playbackPausesAtMarkers();
    void theChoiceIsKeptForTheNextStart();
    void markersAreSaidToScreenReaders();
    void theGameIsCopiedWithItsMarkers();
    void theGameIsSavedWithItsMarkersButNotOverItsFile();
    void theFileIsNeverWritten();
    void aFolderThatCannotBeWrittenIsSaid();
    void theMarkerIsRemovedByACommand();
    void theMoveListSetsMarkers();
    void whilePresentingAMarkerIsSetAtOnce();
    void pinsStayWhereTheyAre();
};

void TestMarkersInTheWindow::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
}

void TestMarkersInTheWindow::init()
{
    QSettings().clear();
    if (folder().exists())
        QVERIFY(folder().removeRecursively());
}

void TestMarkersInTheWindow::aKeySetsAMarkerThatOutlivesTheProgram()
{
    {
        Opened program;
        setMarker(program, 5, u"queen out"_s);
        QCOMPARE(namesOf(program), QStringList{u"queen out"_s});
    }
    Opened again;
    QCOMPARE(namesOf(again), QStringList{u"queen out"_s});
    setMarker(again, 5, u"queen comes out"_s); // the key names it anew
    QCOMPARE(namesOf(again), QStringList{u"queen comes out"_s});
}

void TestMarkersInTheWindow::keysWalkTheMarkersThatAreShown()
{
    Opened program;
    setMarker(program, 2, u"two"_s);
    setMarker(program, 5, u"five"_s);
    program.session.cursor().goToStart();
    QList<int> plies;
    for (int i = 0; i < 4; ++i) {
        program.press(i % 2 == 0 ? Qt::Key_BracketRight : Qt::Key_Down);
        plies << program.ply();
    }
    QCOMPARE(plies, (QList<int>{2, 5, 7, 7})); // 7: the capture that mates
    for (const study::MarkerGroup& group : study::markerGroups())
        if (group.isOwn())
            program.workspace.study.markerFilter.setShown(group, false);
    program.press(Qt::Key_BracketLeft);
    QCOMPARE(program.ply(), 7);
}

void TestMarkersInTheWindow::eachGameHasItsOwn()
{
    Opened program(twoGames);
    setMarker(program, 3, u"of the first"_s);
    program.session.openGame(2);
    QTRY_COMPARE(program.session.cursor().place().game, 2);
    QCOMPARE(namesOf(program), QStringList());
    setMarker(program, 4, u"of the second"_s);
    program.session.openGame(1);
    QTRY_COMPARE(program.session.cursor().place().game, 1);
    QCOMPARE(namesOf(program), QStringList{u"of the first"_s});
    QCOMPARE(folder().entryList(QDir::Files).size(), 2);
}

void TestMarkersInTheWindow::playbackPausesAtMarkers()
{
    Opened program;
    setMarker(program, 3, u"bishop out"_s);
    program.session.cursor().goToStart();
    program.playback.setPliesPerSecond(32);
    program.press(Qt::Key_Space);
    QTRY_VERIFY(!program.playback.isPlaying());
    QCOMPARE(program.ply(), program.lastPly()); // it is off at first
    program.window.actionsOfTable()[ActionId::PauseAtMarkers].trigger();
    program.press(Qt::Key_Space);
    QTRY_VERIFY(!program.playback.isPlaying());
    QCOMPARE(program.ply(), 3);
    QCOMPARE(statusOf(program), u"Paused at “bishop out”."_s);
}

void TestMarkersInTheWindow::theChoiceIsKeptForTheNextStart()
{
    {
        Opened program;
        program.window.actionsOfTable()[ActionId::PauseAtMarkers].trigger();
        program.workspace.study.markerFilter.setShown(study::markerGroups()[1], false);
    }
    Opened again;
    QVERIFY(again.window.actionsOfTable()[ActionId::PauseAtMarkers].isChecked());
    QVERIFY(!again.workspace.study.markerFilter.isShown(study::markerGroups()[1]));
    QVERIFY(again.workspace.study.markerFilter.isShown(study::markerGroups()[2]));
}

void TestMarkersInTheWindow::markersAreSaidToScreenReaders()
{
    Opened program;
    setMarker(program, 5, u"queen out"_s);
    timeline::TimelineView& view = program.window.findChild<timeline::TimelinePanel*>()->view();
    QVERIFY(view.spokenLanes().contains(u"Own markers: queen out"_s));
    program.session.cursor().goToPly(Ply(4));
    QVERIFY(!view.spokenLanes().contains(u"queen out"_s));
}

void TestMarkersInTheWindow::theGameIsCopiedWithItsMarkers()
{
    Opened program;
    QAction& copy = program.window.actionsOfTable()[ActionId::CopyMarked];
    QVERIFY(!copy.isEnabled());
    setMarker(program, 5, u"queen out"_s);
    QVERIFY(copy.isEnabled());
    study::OwnMarker range = program.workspace.study.markers.all()[0];
    range.first = Ply(1);
    range.last = Ply(3);
    range.name = u"opening"_s;
    range.note = u"as taught"_s;
    program.workspace.study.markers.put(range);
    copy.trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"3. Qh5 {queen out} Nf6"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(
        u"1. e4 {opening (to 2. Bc4): as taught} e5"_s));
    QTRY_COMPARE(statusOf(program), u"Copied the game with own markers."_s);
}

void TestMarkersInTheWindow::theGameIsSavedWithItsMarkersButNotOverItsFile()
{
    QTemporaryDir place;
    const QString path = writtenGame(place);
    Program program;
    program.window.opening().openPath(path, 1);
    QTRY_VERIFY(program.session.game());
    setMarker(program, 7, u"mate"_s);
    auto& marked = *program.window.findChild<save_dialogs::MarkedGames*>();
    marked.save(path);
    QTRY_VERIFY(!program.message().isEmpty());
    const QString copy = place.filePath(u"copy.pgn"_s);
    marked.save(copy);
    QTRY_VERIFY(QFile::exists(copy));
    QCOMPARE(textOf(copy), QString(scholarsMate).replace(u"Qxf7#"_s, u"Qxf7# {mate}"_s));
    QCOMPARE(textOf(path), scholarsMate);
}

void TestMarkersInTheWindow::theFileIsNeverWritten()
{
    QTemporaryDir place;
    const QString path = writtenGame(place);
    {
        Program program;
        program.window.opening().openPath(path, 1);
        QTRY_VERIFY(program.session.game());
        setMarker(program, 7, u"mate"_s);
        program.window.actionsOfTable()[ActionId::CopyGame].trigger();
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"{mate}"_s));
    }
    QCOMPARE(textOf(path), scholarsMate);
}

void TestMarkersInTheWindow::aFolderThatCannotBeWrittenIsSaid()
{
    QVERIFY(QDir().mkpath(QFileInfo(folder().path()).path()));
    QFile inTheWay(folder().path());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    {
        Opened program;
        setMarker(program, 3, u"lost"_s);
        QVERIFY2(statusOf(program).startsWith(u"The markers of this game are not kept. "_s),
                 qPrintable(statusOf(program)));
        QCOMPARE(namesOf(program), QStringList{u"lost"_s});
    }
    QVERIFY(inTheWay.remove());
}

void TestMarkersInTheWindow::theMarkerIsRemovedByACommand()
{
    Opened program;
    QAction& remove = program.window.actionsOfTable()[ActionId::RemoveMarker];
    setMarker(program, 3, u"three"_s);
    program.session.cursor().goToPly(Ply(4));
    remove.trigger();
    QCOMPARE(statusOf(program), u"No marker of yours begins here."_s);
    program.session.cursor().goToPly(Ply(3));
    remove.trigger();
    QCOMPARE(statusOf(program), u"Removed “three”."_s);
    QCOMPARE(namesOf(program), QStringList());
}

void TestMarkersInTheWindow::theMoveListSetsMarkers()
{
    Opened program;
    program.session.cursor().goToPly(Ply(3));
    auto& view = *program.window.findChild<moves::MovesView*>();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10},
                            view.mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(view.viewport(), &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    bool isThere = false;
    for (QAction* action : menu->actions()) {
        if (action->text() != u"Set a &marker at 2. Bc4…"_s)
            continue;
        isThere = true;
        action->trigger();
    }
    menu->close();
    QVERIFY(isThere);
    QVERIFY(editorOf(program) && editorOf(program)->isVisible());
    program.press(Qt::Key_Escape);
}

void TestMarkersInTheWindow::whilePresentingAMarkerIsSetAtOnce()
{
    Opened program;
    program.session.cursor().goToPly(Ply(3));
    program.window.actionsOfTable()[ActionId::Present].trigger();
    QTRY_VERIFY(!program.window.findChild<timeline::TimelinePanel*>()->isVisible());
    program.press(Qt::Key_M);
    program.press(Qt::Key_M);
    QCOMPARE(namesOf(program), QStringList{QString()});
    QCOMPARE(program.workspace.study.markers.all()[0].first, Ply(3));
    program.window.actionsOfTable()[ActionId::Present].trigger();
}

void TestMarkersInTheWindow::pinsStayWhereTheyAre()
{
    Opened program;
    program.session.cursor().goToPly(Ply(2));
    program.press(Qt::Key_A);
    program.session.cursor().goToPly(Ply(6));
    program.press(Qt::Key_B);
    setMarker(program, 2, u"at A"_s);
    const study::Pins& pins = program.workspace.study.pins;
    QCOMPARE(pins.shownPly(pins.a()), std::optional(Ply(2)));
    QCOMPARE(pins.shownPly(pins.pinnedB()), std::optional(Ply(6)));
    setMarker(program, 4, u"between"_s);
    program.press(Qt::Key_Escape); // B goes, the markers stay
    QCOMPARE(namesOf(program), (QStringList{u"at A"_s, u"between"_s}));
}

PLYLINE_WIDGET_TEST(TestMarkersInTheWindow)
#include "tst_markers_in_the_window.moc"
