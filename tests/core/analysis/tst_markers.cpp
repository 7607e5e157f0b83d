#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include "core/analysis/markers.h"
#include "tests/core/analysis/prepared.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::FoundMarker;
using analysis::MarkerKind;
using analysis::MarkerKinds;
using game::Ply;

namespace {

/// What happens on the board.
constexpr MarkerKinds onTheBoard = {MarkerKind::Capture, MarkerKind::Check, MarkerKind::Castling,
                                    MarkerKind::Promotion};

/// The plies with a marker of a kind, "3 7".
QString pliesOf(const std::vector<FoundMarker>& markers, MarkerKind kind)
{
    QStringList plies;
    for (const FoundMarker& marker : markers) {
        if (marker.kind == kind)
            plies << QString::number(marker.ply.number());
    }
    return plies.join(u' ');
}

std::vector<FoundMarker> markersOf(const QByteArray& pgn)
{
    return tests::preparedLineOf(pgn.toStdString())->markers;
}

/// Knights that go out and back, with thinking times in seconds, White's and Black's in turn.
QByteArray gameOfThinks(const QList<int>& seconds)
{
    const QByteArrayList moves = {"Nf3", "Nf6", "Ng1", "Ng8"};
    QByteArray text = "[Result \"*\"]\n\n";
    for (qsizetype i = 0; i < seconds.size(); ++i)
        text += moves[i % 4] + " {[%emt " + QByteArray::number(seconds[i]) + "]} ";
    return text + "*\n";
}

} // namespace

class TestMarkers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsOnTheBoardAreMarked();
    void theLongestThinksOfEachSideAreMarked();
    void equalThinksAreNotLong();
    void swingsAreMarkedBetweenKnownScoresOnly();
    void phasesBeginWhereLichessSaysThem();
    void anEndgameNeedsNoMiddlegame();
    void markersGoBothWaysAndEndAtTheEnds();
    void onlyTheKindsAskedForAreStops();
};

void TestMarkers::eventsOnTheBoardAreMarked()
{
    const auto markers =
        markersOf("[SetUp \"1\"]\n[FEN \"3r1k2/P7/8/8/8/8/8/4K2R w K - 0 1\"]\n\n1. O-O+ Kg7 2. "
                  "a8=Q {a queen} Rxa8 {[%clk 0:01:00]} 3. Kf2 *\n");
    QCOMPARE(pliesOf(markers, MarkerKind::Castling), QStringLiteral("1"));
    QCOMPARE(pliesOf(markers, MarkerKind::Check), QStringLiteral("1"));
    QCOMPARE(pliesOf(markers, MarkerKind::Promotion), QStringLiteral("3"));
    QCOMPARE(pliesOf(markers, MarkerKind::Capture), QStringLiteral("4"));
    QCOMPARE(pliesOf(markers, MarkerKind::Comment), QStringLiteral("3"));
    QVERIFY(std::is_sorted(markers.begin(), markers.end(),
                           [](const auto& a, const auto& b) { return a.ply < b.ply; }));
}

void TestMarkers::theLongestThinksOfEachSideAreMarked()
{
    // White's median is 2, Black's 10.
    const auto markers = markersOf(gameOfThinks(
        {2, 10, 7, 10, 2, 31, 2, 10, 2, 10, 8, 30, 2, 10, 9, 10, 6, 10, 10, 10, 2, 10}));
    QCOMPARE(pliesOf(markers, MarkerKind::LongThink), QStringLiteral("6 11 15 19"));
}

void TestMarkers::equalThinksAreNotLong()
{
    QCOMPARE(pliesOf(markersOf(gameOfThinks({5, 5, 5, 5, 5, 5})), MarkerKind::LongThink),
             QString());
    QCOMPARE(pliesOf(markersOf(gameOfThinks({0, 0, 0, 0, 0, 0})), MarkerKind::LongThink),
             QString());
    QCOMPARE(pliesOf(markersOf("1. e4 e5 *"), MarkerKind::LongThink), QString());
}

void TestMarkers::swingsAreMarkedBetweenKnownScoresOnly()
{
    // 109 hundredths of a pawn change level chances by 0.198, 111 by 0.202.
    const auto markers = markersOf("1. e4 {[%eval 0.0]} e5 {[%eval 1.09]} 2. d4 {[%eval 0.0]} d5 "
                                   "{[%eval -1.11]} 3. c4 c5 {[%eval 9.0]} 4. b4 {[%eval #-3]} *");
    QCOMPARE(pliesOf(markers, MarkerKind::Swing), QStringLiteral("4 7"));
}

void TestMarkers::phasesBeginWhereLichessSaysThem()
{
    PLYLINE_NEEDS_CORPUS();
    QFile file(
        QString::fromStdString(tests::corpusPath("analysis/lichess-accuracy.jsonl").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    while (!file.atEnd()) {
        const QJsonObject one = QJsonDocument::fromJson(file.readLine()).object();
        const std::string moves = one[u"moves"].toString().toStdString();
        const auto line = tests::preparedLineOf(moves + " *");
        QCOMPARE(line->phases.middlegame.value_or(Ply()).number(),
                 one[u"division"][u"middle"].toInt());
        QCOMPARE(line->phases.endgame.value_or(Ply()).number(), one[u"division"][u"end"].toInt());
        QCOMPARE(pliesOf(line->markers, MarkerKind::Middlegame),
                 QString::number(line->phases.middlegame->number()));
        ++count;
    }
    QVERIFY(count > 0);
}

void TestMarkers::anEndgameNeedsNoMiddlegame()
{
    const auto line = tests::preparedLineOf(
        "[SetUp \"1\"]\n[FEN \"4k3/pppp4/8/8/8/8/PPPP4/4K3 w - - 0 1\"]\n\n1. Kf2 *\n");
    QVERIFY(!line->phases.middlegame);
    QVERIFY(line->phases.endgame == Ply());
    QCOMPARE(pliesOf(line->markers, MarkerKind::Endgame), QString()); // nothing changes there
    const auto opening = tests::preparedLineOf("1. e4 e5 *");
    QVERIFY(opening->phases == analysis::Phases());
}

void TestMarkers::markersGoBothWaysAndEndAtTheEnds()
{
    const std::vector<FoundMarker> markers = {
        {Ply(2), MarkerKind::Capture}, {Ply(2), MarkerKind::Check}, {Ply(5), MarkerKind::Castling}};
    const auto next = [&](int from) {
        const auto ply = nextMarker(markers, onTheBoard, Ply(from));
        return ply ? ply->number() : -1;
    };
    const auto previous = [&](int from) {
        const auto ply = previousMarker(markers, onTheBoard, Ply(from));
        return ply ? ply->number() : -1;
    };
    QCOMPARE(next(0), 2);
    QCOMPARE(next(2), 5);
    QCOMPARE(next(5), -1);
    QCOMPARE(previous(6), 5);
    QCOMPARE(previous(5), 2);
    QCOMPARE(previous(2), -1);
    QVERIFY(!previousMarker({}, onTheBoard, Ply()));
}

void TestMarkers::onlyTheKindsAskedForAreStops()
{
    const std::vector<FoundMarker> markers = {{Ply(1), MarkerKind::Comment},
                                              {Ply(2), MarkerKind::Swing},
                                              {Ply(3), MarkerKind::Promotion}};
    QVERIFY(nextMarker(markers, onTheBoard, Ply()) == Ply(3));
    MarkerKinds kinds = {MarkerKind::Swing};
    QVERIFY(nextMarker(markers, kinds, Ply()) == Ply(2));
    QVERIFY(!nextMarker(markers, kinds, Ply(2)));
    kinds.set(MarkerKind::Comment, true);
    kinds.set(MarkerKind::Swing, false);
    QVERIFY(previousMarker(markers, kinds, Ply(9)) == Ply(1));
    QVERIFY(!nextMarker(markers, MarkerKinds(), Ply()));
}

PLYLINE_EVENT_TEST(TestMarkers)
#include "tst_markers.moc"
