#include <QtTest/QTest>

#include "tests/support/film_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::frames;
using namespace plyline::tests;

class TestFrameSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clocksAreRightAtTheFirstFrameWhoeverMoves_data();
    void clocksAreRightAtTheFirstFrameWhoeverMoves();
    void theClockOfTheSideToMoveRunsOn();
    void anotherLineHasItsOwnMovesAndClocks();
    void whatIsLeftOutIsNotInTheFrame();
    void aGlyphStandsAtTheLastEvent();
    void theSnapshotIsTheRowsOfTheTable();
    void theScoreStandsAtTheEndAlone();
};

void TestFrameSource::clocksAreRightAtTheFirstFrameWhoeverMoves_data()
{
    QTest::addColumn<int>("ply");
    QTest::addColumn<QString>("white");
    QTest::addColumn<QString>("black");
    QTest::newRow("start") << 0 << "10:00"
                           << "10:00";
    QTest::newRow("black begins") << 1 << "9:58"
                                  << "10:00";
    QTest::newRow("white begins") << 2 << "9:58"
                                  << "9:57";
    QTest::newRow("black begins again") << 3 << "9:30"
                                        << "9:57";
}

void TestFrameSource::clocksAreRightAtTheFirstFrameWhoeverMoves()
{
    QFETCH(int, ply);
    const auto frame = sourceOf(filmGame).frameAt(game::Ply(ply));
    QVERIFY(frame);
    QTEST(frame->panel.white.clock, "white");
    QTEST(frame->panel.black.clock, "black");
}

void TestFrameSource::theClockOfTheSideToMoveRunsOn()
{
    const FrameSource source = sourceOf(filmGame);
    const auto frame = source.frameAt(game::Ply(2), std::chrono::milliseconds(5'000));
    QCOMPARE(frame->panel.white.clock, QStringLiteral("9:53"));
    QCOMPARE(frame->panel.black.clock, QStringLiteral("9:57"));
    const auto late = source.frameAt(game::Ply(2), std::chrono::minutes(20));
    QCOMPARE(late->panel.white.clock, QStringLiteral("0:00"));
}

void TestFrameSource::anotherLineHasItsOwnMovesAndClocks()
{
    const FrameSource source = sourceOf(filmGame, {}, 1);
    QCOMPARE(source.lastPly(), game::Ply(3));
    const auto frame = source.frameAt(game::Ply(3));
    QCOMPARE(frame->panel.white.clock, QStringLiteral("9:40"));
    QCOMPARE(frame->panel.black.clock, QStringLiteral("9:50"));
    QCOMPARE(frame->panel.white.score, QString());
    QCOMPARE(frame->board.trail.back().to, *rules::Square::parse("e4"));
}

void TestFrameSource::whatIsLeftOutIsNotInTheFrame()
{
    PictureContents contents;
    const auto full = sourceOf(filmGame, contents).frameAt(game::Ply(3));
    QCOMPARE(full->board.drawings.size(), std::size_t(3));
    QCOMPARE(full->board.trail.size(), std::size_t(3));
    QVERIFY(full->panel.hasEvaluations && full->board.glyph && full->hasCaptions);
    contents.hasDrawings = contents.hasLastEvent = contents.hasGlyph = false;
    contents.hasEvaluation = contents.hasCoordinates = contents.hasClocks = false;
    const auto bare = sourceOf(filmGame, contents).frameAt(game::Ply(3));
    QVERIFY(bare->board.drawings.empty() && bare->board.trail.empty() && !bare->board.glyph);
    QVERIFY(!bare->panel.hasEvaluations && !bare->board.hasCoordinates);
    QCOMPARE(bare->panel.white.clock, QString());
    QCOMPARE(bare->panel.white.name, QStringLiteral("Ann"));
    contents.hasNames = false;
    const auto none = sourceOf(filmGame, contents).frameAt(game::Ply(3));
    QVERIFY(!none->hasCaptions);
    QCOMPARE(none->panel.white.name, QString());
    QCOMPARE(none->board.pieces, full->board.pieces);
}

void TestFrameSource::aGlyphStandsAtTheLastEvent()
{
    const FrameSource source = sourceOf(filmGame);
    const auto first = source.frameAt(game::Ply(1))->board.glyph;
    QVERIFY(first && first->isMistake);
    QCOMPARE(first->sign, QStringLiteral("?"));
    QCOMPARE(first->square, *rules::Square::parse("f3"));
    QVERIFY(!source.frameAt(game::Ply(2))->board.glyph);
    QCOMPARE(source.frameAt(game::Ply(3))->board.glyph->sign, QStringLiteral("??"));
}

void TestFrameSource::theSnapshotIsTheRowsOfTheTable()
{
    PictureContents contents;
    contents.hasSnapshot = true;
    const FrameSource source = sourceOf(filmGame, contents);
    for (int ply = 0; ply <= source.lastPly().number(); ++ply) {
        const auto frame = source.frameAt(game::Ply(ply));
        QVERIFY(frame && frame->snapshot);
        const auto table = source.line().replay->piecesAt(game::Ply(ply));
        QCOMPARE(frame->snapshot->plane.rows.size(), table.rows().size());
        for (const snapshot::ShownRow& shown : frame->snapshot->plane.rows)
            QCOMPARE(table.row(shown.row.pieceId)->square, shown.row.square);
        QVERIFY(frame->snapshot->texts.caption.contains(QString::number(ply)));
    }
}

void TestFrameSource::theScoreStandsAtTheEndAlone()
{
    const FrameSource source = sourceOf(filmGame);
    QCOMPARE(source.frameAt(game::Ply(3))->panel.black.score, QString());
    QCOMPARE(source.frameAt(game::Ply(4))->panel.black.score, QStringLiteral("1"));
    QVERIFY(!source.frameAt(game::Ply(4))->panel.white.isToMove);
}

PLYLINE_WIDGET_TEST(TestFrameSource)
#include "tst_frame_source.moc"
