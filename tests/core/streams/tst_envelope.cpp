#include <QTest>

#include "core/streams/envelope_content.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <limits>
#include <set>

using namespace plyline;
using namespace plyline::tests;
using streams::EnvelopeFault;

namespace {

const std::vector<std::string>& sample()
{
    static const std::vector<std::string> lines =
        published({readGame("[UTCDate \"2024.02.28\"]\n[UTCTime \"23:59:58\"]\n[TimeControl "
                            "\"60+0\"]\n\n1. e4 {[%clk 0:00:58.5]} e5 {[%clk 0:01:00]} 2. Nf3 *")});
    return lines;
}

bool isOfTheFile(const std::string& name)
{
    return name == "game" || name == "offset" || name == "length" || name == "diagnostics";
}

std::string without(std::string text, const std::string& part)
{
    const auto found = text.find(part);
    return found == std::string::npos ? text : text.erase(found, part.size());
}

} // namespace

class TestEnvelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventTravelsWithTheAttributesOfCloudEvents();
    void bothModesAreReadBack();
    void timeIsGivenWhereTheGameTellsIt();
    void theSameGameHasTheSameKey();
    void faults_data();
    void faults();
    void theReasonBeginsWithThePlace();
    void brokenTextsAreRefused();
    void anObjectOfManyNamesIsReadAtOnce();
    void otherFormsOfAnEventAreReadAlike_data();
    void otherFormsOfAnEventAreReadAlike();
    void whatTravelledOtherwiseIsTheSame();
    void signsThatJsonWritesOtherwiseComeBack();
};

void TestEnvelope::anEventTravelsWithTheAttributesOfCloudEvents()
{
    const auto lines = published({readGame("[White \"Ann\"]\n\n1. e4 *")});
    const std::string key = lines[1].substr(lines[1].find("urn:plyline:game:") + 17, 32);
    const std::string expected =
        R"({"specversion":"1.0","id":"KEY/0/1","source":"urn:plyline:game:KEY",)"
        R"("type":"org.plyline.move.v1","subject":"0/1","sequence":"000000001",)"
        R"("partitionkey":"KEY","datacontenttype":"application/json",)"
        R"("dataschema":"urn:plyline:schema:event:v1","data":{"type":"event","game":1,"line":0,)"
        R"("ply":1,"uci":"e2e4","san":"e4","piece_id":12,"color":"white","role":"pawn",)"
        R"("from":"e2","to":"e4"}})";
    QCOMPARE(QString::fromStdString(lines[1]),
             QString::fromStdString(expected).replace(QStringLiteral("KEY"),
                                                      QString::fromStdString(key)));
}

void TestEnvelope::bothModesAreReadBack()
{
    for (const std::string& line : sample()) {
        const auto envelope = streams::parseStructured(line);
        QVERIFY(envelope.has_value());
        QCOMPARE(streams::structuredText(*envelope), line);
        const auto attributes = streams::attributesOf(*envelope);
        const std::vector<streams::Attribute> headers(attributes.begin(), attributes.end());
        const auto binary = streams::parseBinary(headers, envelope->data.dump());
        QVERIFY(binary.has_value());
        QVERIFY(*binary == *envelope);
    }
}

void TestEnvelope::timeIsGivenWhereTheGameTellsIt()
{
    const auto timeOf = [](std::size_t index) {
        return QString::fromStdString(
            streams::parseStructured(sample()[index])->time.value_or("none"));
    };
    QCOMPARE(timeOf(0), QStringLiteral("2024-02-28T23:59:58Z"));
    QCOMPARE(timeOf(1), QStringLiteral("2024-02-28T23:59:59.500Z"));
    // The order of the events is their number, the comments come between.
    QCOMPARE(timeOf(3), QStringLiteral("2024-02-28T23:59:59.500Z"));
    QCOMPARE(timeOf(5), QStringLiteral("none")); // no clock after 2. Nf3
    for (const std::string& line : published({readGame("[Date \"2024.02.28\"]\n\n1. e4 *")}))
        QVERIFY(!streams::parseStructured(line)->time);
}

void TestEnvelope::theSameGameHasTheSameKey()
{
    streams::GameKeys keys;
    const auto game = readGame("[White \"Ann\"]\n\n1. e4 *");
    const std::string first = keys.keyOf(*game);
    const std::string second = keys.keyOf(*game);
    QCOMPARE(first.size(), std::size_t(32));
    QVERIFY(first != second);
    streams::GameKeys again;
    QCOMPARE(again.keyOf(*readGame("[White \"Ann\"]\n\n1. e4 {said} (1. d4) *")), first);
    QCOMPARE(again.keyOf(*game), second);
    QVERIFY(again.keyOf(*readGame("[White \"Bo\"]\n\n1. e4 *")) != first);
}

void TestEnvelope::faults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    using Code = EnvelopeFault::Code;
    const std::string good = sample()[1];
    const auto row = [](const char* name, const std::string& text, Code code, const char* detail) {
        QTest::newRow(name) << QString::fromStdString(text) << static_cast<int>(code)
                            << QString::fromLatin1(detail);
    };
    row("a list", "[1]", Code::NotAnObject, "");
    row("too deep", std::string(100000, '['), Code::TooDeep, "");
    row("no version", without(good, R"("specversion":"1.0",)"), Code::OtherVersion, "");
    row("another version", R"({"specversion":"0.3"})", Code::OtherVersion, "0.3");
    row("a number as version", R"({"specversion":1.0})", Code::OtherVersion, "");
    row("no type", R"({"specversion":"1.0"})", Code::BadAttribute, "type");
    row("another type", R"({"specversion":"1.0","type":"a.b"})", Code::UnknownType, "a.b");
    row("no sequence", without(good, R"("sequence":"000000001",)"), Code::BadAttribute, "sequence");
    row("no data", good.substr(0, good.find(R"(,"data")")) + "}", Code::BadAttribute, "data");
    auto negative = nlohmann::ordered_json::parse(good);
    negative["sequence"] = "-1";
    row("a negative sequence", negative.dump(), Code::BadAttribute, "sequence");
    negative["sequence"] = "99999999999999999999";
    row("a sequence beyond all numbers", negative.dump(), Code::BadAttribute, "sequence");
    negative["sequence"] = 1;
    row("a sequence that is no text", negative.dump(), Code::BadAttribute, "sequence");
    const auto with = [&](const char* name, const nlohmann::ordered_json& value) {
        auto json = nlohmann::ordered_json::parse(good);
        json[name] = value;
        return json.dump();
    };
    row("a time that is no text", with("time", 1.5), Code::BadAttribute, "time");
    row("a subject that is no text", with("subject", 1), Code::BadAttribute, "subject");
    row("an empty subject", with("subject", ""), Code::BadAttribute, "subject");
    row("an empty type", with("type", ""), Code::BadAttribute, "type");
    for (const char* const time :
         {"yesterday", "2024-01-01", "2024-02-30T10:00:00Z", "2024-01-01T24:00:00Z",
          "2024-01-01T10:00:00", "2024-01-01T10:00:00.Z", "2024-01-01T10:00:00+24:00", ""})
        row(time, with("time", time), Code::BadAttribute, "time");
    for (const char* const source : {"a b", "%zz", "a#b#c", "http://[::1", "/a[1]", "\u00e9"})
        row(source, with("source", source), Code::BadAttribute, "source");
    row("a schema without a scheme", with("dataschema", "/a"), Code::BadAttribute, "dataschema");
    row("a content type that is no text", with("datacontenttype", 1), Code::BadAttribute,
        "datacontenttype");
    row("data twice", with("data_base64", "e30="), Code::BadAttribute, "data_base64");
    row("a key that is too long", with("partitionkey", std::string(129, 'k')), Code::BadAttribute,
        "partitionkey");
    row("an id that is too long", with("id", std::string(5000, 'i')), Code::BadAttribute, "id");
    row("data that are a list", with("data", {1, 2}), Code::BadAttribute, "data");
    row("a name twice", R"({"specversion":"1.0","a":[{"b":1,"c":2,"b":3}]})", Code::NotJson,
        "a name twice: b");
}

void TestEnvelope::faults()
{
    QFETCH(QString, text);
    const auto envelope = streams::parseStructured(text.toStdString());
    QVERIFY(!envelope.has_value());
    QTEST(static_cast<int>(envelope.error().code), "code");
    QTEST(QString::fromStdString(envelope.error().detail), "detail");
}

void TestEnvelope::theReasonBeginsWithThePlace()
{
    const auto fault = streams::parseStructured("rubbish").error();
    QCOMPARE(fault.code, EnvelopeFault::Code::NotJson);
    QVERIFY2(fault.detail.starts_with("parse error at line 1, column 1"), fault.detail.c_str());
}

void TestEnvelope::brokenTextsAreRefused()
{
    Random random(5);
    int refused = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text =
            sample()[static_cast<std::size_t>(random.below(static_cast<int>(sample().size())))];
        for (int j = random.below(4); j >= 0; --j)
            text[static_cast<std::size_t>(random.below(static_cast<int>(text.size())))] =
                static_cast<char>(random.below(256));
        const auto envelope = streams::parseStructured(text);
        if (envelope) // what is read can be written and read again
            QVERIFY(streams::parseStructured(streams::structuredText(*envelope)) == envelope);
        else
            ++refused;
    }
    QVERIFY(refused > 1000);
}

/// Whoever looks for each name among those before it needs hours for this.
void TestEnvelope::anObjectOfManyNamesIsReadAtOnce()
{
    std::string text = sample()[1];
    text.pop_back();
    for (int i = 0; i < 500'000; ++i)
        text += ",\"" + std::to_string(i) + "\":0";
    QVERIFY(streams::parseStructured(text + '}').has_value());
    QCOMPARE(streams::parseStructured(text + ",\"77\":0}").error().code,
             EnvelopeFault::Code::NotJson);
}

/// Envelopes as other programs may write them (CloudEvents 1.0.2, JSON event format).
void TestEnvelope::otherFormsOfAnEventAreReadAlike_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value"); // as JSON
    const auto row = [](const char* name, const char* value) {
        QTest::addRow("%s %s", name, value)
            << QString::fromLatin1(name) << QString::fromUtf8(value);
    };
    for (const char* const name : {"time", "subject", "datacontenttype", "dataschema", "extra"})
        row(name, "null");
    for (const char* const time :
         {R"("2024-02-29t23:59:60z")", R"("2024-01-01T00:00:00.123+02:30")"})
        row("time", time);
    for (const char* const source :
         {R"("/a/b?c#d")", R"("a%20b")", R"("mailto:a@b")", R"("http://[::1]:80/")"})
        row("source", source);
    row("datacontenttype", R"("application/json; charset=utf-8")");
    row("data_base64", "null");
    row("partitionkey2", "1");
}

void TestEnvelope::otherFormsOfAnEventAreReadAlike()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    auto json = nlohmann::ordered_json::parse(sample()[1]);
    json[name.toStdString()] = nlohmann::ordered_json::parse(value.toStdString());
    const auto envelope = streams::parseStructured(json.dump());
    QVERIFY(envelope.has_value());
    QVERIFY(envelope->data == streams::parseStructured(sample()[1])->data);
    QVERIFY(streams::parseStructured(streams::structuredText(*envelope)) == envelope);

    json["data_base64"] = QByteArray::fromStdString(json["data"].dump()).toBase64().toStdString();
    json["data"] = nullptr;
    QVERIFY(streams::parseStructured(json.dump()) == envelope);
}

void TestEnvelope::whatTravelledOtherwiseIsTheSame()
{
    const auto hashOf = [](const std::string& text) {
        return streams::contentHash(*streams::parseStructured(text));
    };
    std::set<std::uint64_t> hashes;
    for (const std::string& line : sample()) {
        const auto json = nlohmann::json::parse(line); // puts the names in another order
        QVERIFY(json.dump(2) != line);
        QCOMPARE(hashOf(json.dump(2)), hashOf(line));
        hashes.insert(hashOf(line));
        // Any other value is another event, unless it tells where the game stood in a file.
        for (const auto& [name, value] : json["data"].items()) {
            auto other = json;
            other["data"][name] = value.is_number() ? nlohmann::json(value.get<int>() + 1)
                                                    : nlohmann::json(value.dump() + "x");
            if (isOfTheFile(name))
                QCOMPARE(hashOf(other.dump()), hashOf(line));
            else
                hashes.insert(hashOf(other.dump()));
        }
    }
    // No number changes its meaning with its form.
    streams::Envelope made = *streams::parseStructured(sample()[1]);
    made.data = {{"ply", std::int64_t{1}}};
    streams::Envelope read = made;
    read.data = {{"ply", std::uint64_t{1}}};
    QCOMPARE(streams::contentHash(made), streams::contentHash(read));
    read.data = {{"ply", -1}};
    hashes.insert(streams::contentHash(read));
    read.data = {{"ply", std::numeric_limits<std::uint64_t>::max()}};
    hashes.insert(streams::contentHash(read));
    std::size_t values = sample().size() + 2;
    for (const std::string& line : sample()) {
        const nlohmann::json data = nlohmann::json::parse(line)["data"];
        for (const auto& [name, value] : data.items())
            values += isOfTheFile(name) ? 0 : 1;
    }
    QCOMPARE(hashes.size(), values);
}

void TestEnvelope::signsThatJsonWritesOtherwiseComeBack()
{
    streams::Envelope envelope = *streams::parseStructured(sample()[1]);
    for (const char* const text : {"a\"b", "a\\b", "a\nb", "\x7f", "\u00e9", "a\x01z"}) {
        envelope.id = text;
        QVERIFY(streams::parseStructured(streams::structuredText(envelope)) == envelope);
        QVERIFY(nlohmann::json::parse(streams::structuredText(envelope))["id"] == text);
    }
}

PLYLINE_TEST(TestEnvelope)
#include "tst_envelope.moc"
