#include <QtTest/QTest>

#include "core/questions/question.h"
#include "core/replay/snapshot.h"
#include "tests/core/game/games.h"
#include "tests/core/rules/naive_rules.h"
#include "tests/support/test.h"

#include <cctype>
#include <cmath>
#include <cstring>

using namespace plyline;
using game::LineId;
using game::Ply;
using questions::Edge;
using questions::Fact;
using questions::Question;
using questions::Term;
using replay::Replay;
using replay::Snapshot;
using rules::Color;

namespace {

bool isOf(char letter, Color color)
{
    return letter != '.' &&
           (std::isupper(static_cast<unsigned char>(letter)) != 0) == (color == Color::White);
}

/// Whether a piece of that color attacks the square: walks from every piece on an array of letters.
bool walksTo(const tests::NaiveGame& board, rules::Square square, Color by)
{
    const int tx = square.x() - 1, ty = square.y() - 1;
    for (int x = 0; x < 8; ++x) {
        for (int y = 0; y < 8; ++y) {
            const char letter = board.at(x, y);
            const int dx = tx - x, dy = ty - y, ax = std::abs(dx), ay = std::abs(dy);
            if (!isOf(letter, by) || (dx == 0 && dy == 0))
                continue;
            const char role = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
            const int forward = by == Color::White ? 1 : -1;
            if ((role == 'P' && ax == 1 && dy == forward) || (role == 'N' && ax * ay == 2) ||
                (role == 'K' && std::max(ax, ay) == 1))
                return true;
            const bool isStraight = dx == 0 || dy == 0, isDiagonal = ax == ay;
            if (!((isStraight && std::strchr("RQ", role)) ||
                  (isDiagonal && std::strchr("BQ", role))))
                continue;
            const int sx = (dx > 0) - (dx < 0), sy = (dy > 0) - (dy < 0);
            int cx = x + sx, cy = y + sy;
            while ((cx != tx || cy != ty) && board.at(cx, cy) == '.')
                cx += sx, cy += sy;
            if (cx == tx && cy == ty)
                return true;
        }
    }
    return false;
}

int count(const Snapshot& snapshot, Color color, rules::Role role)
{
    int n = 0;
    for (const replay::PieceRow& row : snapshot.rows)
        n += row.color == color && row.role == role;
    return n;
}

int worth(const Snapshot& snapshot, Color color)
{
    const int values[] = {1, 3, 3, 5, 9, 0};
    int sum = 0;
    for (const replay::PieceRow& row : snapshot.rows)
        sum += row.color == color ? values[static_cast<int>(row.role)] : 0;
    return sum;
}

bool hasPair(const Snapshot& snapshot, Color color)
{
    bool on[2] = {false, false};
    for (const replay::PieceRow& row : snapshot.rows) {
        if (row.color == color && row.role == rules::Role::Bishop)
            on[(row.x() + row.y()) % 2] = true;
    }
    return on[0] && on[1];
}

int timesStood(const Replay& replay, Ply ply)
{
    const auto at = [&](Ply one) {
        auto setup = rules::Position::fromSetup(replay.stateAt(one))->setup();
        setup.halfmoveClock = 0;
        setup.fullmoveNumber = 1;
        return setup;
    };
    int times = 0;
    for (Ply one; one <= ply; one = one.next())
        times += at(one) == at(ply);
    return times;
}

/// The fact at one ply, from that ply's snapshot alone.
bool holds(const Replay& replay, const Term& term, Ply ply)
{
    const Snapshot snapshot = replay::snapshotAt(replay, ply);
    const tests::NaiveGame board(replay::setupOf(snapshot));
    switch (term.fact) {
    case Fact::HasBishopPair:
        return hasPair(snapshot, term.color);
    case Fact::MayCastle:
        return snapshot.scalars.castling.has(term.color, rules::Wing::King) ||
               snapshot.scalars.castling.has(term.color, rules::Wing::Queen);
    case Fact::MayCastleShort:
        return snapshot.scalars.castling.has(term.color, rules::Wing::King);
    case Fact::MayCastleLong:
        return snapshot.scalars.castling.has(term.color, rules::Wing::Queen);
    case Fact::HasQueen:
        return count(snapshot, term.color, rules::Role::Queen) > 0;
    case Fact::ControlsSquare:
        return walksTo(board, term.square, term.color);
    case Fact::HoldsSquare:
        return isOf(board.at(term.square.x() - 1, term.square.y() - 1), term.color);
    case Fact::IsInCheck:
        for (const replay::PieceRow& row : snapshot.rows) {
            if (row.color == term.color && row.role == rules::Role::King)
                return walksTo(board, row.square, !term.color);
        }
        return false;
    case Fact::IsAhead:
        return worth(snapshot, term.color) > worth(snapshot, !term.color);
    case Fact::HasLessTime: {
        const auto clock = term.color == Color::White ? snapshot.scalars.whiteClockMillis
                                                      : snapshot.scalars.blackClockMillis;
        return clock && *clock <= term.number * 1000;
    }
    case Fact::WasCaptured:
        return snapshot.rows.size() < replay::snapshotAt(replay, Ply()).rows.size();
    case Fact::HasRepeated:
        return timesStood(replay, ply) >= term.number;
    case Fact::HasQuietPlies:
        return snapshot.scalars.halfmoveClock >= term.number;
    }
    return false;
}

Term randomTerm(tests::Random& random)
{
    Term term;
    term.fact = static_cast<Fact>(random.below(static_cast<int>(Fact::HasQuietPlies) + 1));
    term.isWanted = random.below(3) > 0;
    term.color = random.below(2) ? Color::White : Color::Black;
    term.square = rules::Square::fromIndex(random.below(64));
    term.number = term.fact == Fact::HasLessTime ? 60 * random.below(6) : 2 + random.below(4);
    return term;
}

/// The same game with a clock on some of its moves.
std::shared_ptr<const game::Game> withClocks(tests::Random& random, std::string_view fen)
{
    game::GameRecorder recorder(tests::position(fen));
    game::GameParts parts;
    parts.source = files::Source::fromText({}, "clocks");
    parts.start = tests::position(fen).setup();
    game::Line line;
    std::vector<game::MoveEvent> events = tests::recordRandomly(recorder, random, 80);
    std::vector<game::MoveValues> values(events.size());
    for (game::MoveValues& one : values) {
        if (random.below(3) > 0)
            one.clockMillis = random.below(300'000);
    }
    line.log = game::EventLog(std::move(events));
    line.annotations = game::Annotations({}, std::move(values));
    parts.lines.push_back(std::move(line));
    return std::make_shared<const game::Game>(std::move(parts));
}

} // namespace

class TestQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFactIsWhatASnapshotSays();
    void composedAnswersAreJoinedPlyByPly();
    void edgesAreWhereNeighboursDiffer();
    void answersOfAKnownGame_data();
    void answersOfAKnownGame();
};

void TestQuestion::everyFactIsWhatASnapshotSays()
{
    tests::Random random(401);
    std::set<int> seenTrue, seenFalse;
    for (const std::string_view fen : tests::variedFens) {
        const Replay replay(withClocks(random, fen), LineId::main());
        for (int fact = 0; fact <= static_cast<int>(Fact::HasQuietPlies); ++fact) {
            Term term = randomTerm(random);
            term.fact = static_cast<Fact>(fact);
            const std::vector<bool> truth = questions::truthOf(replay, term);
            QCOMPARE(static_cast<int>(truth.size()), replay.lastPly().number() + 1);
            for (Ply ply; ply <= replay.lastPly(); ply = ply.next()) {
                const bool isTrue = holds(replay, term, ply);
                (isTrue ? seenTrue : seenFalse).insert(fact);
                QVERIFY2(truth[static_cast<std::size_t>(ply.number())] == (isTrue == term.isWanted),
                         qPrintable(QStringLiteral("fact %1 ply %2").arg(fact).arg(ply.number())));
            }
        }
    }
    // Each fact was true somewhere and false somewhere.
    QCOMPARE(static_cast<int>(seenTrue.size()), static_cast<int>(Fact::HasQuietPlies) + 1);
    QCOMPARE(static_cast<int>(seenFalse.size()), static_cast<int>(Fact::HasQuietPlies) + 1);
}

void TestQuestion::composedAnswersAreJoinedPlyByPly()
{
    tests::Random random(409);
    for (int n = 0; n < 40; ++n) {
        const Replay replay(
            withClocks(random, tests::variedFens[static_cast<std::size_t>(random.below(16))]),
            LineId::main());
        Question question;
        question.join = random.below(2) ? Question::Join::All : Question::Join::Any;
        for (int i = 0; i < 1 + random.below(3); ++i)
            question.terms.push_back(randomTerm(random));
        std::vector<Edge> expected;
        bool was = false;
        for (Ply ply; ply <= replay.lastPly(); ply = ply.next()) {
            int met = 0;
            for (const Term& term : question.terms)
                met += holds(replay, term, ply) == term.isWanted;
            const bool is = question.join == Question::Join::All
                                ? met == static_cast<int>(question.terms.size())
                                : met > 0;
            if (ply > Ply() && is != was)
                expected.push_back({ply, is});
            was = is;
        }
        QVERIFY(questions::edgesOf(questions::truthOf(replay, question)) == expected);
    }
    const Replay replay(withClocks(random, tests::variedFens[0]), LineId::main());
    QVERIFY(questions::edgesOf(questions::truthOf(replay, Question())).empty());
}

void TestQuestion::edgesAreWhereNeighboursDiffer()
{
    QVERIFY(questions::edgesOf({}).empty());
    QVERIFY(questions::edgesOf({true, true}).empty());
    QVERIFY((questions::edgesOf({false, true, true, false}) ==
             std::vector<Edge>{{Ply(1), true}, {Ply(3), false}}));
}

void TestQuestion::answersOfAKnownGame_data()
{
    QTest::addColumn<int>("fact");
    QTest::addColumn<bool>("isWhite");
    QTest::addColumn<int>("number");
    QTest::addColumn<std::vector<int>>("plies"); // negative: it ceases there
    const auto row = [](const char* name, Fact fact, bool isWhite, int number,
                        std::vector<int> plies) {
        QTest::newRow(name) << static_cast<int>(fact) << isWhite << number << plies;
    };
    row("White's bishop pair goes", Fact::HasBishopPair, true, 0, {-8});
    row("Black's stays", Fact::HasBishopPair, false, 0, {});
    row("White's queen goes and comes", Fact::HasQueen, true, 0, {});
    row("White castles", Fact::MayCastle, true, 0, {-9});
    row("short", Fact::MayCastleShort, true, 0, {-9});
    row("and no more long", Fact::MayCastleLong, true, 0, {-9});
    row("Black still may, long", Fact::MayCastleLong, false, 0, {});
    row("first capture", Fact::WasCaptured, true, 0, {7});
    row("White is ahead", Fact::IsAhead, true, 0, {7, -8});
    row("Black is in check", Fact::IsInCheck, false, 0, {});
    row("e5 is White's", Fact::HoldsSquare, true, 0, {});
}

void TestQuestion::answersOfAKnownGame()
{
    QFETCH(int, fact);
    QFETCH(bool, isWhite);
    QFETCH(int, number);
    QFETCH(std::vector<int>, plies);
    // The Exchange Ruy Lopez: 4. Bxc6 dxc6 5. O-O.
    const auto game = tests::gameOf(tests::variedFens[0],
                                    {"e4", "e5", "Nf3", "Nc6", "Bb5", "a6", "Bxc6", "dxc6", "O-O"});
    Term term;
    term.fact = static_cast<Fact>(fact);
    term.color = isWhite ? Color::White : Color::Black;
    term.square = *rules::Square::parse("e5");
    term.number = number;
    std::vector<int> found;
    for (const Edge& edge :
         questions::edgesOf(questions::truthOf(Replay(game, LineId::main()), term)))
        found.push_back(edge.becomesTrue ? edge.ply.number() : -edge.ply.number());
    QCOMPARE(found, plies);
}

PLYLINE_EVENT_TEST(TestQuestion)
#include "tst_question.moc"
