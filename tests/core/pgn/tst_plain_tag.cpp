#include <QtTest/QTest>

#include "core/pgn/plain_tag.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

using namespace plyline;
using pgn::TagToken;

namespace {

struct Value
{
    std::string text;
    bool isAscii;

    bool operator==(const Value&) const = default;
};

/// What is read behind an opening bracket.
std::optional<Value> found(const std::string& text)
{
    const std::string padded = '[' + text + std::string(pgn::plainTagBytes, 'x');
    TagToken tag{};
    const char* const end = pgn::readPlainTag(padded.data(), tag);
    if (end == nullptr)
        return std::nullopt;
    const std::string whole = "[" + std::string(tag.name) + " \"" + std::string(tag.value) + "\"]";
    const bool isWhole = tag.begin == padded.data() && std::string(tag.begin, end) == whole &&
                         tag.isTerminated && !tag.hasTypographicQuotes;
    return Value{isWhole ? std::string(tag.value) : "not the tag that stands there", tag.isPlain};
}

/// The same byte for byte.
std::optional<Value> foundOneByOne(std::string_view text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::size_t at = 0;
    while (at < text.size() && isLetter(text[at]))
        ++at;
    if (at == 0 || !text.substr(at).starts_with(" \""))
        return std::nullopt;
    Value value{{}, true};
    for (at += 2; at < text.size() && text[at] != '"'; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < ' ' || byte == '\\')
            return std::nullopt;
        value.isAscii = value.isAscii && byte < 0x80;
        value.text += text[at];
    }
    return text.substr(std::min(at, text.size())).starts_with("\"]") ? std::optional(value)
                                                                     : std::nullopt;
}

} // namespace

class TestPlainTag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesOfEachLengthEndWhereTheyDo();
    void whatIsNotPlainIsLeft_data();
    void whatIsNotPlainIsLeft();
    void anyTextIsReadAsOneByOne();
};

void TestPlainTag::valuesOfEachLengthEndWhereTheyDo()
{
    for (std::size_t name = 1; name < 15; ++name) {
        for (std::size_t length = 0; length < 200; ++length) {
            std::string value(length, 'v');
            const std::string before = std::string(name, 'N') + " \"";
            QCOMPARE(found(before + value + "\"]\n"), (Value{value, true}));
            if (length == 0)
                continue;
            value[length * 7 % value.size()] = '\xfc';
            QCOMPARE(found(before + value + "\"]\n"), (Value{value, false}));
            QCOMPARE(found(before + std::string(length, 'v') + "\"]\n[\xfc"),
                     (Value{std::string(length, 'v'), true}));
        }
    }
}

void TestPlainTag::whatIsNotPlainIsLeft_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no name") << QByteArray(" \"value\"]");
    QTest::newRow("a digit in the name") << QByteArray("Board2 \"value\"]");
    QTest::newRow("two spaces") << QByteArray("White  \"value\"]");
    QTest::newRow("a tab") << QByteArray("White\t\"value\"]");
    QTest::newRow("no space") << QByteArray("White\"value\"]");
    QTest::newRow("a quote in the value") << QByteArray("White \"a \"b\" c\"]");
    QTest::newRow("an escape") << QByteArray("White \"a \\\"b\"]");
    QTest::newRow("a line end") << QByteArray("White \"value\n\"]");
    QTest::newRow("a space before the bracket") << QByteArray("White \"value\" ]");
    QTest::newRow("no end") << "White \"" + QByteArray(400, 'v') + "\"]";
}

void TestPlainTag::whatIsNotPlainIsLeft()
{
    QFETCH(QByteArray, text);
    QVERIFY(!found(text.toStdString()));
}

void TestPlainTag::anyTextIsReadAsOneByOne()
{
    constexpr std::string_view bytes = "aZ \"\"]\\\n\x7f\xc3{@[`";
    tests::Random random(11);
    int plain = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text(static_cast<std::size_t>(random.below(12)), 'n');
        text += random.below(8) > 0 ? " \"" : "=";
        for (int left = random.below(90); left > 0; --left) {
            const bool isOdd = random.below(40) == 0;
            text +=
                isOdd
                    ? bytes[static_cast<std::size_t>(random.below(static_cast<int>(bytes.size())))]
                    : 'v';
        }
        text += random.below(8) > 0 ? "\"]" : "";
        const auto value = found(text);
        QCOMPARE(value, foundOneByOne(text));
        plain += value ? 1 : 0;
    }
    QVERIFY(plain > 5000);
}

PLYLINE_TEST(TestPlainTag)
#include "tst_plain_tag.moc"
