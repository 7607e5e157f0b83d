#include <QtTest/QTest>

#include "app/kit/words/quoting.h"
#include "app/kit/words/sentences.h"
#include "core/rules/fen.h"
#include "core/rules/setup.h"
#include "tests/support/test.h"

#include <cerrno>

Q_DECLARE_METATYPE(plyline::Error)
Q_DECLARE_METATYPE(plyline::Diagnostic)
Q_DECLARE_METATYPE(plyline::game::Ending)

using namespace plyline;

namespace {

Error error(ErrorCode code, std::string subject, std::int64_t number = 0, std::int64_t limit = 0)
{
    Error result;
    result.code = code;
    result.subject = std::move(subject);
    result.number = number;
    result.limit = limit;
    return result;
}

Diagnostic diagnostic(DiagnosticCode code, std::string token = {}, std::string argument = {},
                      PositionOrigin origin = PositionOrigin::FenTag)
{
    Diagnostic result;
    result.code = code;
    result.token = std::move(token);
    result.argument = std::move(argument);
    result.origin = origin;
    result.line = origin == PositionOrigin::EpdLine ? 3 : 0;
    return result;
}

bool isSentence(const QString& text)
{
    // It may begin with what it quotes.
    const bool begins = text.front().isUpper() || text.front() == QChar(0x201c);
    return text.size() > 10 && begins && !text.contains(u'%');
}

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorSaysWhatAndWhere_data();
    void anErrorSaysWhatAndWhere();
    void theSystemsReasonIsGiven();
    void everyDiagnosticIsASentence();
    void aDiagnosticNamesItsToken_data();
    void aDiagnosticNamesItsToken();
    void everyFaultOfASetupIsSaid();
    void everyFieldOfAFenIsNamed();
    void aPlaceCountsFromOne();
    void anEndingIsSaidInWords_data();
    void anEndingIsSaidInWords();
    void quotedTextIsShortAndOnOneLine();
};

void TestSentences::anErrorSaysWhatAndWhere_data()
{
    QTest::addColumn<Error>("given");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const Error& given, const char* said) {
        QTest::newRow(name) << given << QString::fromUtf8(said);
    };
    row("absent", error(ErrorCode::FileNotFound, "a.pgn"), "a.pgn does not exist.");
    row("folder", error(ErrorCode::FileIsDirectory, "games"), "games is a folder, not a file.");
    row("no reason", error(ErrorCode::FileNotReadable, "a.pgn"), "a.pgn cannot be read.");
    row("stdin", error(ErrorCode::FileNotReadable, "-"), "standard input cannot be read.");
    row("not written", error(ErrorCode::FileNotWritable, "b.pgn"), "b.pgn cannot be written.");
    row("changed", error(ErrorCode::FileChanged, "b.pgn"), "b.pgn was changed by another program.");
    Error full = error(ErrorCode::DiskFull, "a.pgn.zst", 3 << 20, 1 << 20);
    full.detail = "/cache";
    row("no room", full,
        "There is not enough room in /cache for a.pgn.zst: it needs 3.0 MB, and 1.0 MB are "
        "free.");
    Error damaged = error(ErrorCode::UnpackFailed, "a.pgn.gz");
    row("not unpacked", damaged, "a.pgn.gz cannot be unpacked completely.");
    damaged.detail = "truncated gzip input";
    row("not unpacked, why", damaged,
        "a.pgn.gz cannot be unpacked completely: truncated gzip input.");
    Error other = error(ErrorCode::ChecksumWrong, "a.pgn.gz");
    other.detail = "incorrect data check";
    row("wrong checksum", other,
        "a.pgn.gz is damaged: the checksum does not match (incorrect data check).");
    row("trailing data", error(ErrorCode::TrailingData, "a.pgn.xz", 18),
        "a.pgn.xz was unpacked except for its last 18 B, which are not packed data.");
    row("a device", error(ErrorCode::FileIsDevice, "/dev/zero"),
        "/dev/zero is not a regular file: it is a device, a socket or a pipe.");
    Error foreign = error(ErrorCode::ForeignTable, "a.db");
    foreign.detail = "events";
    row("another database", foreign,
        "a.db is not a database of this program: its table events is missing or different.");
    row("a long text", error(ErrorCode::TextTooLong, "a.pgn", 7, 64 << 20),
        "Game 7 of a.pgn has a comment or tag that is too long to be written: the limit is 64.0 "
        "MB.");
    row("bomb", error(ErrorCode::UnpackTooLarge, "a.pgn.gz", 0, 64 << 20),
        "a.pgn.gz was unpacked only in part: its content is larger than 64.0 MB.");
    row("empty", error(ErrorCode::FileIsEmpty, "a.pgn"), "a.pgn is empty.");
    row("no pgn", error(ErrorCode::NotPgn, "a.txt"),
        "a.txt is not a PGN file: no game can be recognized in it.");
    row("no games", error(ErrorCode::NoSuchGame, "a.pgn", 3, 0),
        "There is no game 3: a.pgn has no games.");
    row("one game", error(ErrorCode::NoSuchGame, "a.pgn", 3, 1),
        "There is no game 3: a.pgn has only one game.");
    row("many games", error(ErrorCode::NoSuchGame, "a.pgn", 3, 2),
        "There is no game 3: a.pgn has 2 games.");
    row("one line", error(ErrorCode::NoSuchLine, "a.pgn", 1, 1),
        "There is no line 1: the game has only its main line, line 0.");
    row("many lines", error(ErrorCode::NoSuchLine, "a.pgn", 9, 4),
        "There is no line 9: the game has 4 lines, counted from 0.");
    row("no ply", error(ErrorCode::NoSuchPly, "a.pgn", 90, 87),
        "There is no ply 90: the line ends at ply 87.");
    row("no moves", error(ErrorCode::NoSuchPly, "a.pgn", 1, 0),
        "There is no ply 1: the line has no moves, so only ply 0.");
    row("refused", error(ErrorCode::GameRefused, "a.pgn", 2),
        "Game 2 cannot be played: its start position is not possible.");
    row("cancelled", error(ErrorCode::Cancelled, ""), "The work was cancelled.");
    row("a percent sign in the name", error(ErrorCode::FileNotFound, "%2 %n.pgn"),
        "%2 %n.pgn does not exist.");
}

void TestSentences::anErrorSaysWhatAndWhere()
{
    QFETCH(Error, given);
    QFETCH(QString, said);
    QCOMPARE(words::sentence(given), said);
}

void TestSentences::theSystemsReasonIsGiven()
{
    Error refused = error(ErrorCode::FileNotReadable, "a.pgn");
    refused.systemErrno = EACCES;
    QCOMPARE(words::sentence(refused), QStringLiteral("a.pgn cannot be read: Permission denied."));
    refused.code = ErrorCode::FileNotWritable;
    QCOMPARE(words::sentence(refused),
             QStringLiteral("a.pgn cannot be written: Permission denied."));
    refused.systemErrno = 0;
    refused.detail = "No space left on device";
    QCOMPARE(words::sentence(refused),
             QStringLiteral("a.pgn cannot be written: No space left on device."));
    Error storage = error(ErrorCode::Storage, "");
    storage.detail = "database disk image is malformed";
    QCOMPARE(words::sentence(storage),
             QStringLiteral("SQLite refused: database disk image is malformed."));
}

void TestSentences::everyDiagnosticIsASentence()
{
    for (int i = 0; i <= static_cast<int>(DiagnosticCode::StrayText); ++i) {
        const auto code = static_cast<DiagnosticCode>(i);
        const QString said = words::sentence(diagnostic(code, "Qxh9", "1-0"));
        QVERIFY2(isSentence(said), qPrintable(said));
    }
}

void TestSentences::aDiagnosticNamesItsToken_data()
{
    QTest::addColumn<Diagnostic>("given");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const Diagnostic& given, const char* said) {
        QTest::newRow(name) << given << QString::fromUtf8(said);
    };
    row("illegal", diagnostic(DiagnosticCode::IllegalMove, "Qxh9"), "No legal move fits Qxh9.");
    row("ambiguous", diagnostic(DiagnosticCode::AmbiguousMove, "Nd2"),
        "More than one legal move fits Nd2.");
    row("unreadable", diagnostic(DiagnosticCode::UnreadableMove, "hello"),
        "“hello” is not a move.");
    row("result inside", diagnostic(DiagnosticCode::UnreadableMove, "1-0"),
        "The result 1-0 is not expected here.");
    row("result", diagnostic(DiagnosticCode::ResultMismatch, "1-0", "0-1"),
        "The moves end with 1-0, but the Result tag says 0-1.");
    row("variant", diagnostic(DiagnosticCode::UnsupportedVariant, "", "Atomic"),
        "The variant “Atomic” is not supported; only its tags are read.");
    row("fen", diagnostic(DiagnosticCode::BadFen, "x", "turn"),
        "The FEN tag cannot be read: “x” is not the side to move.");
    row("fen field absent", diagnostic(DiagnosticCode::BadFen, "", "turn"),
        "The FEN tag cannot be read: the side to move is missing.");
    row("position alone", diagnostic(DiagnosticCode::BadFen, "x", "turn", PositionOrigin::Alone),
        "The position cannot be read: “x” is not the side to move.");
    row("position that cannot be played",
        diagnostic(DiagnosticCode::BadSetup, "", "no-white-king", PositionOrigin::Alone),
        "The position cannot be played: White has no king.");
    row("line of a file",
        diagnostic(DiagnosticCode::BadSetup, "", "no-white-king", PositionOrigin::EpdLine),
        "The EPD line 3 gives a position that cannot be played: White has no king.");
    row("two faults", diagnostic(DiagnosticCode::BadSetup, "", "no-white-king, opponent-in-check"),
        "The FEN tag gives a position that cannot be played: White has no king; the side that is "
        "not to move is in check.");
    row("closing parenthesis", diagnostic(DiagnosticCode::UnbalancedVariation, ")"),
        "This “)” closes no variation and is ignored.");
    row("opening parenthesis", diagnostic(DiagnosticCode::UnbalancedVariation, "("),
        "A variation is not closed before the game ends.");
}

void TestSentences::aDiagnosticNamesItsToken()
{
    QFETCH(Diagnostic, given);
    QFETCH(QString, said);
    QCOMPARE(words::sentence(given), said);
}

void TestSentences::everyFaultOfASetupIsSaid()
{
    QStringList said;
    for (int i = 0; i <= static_cast<int>(rules::SetupFault::BadClocks); ++i) {
        const std::string name(rules::faultName(static_cast<rules::SetupFault>(i)));
        const QString text = words::sentence(diagnostic(DiagnosticCode::BadSetup, "", name));
        QVERIFY2(!text.contains(QString::fromStdString(name)), name.c_str());
        said << text;
    }
    QCOMPARE(said.removeDuplicates(), 0);
}

void TestSentences::everyFieldOfAFenIsNamed()
{
    QStringList said;
    for (int i = 0; i <= static_cast<int>(rules::FenField::FullmoveNumber); ++i) {
        const std::string name(rules::fen::fieldName(static_cast<rules::FenField>(i)));
        said << words::sentence(diagnostic(DiagnosticCode::BadFen, "?", name));
    }
    QCOMPARE(said.removeDuplicates(), 0);
}

void TestSentences::aPlaceCountsFromOne()
{
    Diagnostic given = diagnostic(DiagnosticCode::IllegalMove, "Qxh9");
    given.line = 14;
    given.column = 7;
    QCOMPARE(words::placeOf(given), QStringLiteral("line 14, column 7"));
    given.game = 3;
    QCOMPARE(words::placeOf(given), QStringLiteral("game 3, line 14, column 7"));
}

void TestSentences::anEndingIsSaidInWords_data()
{
    using Kind = game::Ending::Kind;
    using game::Outcome;
    QTest::addColumn<game::Ending>("given");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const game::Ending& given, const char* said) {
        QTest::newRow(name) << given << QString::fromUtf8(said);
    };
    row("mate by White", {Kind::Checkmate, Outcome::WhiteWins, {}}, "White wins by checkmate");
    row("mate by Black", {Kind::Checkmate, Outcome::BlackWins, {}}, "Black wins by checkmate");
    row("stalemate", {Kind::Stalemate, Outcome::Draw, {}}, "Draw: stalemate");
    row("mate, unfinished", {Kind::Checkmate, Outcome::Unfinished, {}, Outcome::BlackWins},
        "Black wins by checkmate");
    row("mate of the winner", {Kind::Checkmate, Outcome::WhiteWins, {}, Outcome::BlackWins},
        "Black has mated, but the result differs");
    row("mate in a draw", {Kind::Checkmate, Outcome::Draw, {}, Outcome::WhiteWins},
        "White has mated, but the result differs");
    row("stalemate and won", {Kind::Stalemate, Outcome::WhiteWins, {}, Outcome::Draw},
        "Stalemate, but the result differs");
    row("double forfeit", {Kind::ResultAlone, Outcome::BothLose, {}}, "Both players lose");
    row("bare kings", {Kind::InsufficientMaterial, Outcome::Draw, {}},
        "Draw: neither side can mate");
    row("on time", {Kind::ByTermination, Outcome::BlackWins, "Time forfeit"}, "Black wins on time");
    row("in own words", {Kind::ByTermination, Outcome::WhiteWins, "Black fell asleep"},
        "White wins: Black fell asleep");
    row("repetition", {Kind::Repetition, Outcome::Draw, {}},
        "Draw: the position occurred three times");
    row("fifty moves", {Kind::FiftyMoves, Outcome::Draw, {}},
        "Draw: fifty moves without a capture or a pawn’s move");
    row("result", {Kind::ResultAlone, Outcome::WhiteWins, {}}, "White wins");
    row("draw", {Kind::ResultAlone, Outcome::Draw, {}}, "Draw");
    row("broken", {Kind::Broken, Outcome::Draw, {}}, "Cannot be read to the end");
    row("unfinished", {Kind::Unfinished, Outcome::Unfinished, {}}, "Unfinished");
}

void TestSentences::anEndingIsSaidInWords()
{
    QFETCH(game::Ending, given);
    QFETCH(QString, said);
    QCOMPARE(words::sentence(given), said);
}

void TestSentences::quotedTextIsShortAndOnOneLine()
{
    QCOMPARE(words::quoted("a\n  b\tc"), QStringLiteral("a b c"));
    QCOMPARE(words::quoted("\xe9t\xe9"), QStringLiteral("été"));
    QCOMPARE(words::quoted(std::string("a\x01"
                                       "b")),
             QString::fromUtf8("a\ufffd"
                               "b"));
    const QString cut = words::quoted(std::string(500, 'x'));
    QCOMPARE(cut.size(), 40);
    QVERIFY(cut.endsWith(QChar(0x2026)));
    // The cut does not divide a character outside the basic plane.
    const QString emoji = words::quoted(std::string(38, 'x') + "\xf0\x9f\x99\x82"
                                                               "xyz");
    QVERIFY(!emoji.at(emoji.size() - 2).isHighSurrogate());
}

PLYLINE_EVENT_TEST(TestSentences)
#include "tst_sentences.moc"
