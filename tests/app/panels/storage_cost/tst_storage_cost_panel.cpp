#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>

#include "app/kit/look/segments.h"
#include "app/model/study/study.h"
#include "app/panels/storage_cost/cost_table.h"
#include "app/panels/storage_cost/cost_words.h"
#include "app/panels/storage_cost/interval_control.h"
#include "app/panels/storage_cost/plot_view.h"
#include "app/panels/storage_cost/storage_cost_panel.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using storage_cost::CostModel;
using storage_cost::Scope;
using storage_cost::StorageCostPanel;
using store::StorageModel;
using Kind = StorageModel::Kind;

class TestCostPanel : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeSession();
        openSamples(1, 47);
        m_look = std::make_unique<look::Look>();
        m_panel = std::make_unique<StorageCostPanel>(*m_workspace, *m_look);
        m_panel->resize(470, 640);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_look.reset();
        dropSession();
    }
    void theShownLineIsMeasuredInEveryModel();
    void whatIsTriedIsTheReplaysWhileThePanelIsSeen();
    void sliderAndNumberSayTheSame();
    void aClickOnACheckpointTakesItsInterval();
    void anotherGameHasOtherCosts();
    void theFileIsMeasuredWhenAskedFor();
    void aFileThatGrewIsMeasuredToItsEnd();
    void aMeasuringCanBeCancelled();
    void aGameWithoutEventsHasNothingToMeasure();
    void whatIsLeftIsSaidInWords();
    void namesOfModelsAreWhole_data();
    void namesOfModelsAreWhole();

private:
    storage_cost::Measuring& measuring() { return m_panel->measuring(); }
    [[nodiscard]] QString cell(int row, CostModel::Column column)
    {
        return m_panel->table().model()->index(row, column).data().toString();
    }
    void waitUntilMeasured() { QTRY_VERIFY_WITH_TIMEOUT(!measuring().running(), 60000); }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<StorageCostPanel> m_panel;
};

void TestCostPanel::theShownLineIsMeasuredInEveryModel()
{
    QVERIFY(measuring().running() == Scope::Game);
    waitUntilMeasured();
    // The four, N = 1, 2, 4, 8, 32 and 64: 16 is one of the four.
    QCOMPARE(static_cast<int>(measuring().costs(Scope::Game).size()), 10);
    for (const store::ModelCost& cost : measuring().costs(Scope::Game)) {
        QCOMPARE(cost.targets, 64);
        QCOMPARE(cost.agreeing, 64);
    }
    QCOMPARE(cell(0, CostModel::Rows), QStringLiteral("87"));
    QCOMPARE(cell(0, CostModel::Average), QStringLiteral("43.5"));
    QCOMPARE(cell(0, CostModel::Worst), QStringLiteral("87"));
    QCOMPARE(cell(1, CostModel::Worst), QStringLiteral("0"));
    QCOMPARE(cell(3, CostModel::Model), QStringLiteral("Checkpoint every 16"));
    QCOMPARE(cell(3, CostModel::Worst), QStringLiteral("15"));
    // Five runs of 0 to 15 and one of 0 to 7: 628 events over 88 plies.
    QCOMPARE(cell(3, CostModel::Average), QStringLiteral("7.1"));
    QCOMPARE(static_cast<int>(m_panel->plot().frame().dots.size()), 10);
    QVERIFY(m_panel->plot().frame().dots.front().isPresent);
    // What cannot depend on the machine: rows of state take more than the events they come from.
    const auto bytes = [&](StorageModel model) {
        return *measuring().cost(Scope::Game, model)->size.filled;
    };
    QVERIFY(bytes({Kind::Events}) < bytes({Kind::Checkpoints, 16}));
    QVERIFY(bytes({Kind::Checkpoints, 16}) < bytes({Kind::Checkpoints, 2}));
    QVERIFY(bytes({Kind::Intervals}) < bytes({Kind::Snapshots}));
}

void TestCostPanel::namesOfModelsAreWhole_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("smallest") << 308;
    QTest::newRow("usual") << 379;
    QTest::newRow("wide") << 700;
}

void TestCostPanel::namesOfModelsAreWhole()
{
    QFETCH(int, width);
    m_panel->resize(width, 640);
    waitUntilMeasured();
    QCoreApplication::processEvents();
    const QTableView& table = m_panel->table();
    const QFontMetrics metrics(table.font());
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < CostModel::ColumnCount; ++column) {
            const QString text = cell(row, static_cast<CostModel::Column>(column));
            QVERIFY2(table.isColumnHidden(column) ||
                         metrics.horizontalAdvance(text) < table.columnWidth(column),
                     qPrintable(text));
        }
    QVERIFY(!table.isColumnHidden(CostModel::Seek));
    QCOMPARE(table.isColumnHidden(CostModel::Worst), width < 700);
}

void TestCostPanel::whatIsTriedIsTheReplaysWhileThePanelIsSeen()
{
    waitUntilMeasured();
    m_panel->interval().setInterval(10);
    QCOMPARE(m_session->moment().seek, (replay::Seek{Ply(40), 7}));
    QVERIFY(m_panel->seekLabel().text().contains(QStringLiteral("checkpoint 40 + 7 events")));
    QVERIFY(m_session->checkpoints().isTried());
    QTRY_VERIFY(measuring().cost(Scope::Game, {Kind::Checkpoints, 10}));
    QCOMPARE(cell(3, CostModel::Model), QStringLiteral("Checkpoint every 10"));
    QCOMPARE(m_panel->plot().frame().dots.front().name, QStringLiteral("N = 10"));
    m_panel->hide();
    QCOMPARE(m_session->moment().seek, (replay::Seek{Ply(32), 15}));
    QVERIFY(!m_session->checkpoints().isTried());
    m_panel->show();
    QCOMPARE(m_session->moment().seek, (replay::Seek{Ply(40), 7}));
}

void TestCostPanel::sliderAndNumberSayTheSame()
{
    QSlider& slider = m_panel->interval().slider();
    QSpinBox& number = m_panel->interval().number();
    slider.setValue(slider.minimum());
    QCOMPARE(number.value(), 1);
    slider.setValue(slider.maximum());
    QCOMPARE(number.value(), 999);
    int before = 0;
    for (int stop = slider.minimum(); stop <= slider.maximum(); ++stop) {
        slider.setValue(stop);
        QVERIFY(number.value() > before);
        QVERIFY(number.value() - before <= std::max(1, before / 7));
        before = number.value();
    }
    number.setValue(17); // between two stops
    QCOMPARE(number.value(), 17);
    QCOMPARE(m_session->checkpoints().interval(), 17);
    QTest::keyClick(&slider, Qt::Key_Left);
    QCOMPARE(number.value(), 16);
}

void TestCostPanel::aClickOnACheckpointTakesItsInterval()
{
    waitUntilMeasured();
    storage_cost::PlotView& plot = m_panel->plot();
    const auto geometry = storage_cost::plotGeometry(QSizeF(plot.size()), plot.frame());
    const auto four = std::find_if(plot.frame().dots.begin(), plot.frame().dots.end(),
                                   [](const storage_cost::PlotFrame::Dot& dot) {
                                       return dot.model == StorageModel{Kind::Checkpoints, 4};
                                   });
    QVERIFY(four != plot.frame().dots.end());
    QTest::mouseClick(&plot, Qt::LeftButton, {},
                      geometry->pointOf(four->bytes, four->micros).toPoint());
    QCOMPARE(m_panel->interval().interval(), 4);
}

void TestCostPanel::anotherGameHasOtherCosts()
{
    waitUntilMeasured();
    m_session->openGame(3); // 33 plies
    QTRY_VERIFY(measuring().cost(Scope::Game, {Kind::Events}));
    QCOMPARE(measuring().cost(Scope::Game, {Kind::Events})->folded.worst, 33);
    waitUntilMeasured();
    QCOMPARE(measuring().costs(Scope::Game).front().targets, 34); // every ply
}

void TestCostPanel::theFileIsMeasuredWhenAskedFor()
{
    openPgn(tests::twoGames);
    QTRY_VERIFY(measuring().cost(Scope::Game, {Kind::Events}));
    m_panel->scopes().setCurrent(1);
    QVERIFY(measuring().costs(Scope::File).empty());
    waitUntilMeasured();
    m_panel->button().click();
    QVERIFY(measuring().running() == Scope::File);
    waitUntilMeasured();
    QCOMPARE(cell(0, CostModel::Rows), QStringLiteral("10")); // 7 and 3 events
    QCOMPARE(cell(0, CostModel::Worst), QStringLiteral("7"));
    QCOMPARE(measuring().costs(Scope::File).front().targets, 12); // 8 and 4 plies
    QVERIFY(m_panel->button().text() == QStringLiteral("Measure again"));
    // What the file costs stays when another of its games is shown.
    m_session->openNextGame();
    QVERIFY(!measuring().costs(Scope::File).empty());
}

void TestCostPanel::aFileThatGrewIsMeasuredToItsEnd()
{
    const QString path = written(QStringLiteral("live.pgn"), "[White \"A\"]\n\n1. e4 e5 *\n\n");
    m_session->file().open(path);
    QTRY_COMPARE(m_session->file().path(), path);
    m_panel->scopes().setCurrent(1);
    QTRY_VERIFY(m_panel->button().isEnabled() && !measuring().running());
    m_panel->button().click();
    waitUntilMeasured();
    QCOMPARE(cell(0, CostModel::Rows), QStringLiteral("2"));

    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("[White \"B\"]\n\n1. d4 d5 2. c4 *\n\n");
    file.close();
    m_session->file().readOn(true);
    QTRY_COMPARE(m_session->file().index()->size(), 2);
    QVERIFY(measuring().costs(Scope::File).empty()); // of less than there is
    m_panel->button().click();
    waitUntilMeasured();
    QCOMPARE(cell(0, CostModel::Rows), QStringLiteral("5"));
}

void TestCostPanel::aMeasuringCanBeCancelled()
{
    m_session->file().open(written(QStringLiteral("many.pgn"), tests::manyGames()));
    QTRY_VERIFY(m_session->file().index() && m_session->file().index()->size() == 6000);
    m_panel->scopes().setCurrent(1);
    waitUntilMeasured();
    m_panel->button().click();
    QTRY_VERIFY_WITH_TIMEOUT(measuring().secondsLeft(), 30000);
    QCOMPARE(m_panel->button().text(), QStringLiteral("Cancel"));
    m_panel->button().click();
    QVERIFY(!measuring().running());
    QVERIFY(!measuring().error());
    QCOMPARE(m_panel->button().text(), measuring().costs(Scope::File).empty()
                                           ? QStringLiteral("Measure")
                                           : QStringLiteral("Measure again"));
}

void TestCostPanel::aGameWithoutEventsHasNothingToMeasure()
{
    waitUntilMeasured();
    openPgn("[Result \"1-0\"]\n\n1-0\n");
    QVERIFY(!measuring().canMeasure(Scope::Game));
    QVERIFY(!measuring().running());
    QVERIFY(!m_panel->button().isEnabled());
    QVERIFY(m_panel->plot().frame().dots.empty());
}

void TestCostPanel::whatIsLeftIsSaidInWords()
{
    const StorageModel model{Kind::Snapshots};
    QCOMPARE(storage_cost::workText(model, 0.012, std::nullopt),
             QStringLiteral("Snapshot per ply: 1.2 % of all the work is done."));
    QCOMPARE(storage_cost::workText(model, 0.5, 41.7),
             QStringLiteral(
                 "Snapshot per ply: 50 % of all the work is done. About 42 seconds are left."));
    QVERIFY(storage_cost::workText(model, 0.5, 600.0)
                .endsWith(QStringLiteral("About 10 minutes are left.")));
}

PLYLINE_WIDGET_TEST(TestCostPanel)
#include "tst_storage_cost_panel.moc"
