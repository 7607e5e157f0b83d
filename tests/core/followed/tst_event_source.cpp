#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/followed/event_source.h"
#include "core/followed/stream_address.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using followed::EventSource;
using followed::StreamAddress;

namespace {

using std::chrono_literals::operator""ms;

} // namespace

class TestEventSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anAddressMayNameAFileOfSettings();
    void filesOfEventsAreKnown_data();
    void filesOfEventsAreKnown();
    void aFileIsFollowedWhileItGrows();
    void aLastLineWithoutAnEndIsReadOnceTheFileIsQuiet();
    void aFileThatIsCutOrReplacedIsSaid();
    void aFileThatIsGoneMayComeBack();
    void whatCannotBeOpenedIsSaid();

private:
    void write(const std::string& text, bool isMore = true) const
    {
        QFile file(m_path);
        QVERIFY(file.open(isMore ? QIODevice::Append : QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
    }
    [[nodiscard]] std::unique_ptr<EventSource> open() const
    {
        auto source = EventSource::open(m_path.toStdString(), {});
        return source ? std::move(*source) : nullptr;
    }
    /// Returns the places of the events that are there.
    static std::vector<std::int64_t> placesOf(EventSource& source)
    {
        std::vector<std::int64_t> places;
        while (auto event = *source.next(0ms, {}))
            places.push_back(event->place);
        return places;
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::vector<std::string> m_events = published({readGame("1. e4 e5 *")});
};

void TestEventSource::init()
{
    m_path = m_folder.filePath(QStringLiteral("events.ndjson"));
    QFile::remove(m_path);
}

void TestEventSource::anAddressMayNameAFileOfSettings()
{
    const auto plain = StreamAddress::parse("kafka://a:1,b:2/moves");
    QVERIFY(plain.has_value());
    QCOMPARE(plain->topic.topic, std::string("moves"));
    QVERIFY(plain->properties.empty());
    const std::string text = "kafka://a:1/moves?properties=/home/a b/c#d.properties";
    const auto named = StreamAddress::parse(text);
    QVERIFY(named.has_value());
    QCOMPARE(named->topic.brokers, std::string("a:1"));
    QCOMPARE(named->properties, std::string("/home/a b/c#d.properties"));
    QCOMPARE(named->text(), text);
    for (const char* const wrong : {"", "moves", "kafka://a:1", "kafka://a:1/m?other=1",
                                    "kafka://user:secret@a:1/m", "http://a:1/m"})
        QVERIFY2(!StreamAddress::parse(wrong), wrong);
}

void TestEventSource::filesOfEventsAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isEvents");
    const QByteArray event = QByteArray::fromStdString(m_events.front());
    QTest::newRow("events") << "a.ndjson" << event + '\n' << true;
    QTest::newRow("another name") << "a.txt"
                                  << "\n  " + event + '\n'
                                  << true;
    QTest::newRow("a byte order mark") << "a.txt"
                                       << "\xef\xbb\xbf" + event << true;
    QTest::newRow("nothing yet") << "a.ndjson" << QByteArray() << true;
    QTest::newRow("nothing in a PGN") << "a.pgn" << QByteArray() << false;
    QTest::newRow("PGN") << "a.ndjson" << QByteArray("1. e4 *") << false;
    QTest::newRow("other JSON") << "a.ndjson" << QByteArray("{\"type\":\"game\"}\n") << false;
    QTest::newRow("PGN with a comment about it")
        << "a.pgn" << QByteArray("{the\n\"specversion\"} 1. e4 *") << false;
}

void TestEventSource::filesOfEventsAreKnown()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    m_path = m_folder.filePath(name);
    write(text.toStdString(), false);
    QTEST(followed::isEventFile(m_path.toStdString()), "isEvents");
}

void TestEventSource::aFileIsFollowedWhileItGrows()
{
    write(m_events[0] + '\n' + m_events[1].substr(0, 20));
    const auto source = open();
    QVERIFY(source);
    QVERIFY(!source->isAtFirstEnd());
    QCOMPARE(placesOf(*source), std::vector<std::int64_t>{0});
    QVERIFY(source->isAtFirstEnd());
    write(m_events[1].substr(20) + "\r\n\n" + m_events[2] + '\n');
    const auto second = static_cast<std::int64_t>(m_events[0].size() + 1);
    const auto third = second + static_cast<std::int64_t>(m_events[1].size() + 3);
    QCOMPARE(placesOf(*source), (std::vector<std::int64_t>{second, third}));
    QCOMPARE(source->lag(), std::int64_t(0));
    QCOMPARE(source->link(), followed::StreamLink());
}

void TestEventSource::aLastLineWithoutAnEndIsReadOnceTheFileIsQuiet()
{
    write(m_events[0] + '\n' + m_events[1]);
    const auto source = open();
    std::vector<std::int64_t> places;
    for (int look = 0; look < 100 && places.size() < 2; ++look) {
        const auto more = placesOf(*source);
        places.insert(places.end(), more.begin(), more.end());
    }
    QCOMPARE(places.size(), std::size_t(2));
    write('\n' + m_events[2] + '\n');
    QCOMPARE(placesOf(*source).size(), std::size_t(1));
}

void TestEventSource::aFileThatIsCutOrReplacedIsSaid()
{
    write(m_events[0] + '\n' + m_events[1] + '\n');
    const auto isSaid = [](EventSource& source) {
        const auto next = source.next(0ms, {});
        const auto* const error = next ? nullptr : std::get_if<Error>(&next.error());
        return error && error->code == ErrorCode::FileChanged;
    };
    const auto cut = open();
    QCOMPARE(placesOf(*cut).size(), std::size_t(2));
    write(m_events[0] + '\n', false);
    QVERIFY(isSaid(*cut));
    const auto replaced = open();
    QCOMPARE(placesOf(*replaced).size(), std::size_t(1));
    const QString old = m_folder.filePath(QStringLiteral("old"));
    QFile::remove(old);
    QVERIFY(QFile::rename(m_path, old));
    write(m_events[0] + '\n' + m_events[1] + '\n', false);
    QVERIFY(isSaid(*replaced));
}

void TestEventSource::aFileThatIsGoneMayComeBack()
{
    write(m_events[0] + '\n');
    const auto source = open();
    QCOMPARE(placesOf(*source).size(), std::size_t(1));
    const QString away = m_folder.filePath(QStringLiteral("away"));
    QFile::remove(away);
    QVERIFY(QFile::rename(m_path, away));
    QVERIFY(placesOf(*source).empty());
    QCOMPARE(source->link().away, 1);
    QVERIFY(!source->link().reason.empty());
    QVERIFY(QFile::rename(away, m_path));
    write(m_events[1] + '\n');
    QCOMPARE(placesOf(*source).size(), std::size_t(1));
    QVERIFY(placesOf(*source).empty());
    QCOMPARE(source->link(), followed::StreamLink());
}

void TestEventSource::whatCannotBeOpenedIsSaid()
{
    const auto missing = EventSource::open(m_path.toStdString(), {});
    QVERIFY(!missing.has_value());
    QCOMPARE(std::get<Error>(missing.error()).code, ErrorCode::FileNotFound);
    const auto wrong = EventSource::open("kafka://host", {});
    QVERIFY(!wrong.has_value());
    QCOMPARE(std::get<kafka::KafkaError>(wrong.error()).code, kafka::KafkaError::Code::BadAddress);
    const auto settings =
        EventSource::open("kafka://127.0.0.1:1/m?properties=" + m_path.toStdString(), {});
    QVERIFY(!settings.has_value());
    QCOMPARE(std::get<kafka::KafkaError>(settings.error()).code,
             kafka::KafkaError::Code::NotReadable);
}

PLYLINE_TEST(TestEventSource)
#include "tst_event_source.moc"
