#include <QtTest/QTest>

#include "app/kit/words/read_models.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using std::chrono_literals::operator""ms;
using streams::ModelReader;

class TestReadModelWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasANameAndAMeaning();
    void theLineTellsOffsetLagAndRate();
    void aProblemIsASentence();
    void statesAreToldInWords();

private:
    /// Four empty events: the words know no chess.
    game::MoveEvent m_event;
    streams::ReadLog m_log{{rules::Setup::start(), {}}, [this](int) {
                               return streams::LogEvent{&m_event, nullptr};
                           }};
};

void TestReadModelWords::everyKindHasANameAndAMeaning()
{
    QStringList titles;
    for (const streams::ModelKind& kind : streams::modelKinds()) {
        titles << words::modelTitle(kind.id);
        QVERIFY(!words::modelMeaning(kind.id).isEmpty());
        QVERIFY(titles.last() !=
                QString::fromLatin1(kind.id.data(), static_cast<qsizetype>(kind.id.size())));
    }
    QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), titles.size());
    QCOMPARE(words::modelTitle("new"), u"new"_s);
}

void TestReadModelWords::theLineTellsOffsetLagAndRate()
{
    const auto& heat = *std::find_if(streams::modelKinds().begin(), streams::modelKinds().end(),
                                     [](const auto& kind) { return kind.id == "heat"; });
    ModelReader reader(heat, m_log);
    QCOMPARE(words::progressLine(reader, 0ms), u"offset 0 / 0 · lag 0"_s);
    reader.setHead(2000, 1000ms);
    QCOMPARE(words::progressLine(reader, 3500ms), u"offset 0 / 2,000 · lag 2,000 (2.5 s)"_s);
    reader.advance(3500ms, 1500);
    QCOMPARE(words::progressLine(reader, 3500ms),
             u"offset 1,500 / 2,000 · lag 500 (2.5 s) · 1,500 ev/s"_s);
    reader.advance(3600ms, 500);
    QCOMPARE(words::progressLine(reader, 9000ms), u"offset 2,000 / 2,000 · lag 0"_s);
    reader.rebuild();
    reader.advance(9000ms, 760);
    QCOMPARE(words::progressLine(reader, 10500ms), u"offset 760 / 2,000 · 38 %"_s);
}

void TestReadModelWords::aProblemIsASentence()
{
    const auto& heat = *std::find_if(streams::modelKinds().begin(), streams::modelKinds().end(),
                                     [](const auto& kind) { return kind.id == "heat"; });
    ModelReader reader(heat, m_log);
    QVERIFY(words::problemSentence(reader).isEmpty());
    reader.breakAt(38);
    reader.setHead(47, 0ms);
    reader.advance(0ms, 100);
    QVERIFY(words::problemSentence(reader).contains(u"event 38"_s));
    QVERIFY(words::problemSentence(reader).contains(u"event 37"_s));
    reader.skip();
    QVERIFY(words::problemSentence(reader).startsWith(u"1 event"_s));
}

void TestReadModelWords::statesAreToldInWords()
{
    QCOMPARE(words::viewText(streams::BoardView{rules::Setup::start()}),
             u"White to move, move 1, 32 pieces, castling KQkq"_s);
    streams::HeatView heat;
    QCOMPARE(words::viewText(heat), u"No event yet"_s);
    heat.events[static_cast<std::size_t>(rules::Square::fromXY(4, 5).index())] = 3;
    heat.events[static_cast<std::size_t>(rules::Square::fromXY(1, 1).index())] = 1;
    QCOMPARE(words::viewText(heat), u"d5 3 events, a1 1 event"_s);
    QCOMPARE(words::viewText(streams::MoveTextView{{"e4", "e5"}, 1, false}),
             u"the last moves: e4 e5"_s);
    QCOMPARE(words::viewText(
                 streams::CapturedView{{{{rules::Color::Black, rules::Role::Pawn}, game::Ply(3)}}}),
             u"taken by White: pawn at ply 3; taken by Black: nothing"_s);
    QCOMPARE(words::paceName(2.0), u"2 ev/s"_s);
    QCOMPARE(words::paceName(std::nullopt), u"full speed"_s);
}

PLYLINE_EVENT_TEST(TestReadModelWords)
#include "tst_read_models.moc"
