#include <QtCore/QDir>
#include <QtTest/QTest>

#include "tests/app/cli/oracle.h"
#include "tests/support/test.h"

using namespace plyline;
using tests::Told;

namespace {

/// Where we read a file otherwise than the oracle, and why. Each must still differ, so that the
/// list stays true. "file" alone: the number of games; "file #n": the game of that index, from 0.
const QMap<QString, QString>& deviations()
{
    static const QMap<QString, QString> known = [] {
        QMap<QString, QString> map;
        const auto add = [&map](const char* places, const char* reason) {
            const QStringList all = QString::fromUtf8(places).split(u',');
            for (const QString& place : all)
                map[place] = QString::fromUtf8(reason);
        };
        // Ours is right.
        add("small/uzchesscup.pgn #0", "Of a tag that comes twice the first counts, not the last.");
        add("odd/cl_square_bracket_in_header.pgn #0",
            "A quote behind a backslash is a quote (PGN standard, section 7).");
        add("odd/hm_invalid_utf8.pgn #0",
            "Bytes that are no UTF-8 are Windows-1252: 0x80 is the euro sign.");
        add("odd/hm_cp1251_tags.pgn #0",
            "The tags are Windows-1251: bytes of words, not of single letters with accents.");
        add("odd/hm_zero_castling.pgn #4,odd/hm_zero_castling.pgn #5",
            "OO and 00 are castling; the oracle's programs pass the word over without a "
            "complaint.");
        add("odd/hm_semicolon_comments.pgn #0,odd/hm_semicolon_comments.pgn #1,"
            "odd/pychess_3fold.pgn #0",
            "What stands behind a semicolon or an escaping percent sign is kept as a comment too.");
        add("odd/hm_percent_cmd_outside.pgn #0",
            "A command that lost its braces is a comment; the oracle's programs drop it.");
        add("odd/hm_results.pgn #4,odd/hm_results.pgn #8",
            "A result in the middle of the moves, and words behind one, are kept as comments.");
        add("odd/hm_nags.pgn #0",
            "Printed glyphs and the letters N and D are NAGs as $ and a number are: 22, not 11.");
        add("odd/hm_event_in_movetext.pgn #0,odd/hm_leading_space_event.pgn #1",
            "The question mark is a value of a tag, no NAG.");
        return map;
    }();
    return known;
}

/// Compares the games of one file with the answers of the oracle; a deviation is expected where one
/// is listed.
void compareHardGames(const QList<QJsonObject>& entries)
{
    const QString file = entries.first()[u"file"].toString();
    const QList<Told> games = tests::gamesOfFile(file);
    const auto check = [&](const QString& what, const QStringList& found) {
        const auto known = deviations().find(what);
        if (known == deviations().end())
            QVERIFY2(found.isEmpty(),
                     qPrintable(what + QStringLiteral(": ") + found.join(QStringLiteral("; "))));
        else
            QVERIFY2(
                !found.isEmpty(),
                qPrintable(what + QStringLiteral(" agrees now: take it off the list. ") + *known));
    };
    const int expected = entries.first()[u"games_in_file"].toInt();
    check(file,
          games.size() == expected
              ? QStringList()
              : QStringList(
                    QStringLiteral("%1 games, the oracle has %2").arg(games.size()).arg(expected)));
    for (const QJsonObject& entry : entries) {
        const int index = entry[u"index"].toInt();
        check(QStringLiteral("%1 #%2").arg(file).arg(index),
              index < games.size() ? tests::differences(games[index], entry)
                                   : QStringList(QStringLiteral("absent")));
    }
}

/// Compares fold and rows at every ply of every line of the folder's files.
void verifyFolder(const QString& folder)
{
    QStringList arguments = {QStringLiteral("verify")};
    for (const QString& name :
         QDir(folder).entryList({QStringLiteral("*.pgn"), QStringLiteral("*.pgn.gz")}, QDir::Files))
        arguments << folder + u'/' + name;
    const tests::CliRun run = tests::runCli(arguments);
    const QByteArray total = run.output.trimmed().split('\n').last();
    QVERIFY2(total.startsWith("total: ") && total.endsWith(" plies compared, 0 differences"),
             total.constData());
    QVERIFY2(!total.contains(" 0 plies"), total.constData());
    QVERIFY2(run.complaint.isEmpty(), qPrintable(run.complaint));
}

} // namespace

class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hardGamesHeldHereAreReadAsTheOracleReadsThem_data();
    void hardGamesHeldHereAreReadAsTheOracleReadsThem();
    void hardGamesOfTheCorpusAreReadAsTheOracleReadsThem_data();
    void hardGamesOfTheCorpusAreReadAsTheOracleReadsThem();
    void foldAndRowsAgreeInTheFilesHeldHere();
    void foldAndRowsAgreeInTheWholeCorpus_data();
    void foldAndRowsAgreeInTheWholeCorpus();
};

void TestOracle::hardGamesHeldHereAreReadAsTheOracleReadsThem_data()
{
    QTest::addColumn<QList<QJsonObject>>("entries");
    const tests::Answers answers = tests::heldAnswers(true);
    QVERIFY(tests::gamesIn(answers) > 60);
    tests::addRows(answers);
}

void TestOracle::hardGamesHeldHereAreReadAsTheOracleReadsThem()
{
    QFETCH(QList<QJsonObject>, entries);
    compareHardGames(entries);
}

void TestOracle::hardGamesOfTheCorpusAreReadAsTheOracleReadsThem_data()
{
    PLYLINE_NEEDS_CORPUS();
    QTest::addColumn<QList<QJsonObject>>("entries");
    const tests::Answers answers = tests::corpusAnswers(true);
    QVERIFY(!answers.isEmpty());
    tests::addRows(answers);
}

void TestOracle::hardGamesOfTheCorpusAreReadAsTheOracleReadsThem()
{
    QFETCH(QList<QJsonObject>, entries);
    compareHardGames(entries);
}

void TestOracle::foldAndRowsAgreeInTheFilesHeldHere()
{
    verifyFolder(QStringLiteral(PLYLINE_TEST_DATA "/oracle/odd"));
}

void TestOracle::foldAndRowsAgreeInTheWholeCorpus_data()
{
    PLYLINE_NEEDS_CORPUS();
    QTest::addColumn<QString>("folder");
    for (const char* folder : {"small", "odd"})
        QTest::newRow(folder) << QString::fromStdString(tests::corpusPath(folder).string());
}

void TestOracle::foldAndRowsAgreeInTheWholeCorpus()
{
    QFETCH(QString, folder);
    verifyFolder(folder);
}

PLYLINE_EVENT_TEST(TestOracle)
#include "tst_oracle.moc"
