#include <QtGui/QMouseEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>

#include "app/kit/words/numbers.h"
#include "app/panels/snapshot/cost_strip.h"
#include "app/panels/snapshot/plane_view.h"
#include "app/panels/snapshot/rows_panel.h"
#include "app/panels/snapshot/rows_view.h"
#include "app/panels/snapshot/snapshot_panel.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::snapshot;

namespace {

/// Ply 5 takes a pawn, ply 7 castles.
const QString& pgnText()
{
    static const QString text = QStringLiteral(
        "[Event \"?\"]\n[Result \"*\"]\n\n1. e4 d5 2. Nf3 Nc6 3. exd5 Nf6 4. Bb5 Bd7 "
        "5. O-O *\n");
    return text;
}

} // namespace

class TestSnapshotPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theCaptionCountsRowsAndChanges_data();
    void theCaptionCountsRowsAndChanges();
    void theRowsAreThoseOfTheTable();
    void theRowThatWasWrittenLastIsTintedTeal();
    void theSqlAndItsRowsCanBeRead();
    void aClickOnSinceGoesToThatPly();
    void aClickOnARowPointsAtItsSquareAndMovesNothing();
    void theRowUnderTheMousePointsAtItsSquare();
    void aClickOnThePlanePointsAtASquare();
    void theCardsMeasureBothModelsAlike();
    void theCardsAreOfTheShownLine();
    void withoutAGameTheCardsAreEmpty();
    void whileHiddenPanelAndCardsAreStale();

private:
    void go(int ply)
    {
        m_session->cursor().goToPly(game::Ply(ply));
        QTRY_VERIFY(m_session->moment().stored);
    }
    [[nodiscard]] static int rowOf(const RowsModel& model, const char* origin);

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<SnapshotPanel> m_panel;
    std::unique_ptr<RowsPanel> m_rows;
};

void TestSnapshotPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_panel = std::make_unique<SnapshotPanel>(*m_workspace, *m_look);
    m_panel->resize(400, 486);
    m_panel->show();
    m_rows = std::make_unique<RowsPanel>(*m_workspace, *m_look);
    m_rows->show();
    m_rows->resize(290, 700);
    m_rows->show();
    m_session->file().openText(pgnText(), QStringLiteral("test"));
    QTRY_VERIFY(m_session->replay());
    QTRY_VERIFY(m_session->storageSize());
}

void TestSnapshotPanel::cleanup()
{
    m_panel.reset();
    m_rows.reset();
    m_session = nullptr;
    m_workspace.reset();
    m_look.reset();
}

int TestSnapshotPanel::rowOf(const RowsModel& model, const char* origin)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.rowAt(row).origin == rules::Square::parse(origin))
            return row;
    }
    return -1;
}

void TestSnapshotPanel::theCaptionCountsRowsAndChanges_data()
{
    QTest::addColumn<int>("ply");
    QTest::addColumn<QString>("caption");
    QTest::newRow("start") << 0 << QStringLiteral("SELECT … WHERE ply = 0 → 32 rows, 0 changed");
    QTest::newRow("step") << 1 << QStringLiteral("SELECT … WHERE ply = 1 → 32 rows, 1 changed");
    QTest::newRow("capture") << 5 << QStringLiteral("SELECT … WHERE ply = 5 → 31 rows, 1 changed");
    QTest::newRow("castling") << 9 << QStringLiteral("SELECT … WHERE ply = 9 → 31 rows, 2 changed");
}

void TestSnapshotPanel::theCaptionCountsRowsAndChanges()
{
    QFETCH(int, ply);
    QFETCH(QString, caption);
    go(ply);
    QCOMPARE(m_panel->caption(), caption);
}

void TestSnapshotPanel::theRowsAreThoseOfTheTable()
{
    go(9);
    const RowsModel& model = m_rows->model();
    QCOMPARE(model.rowCount(), 31);
    QCOMPARE(model.rowAt(0).row.role, rules::Role::King);
    QCOMPARE(model.rowAt(0).row.color, rules::Color::White);
    QCOMPARE(model.rowAt(0).row.square.name(), std::string("g1"));
    QCOMPARE(model.rowAt(0).origin.name(), std::string("e1"));
    QVERIFY(model.rowAt(0).isChanged);
    QVERIFY(model.rowAt(rowOf(model, "h1")).isChanged);
    QVERIFY(!model.rowAt(rowOf(model, "a1")).isChanged);
    QCOMPARE(rowOf(model, "d7"), -1); // taken
    QCOMPARE(model.rowAt(30).row.color, rules::Color::Black);
    QCOMPARE(model.rowAt(30).row.role, rules::Role::Pawn);
}

void TestSnapshotPanel::theRowThatWasWrittenLastIsTintedTeal()
{
    go(1);
    PlaneView& plane = m_panel->plane();
    const auto besidePiece = [&](int x, int y) {
        const QRectF cell = plane.geometryInWidget().cellOf(rules::Square::fromXY(x, y));
        const QPoint point(qRound(cell.left() + cell.width() * 0.14),
                           qRound(cell.center().y() + cell.height() * 0.1));
        return plane.grab().toImage().pixelColor(point);
    };
    QCOMPARE(besidePiece(5, 4), m_look->theme().stateTint); // e4
    QCOMPARE(besidePiece(5, 2), m_look->theme().planeBackground);
    QCOMPARE(besidePiece(4, 2), m_look->theme().planeBackground);
    go(2);
    QCOMPARE(besidePiece(5, 4), m_look->theme().planeBackground);
    QCOMPARE(besidePiece(4, 5), m_look->theme().stateTint); // d5
}

void TestSnapshotPanel::theSqlAndItsRowsCanBeRead()
{
    QSignalSpy changed(m_panel.get(), &SnapshotPanel::pageChanged);
    m_panel->setPage(SnapshotPanel::Sql);
    QCOMPARE(changed.count(), 1);
    go(5);
    const auto* page = m_panel->findChild<QPlainTextEdit*>();
    QVERIFY(page && page->isVisible());
    const QString text = page->toPlainText();
    QVERIFY(text.startsWith(QStringLiteral("SELECT ")));
    QVERIFY(text.contains(QStringLiteral("ply = 5")));
    // Header and 31 rows after the empty line; e2's pawn has id 12 and stands on d5 since ply 5.
    const QString rows = text.mid(text.indexOf(QStringLiteral("\n\n")) + 2);
    QCOMPARE(rows.count(u'\n'), 31);
    QVERIFY(
        rows.contains(QRegularExpression(QStringLiteral("\\n *12 +white +pawn +4 +5 +5(\\n|$)"))));
    QVERIFY(page->isReadOnly());
}

void TestSnapshotPanel::aClickOnSinceGoesToThatPly()
{
    go(9);
    RowsView& view = m_rows->view();
    const int row = rowOf(m_rows->model(), "b1") >= 0 ? rowOf(m_rows->model(), "g1") : -1;
    QVERIFY(row >= 0); // the knight that went to f3 at ply 3
    const QRect cell = view.visualRect(m_rows->model().index(row, RowsModel::Since));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(m_session->cursor().ply().number(), 3);
}

void TestSnapshotPanel::aClickOnARowPointsAtItsSquareAndMovesNothing()
{
    go(3);
    const session::Pointing& pointing = m_session->pointing();
    QSignalSpy highlighted(&pointing, &session::Pointing::squareChanged);
    RowsView& view = m_rows->view();
    const auto click = [&](const char* origin) {
        const int row = rowOf(m_rows->model(), origin);
        const QRect cell = view.visualRect(m_rows->model().index(row, RowsModel::Piece));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell.center());
    };
    const auto last = [&] { return pointing.square(); };
    click("g1");
    QCOMPARE(m_session->cursor().ply().number(), 3);
    QVERIFY(last() == rules::Square::parse("f3"));
    go(2); // the piece is followed
    QVERIFY(last() == rules::Square::parse("g1"));
    click("g1");
    QVERIFY(!last());
}

void TestSnapshotPanel::theRowUnderTheMousePointsAtItsSquare()
{
    go(3);
    const session::Pointing& pointing = m_session->pointing();
    QSignalSpy highlighted(&pointing, &session::Pointing::squareChanged);
    RowsView& view = m_rows->view();
    const auto last = [&] { return pointing.square(); };
    const auto moveTo = [&](const char* origin) {
        const int row = rowOf(m_rows->model(), origin);
        const QPointF at = view.visualRect(m_rows->model().index(row, RowsModel::Piece)).center();
        QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
    };
    moveTo("g1");
    QCOMPARE(highlighted.count(), 1);
    QVERIFY(last() == rules::Square::parse("f3"));
    moveTo("a1");
    QVERIFY(last() == rules::Square::parse("a1"));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&view, &leave);
    QVERIFY(!last());
}

void TestSnapshotPanel::aClickOnThePlanePointsAtASquare()
{
    QSignalSpy highlighted(&m_session->pointing(), &session::Pointing::squareChanged);
    PlaneView& plane = m_panel->plane();
    const QPoint point = plane.geometryInWidget().pointOf(7, 3).toPoint();
    QTest::mouseClick(&plane, Qt::LeftButton, {}, point);
    QVERIFY(plane.frame().highlighted == rules::Square::fromXY(7, 3));
    QTest::mouseClick(&plane, Qt::LeftButton, {}, point);
    QVERIFY(!plane.frame().highlighted);
    QCOMPARE(highlighted.count(), 2);
}

void TestSnapshotPanel::theCardsMeasureBothModelsAlike()
{
    CostStrip strip(*m_session, *m_look);
    strip.show();
    for (const CostCard& card : strip.cards())
        QCOMPARE(card.value, QStringLiteral("measuring …"));
    QTRY_VERIFY(strip.meter().cost());
    go(5);
    // The cost lab builds the same two stores of the same line.
    const store::GameLine line{m_session->game(), 1, game::LineId::main()};
    const store::GameLines lines{1, [&line](int, const std::stop_token&) { return line; }};
    using Kind = store::StorageModel::Kind;
    const auto sizeOf = [&](Kind kind) {
        return store::buildModel({kind}, lines, store::StoreLocation::inMemory())->size;
    };
    const auto bytes = [](const store::ModelSize& size) {
        return words::bytesText(size.filled.value_or(size.bytes));
    };
    const auto rows = [](std::int64_t count) { return words::rowsText(count); };
    const CostCards& cards = strip.cards();
    QCOMPARE(cards[0].value, QStringLiteral("9 events · %1").arg(bytes(sizeOf(Kind::Events))));
    QVERIFY(cards[1].value.startsWith(QStringLiteral("5 events · ")));
    QVERIFY(cards[1].value.endsWith(QStringLiteral(" µs")));
    QCOMPARE(cards[2].value, QStringLiteral("%1 · %2").arg(rows(sizeOf(Kind::Snapshots).rows),
                                                           bytes(sizeOf(Kind::Snapshots))));
    QVERIFY(cards[3].value.startsWith(QStringLiteral("31 rows · ")));
    QVERIFY(tests::spokenDescription(strip).contains(cards[3].value));
    QVERIFY(!strip.toolTip().contains(cards[3].value));
}

/// Beside a game with variations: neither card counts those.
void TestSnapshotPanel::theCardsAreOfTheShownLine()
{
    m_session->file().openText(
        QStringLiteral("[Event \"?\"]\n[Result \"*\"]\n\n1. e4 e5 (1... d5 2. exd5 Qxd5 3. Nc3 "
                       "Qa5) 2. Nf3 Nc6 *\n"),
        QStringLiteral("other"));
    QTRY_COMPARE(m_session->cursor().lastPly(), game::Ply(4));
    CostStrip strip(*m_session, *m_look);
    strip.show();
    QTRY_VERIFY(strip.meter().cost());
    QVERIFY(strip.cards()[0].value.startsWith(QStringLiteral("4 events · ")));
    const std::int64_t mainRows = strip.meter().cost()->snapshots.rows;
    m_session->showLine(game::LineId(1), game::Ply(6));
    QTRY_VERIFY(strip.meter().cost() && strip.meter().cost()->plies.size() == 7u);
    QVERIFY(strip.cards()[0].value.startsWith(QStringLiteral("6 events · ")));
    QVERIFY(strip.cards()[1].value.startsWith(QStringLiteral("6 events · ")));
    QVERIFY(strip.cards()[3].value.startsWith(QStringLiteral("30 rows · ")));
    QVERIFY(strip.meter().cost()->snapshots.rows > mainRows);
}

void TestSnapshotPanel::withoutAGameTheCardsAreEmpty()
{
    workspace::Workspace empty;
    CostStrip strip(empty.session, *m_look);
    strip.show();
    for (const CostCard& card : strip.cards())
        QCOMPARE(card.value, QStringLiteral("—"));
}

void TestSnapshotPanel::whileHiddenPanelAndCardsAreStale()
{
    CostStrip cards(*m_session, *m_look);
    go(1);
    const QString caption = m_panel->caption();
    const PlaneFrame frame = m_panel->plane().frame();
    m_panel->hide();
    go(5);
    QVERIFY(m_panel->isStale() && cards.isStale());
    QCOMPARE(m_panel->caption(), caption);
    QCOMPARE(m_panel->plane().frame(), frame);
    QVERIFY(cards.cards().front().caption.isEmpty());
    m_panel->show();
    cards.show();
    QVERIFY(!m_panel->isStale() && !cards.isStale());
    QCOMPARE(m_panel->caption(), captionOf(*m_session));
    QCOMPARE(m_panel->plane().frame().rows, shownRows(*m_session));
    QVERIFY(!cards.cards().front().caption.isEmpty());
}

PLYLINE_WIDGET_TEST(TestSnapshotPanel)
#include "tst_snapshot_panel.moc"
