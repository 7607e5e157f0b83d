#include <QtTest/QTest>

#include "tests/core/engine/fake_uci.h"
#include "tests/support/test.h"

#include <deque>

using namespace plyline;
using engine::SearchPosition;
using engine::State;
using tests::DrivenEngine;

namespace {

/// Positions that an engine's lines tell apart: those of a game in which knights go out and back,
/// so that the same moves are legal in many of them.
std::vector<SearchPosition> positions()
{
    std::vector<SearchPosition> found;
    std::vector<rules::Move> moves;
    rules::Position position = tests::position(tests::startFen);
    for (int i = 0; i < 24; ++i) {
        found.push_back(*SearchPosition::make(tests::position(tests::startFen).setup(), moves));
        const std::string_view text = std::array<std::string_view, 4>{
            "g1f3", "g8f6", "f3g1", "f6g8"}[static_cast<std::size_t>(i % 4)];
        moves.push_back(*rules::uci::parse(text, position));
        position.play(moves.back());
    }
    return found;
}

/// An engine with all bad habits that UCI leaves room for. What it sends waits in a pipe. Its score
/// says which position it searches.
class MoodyEngine
{
public:
    explicit MoodyEngine(tests::Random& random) : m_random(random) {}

    void restart()
    {
        m_pipe.clear();
        m_isSearching = false;
    }
    void take(const std::string& line)
    {
        if (line == "uci")
            say("uciok");
        else if (line == "isready")
            say("readyok");
        else if (line.starts_with("position"))
            m_position = line;
        else if (line.starts_with("go"))
            m_isSearching = true;
        else if (line == "stop" && (m_isSearching || m_random.below(3) == 0))
            endSearch(); // also "bestmove" when it is idle, as some engines send it
    }
    void work()
    {
        if (m_isSearching)
            sayInfo();
        if (m_isSearching && m_random.below(6) == 0)
            endSearch();
    }
    [[nodiscard]] std::optional<std::string> next()
    {
        if (m_pipe.empty())
            return std::nullopt;
        std::string line = m_pipe.front();
        m_pipe.pop_front();
        return line;
    }

private:
    void say(std::string line) { m_pipe.push_back(std::move(line)); }
    void sayInfo()
    {
        const auto moves = std::count(m_position.begin(), m_position.end(), ' ');
        say("info depth 5 score cp " + std::to_string(moves * 10) + " pv " +
            (moves % 2 == 0 ? "a2a3" : "a7a6"));
        say("info depth 5 score cp " + std::to_string(moves * 10));
    }
    void endSearch()
    {
        m_isSearching = false;
        say("bestmove a2a3");
        if (m_random.below(4) == 0)
            say("bestmove a2a3");
        if (m_random.below(4) == 0)
            sayInfo(); // late
    }

    tests::Random& m_random;
    std::deque<std::string> m_pipe;
    std::string m_position;
    bool m_isSearching = false;
};

} // namespace

/// Seeks, stops, information, ends of searches, crashes and time in any order.
class TestInterleavings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLineOfAnotherPositionIsEverGiven();
};

void TestInterleavings::noLineOfAnotherPositionIsEverGiven()
{
    const std::vector<SearchPosition> all = positions();
    std::vector<int> marks; // what the engine's score says of each position, from White's view
    for (const SearchPosition& position : all) {
        const std::string command = position.command(rules::CastlingStyle::Standard);
        const int mark = static_cast<int>(std::count(command.begin(), command.end(), ' ')) * 10;
        marks.push_back(position.position().turn() == rules::Color::White ? mark : -mark);
    }
    tests::Random random(20'26);
    int linesSeen = 0;
    int finishes = 0;
    int crashes = 0;
    for (int round = 0; round < 10'000; ++round) {
        DrivenEngine driven;
        MoodyEngine engine(random);
        std::uint64_t asked = 0;
        std::vector<std::size_t> positionOf{0};
        int starts = 0;
        std::size_t told = 0;
        driven.use();
        for (int step = 0; step < 60; ++step) {
            switch (random.below(12)) {
            case 0:
            case 1:
                positionOf.push_back(
                    static_cast<std::size_t>(random.below(static_cast<int>(all.size()))));
                driven.want(++asked, all[positionOf.back()]);
                break;
            case 2:
                driven.stop();
                break;
            case 3:
                if (random.below(4) == 0) {
                    driven.die();
                    ++crashes;
                }
                break;
            case 4:
                driven.pass(engine::Millis(random.below(3'000)));
                break;
            case 5:
            case 6:
            case 7:
                engine.work();
                break;
            default:
                if (const auto line = engine.next())
                    driven.say(*line);
                break;
            }
            if (driven.starts != starts) {
                starts = driven.starts;
                engine.restart();
            }
            for (const std::string& line : driven.takeSent())
                engine.take(line);
            if (const auto& finding = driven.machine.finding()) {
                QCOMPARE(finding->request, asked);
                for (const engine::FoundLine& line : finding->lines) {
                    QCOMPARE(line.evaluation->value, marks[positionOf.back()]);
                    ++linesSeen;
                }
            }
            for (; told < driven.finished.size(); ++told) {
                const engine::Finding& finding = driven.finished[told];
                QCOMPARE(finding.request, asked);
                for (const engine::FoundLine& line : finding.lines)
                    QCOMPARE(line.evaluation->value, marks[positionOf.back()]);
                ++finishes;
            }
        }
    }
    QVERIFY(linesSeen > 10'000);
    QVERIFY(finishes > 1'000);
    QVERIFY(crashes > 1'000);
}

PLYLINE_TEST(TestInterleavings)
#include "tst_interleavings.moc"
