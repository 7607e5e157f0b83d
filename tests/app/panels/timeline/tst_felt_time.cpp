#include <QPaintEvent>
#include <QTest>
#include <QTimer>

#include "app/panels/timeline/playhead.h"
#include "app/panels/timeline/timeline_panel.h"
#include "tests/support/hand_clock.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using namespace std::chrono_literals;
using game::Ply;
using timeline::AxisKind;
using timeline::TimelinePanel;
using timeline::TimelineView;

namespace {

/// `plies` plies of 2 and 4 s, except for one of ten minutes that leads to ply 7.
QString clockedGame(int plies)
{
    QString text = QStringLiteral("[Result \"*\"]\n\n");
    const QStringList moves{QStringLiteral("Nf3"), QStringLiteral("Nf6"), QStringLiteral("Ng1"),
                            QStringLiteral("Ng8")};
    for (int i = 0; i < plies; ++i)
        text += QStringLiteral("%1 {[%emt 0:%2]} ")
                    .arg(moves[i % 4], i == 6 ? QStringLiteral("10:00")
                                              : QStringLiteral("00:0%1").arg(i % 2 == 0 ? 2 : 4));
    return text + QStringLiteral("*\n");
}

struct PaintWatch : QObject
{
    QRegion painted;
    int times = 0;
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            painted += static_cast<QPaintEvent*>(event)->region();
            ++times;
        }
        return false;
    }
};

} // namespace

/// The playhead between two plies of the clock axis.
class TestFeltTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itTravelsAlongTheThought();
    void itRunsThroughAFoldedThought();
    void onTheAxisOfPliesItStays();
    void backwardsItTravelsBack();
    void pausedItStaysUntilTheCursorMoves();
    void onlyItsStripIsPaintedAgain();
    void aHiddenViewDoesNothing();
    void zoomedInItTurnsPages();
    void aPressOnTheHandleTakesItWhereItIs();

private:
    void open(int plies);
    [[nodiscard]] TimelineView& view() const { return m_panel->view(); }
    [[nodiscard]] double x() const { return timeline::playheadX(view().axis(), view().frame()); }
    [[nodiscard]] QTimer* timer() const
    {
        return view().findChild<timeline::FeltTime*>()->findChild<QTimer*>();
    }
    /// Lets time pass and moves the playhead, as its timer would.
    void pass(std::chrono::nanoseconds time)
    {
        m_clock->pass(time);
        Q_EMIT view().findChild<timeline::FeltTime*>()->moved();
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<tests::HandClock> m_clock;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<TimelinePanel> m_panel;
};

void TestFeltTime::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_playback = std::make_unique<session::Playback>(*m_session);
    m_clock = std::make_unique<tests::HandClock>(*m_playback);
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<TimelinePanel>(*m_workspace, *m_playback, *m_look);
    m_panel->resize(1300, 216);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    open(12);
    view().zoom().setKind(AxisKind::Clock);
    session::PlaybackOptions options;
    options.isRealPace = true;
    m_playback->setOptions(options);
    QCoreApplication::processEvents(); // the gutters have their widths
}

void TestFeltTime::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_clock.reset();
    m_playback.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestFeltTime::open(int plies)
{
    m_session->file().openText(clockedGame(plies), QStringLiteral("test"));
    QTRY_COMPARE(view().axis().lastPly().number(), plies);
}

void TestFeltTime::itTravelsAlongTheThought()
{
    const timeline::TimeAxis& axis = view().axis();
    const double from = axis.xOf(Ply(0));
    const double step = axis.xOf(Ply(1)) - from;
    QCOMPARE(x(), from);
    m_playback->playForwards();
    pass(500ms);
    QVERIFY(std::abs(x() - (from + step / 4)) < 1e-6);
    QCOMPARE(m_session->cursor().ply(), Ply(0));
    QCOMPARE(view().frame().ply, Ply(0));
    pass(1'000ms);
    QVERIFY(std::abs(x() - (from + step * 3 / 4)) < 1e-6);
    pass(500ms);
    QCOMPARE(m_session->cursor().ply(), Ply(1));
    QCOMPARE(x(), axis.xOf(Ply(1)));
    // Its line is painted where it is.
    pass(2'000ms);
    const QImage image = view().grab().toImage();
    const auto column = static_cast<int>(std::round(x()));
    const auto row = static_cast<int>(view().layoutOfGame().body.bottom()) - 20;
    QCOMPARE(image.pixelColor(column, row), m_look->theme().event);
}

void TestFeltTime::itRunsThroughAFoldedThought()
{
    const auto folds = view().axis().scale().foldedThinks();
    QCOMPARE(folds.size(), std::size_t(1));
    QCOMPARE(folds.front().ply, Ply(7));
    m_session->cursor().goToPly(Ply(6));
    m_playback->playForwards();
    pass(2'500ms); // half of what the idle cap leaves of it
    QVERIFY(std::abs(x() - (folds.front().left + folds.front().right) / 2) < 1e-6);
    pass(2'500ms);
    QCOMPARE(x(), folds.front().right);
}

void TestFeltTime::onTheAxisOfPliesItStays()
{
    m_playback->playForwards();
    pass(500ms);
    QVERIFY(view().frame().way > 0.0);
    view().zoom().setKind(AxisKind::Plies);
    QCOMPARE(x(), view().axis().xOf(Ply(0)));
    QVERIFY(!timer()->isActive());
    pass(500ms);
    QCOMPARE(view().frame().way, 0.0);
}

void TestFeltTime::backwardsItTravelsBack()
{
    m_session->cursor().goToPly(Ply(2));
    m_playback->playBackwards();
    pass(400ms);
    QCOMPARE(m_session->cursor().ply(), Ply(1));
    QCOMPARE(x(), view().axis().xOf(Ply(2)));
    pass(1s);
    const double step = view().axis().xOf(Ply(2)) - view().axis().xOf(Ply(1));
    QVERIFY(std::abs(x() - (view().axis().xOf(Ply(2)) - step / 4)) < 1e-6);
}

void TestFeltTime::pausedItStaysUntilTheCursorMoves()
{
    m_playback->playForwards();
    pass(1s);
    const double before = x();
    m_playback->pause();
    QVERIFY(!timer()->isActive());
    QCOMPARE(x(), before);
    m_session->cursor().goToPly(Ply(4));
    QCOMPARE(x(), view().axis().xOf(Ply(4)));
    m_session->cursor().goToPly(Ply(0));
    QCOMPARE(x(), view().axis().xOf(Ply(0)));
}

void TestFeltTime::onlyItsStripIsPaintedAgain()
{
    m_playback->playForwards();
    pass(500ms);
    QCoreApplication::processEvents();
    PaintWatch watch;
    view().installEventFilter(&watch);
    pass(20ms);
    QCoreApplication::processEvents();
    QCOMPARE(watch.times, 1);
    QVERIFY(watch.painted.boundingRect().width() < 100);
    QVERIFY(watch.painted.contains(QPoint(qRound(x()), view().height() / 2)));
    // What is painted is what all of it would be.
    const QImage part = m_panel->grab().toImage();
    view().update();
    QCOMPARE(m_panel->grab().toImage(), part);
}

void TestFeltTime::aHiddenViewDoesNothing()
{
    m_playback->playForwards();
    QVERIFY(timer()->isActive());
    QVERIFY(timer()->interval() >= 16); // at most 60 times a second
    m_panel->hide();
    QVERIFY(!timer()->isActive());
    m_clock->pass(2s);
    QCOMPARE(m_session->cursor().ply(), Ply(1));
    QVERIFY(!timer()->isActive());
    m_panel->show();
    QTRY_VERIFY(timer()->isActive());
}

void TestFeltTime::zoomedInItTurnsPages()
{
    open(120);
    view().zoom().zoomBy(8.0, view().axis().left());
    m_session->cursor().goToPly(Ply(20));
    m_playback->playForwards();
    QSet<double> pages;
    for (int i = 0; i < 4000 && m_session->cursor().ply() < Ply(80); ++i) {
        pass(tests::HandClock::frame * 5);
        pages << view().axis().scale().firstPosition();
        QVERIFY(x() >= view().axis().left() - 0.5 && x() <= view().axis().right() + 0.5);
    }
    QCOMPARE(m_session->cursor().ply(), Ply(80));
    QVERIFY2(pages.size() >= 3 && pages.size() <= 8, qPrintable(QString::number(pages.size())));
}

void TestFeltTime::aPressOnTheHandleTakesItWhereItIs()
{
    m_playback->playForwards();
    pass(1'200ms);
    const QPoint handle =
        timeline::handleRect(view().layoutOfGame(), view().frame()).center().toPoint();
    QVERIFY(std::abs(handle.x() - view().axis().xOf(Ply(0))) > 20.0);
    QTest::mousePress(&view(), Qt::LeftButton, {}, handle);
    QVERIFY(!m_playback->isPlaying());
    QCOMPARE(m_session->cursor().ply(), Ply(0));
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, handle);
    QCOMPARE(m_session->cursor().ply(), Ply(0));
}

PLYLINE_WIDGET_TEST(TestFeltTime)
#include "tst_felt_time.moc"
