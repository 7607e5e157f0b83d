#include "tests/app/shell/window/getting_games_in.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestPastingAndDropping : public GettingGamesInTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { GettingGamesInTest::initTestCase(); }
    void init() { GettingGamesInTest::init(); }
    void pastedPgnIsShown();
    void pastedFenIsShown();
    void pasteThatIsNeitherIsSaid();
    void pastingLeadsBackToWhereTheFileWasLeft();
    void pastingTwiceLeadsBackToTheFile();
    void anImpossibleFenIsSaid();
    void aDroppedFileIsShown();
    void droppedTextIsShown();
};

void TestPastingAndDropping::pastedPgnIsShown()
{
    Program program;
    QGuiApplication::clipboard()->setText(scholarsMate);
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(program.session.game());
    program.press(Qt::Key_End);
    PLYLINE_SHOWS(program, scholarsFens[7]);
}

void TestPastingAndDropping::pastedFenIsShown()
{
    const QString fen = u"8/5k2/8/8/3R4/8/2K5/8 b - - 12 60"_s;
    Program program;
    QGuiApplication::clipboard()->setText(u"  "_s + fen + u"\n"_s);
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(program.session.game());
    PLYLINE_SHOWS(program, fen);
    QCOMPARE(program.lastPly(), 0);
}

void TestPastingAndDropping::pasteThatIsNeitherIsSaid()
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

void TestPastingAndDropping::pastingLeadsBackToWhereTheFileWasLeft()
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

void TestPastingAndDropping::pastingTwiceLeadsBackToTheFile()
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

void TestPastingAndDropping::anImpossibleFenIsSaid()
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

void TestPastingAndDropping::aDroppedFileIsShown()
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

void TestPastingAndDropping::droppedTextIsShown()
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

PLYLINE_WIDGET_TEST(TestPastingAndDropping)
#include "tst_pasting_and_dropping.moc"
