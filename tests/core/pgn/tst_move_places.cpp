#include <QtTest/QTest>

#include "core/pgn/move_places.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;
using tests::readOne;

namespace {

/// "0/1" of the last place at or before the first `word`: the line and the ply there.
QString standsAt(const std::string& text, const std::string& word)
{
    const auto game = readOne(text);
    const pgn::MovePlaces places = pgn::movePlacesOf(*game);
    const pgn::MovePlace* place = places.at(static_cast<std::int64_t>(text.find(word)));
    if (!place)
        return QStringLiteral("none");
    return QStringLiteral("%1/%2").arg(place->line.number()).arg(place->ply.number());
}

int eventCount(const game::Game& game)
{
    int count = 0;
    for (const game::Line& line : game.lines())
        count += line.log.size();
    return count;
}

} // namespace

class TestMovePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveIsFoundByItsLineAndPly_data();
    void aMoveIsFoundByItsLineAndPly();
    void aByteTellsLineAndPly_data();
    void aByteTellsLineAndPly();
    void aPlyWithoutAMoveHasNoPlace();
    void aRefusedGameHasNoPlaces();
    void everyMoveOfEveryFileHasItsPlace();
    void standardMovesStandWhereTheirPlacesSay();
    void aStopEndsTheReading();
};

void TestMovePlaces::aMoveIsFoundByItsLineAndPly_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("ply");
    QTest::addColumn<QString>("word");

    QTest::newRow("the first") << 0 << 1 << QStringLiteral("e4");
    QTest::newRow("with its glyph") << 0 << 2 << QStringLiteral("e5");
    QTest::newRow("behind a variation") << 0 << 3 << QStringLiteral("Nf3+");
    QTest::newRow("a variation's first") << 1 << 2 << QStringLiteral("c5");
    QTest::newRow("behind a comment") << 1 << 3 << QStringLiteral("Ng1-f3");
    QTest::newRow("a variation's variation") << 2 << 3 << QStringLiteral("c3");
    QTest::newRow("goes on after it") << 1 << 4 << QStringLiteral("d6");
}

void TestMovePlaces::aMoveIsFoundByItsLineAndPly()
{
    QFETCH(int, line);
    QFETCH(int, ply);
    QFETCH(QString, word);
    const auto game = readOne("[White \"e4\"]\n\n1.e4 e5! {e5 c5 c3} (1... c5 {Nf3} 2. Ng1-f3 "
                              "(2. c3) 2... d6) 2. Nf3+ *");
    const auto span = pgn::movePlacesOf(*game).find(LineId(line), Ply(ply));
    QVERIFY(span);
    QCOMPARE(QString::fromStdString(std::string(game->source()->bytes(*span))), word);
}

void TestMovePlaces::aByteTellsLineAndPly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("stands");

    const QString text =
        QStringLiteral("{early} 1. e4 {first} e5 (1... c5 {inner}) {outer} 2. Nf3 *");
    QTest::newRow("before the first move") << text << "early"
                                           << "none";
    QTest::newRow("on a move") << text << "e5"
                               << "0/2";
    QTest::newRow("behind a move") << text << "first"
                                   << "0/1";
    QTest::newRow("where a variation begins") << text << "(1..."
                                              << "1/1";
    QTest::newRow("in a variation") << text << "inner"
                                    << "1/2";
    QTest::newRow("behind it") << text << "outer"
                               << "0/2";
    QTest::newRow("at the end") << text << "*"
                                << "0/3";
    QTest::newRow("behind a broken move") << "1. e4 e5 (1... Ke3 Nf6 {lost} ) {found} 2. d4 *"
                                          << "lost"
                                          << "1/1";
    QTest::newRow("behind a broken variation")
        << "1. e4 e5 (1... Ke3 (1... c5) Nf6 ) {found} 2. d4 *"
        << "found"
        << "0/2";
    const QString early = QStringLiteral("[White \"A\"]\n\n( 1. d4 {within}) {then} 1. e4 *");
    QTest::newRow("before the first move, in a variation") << early << "within"
                                                           << "1/1";
    QTest::newRow("before the first move, behind it") << early << "then"
                                                      << "0/0";
}

void TestMovePlaces::aByteTellsLineAndPly()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(QString, stands);
    QCOMPARE(standsAt(text.toStdString(), word.toStdString()), stands);
}

void TestMovePlaces::aPlyWithoutAMoveHasNoPlace()
{
    const pgn::MovePlaces places = pgn::movePlacesOf(*readOne("1. e4 e5 (1... c5) *"));
    QVERIFY(!places.find(LineId(0), Ply(0)));
    QVERIFY(!places.find(LineId(0), Ply(3)));
    QVERIFY(!places.find(LineId(1), Ply(1))); // its parent's
    QVERIFY(places.find(LineId(1), Ply(2)));
    QVERIFY(!places.find(LineId(2), Ply(1)));
    QVERIFY(!pgn::MovePlaces().at(0));
}

void TestMovePlaces::aRefusedGameHasNoPlaces()
{
    const pgn::MovePlaces places =
        pgn::movePlacesOf(*readOne("[FEN \"nothing\"]\n\n1. e4 e5 (1... c5) *"));
    QVERIFY(places.all().empty());
    QVERIFY(!places.find(LineId(0), Ply(1)));
}

void TestMovePlaces::everyMoveOfEveryFileHasItsPlace()
{
    for (const auto& path : tests::allPgnFiles()) {
        const auto source = files::Source::open(path.string());
        QVERIFY(source);
        for (const auto& game : tests::gamesOf(*source)) {
            const pgn::MovePlaces places = pgn::movePlacesOf(*game);
            int moves = 0;
            std::int64_t end = game->span().offset;
            for (const pgn::MovePlace& place : places.all()) {
                QVERIFY2(place.span.offset >= end && place.span.length > 0, path.c_str());
                end = place.span.end();
                QCOMPARE(places.at(place.span.offset), &place);
                QVERIFY(place.ply <= game->line(place.line).lastPly());
                if (!place.isMove)
                    continue;
                ++moves;
                QCOMPARE(places.find(place.line, place.ply), std::optional(place.span));
            }
            QVERIFY(end <= game->span().end());
            QVERIFY2(moves == eventCount(*game), path.c_str());
        }
    }
}

void TestMovePlaces::standardMovesStandWhereTheirPlacesSay()
{
    const auto source = files::Source::open(PLYLINE_SAMPLES "/immortals.pgn");
    QVERIFY(source);
    int compared = 0;
    for (const auto& game : tests::gamesOf(*source)) {
        const pgn::MovePlaces places = pgn::movePlacesOf(*game);
        for (const game::Line& line : game->lines()) {
            const std::vector<std::string> sans = game::sanTexts(*game, line.id);
            for (int ply = line.forkPly.number() + 1; ply <= line.lastPly().number(); ++ply) {
                const auto span = places.find(line.id, Ply(ply));
                QVERIFY(span);
                QCOMPARE(std::string((*source)->bytes(*span)),
                         sans[static_cast<std::size_t>(ply - 1)]);
                ++compared;
            }
        }
    }
    QVERIFY(compared > 500);
}

void TestMovePlaces::aStopEndsTheReading()
{
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "Nf3 Nf6 Ng1 Ng8 ";
    const auto game = readOne(text + "*\n");
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(pgn::movePlacesOf(*game, stop.get_token()).all().size() < 1000);
    QCOMPARE(pgn::movePlacesOf(*game).all().size(), 4000U);
}

PLYLINE_EVENT_TEST(TestMovePlaces)
#include "tst_move_places.moc"
