#include "tests/app/shell/window/getting_games_in.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestGettingGamesIn : public GettingGamesInTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { GettingGamesInTest::initTestCase(); }
    void init() { GettingGamesInTest::init(); }
    void theFirstStartShowsTheSamples();
    void aFileOpensAtTheGameAndPlyAskedFor();
    void theLastFileIsRestoredWhereItWasLeft();
    void theLoopOfTheLastGameIsSetAgain();
    void withoutTheLastFileTheSamplesAreShown();
    void theDialogOpensAFile();
    void aMissingFileIsSaidAndForgotten();
    void recentFilesOfOneNameShowTheirFolders();
    void aFolderIsSaid();
    void aFileWithoutPgnIsSaidAndWhatWasOpenStays();
    void aBrokenGameIsSaidAndItsGoodMovesAreShown();
    void theFileIsReadAgain();
    void windowAndSwitchesAreRestored();
    void withoutAnyGameTheWindowSaysHowToGetOne();
};

void TestGettingGamesIn::theFirstStartShowsTheSamples()
{
    Program program;
    program.window.opening().openAtStart(QString(), {}, {});
    QTRY_VERIFY(program.session.game());
    QVERIFY(program.session.file().index()->size() >= 24);
    QVERIFY(program.window.windowTitle().contains(u"immortals.pgn"_s));
    PLYLINE_SHOWS(program, scholarsFens[0]);
}

void TestGettingGamesIn::aFileOpensAtTheGameAndPlyAskedFor()
{
    const QString path = write(u"two.pgn"_s, u"[Event \"One\"]\n\n1. d4 *\n\n"_s + scholarsMate);
    Program program;
    program.window.opening().openAtStart(path, 2, 3);
    QTRY_COMPARE(program.session.cursor().place().game, 2);
    PLYLINE_SHOWS(program, scholarsFens[3]);
    QCOMPARE(program.window.windowTitle(), u"two.pgn — Plyline"_s);
    QCOMPARE(program.settings.recentFiles(), QStringList(path));
}

void TestGettingGamesIn::theLastFileIsRestoredWhereItWasLeft()
{
    const QString path = write(u"left.pgn"_s, u"[Event \"One\"]\n\n1. d4 *\n\n"_s + scholarsMate);
    {
        Program program;
        program.window.opening().openAtStart(path, 2, {});
        QTRY_VERIFY(program.session.game());
        program.press(Qt::Key_Right);
        program.press(Qt::Key_Right);
        QCOMPARE(program.ply(), 2);
        program.window.close();
    }
    Program program;
    program.window.opening().openAtStart(QString(), {}, {});
    QTRY_COMPARE(program.session.cursor().place().game, 2);
    PLYLINE_SHOWS(program, scholarsFens[2]);
}

void TestGettingGamesIn::theLoopOfTheLastGameIsSetAgain()
{
    const QString path =
        write(u"loop.pgn"_s, u"[Event \"One\"]\n\n1. d4 d5 *\n\n"_s + scholarsMate);
    {
        Program program;
        program.window.opening().openAtStart(path, 2, {});
        QTRY_VERIFY(program.session.game());
        program.press(Qt::Key_Right);
        program.press(Qt::Key_I);
        program.press(Qt::Key_End);
        program.press(Qt::Key_O);
        QVERIFY(program.playback.isLooping());
        program.press(Qt::Key_Slash, Qt::ControlModifier);
        QVERIFY(!program.playback.isLooping());
        program.window.close();
    }
    const session::PlayLoop loop{game::Ply(1), game::Ply(7), false};
    {
        Program program;
        program.window.opening().openAtStart(QString(), {}, {});
        QTRY_COMPARE(program.session.cursor().place().game, 2);
        QVERIFY(program.playback.loop() == loop);
        program.session.openGame(1);
        QVERIFY(program.playback.loop() == session::PlayLoop());
        program.session.openGame(2);
        QVERIFY(program.playback.loop() == session::PlayLoop());
        program.window.close();
    }
    Program program;
    program.window.opening().openAtStart(QString(), {}, {});
    QTRY_COMPARE(program.session.cursor().place().game, 2);
    QVERIFY(program.playback.loop() == session::PlayLoop());
}

void TestGettingGamesIn::withoutTheLastFileTheSamplesAreShown()
{
    Program program;
    program.settings.setLastFile(m_folder.filePath(u"gone.pgn"_s));
    program.window.opening().openAtStart(QString(), {}, {});
    QTRY_VERIFY(program.session.game());
    QVERIFY(program.window.windowTitle().contains(u"immortals.pgn"_s));
    QVERIFY(program.message().isEmpty());
}

void TestGettingGamesIn::theDialogOpensAFile()
{
    const QString path = write(u"chosen.pgn"_s, scholarsMate);
    Program program;
    program.press(Qt::Key_O, Qt::ControlModifier);
    QPointer<QFileDialog> dialog = program.window.findChild<QFileDialog*>();
    QVERIFY(dialog);
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept", Qt::DirectConnection);
    QTRY_COMPARE(program.session.file().path(), path);
    QTRY_VERIFY(!dialog);
    PLYLINE_SHOWS(program, scholarsFens[0]);
}

void TestGettingGamesIn::aMissingFileIsSaidAndForgotten()
{
    const QString path = m_folder.filePath(u"nowhere.pgn"_s);
    Program program;
    program.settings.addRecentFile(path);
    program.window.opening().openPath(path);
    QTRY_VERIFY2(program.message().contains(path), qPrintable(program.message()));
    QVERIFY(program.settings.recentFiles().isEmpty());
    QVERIFY(!program.session.game());
}

void TestGettingGamesIn::recentFilesOfOneNameShowTheirFolders()
{
    Program program;
    program.settings.clearRecentFiles();
    for (const QString& path :
         {u"/club/2024/games.pgn"_s, u"/a & b/games.pgn"_s, u"/club/one.pgn"_s})
        program.settings.addRecentFile(path);
    QMenu* recent = nullptr;
    const auto menus = program.window.findChildren<QMenu*>();
    for (QMenu* menu : menus)
        if (menu->title() == u"Open &recent")
            recent = menu;
    QVERIFY(recent);
    Q_EMIT recent->aboutToShow();
    QStringList titles;
    for (int i = 0; i < 3; ++i)
        titles << recent->actions().at(i)->text();
    QCOMPARE(titles, (QStringList{u"one.pgn (not there any more)"_s,
                                  u"games.pgn in /a && b (not there any more)"_s,
                                  u"games.pgn in /club/2024 (not there any more)"_s}));
}

void TestGettingGamesIn::aFolderIsSaid()
{
    Program program;
    program.window.opening().openPath(m_folder.path());
    QTRY_VERIFY2(program.message().contains(u"folder"_s), qPrintable(program.message()));
}

void TestGettingGamesIn::aFileWithoutPgnIsSaidAndWhatWasOpenStays()
{
    const QString good = write(u"good.pgn"_s, scholarsMate);
    const QString bad = write(u"letter.txt"_s, u"Dear reader,\nno chess here.\n"_s);
    Program program;
    program.window.opening().openPath(good);
    QTRY_VERIFY(program.session.game());
    program.window.opening().openPath(bad);
    QTRY_VERIFY2(program.message().contains(bad), qPrintable(program.message()));
    QCOMPARE(program.session.file().path(), good);
    QCOMPARE(program.settings.recentFiles(), QStringList(good));
    PLYLINE_SHOWS(program, scholarsFens[0]);
}

void TestGettingGamesIn::aBrokenGameIsSaidAndItsGoodMovesAreShown()
{
    const QString path =
        write(u"broken.pgn"_s,
              u"[Event \"Broken\"]\n[Result \"1-0\"]\n\n1. e4 e5 2. Bc4 Nc6\n3. Qh9 Nf6 1-0\n"_s);
    Program program;
    program.window.opening().openPath(path);
    QTRY_VERIFY(program.session.game());
    QCOMPARE(program.lastPly(), 4);
    const QString message = program.message();
    // The place is where the bad token stands: the fifth text line, after "3. ".
    for (const QString& part : {u"Qh9"_s, u"line 5"_s, u"column 4"_s, u"ply 4"_s})
        QVERIFY2(message.contains(part), qPrintable(message));
    program.press(Qt::Key_End);
    PLYLINE_SHOWS(program, scholarsFens[4]);
}

void TestGettingGamesIn::theFileIsReadAgain()
{
    const QString path = write(u"growing.pgn"_s, u"1. e4 e5 *\n"_s);
    Program program;
    program.window.opening().openPath(path);
    QTRY_VERIFY(program.session.game());
    program.press(Qt::Key_End);
    QCOMPARE(program.ply(), 2);
    (void)write(u"growing.pgn"_s, scholarsMate);
    program.press(Qt::Key_F5);
    QTRY_COMPARE(program.lastPly(), 7);
    PLYLINE_SHOWS(program, scholarsFens[2]);
}

void TestGettingGamesIn::windowAndSwitchesAreRestored()
{
    {
        Program program;
        program.window.resize(1111, 777);
        program.window.actionsOfTable()[ActionId::ThemeLight].trigger();
        program.window.actionsOfTable()[ActionId::Animate].setChecked(false);
        program.window.actionsOfTable()[ActionId::Wheel].setChecked(false);
        program.playback.setPliesPerSecond(4);
        program.window.actionsOfTable()[ActionId::RealPace].trigger();
        program.window.actionsOfTable()[ActionId::CutThinking].trigger();
        program.window.actionsOfTable()[ActionId::ResumeScrubbed].trigger();
        program.window.close();
    }
    settings::Settings settings;
    look::Look look;
    workspace::Workspace workspace;
    session::Playback playback(workspace.session.cursor());
    window::MainWindow window(workspace, playback, look, settings);
    window.show();
    QCOMPARE(window.size(), QSize(1111, 777));
    QCOMPARE(look.choice(), look::ThemeChoice::Light);
    QVERIFY(!look.isAnimated());
    QVERIFY(!window.actionsOfTable()[ActionId::Wheel].isChecked());
    QCOMPARE(playback.pliesPerSecond(), 4.0);
    QVERIFY(playback.options().isRealPace);
    QVERIFY(!playback.options().pace.idleCap);
    QVERIFY(playback.options().isResumedAfterScrubbing);
    QVERIFY(window.actionsOfTable()[ActionId::RealPace].isChecked());
}

void TestGettingGamesIn::withoutAnyGameTheWindowSaysHowToGetOne()
{
    Program program;
    QVERIFY(!program.board().isVisible());
    QPushButton* samples = nullptr;
    const auto buttons = program.window.findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->isVisible() && button->text().contains(u"sample"_s))
            samples = button;
    QVERIFY(samples);
    QTest::mouseClick(samples, Qt::LeftButton);
    QTRY_VERIFY(program.session.game());
    QVERIFY(program.board().isVisible());
}

PLYLINE_WIDGET_TEST(TestGettingGamesIn)
#include "tst_getting_games_in.moc"
