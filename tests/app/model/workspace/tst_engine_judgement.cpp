#include <QtTest/QTest>

#include "app/model/engines/engines.h"
#include "app/model/workspace/engine_judgement.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/scripted_engine.h"
#include "tests/support/test.h"

using namespace plyline;
using tests::ScriptedEngine;

class TestEngineJudgement : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeSession();
        m_judgement = std::make_unique<workspace::EngineJudgement>(*m_workspace);
    }
    void cleanup()
    {
        m_judgement.reset();
        dropSession();
    }

    void whatAnEngineSaysJudgesTheShownLine();
    void anotherGameIsNotJudgedByIt();

private:
    void evaluate(const ScriptedEngine& engine)
    {
        m_workspace->engines->game.start(m_workspace->session.whole().replay(), engine.program(),
                                         16, 1000);
        QTRY_VERIFY(!m_workspace->engines->game.isRunning());
    }

    std::unique_ptr<workspace::EngineJudgement> m_judgement;
};

namespace {

QByteArray evenEngine()
{
    return ScriptedEngine::polite(
        "on go\n say info depth 3 score cp 20 nodes 900\n say bestmove 0000\n");
}

} // namespace

void TestEngineJudgement::whatAnEngineSaysJudgesTheShownLine()
{
    openPgn("1. e4 {[%eval 0.1]} e5 {[%eval 0.1]} *");
    const auto& judgements = m_workspace->judgements;
    QVERIFY(judgements.line()->source.isFile());
    const ScriptedEngine engine(evenEngine());
    evaluate(engine);
    QCOMPARE(judgements.sources().size(), std::size_t(2));
    QCOMPARE(judgements.line()->source.engine, std::string("Fake 1"));
    QVERIFY(!judgements.line()->isSoFar);
    QCOMPARE(judgements.line()->scores.plies[0]->evaluation.value, -20);
}

void TestEngineJudgement::anotherGameIsNotJudgedByIt()
{
    openPgn("1. e4 e5 *\n\n[Event \"two\"]\n\n1. d4 d5 *");
    const ScriptedEngine engine(evenEngine());
    evaluate(engine);
    QTRY_VERIFY(m_workspace->judgements.line());
    m_workspace->session.open({2, {}, {}});
    QTRY_VERIFY(!m_workspace->judgements.line());
    QVERIFY(m_workspace->judgements.sources().empty());
}

PLYLINE_EVENT_TEST(TestEngineJudgement)
#include "tst_engine_judgement.moc"
