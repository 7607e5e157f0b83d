#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/model/engines/position_analysis.h"
#include "core/game/move_text.h"
#include "tests/app/model/engines/line_of.h"
#include "tests/support/scripted_engine.h"
#include "tests/support/test.h"

using namespace plyline;
using engines::EngineChoice;
using engines::KeptFindings;
using engines::PositionAnalysis;
using game::Ply;
using tests::lineOf;
using tests::ScriptedEngine;
using Condition = PositionAnalysis::Condition;

namespace {

constexpr char spanish[] = "1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 *\n";
/// Goes to depth 9, unlimited searches further once the file is there.
constexpr char thorough[] =
    "on go nodes\n say info depth 9 score cp 31 nodes 2000000 pv f1b5 a7a6\n"
    " say bestmove f1b5\n"
    "on go infinite\n say info depth 4 score cp 11 nodes 5 pv f1c4\n"
    " await FOLDER/further\n"
    " say info depth 9 score cp 33 nodes 900 pv f1b5\n"
    " say info depth 20 score cp 35 nodes 9000 pv f1b5\n"
    "on stop\n say bestmove f1b5\n";

engine::FindingEvent eventOf(int number)
{
    return {"key " + std::to_string(number),
            {"program", {}, {1000, std::nullopt}, 1},
            "Fake 1",
            number,
            number,
            true,
            {{1, {game::Evaluation::Kind::Centipawns, number}, std::nullopt, number, {}}}};
}

} // namespace

class TestKeptFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsAppendedBeforeTheLogIsReadIsNotLost();
    void fullLogIsShortenedAndGoesOn();
    void whatIsNotKeptIsRemoved();
    void shownAgainALineIsThereAtOnce();
    void itIsThereAfterARestart();
    void keptLinesGiveWayWhenTheEngineIsAsFar();
    void searchThatWasLeftIsKeptAsFarAsItCame();
    void otherOptionsAreSearchedAnew();
    void deeperSearchServesALowerLimit();
    void nothingIsKeptOfASearchThatFoundNothing();
    void positionsOfLongGamesHaveTheSameKey();

private:
    [[nodiscard]] QString path() const { return m_fake->path(QStringLiteral("log")); }
    void use(const QByteArray& script);
    void begin();
    [[nodiscard]] QString found() const;

    std::unique_ptr<ScriptedEngine> m_fake;
    std::unique_ptr<EngineChoice> m_choice;
    std::unique_ptr<KeptFindings> m_kept;
    std::unique_ptr<PositionAnalysis> m_analysis;
};

void TestKeptFindings::init()
{
    use(thorough);
    begin();
}

void TestKeptFindings::cleanup()
{
    m_analysis.reset();
    m_kept.reset();
    m_choice.reset();
    m_fake.reset();
}

void TestKeptFindings::use(const QByteArray& script)
{
    m_analysis.reset();
    m_fake = std::make_unique<ScriptedEngine>(ScriptedEngine::polite(script));
    m_choice = std::make_unique<EngineChoice>();
    QVERIFY(m_choice->choose(m_fake->makeProgram()));
}

/// As a program does that was just started.
void TestKeptFindings::begin()
{
    m_analysis.reset();
    m_kept = std::make_unique<KeptFindings>(path());
    m_analysis = std::make_unique<PositionAnalysis>(*m_choice, *m_kept);
    m_analysis->setRestMillis(0);
    m_analysis->setSeen(true);
    QTRY_VERIFY(m_kept->isRead());
}

/// "kept 9 0.31", or nothing.
QString TestKeptFindings::found() const
{
    const engine::Finding* finding = m_analysis->finding();
    if (!finding || finding->lines.empty())
        return {};
    return QStringLiteral("%1 %2 %3")
        .arg(m_analysis->isKept() ? QStringLiteral("kept") : QStringLiteral("new"))
        .arg(finding->depth.value_or(0))
        .arg(finding->lines.front().evaluation->value);
}

void TestKeptFindings::whatIsAppendedBeforeTheLogIsReadIsNotLost()
{
    KeptFindings kept(m_fake->path(QStringLiteral("other")));
    QVERIFY(!kept.isRead());
    kept.append(eventOf(1));
    QCOMPARE(kept.find("key 1", eventOf(1).terms), std::optional(eventOf(1)));
    QTRY_VERIFY(kept.isRead());
    QCOMPARE(kept.find("key 1", eventOf(1).terms), std::optional(eventOf(1)));
    QCOMPARE(engine::FindingLog(m_fake->path(QStringLiteral("other")).toStdString()).count(), 1);
}

void TestKeptFindings::fullLogIsShortenedAndGoesOn()
{
    constexpr std::int64_t bound = 4'000;
    const QString other = m_fake->path(QStringLiteral("other"));
    KeptFindings kept(other, bound);
    for (int i = 0; i < 200; ++i) {
        kept.append(eventOf(i));
        QCOMPARE(kept.find(eventOf(i).key, eventOf(i).terms), std::optional(eventOf(i)));
        QTRY_VERIFY(kept.isRead());
        QVERIFY(QFile(other).size() < 2 * bound);
    }
    QVERIFY(!kept.find(eventOf(0).key, eventOf(0).terms));
    QCOMPARE(kept.find(eventOf(199).key, eventOf(199).terms), std::optional(eventOf(199)));
}

void TestKeptFindings::whatIsNotKeptIsRemoved()
{
    m_analysis->show(lineOf(spanish), Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    QVERIFY(QFile::exists(path()));
    m_kept->setKept(false);
    QVERIFY(!QFile::exists(path()));
    m_kept->append(eventOf(1));
    QVERIFY(!m_kept->find("key 1", eventOf(1).terms));
    m_kept->setKept(true);
    m_kept->append(eventOf(2));
    QTRY_VERIFY(m_kept->isRead());
    QVERIFY(m_kept->find("key 2", eventOf(2).terms));
}

void TestKeptFindings::shownAgainALineIsThereAtOnce()
{
    const auto line = lineOf(spanish);
    m_analysis->show(line, Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    QCOMPARE(found(), QStringLiteral("new 9 31"));
    m_analysis->show(line, Ply(5));
    QCOMPARE(found(), QString());
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    QTRY_COMPARE(m_analysis->process().engine().state(), engine::State::Idle);
    const QSignalSpy news(&m_analysis->process(), &engines::EngineProcess::findingChanged);
    m_analysis->show(line, Ply(4));
    QCOMPARE(found(), QStringLiteral("kept 9 31"));
    QCOMPARE(m_analysis->finding()->lines.front().moves.size(), std::size_t(2));
    QCOMPARE(m_analysis->condition(), Condition::Done);
    m_choice->setOn(false);
    QVERIFY(!m_analysis->finding());
    m_choice->setOn(true);
    QCOMPARE(found(), QStringLiteral("kept 9 31"));
    m_analysis->setThinkingOn(true); // asks the engine, before which it was not asked
    QTRY_COMPARE(m_analysis->process().engine().state(), engine::State::Searching);
    QCOMPARE(news.size(), 1);
}

void TestKeptFindings::itIsThereAfterARestart()
{
    const auto line = lineOf(spanish);
    m_analysis->show(line, Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    begin();
    m_analysis->show(line, Ply(4));
    QCOMPARE(found(), QStringLiteral("kept 9 31"));
    QCOMPARE(m_analysis->engineName(), std::string("Fake 1"));
    QCOMPARE(m_analysis->condition(), Condition::Done);
    QCOMPARE(m_analysis->process().engine().state(), engine::State::Absent);
    // The same position by other moves, in another game.
    m_analysis->show(lineOf("1. e3 e6 2. e4 e5 3. Nf3 Nc6 *"), Ply(6));
    QCOMPARE(found(), QStringLiteral("kept 9 31"));
}

void TestKeptFindings::keptLinesGiveWayWhenTheEngineIsAsFar()
{
    const auto line = lineOf(spanish);
    m_analysis->show(line, Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    begin();
    m_analysis->show(line, Ply(4));
    m_analysis->setThinkingOn(true);
    QTRY_VERIFY(m_analysis->runningFinding() &&
                m_analysis->runningFinding()->depth == std::optional(4));
    QCOMPARE(found(), QStringLiteral("kept 9 31"));
    QCOMPARE(m_analysis->condition(), Condition::Searching);
    m_fake->make(QStringLiteral("further"));
    QTRY_COMPARE(found(), QStringLiteral("new 20 35"));
    m_analysis->setThinkingOn(false);
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    begin();
    m_analysis->show(line, Ply(4));
    QCOMPARE(found(), QStringLiteral("kept 20 35"));
}

void TestKeptFindings::searchThatWasLeftIsKeptAsFarAsItCame()
{
    const auto line = lineOf(spanish);
    m_analysis->show(line, Ply(4));
    m_analysis->setThinkingOn(true);
    QTRY_COMPARE(found(), QStringLiteral("new 4 11"));
    m_analysis->show(line, Ply(5));
    m_fake->make(QStringLiteral("further"));
    m_analysis->show(line, Ply(4));
    QCOMPARE(found(), QStringLiteral("kept 4 11"));
    QTRY_COMPARE(found(), QStringLiteral("new 9 31")); // it had not come to the usual limit
}

void TestKeptFindings::otherOptionsAreSearchedAnew()
{
    const auto line = lineOf(spanish);
    m_analysis->show(line, Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    m_choice->setHashMegabytes(m_choice->settings().hashMegabytes + 16);
    QVERIFY(!m_analysis->isKept());
    QTRY_COMPARE(m_analysis->process().engine().state(), engine::State::Idle);
    begin();
    m_choice->setLines(2);
    m_analysis->show(line, Ply(4));
    QCOMPARE(found(), QString());
    m_choice->setLines(1);
    QCOMPARE(found(), QStringLiteral("kept 9 31"));
    m_choice->setHashMegabytes(m_choice->settings().hashMegabytes - 16);
    QCOMPARE(found(), QStringLiteral("kept 9 31"));
    m_choice->setHashMegabytes(m_choice->settings().hashMegabytes + 32);
    QCOMPARE(found(), QString());
}

void TestKeptFindings::deeperSearchServesALowerLimit()
{
    const auto line = lineOf(spanish);
    const auto& limits = EngineChoice::offeredLimits();
    m_choice->setLimits(limits[2]);
    m_analysis->show(line, Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    begin();
    m_choice->setLimits(limits[1]);
    m_analysis->show(line, Ply(4));
    QCOMPARE(found(), QStringLiteral("kept 9 31"));
    QCOMPARE(m_analysis->condition(), Condition::Done);
    m_choice->setLimits(limits[3]);
    QCOMPARE(found(), QStringLiteral("kept 9 31"));
    QVERIFY(m_analysis->condition() != Condition::Done);
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    m_choice->setLimits(limits.back());
    QTRY_COMPARE(m_analysis->condition(), Condition::Searching);
    QTRY_VERIFY(!m_analysis->process().engine().deadline());
}

void TestKeptFindings::nothingIsKeptOfASearchThatFoundNothing()
{
    use("on go\n say bestmove 0000\n");
    begin();
    m_analysis->show(lineOf(spanish), Ply(4));
    QTRY_COMPARE(m_analysis->condition(), Condition::Done);
    m_analysis->show(m_analysis->line(), Ply(5));
    m_analysis->show(m_analysis->line(), Ply(4));
    QVERIFY(!m_analysis->isKept());
}

void TestKeptFindings::positionsOfLongGamesHaveTheSameKey()
{
    for (const char* pgn :
         {"1. e4 e5 2. Nf3 Nc6 3. Ng1 Nb8 4. Nf3 Nf6 5. Bc4 Bc5 6. O-O O-O 7. Kh1 Kh8 8. d4 exd4 *",
          "[SetUp \"1\"]\n[FEN \"4k2r/8/8/8/8/8/8/4K2R w Kk - 30 60\"]\n\n1. Rh2 Rh7 2. Kd1 Ke7 *",
          "1. e4 -- 2. d4 Nf6 3. -- Ng8 *"}) {
        const auto line = lineOf(pgn);
        std::vector<rules::Move> moves;
        for (Ply ply; ply <= line->lastPly(); ply = ply.next()) {
            if (ply > Ply())
                moves.push_back(game::moveOf(line->event(ply)));
            const auto whole = engine::SearchPosition::make(line->game()->start(), moves);
            const auto shown = engines::searchPositionAt(*line, ply);
            QVERIFY(whole && shown);
            QCOMPARE(shown->key(), whole->key());
            QVERIFY(shown->position() == whole->position());
        }
    }
}

PLYLINE_EVENT_TEST(TestKeptFindings)
#include "tst_kept_findings.moc"
