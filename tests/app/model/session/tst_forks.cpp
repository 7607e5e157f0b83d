#include <QSignalSpy>
#include <QTest>

#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Place;
using game::Ply;
using session::Agreement;
using session::Session;

namespace {

/// Line 1: 1... c5, line 2 inside it: 2. Nc3, line 3: an alternative to line 1's first move given
/// inside it, line 4: 2. Bc4, line 5 has no move.
constexpr char branched[] = R"([White "Branched"]
[Result "*"]

1. e4 e5 (1... c5 (1... e6 2. d4) 2. Nf3 (2. Nc3 Nc6) 2... d6 3. d4) 2. Nf3 (2. Bc4 {calm} Nf6 $1)
({nothing}) Nc6 *
)";

} // namespace

class TestForks : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }
    void forksAreListed();
    void aLineIsShownWithAllThatFollows();
    void everyPlyOfEveryLineAgrees();
    void aForkIsChosenAndEnteredAgain();
    void theWayBackIsOneStep();
    void whatIsNotThereIsNotShown();
    void aReloadComesBackToTheMainLine();

private:
    [[nodiscard]] QStringList ways() const
    {
        QStringList texts;
        for (const analysis::Continuation& way : m_session->continuations())
            texts << QString::fromStdString(way.san) + (way.isChosen ? u"*"_qs : QString());
        return texts;
    }
    [[nodiscard]] LineId line(const char* firstSan) const
    {
        for (const analysis::Fork& fork : m_session->forks())
            if (fork.firstSan == firstSan)
                return fork.line;
        return LineId(-1);
    }
    [[nodiscard]] Place place(LineId line, int ply) const { return {1, line, Ply(ply)}; }
};

void TestForks::forksAreListed()
{
    openPgn(branched);
    QStringList rows;
    for (const analysis::Fork& fork : m_session->forks())
        rows << QStringLiteral("%1 depth %2: %3 to %4")
                    .arg(QString::fromStdString(fork.firstSan))
                    .arg(fork.depth)
                    .arg(fork.forkPly.number())
                    .arg(fork.lastPly.number());
    QCOMPARE(rows, (QStringList{u"c5 depth 1: 1 to 5"_qs, u"e6 depth 2: 1 to 3"_qs,
                                u"Nc3 depth 2: 2 to 4"_qs, u"Bc4 depth 1: 2 to 4"_qs}));
    QCOMPARE(m_session->game()->lines().size(), std::size_t(6));
}

void TestForks::aLineIsShownWithAllThatFollows()
{
    openPgn(branched, 4);
    QTRY_VERIFY(m_session->storageSize());
    QSignalSpy moved(&m_session->cursor(), &session::Cursor::moved);
    QSignalSpy opened(&m_session->cursor(), &session::Cursor::opened);
    QSignalSpy changed(m_session, &Session::gameChanged);
    QSignalSpy moments(m_session, &Session::momentChanged);
    m_session->showLine(line("Bc4"), Ply(4));
    QCOMPARE(m_session->cursor().place(), place(line("Bc4"), 4));
    QCOMPARE(m_session->replay()->line(), line("Bc4"));
    QCOMPARE(m_session->moment().place, place(line("Bc4"), 4));
    QCOMPARE(m_session->moment().agreement, Agreement::Equal);
    QCOMPARE(m_session->plies().size(), std::size_t(4));
    QCOMPARE(m_session->plies()[1].san, "e5");
    QCOMPARE(m_session->plies()[2].comment, "calm");
    QCOMPARE(m_session->plies()[3].nags, std::vector<int>{1});
    QCOMPARE(m_session->storeProgress(), 1.0);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(moments.size(), 1);
    m_session->showLine(line("Bc4"), Ply(3)); // on the same line it is a step
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_session->cursor().ply(), Ply(3));
}

void TestForks::everyPlyOfEveryLineAgrees()
{
    openSamples();
    QTRY_VERIFY(m_session->storageSize());
    QCOMPARE(m_session->forks().size(), std::size_t(9));
    int compared = 0;
    for (const analysis::Fork& fork : m_session->forks()) {
        for (int ply = 0; ply <= fork.lastPly.number(); ++ply, ++compared) {
            m_session->showLine(fork.line, Ply(ply));
            QCOMPARE(m_session->moment().place, place(fork.line, ply));
            QVERIFY(m_session->moment().agreement == Agreement::Equal);
        }
    }
    QVERIFY(compared > 9 * 47);
}

void TestForks::aForkIsChosenAndEnteredAgain()
{
    openPgn(branched, 1);
    QCOMPARE(ways(), (QStringList{u"e5*"_qs, u"c5"_qs, u"e6"_qs}));
    m_session->chooseContinuation(-1); // already the first
    QCOMPARE(m_session->cursor().place(), place(LineId::main(), 1));
    m_session->chooseContinuation(1);
    QCOMPARE(ways(), (QStringList{u"e5"_qs, u"c5*"_qs, u"e6"_qs}));
    QCOMPARE(m_session->cursor().place(), place(line("c5"), 1));
    m_session->cursor().step(1);
    QCOMPARE(ways(), (QStringList{u"Nf3*"_qs, u"Nc3"_qs}));
    m_session->chooseContinuation(1);
    m_session->cursor().goToStart();
    m_session->cursor().goToEnd(); // the line is kept
    QCOMPARE(m_session->cursor().place(), place(line("Nc3"), 4));
    m_session->cursor().goToPly(Ply(1));
    QCOMPARE(ways(), (QStringList{u"e5"_qs, u"c5*"_qs, u"e6"_qs}));
    m_session->chooseContinuation(9);
    QCOMPARE(m_session->cursor().place(), place(line("e6"), 1));
    m_session->cursor().goToStart();
    QCOMPARE(ways(), QStringList());
    m_session->chooseContinuation(1);
    QCOMPARE(m_session->cursor().place(), place(line("e6"), 0));
}

void TestForks::theWayBackIsOneStep()
{
    openPgn(branched);
    m_session->showLine(line("Nc3"), Ply(4));
    m_session->returnToMainLine();
    QCOMPARE(m_session->cursor().place(), place(LineId::main(), 1));
    m_session->returnToMainLine();
    QCOMPARE(m_session->cursor().place(), place(LineId::main(), 1));
    m_session->showLine(line("Bc4"), Ply(0)); // before the fork: the same ply
    m_session->returnToMainLine();
    QCOMPARE(m_session->cursor().place(), place(LineId::main(), 0));
}

void TestForks::whatIsNotThereIsNotShown()
{
    m_session->showLine(LineId(1), Ply(1)); // no game
    m_session->chooseContinuation(1);
    m_session->returnToMainLine();
    QVERIFY(m_session->continuations().empty());
    openPgn(branched, 1);
    m_session->showLine(LineId(6), Ply(1));
    m_session->showLine(LineId(-1), Ply(1));
    QCOMPARE(m_session->cursor().place(), place(LineId::main(), 1));
    m_session->showLine(line("Nc3"), Ply(99));
    QCOMPARE(m_session->cursor().place(), place(line("Nc3"), 4));
}

void TestForks::aReloadComesBackToTheMainLine()
{
    const QString path = written(u"branched.pgn"_qs, branched);
    m_session->file().open(path);
    QTRY_VERIFY(m_session->game());
    m_session->showLine(line("Nc3"), Ply(4));
    QSignalSpy changed(&m_session->file(), &open_file::OpenFile::indexChanged);
    m_session->reload();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_session->cursor().place(), place(LineId::main(), 1));
}

PLYLINE_EVENT_TEST(TestForks)
#include "tst_forks.moc"
