#include <QtCore/QFile>
#include <QtTest/QTest>

#include "core/analysis/line_times.h"
#include "core/analysis/score.h"
#include "core/game/clocks.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

#include <map>

using namespace plyline;
using analysis::LineScores;
using analysis::LineTimes;
using game::Ply;
using rules::Color;

namespace {

/// What tests/data/oracle/times.py counted in one game; the columns are explained there.
struct Counted
{
    QByteArray file;
    int game;
    std::array<std::int64_t, 10> values;
};

std::vector<Counted> oracle()
{
    QFile file(QStringLiteral(PLYLINE_TEST_DATA "/oracle/times.tsv"));
    std::vector<Counted> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const QByteArrayList fields = file.readLine().trimmed().split('\t');
        Counted one{fields[0], fields[1].toInt(), {}};
        for (std::size_t i = 0; i < one.values.size(); ++i)
            one.values[i] = fields[static_cast<qsizetype>(i) + 2].toLongLong();
        all.push_back(one);
    }
    return all;
}

using Games = tests::Games;

const Games& gamesOfFile(const QByteArray& file)
{
    static std::map<QByteArray, Games> read;
    const auto [at, isNew] = read.try_emplace(file);
    if (isNew) {
        const auto source = files::Source::open(tests::corpusPath(file.toStdString()).string());
        at->second = source ? tests::gamesOf(*source) : Games();
    }
    return at->second;
}

void addTimes(Counted& counted, const replay::Replay& replay, const LineTimes& times)
{
    for (Ply ply(1); ply <= replay.lastPly(); ply = ply.next()) {
        const analysis::MoveTimes& move = times.of(ply);
        const bool isWhite = replay.event(ply).color == Color::White;
        if (move.clock.source == analysis::ValueSource::Read) {
            ++counted.values[1];
            counted.values[2] += *move.clock.millis;
        }
        counted.values[isWhite ? 3 : 4] += move.think.millis.value_or(0);
        if (move.think.source == analysis::ValueSource::Repaired)
            counted.values[5] += move.givenMillis;
    }
}

void addScores(Counted& counted, const LineScores& scores)
{
    for (const auto& score : scores.plies) {
        if (!score || score->source != analysis::ValueSource::Read)
            continue;
        const bool isMate = score->mating.has_value();
        ++counted.values[isMate ? 8 : 6];
        counted.values[isMate ? 9 : 7] += score->evaluation.value;
    }
}

QByteArray textOf(const Counted& counted)
{
    QByteArray text = counted.file + ' ' + QByteArray::number(counted.game);
    for (const std::int64_t value : counted.values)
        text += ' ' + QByteArray::number(qint64{value});
    return text;
}

/// Returns how far the clocks of a side are from its thinking times: between two clocks that are
/// known without a gap, the time that passed, what was added and given, and the clocks add up.
std::int64_t gapOf(const replay::Replay& replay, const LineTimes& times, Color color)
{
    std::optional<std::int64_t> before = times.start(color).millis;
    std::int64_t worst = 0;
    std::int64_t sum = 0;
    for (Ply ply(1); ply <= replay.lastPly(); ply = ply.next()) {
        if (replay.event(ply).color != color)
            continue;
        const analysis::MoveTimes& move = times.of(ply);
        if (move.clock.millis && before && move.think.millis) {
            sum += *before + move.creditMillis - *move.think.millis - *move.clock.millis;
            if (move.think.source == analysis::ValueSource::Repaired)
                sum += move.givenMillis;
            worst = std::max(worst, std::abs(sum));
        }
        before = move.clock.millis;
    }
    return worst;
}

} // namespace

/// Clocks, thinking times and evaluations of real files.
class TestTimesOfFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { PLYLINE_NEEDS_CORPUS(); }
    void theyEqualAnIndependentCount();
    void thinkingTimesAddUpToTheClocks();
    void clocksAreThoseOfAPlainFold();
};

void TestTimesOfFiles::theyEqualAnIndependentCount()
{
    const std::vector<Counted> all = oracle();
    QCOMPARE(all.size(), std::size_t{520});
    for (const Counted& expected : all) {
        const Games& games = gamesOfFile(expected.file);
        QVERIFY2(expected.game <= static_cast<int>(games.size()), textOf(expected).constData());
        const auto& game = games[static_cast<std::size_t>(expected.game) - 1];
        const replay::Replay replay(game, game::LineId::main());
        Counted found{expected.file, expected.game, {}};
        found.values[0] = replay.lastPly().number();
        addTimes(found, replay, analysis::timesOf(replay));
        addScores(found, analysis::scoresOf(replay));
        QCOMPARE(textOf(found), textOf(expected));
    }
}

void TestTimesOfFiles::thinkingTimesAddUpToTheClocks()
{
    constexpr std::int64_t tenth = 100;
    for (const Counted& one : oracle()) {
        const auto& game = gamesOfFile(one.file)[static_cast<std::size_t>(one.game) - 1];
        const replay::Replay replay(game, game::LineId::main());
        const LineTimes times = analysis::timesOf(replay);
        for (const Color color : rules::allColors)
            QVERIFY2(gapOf(replay, times, color) <= tenth, textOf(one).constData());
    }
}

void TestTimesOfFiles::clocksAreThoseOfAPlainFold()
{
    for (const auto& game : gamesOfFile("small/lichess_db_100k.pgn")) {
        const replay::Replay replay(game, game::LineId::main());
        const LineTimes times = analysis::timesOf(replay);
        for (Ply ply; ply <= replay.lastPly() && times.hasClocks(); ply = ply.next()) {
            const game::Clocks folded = game::clocksAt(*game, game::LineId::main(), ply);
            for (const Color color : rules::allColors) {
                const bool isHalved = times.start(color).source == analysis::ValueSource::Repaired;
                if (!isHalved)
                    QVERIFY(times.clockAt(ply, color).millis == folded.millis(color));
            }
        }
    }
}

PLYLINE_EVENT_TEST(TestTimesOfFiles)
#include "tst_times_of_files.moc"
