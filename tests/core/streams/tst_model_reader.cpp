#include <QTest>

#include "tests/core/streams/game_log.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using streams::ModelReader;
using Status = ModelReader::Status;
using std::chrono_literals::operator""ms;

class TestModelReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReaderFollowsTheHead();
    void aPaceIsKept();
    void aReaderThatStopsCanTryAgainOrSkip();
    void aRebuildReplacesTheModelWhenItIsThere();
    void anyOrderOfHeadsEndsInTheSameModel();
    void aStepShowsTheStateBeforeAndAfter();
    void aLogThatForksIsReadFromTheFork();
    void aLongLogIsRebuiltInSlices();
    void copiesOfALongLogAreFew();
};

void TestModelReader::aReaderFollowsTheHead()
{
    const GameLog log(longGame);
    ModelReader reader(kind("board"), log.log);
    QCOMPARE(reader.status(), Status::UpToDate);
    reader.setHead(10, 1000ms);
    QCOMPARE(reader.status(), Status::Behind);
    QCOMPARE(reader.lag(), 10);
    QCOMPARE(reader.lagTime(1500ms), 500ms);
    reader.pause();
    QCOMPARE(reader.advance(1500ms, 100), 0);
    QCOMPARE(reader.status(), Status::Paused);
    reader.setHead(12, 2000ms);
    reader.resume(2000ms);
    QCOMPARE(reader.advance(2000ms, 11), 11);
    QCOMPARE(reader.lag(), 1);
    QCOMPARE(reader.lagTime(2300ms), 300ms); // the twelfth came at two seconds
    QCOMPARE(reader.rate(2300ms), 11);
    QCOMPARE(reader.rate(3100ms), 0);
    QCOMPARE(reader.advance(2300ms, 100), 1);
    QCOMPARE(reader.status(), Status::UpToDate);
    QCOMPARE(reader.lagTime(9000ms), 0ms);
}

void TestModelReader::aPaceIsKept()
{
    const GameLog log(longGame);
    ModelReader reader(kind("rows"), log.log);
    reader.setPace(2.0, 0ms);
    reader.setHead(log.size(), 0ms);
    int applied = 0;
    for (int time = 0; time <= 10000; time += 16)
        applied += reader.advance(std::chrono::milliseconds(time), 100);
    QVERIFY(applied == 19 || applied == 20);
    QVERIFY(reader.rate(10000ms) == 2 || reader.rate(10000ms) == 3); // as the last second falls
    reader.setPace(std::nullopt, 10000ms);
    reader.advance(10000ms, 1000);
    QCOMPARE(reader.status(), Status::UpToDate);
    reader.setPace(2.0, 10000ms);
    reader.setHead(0, 100000ms);
    reader.setHead(log.size(), 100000ms);
    QVERIFY(reader.advance(100000ms, 100) <= 2); // idle time is not saved up
}

void TestModelReader::aReaderThatStopsCanTryAgainOrSkip()
{
    const GameLog log(longGame);
    ModelReader reader(kind("board"), log.log);
    reader.breakAt(38);
    reader.setHead(47, 0ms);
    QCOMPARE(reader.advance(0ms, 100), 37);
    QCOMPARE(reader.status(), Status::Stopped);
    QCOMPARE(reader.stoppedAt().value_or(0), 38);
    QCOMPARE(reader.lag(), 10);
    reader.retry();
    QCOMPARE(reader.advance(0ms, 100), 10);
    QVERIFY(boardOf(reader.view()) == log.replay.stateAt(game::Ply(47)));

    ModelReader other(kind("board"), log.log);
    other.breakAt(38);
    other.setHead(47, 0ms);
    other.advance(0ms, 100);
    other.skip();
    other.advance(0ms, 100);
    QCOMPARE(other.skipped(), 1);
    QCOMPARE(other.status(), Status::UpToDate);
    QVERIFY(boardOf(other.view()) != log.replay.stateAt(game::Ply(47)));
    other.breakAt(std::nullopt);
    other.rebuild();
    other.advance(0ms, 100);
    QCOMPARE(other.skipped(), 0);
    QVERIFY(boardOf(other.view()) == log.replay.stateAt(game::Ply(47)));
}

void TestModelReader::aRebuildReplacesTheModelWhenItIsThere()
{
    const GameLog log(longGame);
    ModelReader reader(kind("board"), log.log);
    reader.setHead(40, 0ms);
    reader.advance(0ms, 100);
    reader.rebuild();
    QCOMPARE(reader.advance(0ms, 15), 15);
    QCOMPARE(reader.status(), Status::Rebuilding);
    QCOMPARE(reader.rebuiltTo().value_or(0), 15);
    QVERIFY(boardOf(reader.view()) == log.replay.stateAt(game::Ply(40))); // the old one is in use
    reader.cancelRebuild();
    QCOMPARE(reader.status(), Status::UpToDate);
    reader.rebuild();
    reader.advance(0ms, 40);
    QCOMPARE(reader.status(), Status::UpToDate);
    QVERIFY(!reader.rebuiltTo());
}

void TestModelReader::anyOrderOfHeadsEndsInTheSameModel()
{
    const GameLog log(longGame);
    Random random(17);
    for (const auto& one : streams::modelKinds()) {
        ModelReader reader(one, log.log);
        for (int i = 0; i < 300; ++i) {
            const int head = random.below(log.size() + 1);
            reader.setHead(head, 0ms);
            reader.advance(0ms, random.below(50));
            if (random.below(20) == 0)
                reader.rebuild();
        }
        reader.setHead(log.size(), 0ms);
        while (reader.status() != Status::UpToDate)
            reader.advance(0ms, 10);
        ModelReader straight(one, log.log);
        straight.setHead(log.size(), 0ms);
        straight.advance(0ms, 1000);
        QCOMPARE(reader.offset(), straight.offset());
        if (one.id == "board")
            QVERIFY(boardOf(reader.view()) == boardOf(straight.view()));
        if (one.id == "heat")
            QVERIFY(std::get<streams::HeatView>(reader.view()).events ==
                    std::get<streams::HeatView>(straight.view()).events);
        if (one.id == "moves")
            QVERIFY(std::get<streams::MoveTextView>(reader.view()).sans ==
                    std::get<streams::MoveTextView>(straight.view()).sans);
    }
}

void TestModelReader::aStepShowsTheStateBeforeAndAfter()
{
    const GameLog log(longGame);
    ModelReader reader(kind("board"), log.log);
    reader.setHead(log.size(), 0ms);
    reader.advance(0ms, 1000);
    for (int event = 1; event <= log.size(); ++event) {
        const auto step = reader.step(event);
        QVERIFY(boardOf(step.before) == log.replay.stateAt(game::Ply(event - 1)));
        QVERIFY(boardOf(step.after) == log.replay.stateAt(game::Ply(event)));
    }
}

void TestModelReader::aLogThatForksIsReadFromTheFork()
{
    const GameLog main("1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 *");
    const GameLog other("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. c3 Nf6 5. d3 *");
    const GameLog* read = &main;
    const streams::ReadLog log{main.log.start,
                               [&read](int number) { return read->log.event(number); }};
    for (const char* id : {"board", "moves"}) {
        read = &main;
        ModelReader reader(kind(id), log);
        reader.setHead(8, 0ms);
        reader.advance(0ms, 100);
        reader.pause();
        reader.forgetAfter(4, 0ms);
        read = &other;
        reader.setHead(9, 0ms);
        QCOMPARE(reader.offset(), 4);
        QCOMPARE(reader.status(), Status::Paused);
        reader.resume(0ms);
        reader.advance(0ms, 100);
        ModelReader straight(kind(id), other.log);
        straight.setHead(9, 0ms);
        straight.advance(0ms, 100);
        if (std::string_view(id) == "board")
            QVERIFY(boardOf(reader.view()) == boardOf(straight.view()));
        else
            QVERIFY(std::get<streams::MoveTextView>(reader.view()).sans ==
                    std::get<streams::MoveTextView>(straight.view()).sans);
    }
}

namespace {

/// A log of knights that go out and home again, for ever.
struct EndlessLog
{
    GameLog four{"1. Nf3 Nf6 2. Ng1 Ng8 *"};
    streams::ReadLog log{four.log.start,
                         [this](int number) { return four.log.event((number - 1) % 4 + 1); }};
};

} // namespace

void TestModelReader::aLongLogIsRebuiltInSlices()
{
    constexpr int events = 5'000'000;
    constexpr int slice = 50'000;
    const EndlessLog endless;
    ModelReader reader(kind("heat"), endless.log);
    reader.setHead(events, 0ms);
    reader.rebuild();
    int seen = 0;
    for (; seen < events / 2; seen += slice) {
        QCOMPARE(reader.rebuiltTo().value_or(-1), seen);
        QCOMPARE(reader.advance(0ms, slice), slice); // never more than was asked for
        QCOMPARE(reader.offset(), 0);
    }
    reader.cancelRebuild();
    QVERIFY(!reader.rebuiltTo());
    QCOMPARE(reader.status(), Status::Behind);
    reader.rebuild();
    while (reader.rebuiltTo())
        QVERIFY(reader.advance(0ms, slice) <= slice);
    QCOMPARE(reader.status(), Status::UpToDate);
    const auto heat = std::get<streams::HeatView>(reader.view()).events;
    QCOMPARE(heat[static_cast<std::size_t>(rules::Square::fromXY(6, 3).index())], events / 2);
}

/// Counts its living copies.
class CountedModel : public streams::ReadModel
{
public:
    CountedModel() { ++alive; }
    CountedModel(const CountedModel& other) : ReadModel(other), m_last(other.m_last) { ++alive; }
    ~CountedModel() override { --alive; }
    CountedModel& operator=(const CountedModel&) = delete;
    [[nodiscard]] std::unique_ptr<ReadModel> clone() const override
    {
        return std::make_unique<CountedModel>(*this);
    }
    void apply(const streams::LogEvent&, game::Ply ply) override
    {
        QCOMPARE(ply.number(), m_last + 1);
        m_last = ply.number();
        ++applied;
    }
    [[nodiscard]] streams::ModelView view() const override
    {
        return streams::RepetitionView{0, {}, m_last};
    }

    static inline int alive = 0;
    static inline int applied = 0;

private:
    int m_last = 0;
};

void TestModelReader::copiesOfALongLogAreFew()
{
    constexpr int events = 200'000;
    const EndlessLog endless;
    const streams::ModelKind counted{"counted", [](const streams::LogStart&) {
                                         return std::unique_ptr<streams::ReadModel>(
                                             std::make_unique<CountedModel>());
                                     }};
    const auto lastOf = [](const ModelReader& reader) {
        return std::get<streams::RepetitionView>(reader.view()).distinct;
    };
    for (const bool isRebuilt : {false, true}) {
        ModelReader reader(counted, endless.log);
        reader.setHead(events, 0ms);
        if (isRebuilt)
            reader.rebuild();
        reader.advance(0ms, events);
        QCOMPARE(lastOf(reader), events);
        QVERIFY2(CountedModel::alive < 40, qPrintable(QString::number(CountedModel::alive)));
        for (const int head : {events - 1, events / 2 + 1, 77}) {
            CountedModel::applied = 0;
            reader.setHead(head, 0ms);
            QCOMPARE(lastOf(reader), head);
            QVERIFY(CountedModel::applied <= events / 12); // back from the copy before it
        }
    }
    QCOMPARE(CountedModel::alive, 0);
}

PLYLINE_TEST(TestModelReader)
#include "tst_model_reader.moc"
