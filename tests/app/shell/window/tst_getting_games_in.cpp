#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

class TestGettingGamesIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void theFirstStartShowsTheSamples();
    void aFileOpensAtTheGameAndPlyAskedFor();
    void theLastFileIsRestoredWhereItWasLeft();
    void withoutTheLastFileTheSamplesAreShown();
    void pastedPgnIsShown();
    void pastedFenIsShown();
    void pasteThatIsNeitherIsSaid();
    void pastingLeadsBackToWhereTheFileWasLeft();
    void pastingTwiceLeadsBackToTheFile();
    void anImpossibleFenIsSaid();
    void aDroppedFileIsShown();
    void droppedTextIsShown();
    void theDialogOpensAFile();
    void aMissingFileIsSaidAndForgotten();
    void recentFilesOfOneNameShowTheirFolders();
    void aFolderIsSaid();
    void aFileWithoutPgnIsSaidAndWhatWasOpenStays();
    void aBrokenGameIsSaidAndItsGoodMovesAreShown();
    void theFileIsReadAgain();
    void windowAndSwitchesAreRestored();
    void withoutAnyGameTheWindowSaysHowToGetOne();

private:
    [[nodiscard]] QString write(const QString& name, const QString& text) const;

    QTemporaryDir m_folder;
};

void TestGettingGamesIn::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
    QVERIFY(m_folder.isValid());
}

QString TestGettingGamesIn::write(const QString& name, const QString& text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the test's file");
    file.write(text.toUtf8());
    return file.fileName();
}

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

void TestGettingGamesIn::withoutTheLastFileTheSamplesAreShown()
{
    Program program;
    program.settings.setLastFile(m_folder.filePath(u"gone.pgn"_s));
    program.window.opening().openAtStart(QString(), {}, {});
    QTRY_VERIFY(program.session.game());
    QVERIFY(program.window.windowTitle().contains(u"immortals.pgn"_s));
    QVERIFY(program.message().isEmpty());
}

void TestGettingGamesIn::pastedPgnIsShown()
{
    Program program;
    QGuiApplication::clipboard()->setText(scholarsMate);
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(program.session.game());
    program.press(Qt::Key_End);
    PLYLINE_SHOWS(program, scholarsFens[7]);
}

void TestGettingGamesIn::pastedFenIsShown()
{
    const QString fen = u"8/5k2/8/8/3R4/8/2K5/8 b - - 12 60"_s;
    Program program;
    QGuiApplication::clipboard()->setText(u"  "_s + fen + u"\n"_s);
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(program.session.game());
    PLYLINE_SHOWS(program, fen);
    QCOMPARE(program.lastPly(), 0);
}

void TestGettingGamesIn::pasteThatIsNeitherIsSaid()
{
    Program program;
    QGuiApplication::clipboard()->setText(u"Dear reader,\nthis is a letter and no game.\n"_s);
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY2(program.message().contains(u"Pasted text"_s), qPrintable(program.message()));
    QVERIFY(!program.session.game());
    // The next try takes the message away.
    QGuiApplication::clipboard()->setText(scholarsMate);
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(program.session.game());
    QVERIFY(program.message().isEmpty());
}

namespace {

QPushButton* buttonWith(const Program& program, const QString& text)
{
    const auto buttons = program.window.findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->isVisible() && button->text() == text)
            return button;
    return nullptr;
}

} // namespace

void TestGettingGamesIn::pastingLeadsBackToWhereTheFileWasLeft()
{
    const QString path = write(u"study.pgn"_s, u"[Event \"One\"]\n\n1. d4 *\n\n"
                                               "[Event \"Two\"]\n\n1. e4 e5 (1... c5 2. Nf3 d6) "
                                               "2. Bc4 *\n"_s);
    Program program;
    const QAction& back = program.window.actionsOfTable()[ActionId::BackToFile];
    program.window.opening().openPath(path, 2, 0);
    QTRY_VERIFY(program.session.game());
    const game::Place left{2, game::LineId(1), game::Ply(3)};
    program.session.open(left);
    QTRY_VERIFY(program.session.cursor().place() == left);
    QVERIFY(program.message().isEmpty());
    QVERIFY(!back.isEnabled());
    QGuiApplication::clipboard()->setText(scholarsMate);
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(program.message(), u"Pasted text is shown instead of study.pgn."_s);
    QVERIFY(back.isEnabled());
    QPushButton* button = buttonWith(program, u"Back to study.pgn"_s);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(program.session.file().path(), path);
    QTRY_VERIFY(program.session.cursor().place() == left);
    QVERIFY(program.message().isEmpty());
    QVERIFY(!back.isEnabled());
}

void TestGettingGamesIn::pastingTwiceLeadsBackToTheFile()
{
    const QString path = write(u"first.pgn"_s, u"1. d4 d5 *\n"_s);
    Program program;
    program.window.opening().openPath(path);
    QTRY_VERIFY(program.session.game());
    program.press(Qt::Key_End);
    for (const QString& text : {scholarsMate, u"8/5k2/8/8/3R4/8/2K5/8 b - - 12 60"_s}) {
        QGuiApplication::clipboard()->setText(text);
        program.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(program.session.file().path().isEmpty());
        QTRY_VERIFY(!program.session.isLoading());
    }
    QTRY_COMPARE(program.lastPly(), 0);
    program.window.actionsOfTable()[ActionId::BackToFile].trigger();
    QTRY_COMPARE(program.session.file().path(), path);
    QTRY_COMPARE(program.ply(), 2);
    // A file that is opened has replaced nothing.
    program.window.opening().openSamples();
    QTRY_VERIFY(program.session.file().path() != path);
    QVERIFY(program.message().isEmpty());
}

void TestGettingGamesIn::anImpossibleFenIsSaid()
{
    Program program;
    QGuiApplication::clipboard()->setText(u"8/8/8/8/8/8/8/K7 w - - 0 1"_s);
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY2(program.message().contains(u"Black has no king"_s), qPrintable(program.message()));
    QVERIFY(!program.session.game());
}

namespace {

/// Drags over and drops on the window, wherever `position` is.
void drop(Program& program, QMimeData& data, const QPoint& position)
{
    QWidget* under = program.window.childAt(position);
    while (under && !under->acceptDrops())
        under = under->parentWidget();
    QCOMPARE(under, &program.window);
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&program.window, &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(program.window.findChild<QWidget*>(u"dropCover"_s)->isVisible());
    QDropEvent event(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&program.window, &event);
    QVERIFY(!program.window.findChild<QWidget*>(u"dropCover"_s)->isVisible());
}

} // namespace

void TestGettingGamesIn::aDroppedFileIsShown()
{
    const QString path = write(u"dropped.pgn"_s, scholarsMate);
    Program program;
    program.window.opening().openSamples();
    QTRY_VERIFY(program.session.game());
    for (const QPoint at :
         {QPoint(60, 300), QPoint(640, 400), QPoint(1220, 200), QPoint(700, 740)}) {
        program.window.opening().openSamples();
        QTRY_COMPARE(program.session.file().title(), u"immortals.pgn"_s);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(program, data, at);
        QTRY_COMPARE(program.session.file().path(), path);
    }
    program.press(Qt::Key_End);
    PLYLINE_SHOWS(program, scholarsFens[7]);
}

void TestGettingGamesIn::droppedTextIsShown()
{
    Program program;
    program.window.opening().openSamples();
    QTRY_VERIFY(program.session.game());
    QMimeData data;
    data.setText(scholarsMate);
    drop(program, data, QPoint(640, 400));
    QTRY_COMPARE(program.session.file().index()->size(), 1);
    program.press(Qt::Key_End);
    PLYLINE_SHOWS(program, scholarsFens[7]);
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
