#include <QtTest/QTest>

#include "core/game/same_game.h"
#include "core/pgn/writer.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;

namespace {

/// "White=A Black=B": all tags in their order.
QString tagsIn(const game::Game& game)
{
    QStringList tags;
    for (const game::Tag& tag : game.tags().all())
        tags << QString::fromStdString(tag.name + "=" + tag.value);
    return tags.join(u' ');
}

} // namespace

/// Tag sections with something in them that is no plain tag.
class TestOddTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOddTagNameIsKept_data();
    void anOddTagNameIsKept();
    void aNameOfOddBytesHoldsNoQuote();
    void aStrayLineAmongTheTagsTearsNoGame_data();
    void aStrayLineAmongTheTagsTearsNoGame();
    void theNextGameIsNotDrawnIn_data();
    void theNextGameIsNotDrawnIn();
    void typographicQuotesAreQuotes_data();
    void typographicQuotesAreQuotes();
    void typographicQuotesAreToldOnceAGame();
};

void TestOddTags::anOddTagNameIsKept_data()
{
    QTest::addColumn<QString>("name");
    const auto row = [](const char* name) { QTest::newRow(name) << QString::fromUtf8(name); };
    for (const char* name : {"BlackType:", "Black-Type", "Black+Type", "Black#", "Black=Type",
                             "Black Type", "Black's type", "Élo", "Белые", "Black/White",
                             "Black.Type", "@Type", "Type (Black)", "Type%", "2nd", "棋"})
        row(name);
}

void TestOddTags::anOddTagNameIsKept()
{
    QFETCH(QString, name);
    const std::string tag = "[" + name.toStdString() + " \"program\"]";
    for (const std::string& gap : {std::string("\n"), std::string("\n\n"), std::string("\r\n")}) {
        const auto games = tests::gamesOf("[Event \"Test\"]\n[White \"Alder\"]" + gap + tag + gap +
                                          "[WhiteElo \"2000\"]\n\n1. f4 e5 0-1\n\n"
                                          "[Event \"next\"]\n\n1. d4 *\n");
        QCOMPARE(games.size(), std::size_t{2});
        QCOMPARE(tagsIn(*games[0]),
                 u"Event=Test White=Alder %1=program WhiteElo=2000"_qs.arg(name));
        QCOMPARE(tests::sans(*games[0]), std::string("f4 e5"));
        const bool isStandard = name == u"2nd";
        QCOMPARE(tests::codes(*games[0]), std::string(isStandard ? "" : "odd-tag-name"));
        const std::string text = pgn::writeGame(*games[0]);
        QVERIFY2(game::isSameGame(*games[0], *tests::readOne(text)), text.c_str());
    }
}

void TestOddTags::aNameOfOddBytesHoldsNoQuote()
{
    // Each character was none; all of them as Windows-1252 hold an angle.
    const auto game = tests::readOne("[White \"A\"]\n[\xc2\xef\xbb\xbf \"x\"]\n\n1. e4 *\n");
    QCOMPARE(tagsIn(*game), QString::fromUtf8("White=A \xc3\x82\xc3\xaf\xc2\xbf=x"));
    QVERIFY(game::isSameGame(*game, *tests::readOne(pgn::writeGame(*game))));
}

void TestOddTags::aStrayLineAmongTheTagsTearsNoGame_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* line) { QTest::newRow(line) << QByteArray(line); };
    row("a stray line");
    row("Round 3, board 4");
    row("[nothing]");
    row("[nothing at all]");
    row("[]");
    row("\n[nothing]\n");
    row("\n[]\n");
    row("-----");
    row("two lines\nof words");
    row("\"quoted\"");
    row("[ \"a value without a name\"]");
}

void TestOddTags::aStrayLineAmongTheTagsTearsNoGame()
{
    QFETCH(QByteArray, line);
    const auto games = tests::gamesOf("[Event \"Test\"]\n[White \"Alder\"]\n" + line.toStdString() +
                                      "\n[Black \"Birch\"]\n[Result \"0-1\"]\n\n1. f4 e5 0-1\n\n"
                                      "[Event \"next\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(tagsIn(*games[0]), u"Event=Test White=Alder Black=Birch Result=0-1"_qs);
    QCOMPARE(tests::sans(*games[0]), std::string("f4 e5"));
    QVERIFY(!games[0]->hasErrors());
    QVERIFY(!games[0]->diagnostics().empty());
}

void TestOddTags::theNextGameIsNotDrawnIn_data()
{
    QTest::addColumn<QByteArray>("between");
    const auto row = [](const char* between) { QTest::newRow(between) << QByteArray(between); };
    row("\n1. e4 1-0\n");
    row("1. e4 1-0\n");
    row("e4 e5 *");
    row("\n*\n");
    row("\nNo moves were kept.\n");
    row("No moves were kept.");
    row("\n[nothing]\n");
    row("{a comment} 1. e4 *");
}

void TestOddTags::theNextGameIsNotDrawnIn()
{
    QFETCH(QByteArray, between);
    const auto games =
        tests::gamesOf("[Event \"Test\"]\n[White \"Alder\"]\n" + between.toStdString() +
                       "\n[Event \"next\"]\n[White \"Cedar\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(tagsIn(*games[0]), u"Event=Test White=Alder"_qs);
    QCOMPARE(tagsIn(*games[1]), u"Event=next White=Cedar"_qs);
    QCOMPARE(tests::sans(*games[1]), std::string("d4"));
}

void TestOddTags::typographicQuotesAreQuotes_data()
{
    QTest::addColumn<QByteArray>("quoted");
    const auto row = [](const char* name, const QByteArray& quoted) {
        QTest::newRow(name) << quoted;
    };
    row("English", "\xe2\x80\x9c%1\xe2\x80\x9d");
    row("German", "\xe2\x80\x9e%1\xe2\x80\x9c");
    row("French", "\xc2\xab%1\xc2\xbb");
    row("single", "\xe2\x80\x98%1\xe2\x80\x99");
    row("inches", "\xe2\x80\xb3%1\xe2\x80\xb3");
    row("closing ones", "\xe2\x80\x9d%1\xe2\x80\x9d");
    row("opened so", "\xe2\x80\x9c%1\"");
    row("closed so", "\"%1\xe2\x80\x9d");
    row("Windows-1252", "\x93%1\x94");
}

void TestOddTags::typographicQuotesAreQuotes()
{
    QFETCH(QByteArray, quoted);
    const auto tag = [&](const char* name, const char* value) {
        return "[" + std::string(name) + " " +
               QByteArray(quoted).replace("%1", value).toStdString() + "]\n";
    };
    const auto games = tests::gamesOf(tag("Event", "Inter]zonal") + tag("White", "Alder, Paul") +
                                      tag("Result", "1-0") + "\n1.e4 c5 1-0\n\n" +
                                      tag("Event", "next") + "\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(tagsIn(*games[0]), u"Event=Inter]zonal White=Alder, Paul Result=1-0"_qs);
    QCOMPARE(tests::sans(*games[0]), std::string("e4 c5"));
    QCOMPARE(tests::codes(*games[0]), std::string("typographic-quotes"));
}

void TestOddTags::typographicQuotesAreToldOnceAGame()
{
    const auto games = tests::gamesOfDataFile("curly-quotes.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(tagsIn(*games[0]), u"Event=Interzonal Site=? Date=1955.??.?? White=Alder, Paul "
                                u"Black=Birch, Oscar Result=1-0"_qs);
    QCOMPARE(games[0]->mainLine().log.size(), 18);
    QCOMPARE(tests::codes(*games[0]), std::string("typographic-quotes"));
    // Quotes inside plain ones are text.
    const auto plain = tests::readOne("[Event \"He said \xe2\x80\x9cyes\xe2\x80\x9d\"]\n\n*\n");
    QCOMPARE(tagsIn(*plain), QString::fromUtf8("Event=He said “yes”"));
    QCOMPARE(tests::codes(*plain), std::string());
}

PLYLINE_EVENT_TEST(TestOddTags)
#include "tst_odd_tags.moc"
