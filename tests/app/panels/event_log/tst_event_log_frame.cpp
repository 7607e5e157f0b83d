#include <QtTest/QTest>

#include "app/panels/event_log/event_log_frame.h"
#include "app/panels/event_log/event_log_layout.h"
#include "app/panels/event_log/row_tip.h"
#include "tests/app/panels/event_log/event_log_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using namespace plyline::tests;
using namespace plyline::event_log;
using game::LineId;
using game::Ply;

class TestEventLogFrame : public EventLogTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }
    void aRowSaysWhatTheEventDoes_data();
    void aRowSaysWhatTheEventDoes();
    void bytesAreThoseOfTheRowInTheTable();
    void aLineTakesItsParentsEventsUpToTheFork();
    void aVariationOfTheFirstMoveForksAtTheStart();
    void thePayloadIsTheLineOfTheProgram();
    void thePayloadIsBrokenBetweenFields_data();
    void thePayloadIsBrokenBetweenFields();
    void pastPresentAndFuture();
    void onlyWhatIsNotShownHasATip();

private:
    void showLine(int line, int lastPly)
    {
        m_session->showLine(LineId(line), Ply(lastPly));
        QTRY_COMPARE(view().log().size(), lastPly);
    }
};

void TestEventLogFrame::aRowSaysWhatTheEventDoes_data()
{
    QTest::addColumn<QString>("moves");
    QTest::addColumn<QStringList>("row"); // words, id, from, to
    QTest::newRow("step") << "1. Nf3 *"
                          << QStringList{u"knight g1 to f3"_s, u"6"_s, u"g1"_s, u"f3"_s};
    QTest::newRow("capture") << "1. e4 d5 2. exd5 *"
                             << QStringList{u"pawn e4 takes pawn d5"_s, u"12"_s, u"e4"_s, u"d5"_s};
    QTest::newRow("castling") << "1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. O-O *"
                              << QStringList{u"castles short: king to g1, rook to f1"_s, u"4"_s,
                                             u"e1"_s, u"g1"_s};
    QTest::newRow("null move") << "1. e4 -- *" << QStringList{u"null move"_s, u""_s, u""_s, u""_s};
}

void TestEventLogFrame::aRowSaysWhatTheEventDoes()
{
    QFETCH(QString, moves);
    m_session->file().openText(moves, QStringLiteral("test"));
    QTRY_VERIFY(view().log().size() > 0);
    const EventRow row = rowOf(view().log(), Ply(view().log().size()));
    QTEST((QStringList{row.words, row.pieceId, row.from, row.to}), "row");
    QCOMPARE(row.piece.has_value(), !row.from.isEmpty());
}

void TestEventLogFrame::bytesAreThoseOfTheRowInTheTable()
{
    open(forkedGame, 6);
    // The table has 21 columns, each with a type of one byte, and the header's size takes another.
    const int header = 22;
    // "white", 12, "pawn", "e2", "e4", then "e4" and "e2e4"; 0, 1 and NULL take nothing.
    const int values = 5 + 1 + 4 + 2 + 2 + 2 + 4;
    QCOMPARE(rowOf(view().log(), Ply(1)).bytes, QString::number(header + values));
    QVERIFY(spokenRow(view().log(), Ply(1)).endsWith(QStringLiteral("bytes")));
}

void TestEventLogFrame::aLineTakesItsParentsEventsUpToTheFork()
{
    open(forkedGame, 6);
    using Section = LineLog::Section;
    QCOMPARE(view().log().sections(), (std::vector<Section>{{LineId(0), Ply(0)}}));
    QVERIFY(!view().log().forkText(Ply(0)));
    showLine(2, 5);
    const LineLog& log = view().log();
    QCOMPARE(log.sections(),
             (std::vector<Section>{{LineId(0), Ply(0)}, {LineId(1), Ply(1)}, {LineId(2), Ply(3)}}));
    const std::vector<int> owners{0, 1, 1, 2, 2};
    const QStringList to{u"e4"_s, u"c5"_s, u"f3"_s, u"e6"_s, u"d4"_s};
    for (int ply = 1; ply <= 5; ++ply) {
        QCOMPARE(log.owner(Ply(ply)), LineId(owners[static_cast<std::size_t>(ply - 1)]));
        QCOMPARE(rowOf(log, Ply(ply)).to, to[ply - 1]);
    }
    QCOMPARE(log.forkText(Ply(1)),
             std::optional(QStringLiteral("Line 1 forks here from the main line, after ply 1")));
    QCOMPARE(log.forkText(Ply(3)),
             std::optional(QStringLiteral("Line 2 forks here from line 1, after ply 3")));
    QVERIFY(!log.forkText(Ply(2)));
}

void TestEventLogFrame::aVariationOfTheFirstMoveForksAtTheStart()
{
    open(QStringLiteral("1. e4 (1. d4 (1. c4 c5) 1... d5) 1... e5 *"), 2);
    showLine(2, 2);
    QCOMPARE(view().log().sections(), (std::vector<LineLog::Section>{{LineId(2), Ply(0)}}));
    QCOMPARE(view().log().forkText(Ply(0)),
             std::optional(QStringLiteral("Line 2 forks here from line 1, after ply 0")));
    QCOMPARE(rowOf(view().log(), Ply(1)).words, QStringLiteral("pawn c2 to c4"));
}

void TestEventLogFrame::thePayloadIsTheLineOfTheProgram()
{
    open(forkedGame, 6);
    // Written by hand, as plyline-cli prints it.
    QCOMPARE(view().log().json(Ply(1)),
             uR"({"type":"event","game":1,"line":0,"ply":1,"uci":"e2e4","san":"e4",)"_s +
                 uR"("piece_id":12,"color":"white","role":"pawn","from":"e2","to":"e4"})"_s);
    showLine(1, 5);
    QVERIFY(
        view().log().json(Ply(1)).startsWith(uR"({"type":"event","game":1,"line":0,"ply":1,)"_s));
    QVERIFY(view().log().json(Ply(2)).startsWith(
        uR"({"type":"event","game":1,"line":1,"ply":2,"uci":"c7c5","san":"c5",)"_s));
}

void TestEventLogFrame::thePayloadIsBrokenBetweenFields_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("wide") << 40 << QStringList{uR"({"ply":1,"from":"e2","to":"e4"})"_s};
    QTest::newRow("narrow") << 22 << QStringList{uR"({"ply":1,"from":"e2",)"_s, uR"("to":"e4"})"_s};
    QTest::newRow("a field is too long") << 9
                                         << QStringList{uR"({"ply":1,)"_s, uR"("from":"e)"_s,
                                                        uR"(2",)"_s, uR"("to":"e4")"_s, u"}"_s};
    QTest::newRow("no room") << 0 << QStringList();
}

void TestEventLogFrame::thePayloadIsBrokenBetweenFields()
{
    QFETCH(int, columns);
    QFETCH(QStringList, lines);
    const QStringList fields{uR"({"ply":1,)"_s, uR"("from":"e2",)"_s, uR"("to":"e4"})"_s};
    QStringList found;
    QString keys;
    for (const PayloadLine& line : payloadLines(fields, columns)) {
        found << QString();
        for (const PayloadLine::Part& part : line.parts) {
            found.back() += part.text;
            keys += part.isKey ? part.text : QString();
        }
    }
    QCOMPARE(keys, uR"({"ply":"from":"to":)"_s);
    if (columns > 0)
        QCOMPARE(found, lines);
    QCOMPARE(found.join(QString()), fields.join(QString()));
}

void TestEventLogFrame::pastPresentAndFuture()
{
    EventLogFrame frame;
    frame.present = Ply(3);
    QCOMPARE(frame.tense(Ply(2)), EventTense::Past);
    QCOMPARE(frame.tense(Ply(3)), EventTense::Present);
    QCOMPARE(frame.tense(Ply(4)), EventTense::Future);
    EventLogFrame after = frame;
    after.present = Ply(4);
    QVERIFY(looksTheSame(Ply(2), frame, after));
    QVERIFY(!looksTheSame(Ply(3), frame, after));
    QVERIFY(!looksTheSame(Ply(4), frame, after));
    QVERIFY(looksTheSame(Ply(5), frame, after));
    after = frame;
    after.unfolded = Ply(5);
    QVERIFY(!looksTheSame(Ply(5), frame, after));
    QVERIFY(looksTheSame(Ply(6), frame, after));
}

void TestEventLogFrame::onlyWhatIsNotShownHasATip()
{
    open(QStringLiteral("1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. O-O *"), 7);
    const look::Fonts& fonts = look::Fonts::standard();
    const auto tip = [&](int width, int ply, QRectF EventLogColumns::*column) {
        const EventLogLayout layout(view().log(), 7, {}, width, fonts);
        return tipAt(view().log(), layout, layout.cell(Ply(ply), column).center(), fonts).text;
    };
    QCOMPARE(tip(420, 1, &EventLogColumns::words), QString());
    QCOMPARE(tip(300, 7, &EventLogColumns::words),
             QStringLiteral("castles short: king to g1, rook to f1"));
    QCOMPARE(tip(300, 3, &EventLogColumns::piece), QStringLiteral("white knight g1, piece 6"));
    QCOMPARE(tip(300, 3, &EventLogColumns::bytes), QString());
}

PLYLINE_WIDGET_TEST(TestEventLogFrame)
#include "tst_event_log_frame.moc"
