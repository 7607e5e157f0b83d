#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>

#include "app/kit/widgets/mini_board.h"
#include "app/kit/words/delivery_words.h"
#include "app/panels/delivery/arrivals_view.h"
#include "app/panels/delivery/delivery_panel.h"
#include "tests/support/test.h"

#include <set>

using namespace plyline;
using delivery::ArrivalsGeometry;
using delivery::DeliveryPanel;
using delivery::DeliveryRun;
using delivery::LinkControls;
using game::Ply;
using streams::Consumption;

namespace {

const char* const exchange =
    "1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Bxc6 dxc6 5. O-O f6 6. d4 exd4 7. Nxd4 "
    "c5 8. Nb3 Qxd1 9. Rxd1 Bd7 10. Bf4 O-O-O 11. Nc3 g5 12. Bg3 h5 *";

} // namespace

class TestDeliveryPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFaultlessLinkMakesThemEqual();
    void whatIsNeitherPlayedNorShownIsNotDelivered();
    void theReaderThatOrdersEqualsTheLog();
    void duplicatesAreCounted();
    void theFirstFaultIsNamedToTheEvent();
    void aLostEventStopsTheReaderThatOrders();
    void theSameSeedDoesTheSame();
    void aSeedIsChosenThatShowsIt();
    void aSeedIsChosenOnceWhileTheFutureIsHidden();
    void aGameThatCannotGoWrongIsGivenNoSeed();
    void theSeedOfTheUserStays();
    void pointingAtAChipPointsAtItsEvent();
    void theKeyboardWalksTheChips();
    void hidingThePanelPutsOutItsLights();
    void aLongLogIsDeliveredInAJob();
    void chipsAreWhereTheyAreFound();

private:
    void open(const QString& text, int ply)
    {
        auto& session = m_workspace->session;
        session.file().openText(text, QStringLiteral("test"), 1, ply);
        QTRY_VERIFY(!session.isLoading() && session.game());
    }
    void set(LinkControls::Fault fault, int value)
    {
        m_panel->controls().slider(fault).setValue(value);
    }
    [[nodiscard]] const DeliveryRun& run() const { return *m_panel->run(); }
    [[nodiscard]] std::vector<Ply> lit() const { return m_workspace->session.pointing().plies(); }

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<DeliveryPanel> m_panel;
};

void TestDeliveryPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<DeliveryPanel>(*m_workspace, *m_look);
    m_panel->resize(308, 760);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    open(QString::fromLatin1(exchange), 24);
}

void TestDeliveryPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_workspace.reset();
}

void TestDeliveryPanel::aFaultlessLinkMakesThemEqual()
{
    set(LinkControls::Fault::Duplicates, 0);
    set(LinkControls::Fault::OutOfOrder, 1);
    QCOMPARE(m_panel->countText(), QStringLiteral("24 deliveries of 24 events"));
    for (const auto consumption :
         {Consumption::AsItComes, Consumption::OnceEach, Consumption::OnceEachInOrder}) {
        QCOMPARE(m_panel->card(consumption).verdict(), QStringLiteral("same position"));
        QCOMPARE(m_panel->card(consumption).fault(), QString());
        QVERIFY(!m_panel->card(consumption).isFramed());
        QVERIFY(m_panel->card(consumption).board().frame().tints.empty());
        // The board is the shown one.
        QCOMPARE(m_panel->card(consumption).board().frame().pieces.size(),
                 static_cast<std::size_t>(m_workspace->session.moment().pieces.size()));
    }
}

void TestDeliveryPanel::whatIsNeitherPlayedNorShownIsNotDelivered()
{
    m_workspace->session.cursor().goToPly(Ply(10));
    QCOMPARE(run().sent, 10);
    for (const streams::Arriving& one : run().arrivals)
        QVERIFY(one.event <= 10);
    m_workspace->session.setFutureHidden(true);
    QCOMPARE(run().sent, 10);
    m_workspace->session.cursor().goToPly(Ply(0));
    QVERIFY(!m_panel->run());
    QVERIFY(!m_panel->arrivals().isVisible());
}

void TestDeliveryPanel::theReaderThatOrdersEqualsTheLog()
{
    set(LinkControls::Fault::Duplicates, 50);
    set(LinkControls::Fault::OutOfOrder, 8);
    const auto& shown = m_workspace->session.moment().position;
    bool isNaiveEverWrong = false;
    for (int seed = 1; seed <= 40; ++seed) {
        set(LinkControls::Fault::Seed, seed);
        QVERIFY(run().readers[2].consumed.position == shown);
        QCOMPARE(m_panel->card(Consumption::OnceEachInOrder).verdict(),
                 QStringLiteral("same position"));
        isNaiveEverWrong |= m_panel->card(Consumption::AsItComes).isFramed();
    }
    QVERIFY(isNaiveEverWrong);
}

void TestDeliveryPanel::duplicatesAreCounted()
{
    set(LinkControls::Fault::Duplicates, 50);
    set(LinkControls::Fault::OutOfOrder, 1);
    std::multiset<int> events;
    for (const streams::Arriving& one : run().arrivals)
        events.insert(one.event);
    int again = 0;
    for (int event = 1; event <= 24; ++event)
        again += static_cast<int>(events.count(event)) - 1;
    QVERIFY(again > 0);
    QVERIFY(m_panel->card(Consumption::AsItComes)
                .text()
                .contains(QStringLiteral(" %1 twice").arg(again)));
    QVERIFY(m_panel->card(Consumption::OnceEach)
                .text()
                .startsWith(QStringLiteral("Leaves out %1 it has seen").arg(again)));
    QCOMPARE(m_panel->countText(), QStringLiteral("%1 deliveries of 24 events").arg(24 + again));
}

void TestDeliveryPanel::theFirstFaultIsNamedToTheEvent()
{
    set(LinkControls::Fault::Duplicates, 0);
    set(LinkControls::Fault::OutOfOrder, 8);
    auto& card = m_panel->card(Consumption::AsItComes);
    const auto& fault = run().readers[0].consumed.firstFault;
    QVERIFY(fault);
    // Nothing comes twice, so that the first event out of order is the fault.
    int expected = 1;
    std::size_t wrong = 0;
    while (run().arrivals[wrong].event == expected++)
        ++wrong;
    QCOMPARE(fault->arrival, static_cast<int>(wrong));
    QVERIFY(card.fault().contains(
        QStringLiteral("at delivery %1: event %2 was applied before event %3.")
            .arg(wrong + 1)
            .arg(run().arrivals[wrong].event)
            .arg(wrong + 1)));
    card.showButton().click();
    QCOMPARE(lit(),
             (std::vector{Ply(static_cast<int>(wrong) + 1), Ply(run().arrivals[wrong].event)}));
    QCOMPARE(m_panel->arrivals().frame().current, std::optional(static_cast<int>(wrong)));
    QVERIFY(m_panel->arrivals().rect().contains(
        m_panel->arrivals().places().chip(static_cast<int>(wrong))));
}

void TestDeliveryPanel::aLostEventStopsTheReaderThatOrders()
{
    set(LinkControls::Fault::Loss, 50);
    std::set<int> arrived;
    for (const streams::Arriving& one : run().arrivals)
        arrived.insert(one.event);
    int missing = 1;
    while (arrived.count(missing) > 0)
        ++missing;
    QVERIFY(missing <= 24);
    QCOMPARE(m_panel->card(Consumption::OnceEachInOrder).verdict(),
             QStringLiteral("stopped before event %1: it never came").arg(missing));
    // What it has is right: that of the log before the lost event.
    QVERIFY(run().readers[2].consumed.position ==
            m_workspace->session.replay()->stateAt(Ply(missing - 1)));
}

void TestDeliveryPanel::theSameSeedDoesTheSame()
{
    set(LinkControls::Fault::OutOfOrder, 6);
    set(LinkControls::Fault::Seed, 19);
    const auto first = run().arrivals;
    set(LinkControls::Fault::Seed, 7);
    QVERIFY(run().arrivals != first);
    set(LinkControls::Fault::Seed, 19);
    QVERIFY(run().arrivals == first);
}

void TestDeliveryPanel::aSeedIsChosenThatShowsIt()
{
    for (const char* const text :
         {exchange, "1. d4 d5 2. c4 dxc4 3. e3 b5 4. a4 c6 5. axb5 cxb5 6. Qf3 e6 *"}) {
        open(QString::fromLatin1(text), 1);
        const int seed = m_panel->controls().slider(LinkControls::Fault::Seed).value();
        QVERIFY(m_panel->seedText().startsWith(QStringLiteral("Seed %1 ").arg(seed)));
        int wrong = 0;
        const int last = m_workspace->session.replay()->lastPly().number();
        for (int ply = 1; ply <= last; ++ply) {
            m_workspace->session.cursor().goToPly(Ply(ply));
            wrong += run().readers[0].wrongSquares.empty() ? 0 : 1;
            // A step keeps it, whatever the boards then are.
            QCOMPARE(m_panel->controls().slider(LinkControls::Fault::Seed).value(), seed);
        }
        QVERIFY(wrong >= last / 4);
    }
    // If it can be, the shown board is wrong.
    open(QString::fromLatin1(exchange), 17);
    QVERIFY(!run().readers[0].wrongSquares.empty());
}

void TestDeliveryPanel::aSeedIsChosenOnceWhileTheFutureIsHidden()
{
    m_workspace->session.setFutureHidden(true);
    open(QStringLiteral("1. e4 d6 2. d4 Nf6 3. Nc3 g6 4. Be3 Bg7 5. Qd2 c6 6. f3 b5 7. Nge2 Nbd7 "
                        "8. Bh6 Bxh6 9. Qxh6 Bb7 10. a3 e5 11. O-O-O Qe7 12. Kb1 a6 13. Nc1 O-O-O "
                        "14. Nb3 exd4 15. Rxd4 c5 16. Rd1 Nb6 17. g3 Kb8 18. Na5 Ba8 *"),
         1);
    std::set<int> chosen;
    for (int ply = 1; ply <= 36; ++ply) {
        m_workspace->session.cursor().goToPly(Ply(ply));
        if (!m_panel->seedText().isEmpty())
            chosen.insert(m_panel->controls().slider(LinkControls::Fault::Seed).value());
    }
    QCOMPARE(chosen.size(), 1U);
}

void TestDeliveryPanel::aGameThatCannotGoWrongIsGivenNoSeed()
{
    // The only event may come twice: a square that is emptied again stays empty.
    open(QStringLiteral("1. e4 *"), 1);
    QCOMPARE(m_panel->seedText(), QString());
}

void TestDeliveryPanel::theSeedOfTheUserStays()
{
    set(LinkControls::Fault::Seed, 3);
    QVERIFY(m_panel->seedText().isEmpty());
    open(QStringLiteral("1. d4 d5 2. c4 dxc4 3. e3 b5 4. a4 c6 5. axb5 cxb5 6. Qf3 e6 *"), 12);
    QCOMPARE(m_panel->controls().slider(LinkControls::Fault::Seed).value(), 3);
    QVERIFY(m_panel->seedText().isEmpty());
}

void TestDeliveryPanel::pointingAtAChipPointsAtItsEvent()
{
    auto& view = m_panel->arrivals();
    auto& pointing = m_workspace->session.pointing();
    const int last = static_cast<int>(run().arrivals.size()) - 1;
    const QRect chip = view.places().chip(last);
    QVERIFY(view.rect().contains(chip)); // the end is in sight
    const int event = run().arrivals.back().event;
    QTest::mouseMove(&view, chip.center());
    QTRY_COMPARE(pointing.ply(), std::optional(Ply(event)));
    QCOMPARE(view.frame().pointed, std::optional(event));
    QTest::mouseClick(&view, Qt::LeftButton, {}, chip.center());
    QCOMPARE(lit(), std::vector{Ply(event)});
    QCOMPARE(m_workspace->session.cursor().ply(), Ply(24)); // the log stays as it is
    pointing.setPly(Ply(3));
    QCOMPARE(view.frame().pointed, std::optional(3));
}

void TestDeliveryPanel::theKeyboardWalksTheChips()
{
    auto& view = m_panel->arrivals();
    view.setFocus(Qt::TabFocusReason);
    const int last = static_cast<int>(run().arrivals.size()) - 1;
    QTRY_COMPARE(view.frame().current, std::optional(last));
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.frame().current, std::optional(0));
    QVERIFY(view.rect().contains(view.places().chip(0)));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(view.frame().current, std::optional(1));
    QCOMPARE(lit(), std::vector{Ply(run().arrivals[1].event)});
}

void TestDeliveryPanel::hidingThePanelPutsOutItsLights()
{
    auto& view = m_panel->arrivals();
    QTest::mouseClick(&view, Qt::LeftButton, {},
                      view.places().chip(view.places().count - 1).center());
    QVERIFY(!lit().empty());
    m_panel->hide();
    QVERIFY(lit().empty());
}

void TestDeliveryPanel::aLongLogIsDeliveredInAJob()
{
    QString moves;
    for (int number = 1; number <= 1100; number += 2)
        moves += QStringLiteral("%1. Nf3 Nf6 %2. Ng1 Ng8 ").arg(number).arg(number + 1);
    open(moves + QStringLiteral("*"), 2200);
    QTRY_VERIFY(m_panel->run() && run().sent == 2200);
    QVERIFY(m_panel->countText().endsWith(QStringLiteral("of 2,200 events")));
    QCOMPARE(m_panel->card(Consumption::OnceEachInOrder).verdict(),
             QStringLiteral("same position"));
}

void TestDeliveryPanel::chipsAreWhereTheyAreFound()
{
    ArrivalsGeometry geometry;
    geometry.count = 40;
    geometry.width = 300;
    QCOMPARE(geometry.firstSeen(), 0);
    QVERIFY(geometry.mostScrolled() > 0);
    for (int i = 0; i < geometry.count; ++i) {
        geometry.scrolled = geometry.scrolledTo(i);
        QVERIFY(geometry.scrolled >= 0 && geometry.scrolled <= geometry.mostScrolled());
        QCOMPARE(geometry.indexAt(geometry.chip(i).center()), std::optional(i));
        QVERIFY(geometry.firstSeen() <= i && i <= geometry.lastSeen());
        QVERIFY(!geometry.indexAt(geometry.chip(i).topRight() + QPoint(2, 0))); // the gap
    }
    QCOMPARE(geometry.scrolled, geometry.mostScrolled());
    QVERIFY(!geometry.indexAt(QPoint(10, ArrivalsGeometry::legendTop())));
}

PLYLINE_WIDGET_TEST(TestDeliveryPanel)
#include "tst_delivery_panel.moc"
