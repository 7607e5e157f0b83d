#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include "tests/app/cli/oracle.h"
#include "tests/support/test.h"

using namespace plyline;
using tests::Told;

namespace {

/// Why we read a place otherwise than python-chess, and a file of tests/data that is read the same
/// way, by tests/core/pgn. "file" alone: it has another number of games, so that no two of them can
/// be told to be the same; "file #n": the game of that index, from 0.
struct Reason
{
    const char* places;
    const char* data;
    const char* sentence;
};

constexpr Reason otherVariants = {
    "", "other-variants.pgn",
    "Other variants have other rules: the game is listed, refused and not played."};

constexpr Reason reasons[] = {
    {"odd/hm_bishop_vs_pawn.pgn #1", "small-piece-letters.pgn",
     "Where no pawn can go there, bb5 is a bishop's move."},
    {"odd/hm_comment_places.pgn", "comments-around-the-tags.pgn",
     "A comment before the tags or behind a result is no game of its own."},
    {"odd/hm_empty_games.pgn", "games-without-moves.pgn",
     "Each of the five tag sections is a game, with moves or without."},
    {"odd/hm_en_passant_suffix.pgn #6,odd/hm_en_passant_suffix.pgn #8", "en-passant-words.pgn",
     "However it is marked, only one pawn can capture en passant."},
    {"odd/hm_foreign_letters.pgn #0", "german-pieces.pgn",
     "S and L name pieces in German; nothing else fits all moves."},
    {"odd/hm_foreign_letters.pgn #1", "french-pieces.pgn",
     "C and F name pieces in French; nothing else fits all moves."},
    {"odd/hm_foreign_letters.pgn #2", "figurines.pgn", "A figurine is a piece letter."},
    {"odd/hm_line_long.pgn #0", nullptr,
     "Nothing in the standard's import format limits a line: all 24,000 plies are there. (The "
     "oracle's programs cut it in the middle of a word.)"},
    {"odd/hm_nul_bytes.pgn,odd/real_ctrl_z.pgn", "nul-and-ctrl-z.pgn",
     "A NUL byte or Ctrl-Z is space: it neither makes a game nor ends one."},
    {"odd/hm_tag_multiline.pgn", "damaged-tags.pgn",
     "A value that is closed on the next line is one tag of one game."},
    {"odd/hm_tag_quotes.pgn #0", "damaged-tags.pgn",
     "A quote behind a backslash is a quote, and two backslashes are one (section 7)."},
    {"odd/hm_text_between.pgn", "prose-between-games.pgn",
     "Prose between games is no game, and its dashes are no null moves."},
    {"odd/hm_two_result_tokens.pgn #0", "result-forms.pgn",
     "A second result is kept, as a comment, and told."},
    {"odd/hm_unterminated_comment.pgn", "comment-never-closed.pgn",
     "One missing brace costs one game: behind a blank line three tags in a row begin the next."},
    {"odd/hm_variation_first.pgn #0", "variation-before-the-first-move.pgn",
     "A variation before the first move is another first move; the main line is 1. e4 e5 2. Nf3."},
    {"odd/hm_zero_castling.pgn #1,odd/hm_zero_castling.pgn #6,odd/hm_zero_castling.pgn #7",
     "castling-without-hyphens.pgn", "There is one way to castle there: it is meant."},
    {"odd/nibbler_escape_and_missing_quotes.pgn #0", "damaged-tags.pgn",
     "A FEN without its quotes is the start position still."},
    {"odd/pgnextract_nested-comment.pgn #0", "braces-do-not-nest.pgn",
     "The first closing brace ends a comment (section 5); the words behind it are no moves."},
    {"odd/pgnextract_test-C.pgn,odd/pgnextract_test-checkmate.pgn,odd/"
     "pgnextract_test-stalemate.pgn",
     "comments-around-the-tags.pgn",
     "A blank line between a comment and the first move ends no game."},
    {"odd/pgnextract_test-nobadresults.pgn", "one-line-a-game.pgn",
     "Tags need no lines of their own: these are nine games."},
    {"odd/scid_res_gameLatin1.pgn #0", "code-pages.pgn",
     "Bytes that are no UTF-8 are letters of a code page and end nothing: chessops too reads 149 "
     "plies."},
    {"small/ambiguous.pgn #1,small/immortal_games.pgn #0,small/immortal_games.pgn #16,"
     "small/immortal_games.pgn #24",
     "faults-beside-the-main-line.pgn",
     "The moves end where one could be either of two; the comments behind it are kept."},
    {"small/hayes.pgn #0", "faults-beside-the-main-line.pgn",
     "An illegal move in a variation does not end the main line."},
    {"small/chessdoctor.pgn,small/d00_chess_informant.pgn,small/europe_echecs.pgn,"
     "small/human_computer.pgn",
     "comments-around-the-tags.pgn",
     "There are as many games as tag sections: a blank line behind a comment begins none."},
};

QMap<QString, const Reason*> reasonsByPlace()
{
    QMap<QString, const Reason*> map;
    for (const Reason& reason : reasons) {
        for (const QString& place : QString::fromUtf8(reason.places).split(u','))
            map[place] = &reason;
    }
    return map;
}

/// Compares the games of one file with the answers of the oracle; a difference needs a reason.
void compareQuestions(const QList<QJsonObject>& entries)
{
    const QMap<QString, const Reason*> known = reasonsByPlace();
    const QString file = entries.first()[u"file"].toString();
    const QList<Told> games = tests::gamesOfFile(file);
    if (known.contains(file)) {
        QVERIFY2(games.size() != entries.first()[u"games_in_file"].toInt(), known[file]->sentence);
        return;
    }
    QCOMPARE(games.size(), entries.first()[u"games_in_file"].toInt());
    for (const QJsonObject& entry : entries) {
        const int index = entry[u"index"].toInt();
        const QString place = QStringLiteral("%1 #%2").arg(file).arg(index);
        const Told& told = games[index];
        if (told.isOtherVariant) {
            QVERIFY2(entry[u"variant"].toString() != u"chess", qPrintable(place));
            QVERIFY2(told.uci.isEmpty(), otherVariants.sentence);
            continue;
        }
        const QStringList found = tests::differences(told, entry);
        if (known.contains(place))
            QVERIFY2(!found.isEmpty(), known[place]->sentence);
        else
            QVERIFY2(found.isEmpty(),
                     qPrintable(place + QStringLiteral(": ") + found.join(QStringLiteral("; "))));
    }
}

} // namespace

/// The games of the corpus on which the oracle's programs disagree or complain: where we read them
/// otherwise than python-chess does, that is meant.
class TestOracleQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonNamesAFileThatIsReadSo();
    void questionsHeldHereAreReadAsTheOracleReadsThemOrForAReason_data();
    void questionsHeldHereAreReadAsTheOracleReadsThemOrForAReason();
    void questionsOfTheCorpusAreReadAsTheOracleReadsThemOrForAReason_data();
    void questionsOfTheCorpusAreReadAsTheOracleReadsThemOrForAReason();
};

void TestOracleQuestions::everyReasonNamesAFileThatIsReadSo()
{
    for (const Reason& reason : reasons) {
        QVERIFY(*reason.sentence);
        if (reason.data != nullptr)
            QVERIFY2(QFileInfo::exists(QStringLiteral(PLYLINE_TEST_DATA "/") +
                                       QString::fromUtf8(reason.data)),
                     reason.data);
    }
}

void TestOracleQuestions::questionsHeldHereAreReadAsTheOracleReadsThemOrForAReason_data()
{
    QTest::addColumn<QList<QJsonObject>>("entries");
    const tests::Answers answers = tests::heldAnswers(false);
    QVERIFY(tests::gamesIn(answers) > 40);
    tests::addRows(answers);
}

void TestOracleQuestions::questionsHeldHereAreReadAsTheOracleReadsThemOrForAReason()
{
    QFETCH(QList<QJsonObject>, entries);
    compareQuestions(entries);
}

void TestOracleQuestions::questionsOfTheCorpusAreReadAsTheOracleReadsThemOrForAReason_data()
{
    PLYLINE_NEEDS_CORPUS();
    QTest::addColumn<QList<QJsonObject>>("entries");
    const tests::Answers answers = tests::corpusAnswers(false);
    QVERIFY(tests::gamesIn(answers) + tests::gamesIn(tests::heldAnswers(false)) > 150);
    tests::addRows(answers);
}

void TestOracleQuestions::questionsOfTheCorpusAreReadAsTheOracleReadsThemOrForAReason()
{
    QFETCH(QList<QJsonObject>, entries);
    compareQuestions(entries);
}

PLYLINE_EVENT_TEST(TestOracleQuestions)
#include "tst_oracle_questions.moc"
