#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/core/streams/streamed.h"
#include "tests/support/corpus.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

namespace {

const QString schemaPath = QStringLiteral(PLYLINE_ROOT "/resources/streams/event.schema.json");

/// Lets python3-jsonschema check the envelopes and what is made wrong of them.
QString complaintsAbout(const std::vector<std::string>& lines, int& checked)
{
    const QTemporaryDir folder;
    QFile events(folder.filePath(QStringLiteral("events.ndjson")));
    if (!events.open(QIODevice::WriteOnly))
        return QStringLiteral("cannot be written");
    for (const std::string& line : lines)
        events.write((line + '\n').c_str());
    events.close();
    QProcess check;
    check.setStandardInputFile(events.fileName());
    check.start(QStringLiteral("/usr/bin/python3"),
                {QStringLiteral(PLYLINE_ROOT "/tests/core/streams/check_events.py"), schemaPath,
                 QStringLiteral(PLYLINE_TEST_DATA "/streams/cloudevents-1.0.2.schema.json")});
    if (!check.waitForFinished(240'000))
        return QStringLiteral("does not end");
    const QByteArrayList counts = check.readAllStandardOutput().trimmed().split(' ');
    checked += counts.value(0).toInt();
    QString said = QString::fromUtf8(check.readAllStandardError());
    if (counts.value(0).toInt() != static_cast<int>(lines.size()) || counts.value(1).toInt() < 70)
        said += QStringLiteral("not all were checked");
    return said;
}

bool hasJsonSchema()
{
    return QFile::exists(QStringLiteral("/usr/lib/python3/dist-packages/jsonschema"));
}

/// Games with all that the schema names.
const std::string fullGames =
    "[White \"Ann\"]\n[Event \"a\"]\n[Event \"b\"]\n[UTCDate \"2024.02.28\"]\n"
    "[UTCTime \"23:59:58\"]\n[TimeControl \"60+0\"]\n\n"
    "{a} 1. e4 {[%clk 0:00:58.5] [%eval 0.2]} d5 {[%emt 0:00:02] [%eval #-3]} ; said\n"
    "2. exd5 $1 (2. e5 f5 3. exf6) 2... Nf6 3. Bb5+ Bd7 4. Nf3 c6 5. O-O cxb5 6. -- g6 7. d6 Bg7\n"
    "8. dxe7 O-O 9. exd8=Q 1-0\n\n"
    "[Result \"0-0\"]\n\n1. f3 e5 2. g4 Qh4# 0-0\n\n"
    "[SetUp \"1\"]\n[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]\n\n*\n";

} // namespace

class TestEventSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileIsTheOneThatEventsName();
    void allKindsOfEventsFollowIt();
    void theEventsOfTheCorpusFollowIt();
};

void TestEventSchema::theFileIsTheOneThatEventsName()
{
    QFile file(schemaPath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schema = nlohmann::json::parse(file.readAll().toStdString());
    QCOMPARE(schema["$id"].get<std::string>(), std::string(streams::dataSchema()));
}

void TestEventSchema::allKindsOfEventsFollowIt()
{
    PLYLINE_NEEDS(hasJsonSchema(), "the package python3-jsonschema is not installed");
    int checked = 0;
    QCOMPARE(
        complaintsAbout(published(gamesOf(files::Source::fromText(fullGames, "test"))), checked),
        QString());
    QVERIFY(checked > 30);
}

/// The files of one folder, each of them as far as its first 300 events.
void TestEventSchema::theEventsOfTheCorpusFollowIt()
{
    PLYLINE_NEEDS_CORPUS();
    PLYLINE_NEEDS(hasJsonSchema(), "the package python3-jsonschema is not installed");
    const QDir dir(QString::fromStdString(corpusPath("odd").string()));
    std::vector<std::string> lines = published(gamesOf(files::Source::fromText(fullGames, "test")));
    for (const QString& name : dir.entryList({QStringLiteral("*.pgn")}, QDir::Files)) {
        const auto source = files::Source::open(dir.filePath(name).toStdString());
        QVERIFY(source.has_value());
        std::vector<std::string> all = published(gamesOf(*source));
        constexpr std::size_t most = 300;
        for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
            lines.push_back(std::move(all[i]));
    }
    int checked = 0;
    QCOMPARE(complaintsAbout(lines, checked), QString());
    QVERIFY(checked > 1000);
}

PLYLINE_TEST(TestEventSchema)
#include "tst_event_schema.moc"
