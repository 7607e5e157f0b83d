#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include "core/analysis/line_openings.h"
#include "core/analysis/opening_reader.h"
#include "core/analysis/own_openings.h"
#include "core/game/move_text.h"
#include "tests/core/analysis/prepared.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

#include <map>

using namespace plyline;
using analysis::OpeningTableBuilder;
using game::Ply;

namespace {

/// A row of a table, with the positions after each of its moves.
struct Row
{
    QString eco;
    QString name;
    QString moves;
    std::vector<std::uint64_t> keys;
};

/// Reads rows of eco, name and moves by playing them as a game.
std::vector<Row> rowsOf(const QString& path)
{
    QFile file(path);
    std::vector<Row> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u'\t');
        Row row{fields.value(0), fields.value(1), fields.value(2), {}};
        const auto source = files::Source::fromText(row.moves.toStdString() + " *", "row");
        const auto game = pgn::buildGame(
            source, Span{0, static_cast<std::int64_t>(source->bytes().size())}, 1, 1);
        auto position = rules::Position::start();
        for (const game::MoveEvent* event : game->path(game::LineId::main())) {
            position.play(game::moveOf(*event));
            row.keys.push_back(position.key());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

const std::vector<Row>& ownRows()
{
    static const std::vector<Row> rows =
        rowsOf(QStringLiteral(PLYLINE_ROOT "/resources/openings.tsv"));
    return rows;
}

/// The table that Lichess publishes.
const std::vector<Row>& lichessRows()
{
    static const std::vector<Row> rows = [] {
        std::vector<Row> all;
        for (const char volume : {'a', 'b', 'c', 'd', 'e'}) {
            const auto path =
                tests::corpusPath("../data/openings").string() + "/" + volume + ".tsv";
            const std::vector<Row> more = rowsOf(QString::fromStdString(path));
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }();
    return rows;
}

/// How many games with a code of their own get the same one, and the same name.
struct Agreement
{
    int games = 0;
    int codes = 0;
    int names = 0;
};

Agreement agreementOf(const std::shared_ptr<const files::Source>& source,
                      const std::shared_ptr<const analysis::OpeningTable>& table)
{
    Agreement found;
    for (const auto& game : tests::gamesOf(source)) {
        const std::string_view code = game->tags().known("ECO");
        if (code.empty() || game->mainLine().log.isEmpty())
            continue;
        ++found.games;
        const replay::Replay replay(game, game::LineId::main());
        const auto names = analysis::openingsOf(replay, table);
        const analysis::Opening* const opening = names.at(replay.lastPly());
        found.codes += opening && opening->eco == code ? 1 : 0;
        found.names += opening && opening->name == game->tags().known("Opening") ? 1 : 0;
    }
    return found;
}

} // namespace

class TestOpeningNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsCompiledInWhole();
    void everyRowReplays();
    void everyCodeHasAName();
    void rowsAreSortedAndNameOnePositionEach();
    void codesAgreeWithLichess();
    void gamesOfLichessHaveTheirCodes();
};

void TestOpeningNames::theTableIsCompiledInWhole()
{
    QFile file(QStringLiteral(PLYLINE_ROOT "/resources/openings.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QByteArray::fromStdString(analysis::ownOpenings()), file.readAll());
    analysis::OpeningTableBuilder builder;
    const auto faults = builder.add(analysis::ownOpenings());
    for (const analysis::OpeningFault& fault : faults)
        qWarning("line %d: %d %s", static_cast<int>(fault.line), static_cast<int>(fault.reason),
                 fault.token.c_str());
    QVERIFY(faults.empty());
    QCOMPARE(builder.finish()->size(), static_cast<int>(ownRows().size()));
}

void TestOpeningNames::everyRowReplays()
{
    QVERIFY(ownRows().size() > 900);
    for (const Row& row : ownRows()) {
        QVERIFY2(row.keys.size() == static_cast<std::size_t>(row.moves.count(u' ')) + 1,
                 qPrintable(row.moves));
        QVERIFY2(!row.name.isEmpty() && row.name == row.name.simplified(), qPrintable(row.name));
    }
}

void TestOpeningNames::everyCodeHasAName()
{
    QSet<QString> codes;
    for (const Row& row : ownRows())
        codes.insert(row.eco);
    for (int number = 0; number < 500; ++number) {
        const QString code = QStringLiteral("%1%2")
                                 .arg(QChar(u'A' + number / 100))
                                 .arg(number % 100, 2, 10, QLatin1Char('0'));
        QVERIFY2(codes.remove(code), qPrintable(code));
    }
    QVERIFY(codes.isEmpty());
}

void TestOpeningNames::rowsAreSortedAndNameOnePositionEach()
{
    std::map<std::uint64_t, QString> named;
    QString before;
    for (const Row& row : ownRows()) {
        const QString place = row.eco + u'\t' + row.moves;
        QVERIFY2(before < place, qPrintable(place));
        before = place;
        const auto [same, isNew] = named.try_emplace(row.keys.back(), row.name);
        QVERIFY2(isNew, qPrintable(row.name + QStringLiteral(" is ") + same->second));
    }
}

void TestOpeningNames::codesAgreeWithLichess()
{
    PLYLINE_NEEDS_CORPUS();
    QVERIFY(lichessRows().size() > 3'000);
    std::map<std::uint64_t, const Row*> lichess;
    for (const Row& row : lichessRows())
        lichess[row.keys.back()] = &row;
    int both = 0;
    for (const Row& row : ownRows()) {
        const auto same = lichess.find(row.keys.back());
        if (same == lichess.end())
            continue;
        ++both;
        QVERIFY2(same->second->eco == row.eco,
                 qPrintable(row.name + QStringLiteral(": ") + row.eco + QStringLiteral(", not ") +
                            same->second->eco));
    }
    QVERIFY2(both > 1'500, qPrintable(QString::number(both)));
}

// Our table has half the rows of the one that Lichess uses, which gives all its names.
void TestOpeningNames::gamesOfLichessHaveTheirCodes()
{
    PLYLINE_NEEDS_CORPUS();
    const auto source =
        files::Source::open(tests::corpusPath("small/lichess_db_1000k.pgn").string());
    QVERIFY(source);
    OpeningTableBuilder own;
    own.add(analysis::ownOpenings());
    OpeningTableBuilder theirs;
    for (const Row& row : lichessRows())
        theirs.add((row.eco + u'\t' + row.name + u'\t' + row.moves).toStdString());
    const Agreement ours = agreementOf(*source, own.finish());
    const Agreement all = agreementOf(*source, theirs.finish());
    qInfo("%d games: %d with the same code, %d with the same name", ours.games, ours.codes,
          ours.names);
    QCOMPARE(ours.games, 433);
    QVERIFY2(ours.codes * 100 >= ours.games * 94, qPrintable(QString::number(ours.codes)));
    QVERIFY2(all.codes * 100 >= all.games * 99, qPrintable(QString::number(all.codes)));
    // Some names are others now than when these games were played.
    QVERIFY2(all.names * 100 >= all.games * 97, qPrintable(QString::number(all.names)));
}

PLYLINE_TEST(TestOpeningNames)
#include "tst_opening_names.moc"
