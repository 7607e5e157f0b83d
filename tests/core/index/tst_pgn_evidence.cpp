#include <QtTest/QTest>

#include "core/index/index_builder.h"
#include "core/index/pgn_evidence.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;

namespace {

std::string noise(std::uint64_t seed, int count)
{
    tests::Random random(seed);
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(random.below(256));
    return bytes;
}

std::shared_ptr<const index::GameIndex> indexOfText(std::string text)
{
    return index::buildIndex(files::Source::fromText(std::move(text), "test"));
}

} // namespace

class TestPgnEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesAndWhatOnlyLooksLikeThem_data();
    void gamesAndWhatOnlyLooksLikeThem();
    void randomBytesAreNoGames();
    void aGameInRandomBytesIsEnough();
    void laterGamesAreLookedAtOnce();
    void everyFileOfGamesIsPgn();
};

void TestPgnEvidence::gamesAndWhatOnlyLooksLikeThem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPgn");
    const auto row = [](const char* name, const char* text, bool isPgn) {
        QTest::newRow(name) << QByteArray(text) << isPgn;
    };
    row("nothing", "", false);
    row("a tag alone", "[Event \"?\"]\n", true);
    row("a tag that the list does not show", "[Annotator \"me\"]\n\n*\n", true);
    row("one move", "1. e4", true);
    row("a result alone", "1-0\n", true);
    row("a comment and a result", "{ nothing played } *\n", true);
    row("a move, then a word that is none", "1. e4 e9 *\n", true);
    row("moves without tags", "1. e4 e5 2. Nf3 Nc6 1-0\n\n1. d4 *\n", true);
    row("a position", "8/8/8/4k3/8/8/4K3/8 w - - 0 1\n", true);
    row("a position that is refused", "8/8/8/8/8/8/4K3/8 w - - 0 1\n", true);
    row("a tag and no legal move", "[White \"A\"]\n\n1. Qh9 Qh9 2. Qh9 Qh9 *\n", true);
    row("prose with a result", "Dear reader,\n\nthey played well, it ended 1-0 at noon.\n", false);
    row("prose before moves", "Have a look at this:\n\n1. e4 e5 2. Nf3 1-0\n", true);
    row("a program", "int* a = b4 * c[i]; /* d5 e9 Qh9 */ f(x);\nfor (Kz9;;) { }\n*/", false);
    row("a list", "* first N9 item\n* second Ra9 item\n* third Bx item\n", false);
}

void TestPgnEvidence::gamesAndWhatOnlyLooksLikeThem()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isPgn);
    QCOMPARE(index::isPgn(*indexOfText(text.toStdString())), isPgn);
}

void TestPgnEvidence::randomBytesAreNoGames()
{
    int games = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto index = indexOfText(noise(seed, 200'000));
        games += index->size();
        QVERIFY2(!index::isPgn(*index), std::to_string(seed).c_str());
    }
    QVERIFY(games > 100); // words that look like results end what looks like games
}

void TestPgnEvidence::aGameInRandomBytesIsEnough()
{
    const std::string rubbish = noise(7, 50'000);
    QVERIFY(!index::isPgn(*indexOfText(rubbish + rubbish)));
    QVERIFY(index::isPgn(*indexOfText(
        rubbish + "\n\n[Event \"A\"]\n[White \"B\"]\n[Black \"C\"]\n\n1. e4 *\n\n" + rubbish)));
    QVERIFY(index::isPgn(*indexOfText("1. e4 e5 2. Nf3 Nc6 1-0\n\n" + rubbish)));
}

void TestPgnEvidence::laterGamesAreLookedAtOnce()
{
    const std::string list = "Qh9 Qh9 * Qh9 Qh9 *\n";
    index::PgnEvidence evidence;
    QVERIFY(!evidence.isFoundIn(*indexOfText(list)));
    QVERIFY(!evidence.isPgn());
    QVERIFY(evidence.isFoundIn(*indexOfText(list + "1. d4 d5 *\n")));
    QVERIFY(evidence.isPgn());
}

void TestPgnEvidence::everyFileOfGamesIsPgn()
{
    PLYLINE_NEEDS_CORPUS();
    int files = 0;
    for (const char* folder : {"odd", "small"}) {
        for (const auto& file : std::filesystem::directory_iterator(tests::corpusPath(folder))) {
            if (file.path().extension() != ".pgn")
                continue;
            const auto source = files::Source::open(file.path().string());
            QVERIFY(source);
            const auto index = index::buildIndex(*source);
            QVERIFY2(index->isEmpty() || index::isPgn(*index), file.path().c_str());
            ++files;
        }
    }
    QVERIFY(files > 100);
}

PLYLINE_TEST(TestPgnEvidence)
#include "tst_pgn_evidence.moc"
