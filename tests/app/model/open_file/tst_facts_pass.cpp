#include <QSignalSpy>
#include <QTest>

#include "app/model/open_file/facts_pass.h"
#include "core/index/index_builder.h"
#include "tests/support/test.h"

using namespace plyline;
using open_file::FactsPass;

class TestFactsPass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFactsComeToTheirThread();
    void whatIsPreferredIsToldByItself();
    void startingAnewDropsTheOtherIndex();

private:
    static std::shared_ptr<const index::GameIndex> index(int games)
    {
        std::string text;
        for (int i = 0; i < games; ++i)
            text += "[Event \"E\"]\n[White \"W\"]\n\n1. e4 e5 2. Nf3 *\n\n";
        return index::buildIndex(files::Source::fromText(text, "test"));
    }
};

void TestFactsPass::allFactsComeToTheirThread()
{
    const auto games = index(3000);
    FactsPass pass;
    std::vector<bool> isTold(3000, false);
    bool isHere = true;
    connect(&pass, &FactsPass::found, this, [&](int first, int last) {
        isHere = isHere && QThread::currentThread() == thread();
        for (int i = first; i <= last; ++i)
            isTold[static_cast<std::size_t>(i)] = games->facts(i).plies == 3;
    });
    pass.start(games);
    QTRY_COMPARE(isTold, std::vector<bool>(3000, true));
    QVERIFY(isHere);
}

void TestFactsPass::whatIsPreferredIsToldByItself()
{
    const auto games = index(20'000);
    FactsPass pass;
    QSignalSpy found(&pass, &FactsPass::found);
    pass.prefer({19'999, 30'000});
    pass.start(games);
    QTRY_VERIFY(found.contains(QVariantList({19'999, 19'999})));
}

void TestFactsPass::startingAnewDropsTheOtherIndex()
{
    const auto large = index(20'000);
    const auto small = index(2);
    FactsPass pass;
    QSignalSpy found(&pass, &FactsPass::found);
    pass.start(large);
    pass.start(small);
    QTRY_VERIFY(small->facts(1).isKnown());
    QTRY_VERIFY(!found.isEmpty());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first(), QVariantList({0, 1}));
}

PLYLINE_EVENT_TEST(TestFactsPass)

#include "tst_facts_pass.moc"
