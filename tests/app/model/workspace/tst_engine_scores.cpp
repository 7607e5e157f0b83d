#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/model/workspace/engine_scores.h"
#include "tests/app/model/engines/line_of.h"
#include "tests/support/scripted_engine.h"
#include "tests/support/stockfish.h"
#include "tests/support/test.h"

using namespace plyline;
using engines::KeptFindings;
using game::Ply;
using judgement::LossSearch;
using tests::lineOf;
using tests::ScriptedEngine;
using workspace::EngineScores;

namespace {

constexpr char foolsMate[] = "1. f3 e5 2. g4 Qh4# 0-1\n";
constexpr char answering[] = "on go\n say info depth 3 score cp 20 nodes 900\n"
                             " say bestmove 0000\n";

} // namespace

class TestEngineScores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachPositionIsSearchedAsItIsAskedFor();
    void mateOnTheBoardIsNotSearched();
    void latestQuestionWins();
    void whatIsKeptNeedsNoEngine();
    void crashIsGotOver();
    void brokenEngineSaysSoAndCanBeRetried();
    void progressIsTold();
    void refusedPositionsAreNotAnswered();
    void stockfishFindsTheMoveThatLost();

private:
    void make(const QByteArray& script, const char* pgn = foolsMate);
    [[nodiscard]] int answerCount() const { return static_cast<int>(m_answers.size()); }

    std::unique_ptr<ScriptedEngine> m_fake;
    std::unique_ptr<KeptFindings> m_kept;
    std::unique_ptr<EngineScores> m_scores;
    engine::Millis m_now{0};
    std::vector<std::pair<int, std::optional<analysis::Score>>> m_answers;
};

void TestEngineScores::init()
{
    m_scores.reset();
    m_answers.clear();
    m_kept = std::make_unique<KeptFindings>(QString());
}

void TestEngineScores::make(const QByteArray& script, const char* pgn)
{
    m_scores.reset();
    m_fake = std::make_unique<ScriptedEngine>(ScriptedEngine::polite(script));
    m_scores = std::make_unique<EngineScores>(lineOf(pgn), m_fake->program(), 16, 1000, *m_kept,
                                              [this] { return m_now; });
    connect(m_scores.get(), &EngineScores::answered, this,
            [this](Ply ply, const std::optional<analysis::Score>& score) {
                m_answers.emplace_back(ply.number(), score);
            });
}

void TestEngineScores::eachPositionIsSearchedAsItIsAskedFor()
{
    make(answering);
    m_scores->ask(Ply(2));
    QTRY_COMPARE(answerCount(), 1);
    QCOMPARE(m_answers[0].first, 2);
    QCOMPARE(m_answers[0].second->evaluation.value, 20);
    QCOMPARE(m_answers[0].second->engine, std::string("Fake 1"));
    QCOMPARE(m_scores->engineName(), std::string("Fake 1"));
    m_scores->ask(Ply(1)); // Black to move
    QTRY_COMPARE(answerCount(), 2);
    QCOMPARE(m_answers[1].second->evaluation.value, -20);
}

void TestEngineScores::mateOnTheBoardIsNotSearched()
{
    make("on go\n exit 9\n");
    m_scores->ask(Ply(4));
    QCOMPARE(answerCount(), 1);
    QVERIFY(m_answers[0].second->mating == rules::Color::Black);
    QVERIFY(!m_scores->failure());
}

void TestEngineScores::latestQuestionWins()
{
    make("on go\n say info depth 3 score cp 20 nodes 900\n await FOLDER/end\n"
         " say bestmove 0000\n");
    m_scores->ask(Ply(2));
    QTRY_VERIFY(m_scores->finding() && m_scores->finding()->depth);
    m_scores->ask(Ply(0));
    QVERIFY(!m_scores->finding());
    m_fake->make(QStringLiteral("end"));
    QTRY_COMPARE(answerCount(), 1);
    QCOMPARE(m_answers[0].first, 0);
}

void TestEngineScores::whatIsKeptNeedsNoEngine()
{
    make(answering);
    m_kept = std::make_unique<KeptFindings>(m_fake->path(QStringLiteral("log")));
    const auto again = [this] {
        m_scores =
            std::make_unique<EngineScores>(lineOf(foolsMate), m_fake->program(), 16, 1000, *m_kept);
        connect(m_scores.get(), &EngineScores::answered, this,
                [this](Ply ply, const std::optional<analysis::Score>& score) {
                    m_answers.emplace_back(ply.number(), score);
                });
        m_scores->ask(Ply(2));
    };
    again();
    QTRY_COMPARE(answerCount(), 1);
    m_fake->write(tests::politeStart); // it would not answer any more
    again();
    QCOMPARE(answerCount(), 2);
    QCOMPARE(m_answers[1].second, m_answers[0].second);
    QCOMPARE(m_scores->engineName(), std::string("Fake 1"));
}

void TestEngineScores::crashIsGotOver()
{
    make("on go\n crash-once FOLDER/crashed\n say info depth 3 score cp 20 nodes 9\n"
         " say bestmove 0000\n");
    m_scores->ask(Ply(2));
    QTRY_COMPARE(answerCount(), 1);
    QVERIFY(QFile::exists(m_fake->path(QStringLiteral("crashed"))));
}

void TestEngineScores::brokenEngineSaysSoAndCanBeRetried()
{
    make({});
    m_fake->make(QStringLiteral("script")); // now it says nothing at all
    m_scores->ask(Ply(2));
    const QSignalSpy progressed(m_scores.get(), &EngineScores::progressed);
    for (int i = 0; i < 3; ++i) {
        QTRY_VERIFY(m_scores->process().engine().deadline());
        m_now += engine::Millis(20'000);
        m_scores->process().checkTime();
        m_now += engine::Millis(20'000);
        m_scores->process().checkTime();
    }
    QTRY_VERIFY(m_scores->failure() && m_scores->failure()->isGivenUp);
    QTRY_VERIFY(progressed.size() > 0);
    m_fake->write(ScriptedEngine::polite(answering));
    m_scores->retry();
    QTRY_COMPARE(answerCount(), 1);
}

void TestEngineScores::progressIsTold()
{
    make("on go\n say info depth 3 score cp 20 nodes 900\n await FOLDER/end\n"
         " say bestmove 0000\n");
    const QSignalSpy progressed(m_scores.get(), &EngineScores::progressed);
    m_scores->ask(Ply(2));
    QTRY_VERIFY(m_scores->finding() && m_scores->finding()->depth == std::optional(3));
    QTRY_VERIFY(progressed.size() > 0);
}

void TestEngineScores::refusedPositionsAreNotAnswered()
{
    m_scores.reset();
    m_fake = std::make_unique<ScriptedEngine>("on uci\n say uciok\non isready\n say readyok\n");
    m_scores = std::make_unique<EngineScores>(
        lineOf("[Variant \"Chess960\"]\n[SetUp \"1\"]\n"
               "[FEN \"bqnb1rkr/pp3ppp/3ppn2/2p5/5P2/P2P4/NPP1P1PP/BQ1BNRKR w HFhf - 2 9\"]\n\n"
               "9. e4 *\n"),
        m_fake->program(), 16, 1000, *m_kept);
    const QSignalSpy answers(m_scores.get(), &EngineScores::answered);
    m_scores->ask(Ply(0));
    QTRY_VERIFY(m_scores->failure());
    QCOMPARE(m_scores->failure()->fault, engine::Fault::LacksChess960);
    QCOMPARE(answers.size(), 0);
}

void TestEngineScores::stockfishFindsTheMoveThatLost()
{
    PLYLINE_NEEDS_STOCKFISH();
    LossSearch search;
    search.start(
        std::nullopt, Ply(4),
        std::make_unique<EngineScores>(lineOf(foolsMate), tests::stockfish(), 16, 20'000, *m_kept));
    QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), 60'000);
    QVERIFY(search.search()->state() == analysis::Bisect::State::Found);
    QVERIFY(search.search()->side() == rules::Color::White);
    QCOMPARE(search.search()->bad().number(), 3); // 2. g4
}

PLYLINE_EVENT_TEST(TestEngineScores)
#include "tst_engine_scores.moc"
