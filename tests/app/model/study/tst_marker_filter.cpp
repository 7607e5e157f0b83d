#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;
using study::MarkerFilter;
using study::MarkerGroup;
using tests::SessionTest;

namespace {

/// Captures at plies 3, 4 and 6, a check at ply 6, a comment at ply 5.
constexpr char trades[] = "[White \"Trades\"]\n[Result \"*\"]\n\n"
                          "1. e4 d5 2. exd5 Qxd5 3. Nc3 {Gains a move.} Qxg2 (3... Qe5+) *\n";

const MarkerGroup& group(const char* id)
{
    for (const MarkerGroup& each : study::markerGroups())
        if (QLatin1String(each.id) == QLatin1String(id))
            return each;
    qFatal("no such group");
}

QString text(std::optional<Ply> ply)
{
    return ply ? QString::number(ply->number()) : QStringLiteral("none");
}

} // namespace

class TestMarkerFilter : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup()
    {
        dropSession();
        QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
             QStringLiteral("/plyline/markers"))
            .removeRecursively();
    }

    void everyKindIsInOneGroup();
    void ownAndFoundMarkersAreWalked();
    void hiddenGroupsAreSkipped();
    void namesOfTheOpeningAreShownAndPassedBy();
    void groupsAreCountedOnTheShownLine();
    void aHiddenFutureIsGoneToButNotCounted();
    void theChoiceIsKept();
    void whatIsNotUnderstoodIsIgnored();

private:
    MarkerFilter& filter() { return m_workspace->study.markerFilter; }
    void mark(int first, int last = -1)
    {
        study::OwnMarker marker;
        marker.line = m_session->cursor().line();
        marker.first = Ply(first);
        marker.last = Ply(std::max(first, last));
        m_workspace->study.markers.put(marker);
    }
    /// "3 4 5 6": where next() leads from the start on; the same backwards.
    QString walk()
    {
        QStringList plies;
        QStringList back;
        for (auto ply = filter().next(Ply(-1)); ply; ply = filter().next(*ply))
            plies << QString::number(ply->number());
        for (auto ply = filter().previous(Ply(99)); ply; ply = filter().previous(*ply))
            back.prepend(QString::number(ply->number()));
        return plies == back ? plies.join(u' ') : QStringLiteral("differs");
    }
};

void TestMarkerFilter::everyKindIsInOneGroup()
{
    int owns = 0;
    for (const MarkerGroup& each : study::markerGroups()) {
        owns += each.isOwn() ? 1 : 0;
        QVERIFY(!each.name().isEmpty());
    }
    QCOMPARE(owns, 1);
    for (int kind = 0; kind <= static_cast<int>(analysis::MarkerKind::OpeningName); ++kind) {
        int groups = 0;
        for (const MarkerGroup& each : study::markerGroups())
            groups += each.found.has(static_cast<analysis::MarkerKind>(kind)) ? 1 : 0;
        QCOMPARE(groups, 1);
    }
}

void TestMarkerFilter::ownAndFoundMarkersAreWalked()
{
    QCOMPARE(text(filter().next(Ply())), QStringLiteral("none")); // no game
    openPgn(trades);
    QCOMPARE(walk(), QStringLiteral("3 4 5 6"));
    mark(0);
    mark(1, 5);
    mark(4);
    QCOMPARE(walk(), QStringLiteral("0 1 3 4 5 6"));
    QVERIFY(filter().isMarked(Ply()));
    QVERIFY(filter().isMarked(Ply(3)));
    QVERIFY(!filter().isMarked(Ply(2)));
    m_session->showLine(LineId(1), Ply(6));
    QCOMPARE(walk(), QStringLiteral("0 1 3 4 5 6"));
}

void TestMarkerFilter::hiddenGroupsAreSkipped()
{
    openPgn(trades);
    mark(1);
    QSignalSpy changed(&filter(), &MarkerFilter::changed);
    filter().setShown(group("captures"), false);
    QCOMPARE(changed.size(), 1);
    filter().setShown(group("captures"), false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(walk(), QStringLiteral("1 5"));
    filter().setShown(group("own"), false);
    QVERIFY(!filter().isOwnShown());
    QCOMPARE(walk(), QStringLiteral("5"));
    filter().setShown(group("comments"), false);
    QCOMPARE(walk(), QString());
    filter().setShown(group("captures"), true);
    QCOMPARE(walk(), QStringLiteral("3 4 6"));
}

void TestMarkerFilter::namesOfTheOpeningAreShownAndPassedBy()
{
    openPgn("1. e4 e5 2. h3 Nf6 3. Nf3 *");
    const auto areShown = [&] { return filter().kinds().has(analysis::MarkerKind::OpeningName); };
    QCOMPARE(filter().count(group("openings")), 2);
    QVERIFY(areShown());
    QCOMPARE(walk(), QString()); // they are passed by
    filter().setShown(group("openings"), false);
    QVERIFY(!areShown());
    QCOMPARE(filter().count(group("openings")), 2);
    const QByteArray state = filter().state();
    filter().setShown(group("openings"), true);
    QVERIFY(areShown());
    filter().restoreState(state);
    QVERIFY(!areShown());
}

void TestMarkerFilter::groupsAreCountedOnTheShownLine()
{
    QCOMPARE(filter().count(group("captures")), 0);
    openPgn(trades);
    QCOMPARE(filter().count(group("captures")), 3);
    QCOMPARE(filter().count(group("checks")), 0);
    QCOMPARE(filter().count(group("comments")), 1);
    mark(6);
    QCOMPARE(filter().count(group("own")), 1);
    m_session->showLine(LineId(1), Ply(6));
    QCOMPARE(filter().count(group("captures")), 2);
    QCOMPARE(filter().count(group("checks")), 1);
    QCOMPARE(filter().count(group("own")), 0);
}

void TestMarkerFilter::aHiddenFutureIsGoneToButNotCounted()
{
    openPgn(trades);
    mark(2);
    mark(5);
    m_session->setFutureHidden(true);
    m_session->cursor().goToPly(Ply(3));
    QCOMPARE(filter().count(group("own")), 1);
    QCOMPARE(filter().count(group("captures")), 1);
    QCOMPARE(filter().count(group("comments")), 0);
    QCOMPARE(text(filter().next(Ply(4))), QStringLiteral("5"));
}

void TestMarkerFilter::theChoiceIsKept()
{
    filter().setShown(group("own"), false);
    filter().setShown(group("swings"), false);
    filter().setPausing(true);
    const QByteArray state = filter().state();
    makeSession();
    QVERIFY(filter().isOwnShown());
    filter().restoreState(state);
    QVERIFY(!filter().isOwnShown());
    QVERIFY(!filter().isShown(group("swings")));
    QVERIFY(filter().isShown(group("captures")));
    QVERIFY(filter().isPausing());
    QCOMPARE(filter().state(), state);
}

void TestMarkerFilter::whatIsNotUnderstoodIsIgnored()
{
    QSignalSpy changed(&filter(), &MarkerFilter::changed);
    for (const char* bytes : {"", "no json", "[]", "{\"hidden\":[\"unknown\",7],\"pause\":3}"})
        filter().restoreState(bytes);
    QCOMPARE(changed.size(), 0);
    for (const MarkerGroup& each : study::markerGroups())
        QVERIFY(filter().isShown(each));
}

PLYLINE_EVENT_TEST(TestMarkerFilter)
#include "tst_marker_filter.moc"
