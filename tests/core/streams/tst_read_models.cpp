#include <QTest>

#include "core/analysis/opening_reader.h"
#include "core/rules/attackers.h"
#include "tests/core/streams/game_log.h"
#include "tests/support/test.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace plyline;
using namespace plyline::tests;
using streams::ModelReader;
using std::chrono_literals::operator""ms;

class TestReadModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsAreFoldsOfTheLog();
    void anySkippedEventIsSurvived();
    void theOpeningIsNamedByATable();
};

void TestReadModels::modelsAreFoldsOfTheLog()
{
    const GameLog log(longGame);
    std::map<std::string_view, std::unique_ptr<ModelReader>> readers;
    for (const auto& one : streams::modelKinds())
        readers[one.id] = std::make_unique<ModelReader>(one, log.log);
    QVERIFY(readers.size() >= 8);
    std::vector<std::uint64_t> keys;
    for (int head = 0; head <= log.size(); ++head) {
        const game::Ply ply(head);
        for (const auto& [id, reader] : readers) {
            reader->setHead(head, 0ms);
            reader->advance(0ms, 100);
            QCOMPARE(reader->offset(), head);
        }
        const rules::Setup state = log.replay.stateAt(ply);
        QVERIFY(boardOf(readers["board"]->view()) == state);
        auto rows = std::get<streams::TableView>(readers["rows"]->view()).rows;
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return a.lastChangedPly > b.lastChangedPly;
        }));
        std::sort(rows.begin(), rows.end(),
                  [](const auto& a, const auto& b) { return a.pieceId < b.pieceId; });
        QVERIFY(rows == log.replay.piecesAt(ply).rows());
        const auto captured = std::get<streams::CapturedView>(readers["captured"]->view());
        QCOMPARE(captured.captured.size(), 32 - rows.size());
        const auto attacks = std::get<streams::AttacksView>(readers["attacks"]->view());
        for (int i = 0; i < 64; ++i) {
            const auto square = rules::Square::fromIndex(i);
            for (const rules::Color color : rules::allColors) {
                const auto expected =
                    rules::attackersOf(state.board, square, color, state.board.occupied()).count();
                QCOMPARE(
                    attacks.attackers[static_cast<std::size_t>(color)][static_cast<std::size_t>(i)],
                    static_cast<int>(expected));
            }
        }
        const auto moves = std::get<streams::MoveTextView>(readers["moves"]->view());
        QCOMPARE(static_cast<int>(moves.sans.size()), head);
        const auto repetition = std::get<streams::RepetitionView>(readers["repetition"]->view());
        QVERIFY(repetition.plies.back() == ply);
        keys.push_back(repetition.key);
        QCOMPARE(static_cast<std::size_t>(repetition.distinct),
                 std::set<std::uint64_t>(keys.begin(), keys.end()).size());
        int touched = 0;
        const auto heat = std::get<streams::HeatView>(readers["heat"]->view());
        for (const int events : heat.events)
            touched += events;
        QCOMPARE(touched, 2 * head + (head >= 9 ? 2 : 0) + (head >= 16 ? 2 : 0)); // with two rooks
    }
    const auto clocks = std::get<streams::ClocksView>(readers["clocks"]->view()).clocks;
    QCOMPARE(clocks.millis(rules::Color::White).value_or(0), std::int64_t(600000));
    QCOMPARE(clocks.millis(rules::Color::Black).value_or(0), std::int64_t(598000));
}

/// Whatever is left out, what follows is folded on to the end, as a reader knows no rules.
void TestReadModels::anySkippedEventIsSurvived()
{
    const GameLog log(longGame);
    for (const auto& one : streams::modelKinds()) {
        for (int left = 1; left <= log.size(); ++left) {
            ModelReader reader(one, log.log);
            reader.breakAt(left);
            reader.setHead(log.size(), 0ms);
            reader.advance(0ms, 1000);
            QCOMPARE(reader.stoppedAt().value_or(0), left);
            reader.skip();
            reader.advance(0ms, 1000);
            QCOMPARE(reader.offset(), log.size());
            QCOMPARE(reader.view().index(), ModelReader(one, log.log).view().index());
        }
    }
}

void TestReadModels::theOpeningIsNamedByATable()
{
    analysis::OpeningTableBuilder builder;
    QVERIFY(builder
                .add("eco\tname\tpgn\nB00\tKing's Pawn Game\t1. e4\n"
                     "C60\tRuy Lopez\t1. e4 e5 2. Nf3 Nc6 3. Bb5\n")
                .empty());
    GameLog log(longGame);
    log.log.start.openings = builder.finish();
    ModelReader reader(kind("opening"), log.log);
    const auto names = [&reader](int head) {
        reader.setHead(head, 0ms);
        reader.advance(0ms, 1000);
        return std::get<streams::OpeningView>(reader.view()).names;
    };
    QVERIFY(names(0).empty());
    QCOMPARE(names(4).size(), std::size_t(1));
    QCOMPARE(names(log.size()).size(), std::size_t(2));
    QCOMPARE(names(9).back().opening.name, std::string("Ruy Lopez"));
    QCOMPARE(names(9).back().ply.number(), 5);
    QCOMPARE(names(4).size(), std::size_t(1)); // back again
}

PLYLINE_TEST(TestReadModels)
#include "tst_read_models.moc"
