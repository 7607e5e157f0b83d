#include <QtTest/QTest>

#include "core/index/game_label.h"
#include "core/index/index_builder.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

#include <set>

using namespace plyline;
using index::GameLabel;
using index::labelOf;
using Occasion = index::GameLabel::Occasion;

namespace {

using Tags = std::vector<std::pair<const char*, const char*>>;

std::shared_ptr<const index::GameIndex> indexOfTags(const std::vector<Tags>& games)
{
    std::string text;
    for (const Tags& tags : games) {
        for (const auto& [name, value] : tags)
            text += std::string("[") + name + " \"" + value + "\"]\n";
        text += "\n1. e4 *\n\n";
    }
    return index::buildIndex(files::Source::fromText(text, "test"));
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

class TestGameLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChapterIsTheTitleOfAGameWithoutPlayers();
    void withoutNeighboursTheEventIsTheTitle();
    void theSiteTakesThePlaceOfAnUnknownEvent();
    void whatTellsGamesOfOneEventApartIsNamed();
    void everyChapterOfAStudyHasATitleOfItsOwn();
};

void TestGameLabel::aChapterIsTheTitleOfAGameWithoutPlayers()
{
    const auto index = indexOfTags({
        {{"Event", "Practice: Rooks: Lucena: the bridge"}},
        {{"Event", "Practice: Rooks: Lucena: other wins"}},
        {{"Event", "Practice: Rooks: Philidor"}},
        {{"Event", "Another: study"}},
        {{"Event", "Practice: Rooks: Vancura"}, {"White", "A"}, {"Black", "B"}},
    });
    QCOMPARE(bytes(labelOf(*index, 0).title), QByteArray("Lucena: the bridge"));
    QCOMPARE(bytes(labelOf(*index, 0).event), QByteArray("Practice: Rooks"));
    QCOMPARE(bytes(labelOf(*index, 1).title), QByteArray("Lucena: other wins"));
    QCOMPARE(bytes(labelOf(*index, 1).event), QByteArray("Practice: Rooks"));
    QCOMPARE(bytes(labelOf(*index, 2).title), QByteArray("Philidor"));
    QCOMPARE(bytes(labelOf(*index, 3).title), QByteArray("Another: study"));
    QCOMPARE(bytes(labelOf(*index, 3).event), QByteArray());
    QCOMPARE(bytes(labelOf(*index, 4).title), QByteArray());
    QCOMPARE(bytes(labelOf(*index, 4).event), QByteArray("Practice: Rooks: Vancura"));
}

void TestGameLabel::withoutNeighboursTheEventIsTheTitle()
{
    const auto index = indexOfTags({{{"Event", "Study: chapter"}, {"White", "?"}, {"Black", "?"}}});
    QCOMPARE(bytes(labelOf(*index, 0).title), QByteArray("Study: chapter"));
    const auto twice = indexOfTags({{{"Event", "Study: one"}}, {{"Event", "Study: one"}}});
    QCOMPARE(bytes(labelOf(*twice, 0).title), QByteArray("Study: one"));
}

void TestGameLabel::theSiteTakesThePlaceOfAnUnknownEvent()
{
    const auto index = indexOfTags({
        {{"Event", "?"}, {"Site", "Berlin"}, {"White", "Anderssen"}, {"Black", "Dufresne"}},
        {{"Event", "?"}, {"Site", "Paris"}},
        {{"Event", "?"}},
    });
    QCOMPARE(bytes(labelOf(*index, 0).title), QByteArray());
    QCOMPARE(bytes(labelOf(*index, 0).event), QByteArray("Berlin"));
    QCOMPARE(bytes(labelOf(*index, 1).title), QByteArray("Paris"));
    QCOMPARE(bytes(labelOf(*index, 1).event), QByteArray());
    QCOMPARE(bytes(labelOf(*index, 2).title), QByteArray());
}

void TestGameLabel::whatTellsGamesOfOneEventApartIsNamed()
{
    const auto match = [](const char* event, const char* round, const char* date) {
        return Tags{{"Event", event}, {"Round", round}, {"Date", date}, {"White", "A"}};
    };
    const auto index = indexOfTags({
        match("Match", "1", "1985.09.03"),
        match("Match", "2", "1985.09.05"),
        match("Casual", "-", "2025.05.01"),
        match("Casual", "?", "2025.05.02"),
        match("Blitz", "-", "2025.05.02"),
        match("Blitz", "-", "2025.05.02"),
        match("Open", "3", "2025.05.02"),
    });
    const std::vector<Occasion> expected{Occasion::Round, Occasion::Round, Occasion::Date,
                                         Occasion::Date,  Occasion::Year,  Occasion::Year,
                                         Occasion::Year};
    for (int i = 0; i < index->size(); ++i)
        QVERIFY2(labelOf(*index, i).occasion == expected[static_cast<std::size_t>(i)],
                 std::to_string(i).c_str());
}

void TestGameLabel::everyChapterOfAStudyHasATitleOfItsOwn()
{
    PLYLINE_NEEDS_CORPUS();
    const auto source = files::Source::open(
        tests::corpusPath("small/lichess_study_beautiful-chess-studies-1_by_thijscom_"
                          "2018.03.05.pgn")
            .string());
    QVERIFY(source);
    const auto index = index::buildIndex(*source);
    QCOMPARE(index->size(), 64);
    std::set<std::string_view> titles;
    for (int i = 0; i < index->size(); ++i) {
        const GameLabel label = labelOf(*index, i);
        titles.insert(label.title);
        QCOMPARE(bytes(label.event), QByteArray("Beautiful Chess Studies (1)"));
    }
    QCOMPARE(titles.size(), 64U);
}

PLYLINE_TEST(TestGameLabel)
#include "tst_game_label.moc"
