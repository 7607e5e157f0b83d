#include "app/model/engines/engines.h"
#include "tests/app/shell/window/getting_games_in.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

/// A line that is tried out is a game of its own, from which one comes back.
class TestTryingOut : public GettingGamesInTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { GettingGamesInTest::initTestCase(); }
    void init() { GettingGamesInTest::init(); }
    void lineOfAnEngineIsAGameOfItsOwn();
    void tryingOutTwiceLeadsBackToTheFile();
    void pastedTextComesBackToo();
    void engineThatWasChosenIsRemembered();

private:
    /// As a click on the first move of an engine's line does.
    static void tryOut(Program& program, std::string_view move);
    static void goBack(Program& program)
    {
        program.window.actionsOfTable()[ActionId::BackToFile].trigger();
    }
};

void TestTryingOut::tryOut(Program& program, std::string_view move)
{
    const auto line = program.session.replay();
    const game::Ply ply = program.session.cursor().ply();
    const auto position = rules::Position::fromSetup(line->stateAt(ply));
    engine::FoundLine found;
    found.moves = {*rules::uci::parse(move, *position)};
    program.workspace.engines->whatIf.ask(*line, ply, found, ply.next());
}

void TestTryingOut::lineOfAnEngineIsAGameOfItsOwn()
{
    const QString path = write(u"study.pgn"_s, u"[White \"A\"]\n\n1. e4 e5 2. Nf3 Nc6 *\n"_s);
    Program program;
    program.window.opening().openPath(path, 1, 2);
    QTRY_VERIFY(program.session.game());
    tryOut(program, "f1c4");
    QTRY_COMPARE(program.message(), u"What if is shown instead of study.pgn."_s);
    QTRY_COMPARE(program.ply(), 3);
    QCOMPARE(program.lastPly(), 3);
    goBack(program);
    QTRY_COMPARE(program.session.file().path(), path);
    QTRY_COMPARE(program.ply(), 2);
    QCOMPARE(program.lastPly(), 4);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("[White \"A\"]\n\n1. e4 e5 2. Nf3 Nc6 *\n"));
}

void TestTryingOut::tryingOutTwiceLeadsBackToTheFile()
{
    const QString path = write(u"first.pgn"_s, u"1. d4 d5 *\n"_s);
    Program program;
    program.window.opening().openPath(path, 1, 1);
    QTRY_VERIFY(program.session.game());
    tryOut(program, "g8f6");
    QTRY_COMPARE(program.ply(), 2);
    QTRY_VERIFY(program.session.file().path().isEmpty());
    tryOut(program, "c2c4");
    QTRY_COMPARE(program.ply(), 3);
    goBack(program);
    QTRY_COMPARE(program.session.file().path(), path);
    QTRY_COMPARE(program.ply(), 1);
}

void TestTryingOut::pastedTextComesBackToo()
{
    Program program;
    QGuiApplication::clipboard()->setText(u"1. c4 e5 2. g3 *\n"_s);
    program.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(program.lastPly(), 3);
    program.press(Qt::Key_Right);
    QTRY_COMPARE(program.ply(), 1);
    tryOut(program, "c7c5");
    QTRY_COMPARE(program.message(), u"What if is shown instead of Pasted text."_s);
    QTRY_COMPARE(program.lastPly(), 2);
    goBack(program);
    QTRY_COMPARE(program.lastPly(), 3);
    QTRY_COMPARE(program.ply(), 1);
    QVERIFY(!program.window.actionsOfTable()[ActionId::BackToFile].isEnabled());
}

void TestTryingOut::engineThatWasChosenIsRemembered()
{
    const QString path = write(u"mine"_s, u"#!/bin/sh\n"_s);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner));
    {
        Program program;
        program.workspace.engines->choice.setLines(4);
        QVERIFY(program.workspace.engines->choice.choose(path));
    }
    const Program again;
    QCOMPARE(again.workspace.engines->choice.lines(), 4);
    QCOMPARE(again.workspace.engines->choice.program().path, path);
}

PLYLINE_WIDGET_TEST(TestTryingOut)
#include "tst_trying_out.moc"
