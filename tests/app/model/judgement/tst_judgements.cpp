#include <QtTest/QSignalSpy>

#include "tests/app/model/session/session_test.h"
#include "tests/core/analysis/scored.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::Judgement;
using game::LineId;
using game::Ply;
using judgement::JudgedLine;
using judgement::Judgements;
using judgement::ScoreSource;
using rules::Color;
using tests::SessionTest;

namespace {

/// White blunders at ply 3, Black at ply 6; the variation has other evaluations.
constexpr char evaluated[] = R"([White "Evaluated"]
[Result "*"]

1. e4 {[%eval 0.2]} e5 {[%eval 0.2]} (1... c5 {[%eval 0.3]} 2. b4 {[%eval -4.0]})
2. Qh5 $1 {[%eval -3.0]} Nc6 {[%eval -3.0]} 3. Bc4 {[%eval -3.1]} Nf6 $1 {[%eval #1]} 4. Qxf7# 1-0
)";
constexpr char partly[] = "1. e4 {[%eval 0.2]} e5 2. Nf3 {[%eval 0.3]} Nc6 {[%eval 0.3]} *";
constexpr char silent[] = "1. e4 e5 2. Nf3 Nc6 *";

std::vector<std::optional<analysis::Score>> scoresOf(std::initializer_list<int> values)
{
    std::vector<std::optional<analysis::Score>> scores;
    for (const int value : values)
        scores.emplace_back(tests::centipawns(value));
    return scores;
}

/// "3:?? 6:??": the plies with their judgements.
QString textOf(const std::shared_ptr<const JudgedLine>& line)
{
    if (!line)
        return QStringLiteral("none");
    static const std::array<const char*, 3> signs = {"?!", "?", "??"};
    QStringList texts;
    for (Ply ply(1); ply <= line->scores.lastPly(); ply = ply.next()) {
        if (const analysis::JudgedMove* const move = line->at(ply))
            texts << QStringLiteral("%1:%2")
                         .arg(ply.number())
                         .arg(QLatin1String(signs[static_cast<std::size_t>(move->judgement)]));
    }
    return texts.join(u' ');
}

} // namespace

class TestJudgements : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }

    void theFileJudgesTheShownLine();
    void aGameWithoutEvaluationsIsNotJudged();
    void missingEvaluationsAreSaid();
    void anEngineIsKeptApartFromTheFile();
    void anEngineJudgesOnlyItsLine();
    void anEngineMayGoOn();
    void aHiddenFutureIsNotJudged();
    void theMarksCanBeHidden();
    void aLongLineIsJudgedLater();
    void aLongLineStaysJudgedWhileMoreScoresCome();

private:
    Judgements& judgements() { return m_workspace->judgements; }
};

void TestJudgements::theFileJudgesTheShownLine()
{
    QVERIFY(!judgements().line());
    const QSignalSpy changes(&judgements(), &Judgements::changed);
    openPgn(evaluated);
    QVERIFY(changes.count() > 0);
    QCOMPARE(textOf(judgements().line()), QStringLiteral("3:?? 6:??"));
    const JudgedLine& line = *judgements().line();
    QVERIFY(line.source.isFile());
    QVERIFY(!line.isSoFar);
    QCOMPARE(line.report.positions.of, 6); // the mate needs no evaluation
    QVERIFY(line.pliesOf(Color::White, Judgement::Blunder) == std::vector<Ply>{Ply(3)});
    QVERIFY(line.pliesOf(Color::Black, Judgement::Blunder) == std::vector<Ply>{Ply(6)});
    QVERIFY(line.pliesOf(Color::Black, Judgement::Mistake).empty());
    QVERIFY(!line.at(Ply()) && !line.at(Ply(8)));
    m_session->showLine(LineId(1), Ply(3));
    QCOMPARE(textOf(judgements().line()), QStringLiteral("3:??"));
    QCOMPARE(judgements().line()->scores.at(Ply(2))->evaluation.value, 30);
}

void TestJudgements::aGameWithoutEvaluationsIsNotJudged()
{
    openPgn(silent);
    QVERIFY(!judgements().line());
    QVERIFY(judgements().sources().empty());
    openPgn(tests::foolsMate); // the mate on the board is no evaluation
    QVERIFY(!judgements().line());
}

void TestJudgements::missingEvaluationsAreSaid()
{
    openPgn(partly);
    QVERIFY(judgements().line()->isSoFar);
    QVERIFY(judgements().line()->report.positions == (analysis::Extent{3, 4}));
}

void TestJudgements::anEngineIsKeptApartFromTheFile()
{
    openPgn(evaluated);
    judgements().setEngineScores("Engine 1", scoresOf({20, 20, 20, 20, 600, 600, 600}), true);
    QVERIFY((judgements().sources() == std::vector<ScoreSource>{{}, {"Engine 1"}}));
    QCOMPARE(textOf(judgements().line()), QStringLiteral("3:?? 6:??")); // still the file
    judgements().choose({"Engine 1"});
    QCOMPARE(textOf(judgements().line()), QStringLiteral("4:??"));
    QVERIFY(judgements().line()->source == ScoreSource{"Engine 1"});
    QVERIFY(!judgements().line()->isSoFar);
    judgements().clearEngineScores();
    QCOMPARE(textOf(judgements().line()), QStringLiteral("3:?? 6:??"));
    QCOMPARE(judgements().sources().size(), std::size_t{1});
}

void TestJudgements::anEngineJudgesOnlyItsLine()
{
    openPgn(evaluated);
    judgements().choose({"Engine 1"});
    judgements().setEngineScores("Engine 1", scoresOf({20, 20, 20, 20, 600, 600, 600}), true);
    QCOMPARE(textOf(judgements().line()), QStringLiteral("4:??"));
    m_session->showLine(LineId(1), Ply(3));
    QVERIFY(judgements().line()->source.isFile());
    m_session->showLine(LineId::main(), Ply(3));
    QCOMPARE(textOf(judgements().line()), QStringLiteral("4:??"));
    openPgn(silent);
    QVERIFY(!judgements().line());
    judgements().setEngineScores("Engine 2", scoresOf({20, 20, 20, 20, 600}), true);
    QCOMPARE(textOf(judgements().line()), QStringLiteral("4:??")); // the only source
    QVERIFY(judgements().line()->source == ScoreSource{"Engine 2"});
}

void TestJudgements::anEngineMayGoOn()
{
    openPgn(silent);
    auto scores = scoresOf({20, 20, 20, 20, 20});
    judgements().setEngineScores("E", scores, false);
    QVERIFY(judgements().line()->report.positions.isComplete());
    QVERIFY(judgements().line()->isSoFar);
    judgements().setEngineScores("E", scores, true);
    QVERIFY(!judgements().line()->isSoFar);
    scores[2].reset();
    judgements().setEngineScores("E", scores, true); // it was cancelled
    QVERIFY(judgements().line()->isSoFar);
}

void TestJudgements::aHiddenFutureIsNotJudged()
{
    openPgn(evaluated, 4);
    judgements().setEngineScores("E", scoresOf({20, 20, 20, 20, 600, 600, 15}), true);
    m_session->setFutureHidden(true);
    QCOMPARE(textOf(judgements().line()), QStringLiteral("3:??"));
    QCOMPARE(judgements().line()->scores.lastPly().number(), 4);
    QVERIFY(judgements().line()->isSoFar);
    judgements().choose({"E"});
    QCOMPARE(textOf(judgements().line()), QStringLiteral("4:??"));
    QCOMPARE(judgements().line()->scores.lastPly().number(), 4);
    m_session->setFutureHidden(false);
    QCOMPARE(judgements().line()->scores.lastPly().number(), 7);
}

void TestJudgements::theMarksCanBeHidden()
{
    openPgn(evaluated);
    QVERIFY(judgements().marks() == judgements().line());
    const QSignalSpy changes(&judgements(), &Judgements::changed);
    judgements().setMarksShown(false);
    QVERIFY(!judgements().marks() && judgements().line());
    judgements().setMarksShown(false);
    QCOMPARE(changes.count(), 1);
}

void TestJudgements::aLongLineIsJudgedLater()
{
    QByteArray text;
    for (int i = 0; i < 300; ++i)
        text += "Nf3 {[%eval 0.2]} Nf6 {[%eval 0.2]} Ng1 {[%eval -3.0]} Ng8 {[%eval 0.2]} ";
    text += '*';
    openPgn(text.constData());
    QTRY_VERIFY(judgements().line());
    QCOMPARE(judgements().line()->report.side(Color::White).count(Judgement::Blunder), 300);
    QCOMPARE(judgements().line()->report.side(Color::Black).count(Judgement::Blunder), 300);
    openPgn(silent); // drops what is being judged
    QVERIFY(!judgements().line());
}

void TestJudgements::aLongLineStaysJudgedWhileMoreScoresCome()
{
    m_session->file().openText(tests::longGame(600), QStringLiteral("long"));
    QTRY_COMPARE(m_session->cursor().lastPly(), Ply(1200));
    judgements().choose({"Fake"});
    judgements().setEngineScores("Fake", scoresOf({0, 10}), false);
    QTRY_VERIFY(judgements().line());
    int lost = 0;
    connect(&judgements(), &Judgements::changed, this,
            [&] { lost += judgements().line() ? 0 : 1; });
    judgements().setEngineScores("Fake", scoresOf({0, 10, -900}), false);
    QVERIFY(judgements().line());
    QTRY_VERIFY(judgements().line()->scores.at(Ply(2)));
    QCOMPARE(lost, 0);
    // Another line has nothing of it.
    m_session->file().openText(tests::longGame(601), QStringLiteral("other"));
    QTRY_COMPARE(m_session->cursor().lastPly(), Ply(1202));
    QVERIFY(!judgements().line());
}

PLYLINE_EVENT_TEST(TestJudgements)
#include "tst_judgements.moc"
