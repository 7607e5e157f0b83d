#include <QTest>

#include "core/analysis/comment_words.h"
#include "core/pgn/game_builder.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;

namespace {

QString asText(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

class TestCommentWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreNoWords_data();
    void commandsAreNoWords();
    void aBookOfWordsIsCutBetweenLetters();
    void whatAnEngineWroteCanBeReadAsItIs();
};

void TestCommentWords::commandsAreNoWords_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("words");
    QTest::newRow("words") << QStringLiteral(" A fine move. ") << QStringLiteral("A fine move.");
    QTest::newRow("command") << QStringLiteral("[%clk 0:01:00]") << QString();
    QTest::newRow("both") << QStringLiteral("Best. [%eval 0.3] [%clk 1:00] Black\nis lost")
                          << QStringLiteral("Best. Black is lost");
    QTest::newRow("brackets") << QStringLiteral("see [1]") << QStringLiteral("see [1]");
    QTest::newRow("not closed") << QStringLiteral("a [%clk 1") << QStringLiteral("a [%clk 1");
    QTest::newRow("between words")
        << QStringLiteral("one[%cal Ge2e4]two") << QStringLiteral("one two");
    QTest::newRow("not ASCII") << QStringLiteral("schön – gut") << QStringLiteral("schön – gut");
    QTest::newRow("nothing") << QString() << QString();
    const auto engine = [](const char* comment, const char* words) {
        QTest::newRow(comment) << QString::fromUtf8(comment) << QString::fromUtf8(words);
    };
    engine("+1.55/16 0.70s", "");
    engine(" -M5/20 0.5s, White mates", "White mates");
    engine("(Nf3) +0.35/24 1.2s", "");
    engine("+0.35/24 a fine move", "a fine move");
    engine("d=24, sd=30, mt=2577, tl=1815423, wv=0.35,", "");
    engine("[%clk 0:01:00] +0.35/24 1.2s", "+0.35/24 1.2s"); // read as values at the start alone
    engine("book", "");
    engine("book, mb=+0+0+0+0+0,", "");
    engine("book, I think", "book, I think");
    engine("bookish", "bookish");
    engine("+1 for White", "+1 for White");
    engine("3/4 of the board", "3/4 of the board");
    engine("d=the diagonal", "d=the diagonal");
}

void TestCommentWords::commandsAreNoWords()
{
    QFETCH(QString, comment);
    QFETCH(QString, words);
    QCOMPARE(asText(analysis::wordsOf(comment.toStdString())), words);
}

void TestCommentWords::aBookOfWordsIsCutBetweenLetters()
{
    std::string letters = "x";
    for (int i = 0; i < 20'000; ++i)
        letters += "\u00e9"; // two bytes: the sixteen thousandth byte is the second of one
    const std::string words = analysis::wordsOf(letters);
    QCOMPARE(asText(words), QStringLiteral("x") + QString(8191, QChar(0xe9)) + QChar(0x2026));
    QCOMPARE(analysis::wordsOf(std::string(16 * 1024, 'x')), std::string(16 * 1024, 'x'));
}

void TestCommentWords::whatAnEngineWroteCanBeReadAsItIs()
{
    const auto source = files::Source::fromText(
        "1. e4 {+1.55/16 0.70s} e5 {fine} (1... c5 {-0.20/9 1s, book} {-0.30/10}) *\n", "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    const auto game = pgn::buildGame(source, Span{0, length}, 1, 1);
    QCOMPARE(asText(analysis::engineNotes(*game, LineId(0), Ply(1))),
             QStringLiteral("+1.55/16 0.70s"));
    QCOMPARE(asText(analysis::engineNotes(*game, LineId(0), Ply(2))), QString());
    QCOMPARE(asText(analysis::engineNotes(*game, LineId(1), Ply(2))),
             QStringLiteral("-0.20/9 1s\n-0.30/10"));
}

PLYLINE_TEST(TestCommentWords)
#include "tst_comment_words.moc"
