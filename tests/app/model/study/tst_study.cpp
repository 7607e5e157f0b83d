#include <QtCore/QObject>
#include <QtTest/QSignalSpy>

#include "app/model/study/study.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::PieceId;
using game::Ply;
using study::Pins;
using study::Trace;
using tests::SessionTest;

namespace {

constexpr char branched[] = R"([White "Branched"]
[Result "*"]

1. e4 e5 (1... c5 2. Nf3 d6 3. d4) 2. Nf3 Nc6 3. Bb5 a6 4. Bxc6 dxc6 *
)";
constexpr char related[] = R"([White "One"]
[Result "*"]

1. d4 Nf6 2. c4 e6 *

[White "Two"]
[Result "*"]

1. c4 e6 2. d4 Nf6 *
)";

rules::Square at(const char* name)
{
    return *rules::Square::parse(name);
}

std::vector<int> numbers(const std::vector<Ply>& plies)
{
    std::vector<int> all;
    for (const Ply ply : plies)
        all.push_back(ply.number());
    return all;
}

} // namespace

class TestStudy : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }

    void bIsTheCursorUntilItIsPinned();
    void swappingPinsBoth();
    void bothStepTogetherOrNotAtAll();
    void pinsOnTwoLinesAreTwoWaysApart();
    void pinsStayWhenAnotherGameIsOpened();
    void aPinIsShownWhereItsPositionIsOnTheLine();
    void aTracedPieceIsFollowedThroughTheGame();
    void aTracedSquareNamesItsEvents();
    void answersFollowTheShownLine();
    void aLongLineIsAskedInAJob();

private:
    Pins& pins() { return m_workspace->study.pins; }
    Trace& trace() { return m_workspace->study.trace; }
};

void TestStudy::bIsTheCursorUntilItIsPinned()
{
    openPgn(branched, 2);
    QVERIFY(!pins().comparison());
    pins().pinA();
    QVERIFY(pins().comparison());
    QCOMPARE(pins().comparison()->piecesDiffer(), 0);
    QSignalSpy changes(&pins(), &Pins::changed);
    m_session->cursor().goToPly(Ply(8));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(pins().comparison()->path->events(), 6);
    // Nf3, Bb5xc6 is gone, a6, d7xc6 is there, Nc6 is gone.
    QCOMPARE(pins().comparison()->piecesDiffer(), 5);
    pins().pinB();
    m_session->cursor().goToStart();
    QCOMPARE(pins().comparison()->b.place.ply, Ply(8));
    pins().clear();
    QVERIFY(!pins().comparison() && pins().isEmpty());
}

void TestStudy::swappingPinsBoth()
{
    openPgn(branched, 2);
    pins().swap();
    QVERIFY(pins().isEmpty());
    pins().pinA();
    m_session->cursor().goToPly(Ply(5));
    pins().swap();
    QCOMPARE(pins().a()->place.ply, Ply(5));
    QCOMPARE(pins().pinnedB()->place.ply, Ply(2));
    m_session->cursor().goToStart();
    pins().swap();
    QCOMPARE(pins().a()->place.ply, Ply(2));
    QCOMPARE(pins().pinnedB()->place.ply, Ply(5));
}

void TestStudy::bothStepTogetherOrNotAtAll()
{
    openPgn(branched, 6);
    pins().pinAAt(Ply(1));
    pins().stepBoth(1);
    QCOMPARE(pins().a()->place.ply, Ply(2));
    QCOMPARE(m_session->cursor().ply(), Ply(7));
    QCOMPARE(pins().comparison()->path->events(), 5);
    pins().stepBoth(2); // B would pass the end
    QCOMPARE(pins().a()->place.ply, Ply(2));
    QCOMPARE(m_session->cursor().ply(), Ply(7));
    pins().pinB();
    m_session->cursor().goToStart();
    pins().stepBoth(-2);
    QCOMPARE(pins().a()->place.ply, Ply(0));
    QCOMPARE(pins().pinnedB()->place.ply, Ply(5));
    QCOMPARE(m_session->cursor().ply(), Ply(0));
}

void TestStudy::pinsOnTwoLinesAreTwoWaysApart()
{
    openPgn(branched, 4);
    pins().pinA(); // 2... Nc6
    m_session->showLine(LineId(1), Ply(5));
    pins().pinB(); // 3. d4
    const auto& path = *pins().comparison()->path;
    QCOMPARE(path.common, Ply(1));
    QCOMPARE(path.back, 3);
    QCOMPARE(path.forth, 4);
    // e5 back, c5, Nc6 back, d6, d4; the knight is on f3 in both.
    QCOMPARE(pins().comparison()->piecesDiffer(), 5);
    QVERIFY(!pins().shownPly(pins().a()));
    QCOMPARE(pins().shownPly(pins().pinnedB()), std::optional(Ply(5)));
    pins().goTo(*pins().a());
    QCOMPARE(m_session->cursor().line(), LineId::main());
    QCOMPARE(m_session->cursor().ply(), Ply(4));
}

void TestStudy::pinsStayWhenAnotherGameIsOpened()
{
    openPgn(related, 4);
    pins().pinA();
    m_session->openNextGame();
    m_session->cursor().goToPly(Ply(4));
    QVERIFY(pins().comparison());
    QVERIFY(!pins().comparison()->isOneGame());
    QCOMPARE(pins().comparison()->piecesDiffer(), 0); // it transposes
    QVERIFY(!pins().shownPly(pins().a()));
    const auto divergence =
        questions::divergenceOf(*pins().comparison()->a.replay, *pins().comparison()->b.replay);
    QCOMPARE(divergence.lastCommon, std::optional(Ply(0)));
    QCOMPARE(static_cast<int>(divergence.transpositions.size()), 1);
    // Back at the first game, which is built anew, it is one game again.
    m_session->openPreviousGame();
    QVERIFY(pins().comparison()->isOneGame());
    QCOMPARE(pins().shownPly(pins().a()), std::optional(Ply(4)));
}

void TestStudy::aPinIsShownWhereItsPositionIsOnTheLine()
{
    openPgn(branched, 1);
    pins().pinA();
    pins().pinBAt(Ply(99));
    QCOMPARE(pins().pinnedB()->place.ply, Ply(8));
    m_session->showLine(LineId(1), Ply(3));
    QCOMPARE(pins().shownPly(pins().a()), std::optional(Ply(1))); // before the fork
    QVERIFY(!pins().shownPly(pins().pinnedB()));
}

void TestStudy::aTracedPieceIsFollowedThroughTheGame()
{
    openPgn(branched, 8);
    QSignalSpy changes(&trace(), &Trace::changed);
    trace().toggle(at("c6")); // the pawn of d7
    QCOMPARE(changes.count(), 1);
    QCOMPARE(trace().piece(), std::optional(PieceId(19)));
    QCOMPARE(numbers(trace().plies()), std::vector<int>{8});
    trace().tracePiece(PieceId(5)); // the bishop of f1: b5, c6, taken
    QCOMPARE(numbers(trace().plies()), (std::vector<int>{5, 7, 8}));
    QCOMPARE(trace().lastChange(), std::optional(Ply(8)));
    trace().goToPreviousChange();
    QCOMPARE(m_session->cursor().ply(), Ply(7));
    trace().goToPreviousChange();
    trace().goToPreviousChange();
    QCOMPARE(m_session->cursor().ply(), Ply(5));
    trace().goToNextChange();
    QCOMPARE(m_session->cursor().ply(), Ply(7));
    trace().toggle(at("c6"));
    QVERIFY(!trace().traced());
}

void TestStudy::aTracedSquareNamesItsEvents()
{
    openPgn(branched, 0);
    trace().toggle(at("c6")); // empty: the square itself
    QCOMPARE(trace().square(), std::optional(at("c6")));
    QCOMPARE(numbers(trace().plies()), (std::vector<int>{4, 7, 8}));
    m_session->showLine(LineId(1), Ply(0));
    QCOMPARE(numbers(trace().plies()), std::vector<int>{});
    trace().toggle(at("c6"));
    QVERIFY(!trace().traced());
}

void TestStudy::answersFollowTheShownLine()
{
    openPgn(branched, 0);
    auto& answers = m_workspace->study.answers;
    QVERIFY(answers.truth().empty());
    questions::Question question;
    question.terms.push_back({questions::Fact::HasBishopPair, false, rules::Color::White});
    answers.ask(question);
    QVERIFY(answers.edges() == (std::vector<questions::Edge>{{Ply(8), true}}));
    m_session->showLine(LineId(1), Ply(0));
    QVERIFY(answers.edges().empty());
    QCOMPARE(static_cast<int>(answers.truth().size()), 6);
    answers.ask({});
    QVERIFY(answers.truth().empty());
}

void TestStudy::aLongLineIsAskedInAJob()
{
    openPgn(tests::longGame(2000).toLatin1().constData(), 0);
    auto& answers = m_workspace->study.answers;
    QSignalSpy changed(&answers, &study::Answers::changed);
    questions::Question question;
    question.terms.push_back({questions::Fact::HoldsSquare, true, rules::Color::White, at("f3")});
    answers.ask(question);
    QVERIFY(answers.truth().empty()); // it is being found
    QTRY_COMPARE(static_cast<int>(answers.truth().size()), 4001);
    QCOMPARE(static_cast<int>(answers.edges().size()), 2000);
    QCOMPARE(static_cast<int>(changed.size()), 2);
    // Of two questions only the second is answered.
    question.terms.front().square = at("g1");
    answers.ask(question);
    question.terms.front().square = at("h1");
    answers.ask(question);
    QTRY_COMPARE(static_cast<int>(answers.truth().size()), 4001);
    QVERIFY(answers.edges().empty());
}

PLYLINE_EVENT_TEST(TestStudy)
#include "tst_study.moc"
