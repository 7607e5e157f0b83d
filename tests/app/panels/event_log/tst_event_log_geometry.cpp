#include <QtGui/QKeyEvent>
#include <QtTest/QTest>

#include "app/panels/event_log/event_log_geometry.h"
#include "app/panels/event_log/film_geometry.h"
#include "app/panels/event_log/row_keys.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using namespace plyline::event_log;
using game::Ply;
using Part = EventLogHit::Part;

class TestEventLogGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { look::TextSize::setPercent(look::TextSize::standard); }
    void rowsFollowOneAnother();
    void whatStandsBetweenRowsMovesThoseBelow();
    void everyPixelBelongsToOnePart();
    void aLongLogNeedsNoRows();
    void columnsLeaveWhereThereIsNoRoom_data();
    void columnsLeaveWhereThereIsNoRoom();
    void columnsDoNotOverlap_data();
    void columnsDoNotOverlap();
    void theFilmLeavesTheListItsHeight_data();
    void theFilmLeavesTheListItsHeight();
    void keysGoThroughTheRows_data();
    void keysGoThroughTheRows();
};

void TestEventLogGeometry::rowsFollowOneAnother()
{
    const EventLogGeometry geometry(5, 20, {});
    QCOMPARE(geometry.height(), 100);
    QCOMPARE(geometry.rowTop(Ply(1)), 0);
    QCOMPARE(geometry.rowTop(Ply(5)), 80);
    QCOMPARE(geometry.at(39), (EventLogHit{Part::Row, Ply(2)}));
    QCOMPARE(geometry.at(40), (EventLogHit{Part::Row, Ply(3)}));
    QVERIFY(!geometry.at(-1));
    QVERIFY(!geometry.at(100));
    QVERIFY(!EventLogGeometry(0, 20, {}).at(0));
}

void TestEventLogGeometry::whatStandsBetweenRowsMovesThoseBelow()
{
    const EventLogGeometry geometry(
        5, 20, {{Part::Fork, Ply(), 10}, {Part::Payload, Ply(2), 50}, {Part::Fork, Ply(2), 10}});
    QCOMPARE(geometry.height(), 170);
    QCOMPARE(geometry.rowTop(Ply(1)), 10);
    QCOMPARE(geometry.rowTop(Ply(2)), 30);
    QCOMPARE(geometry.rowTop(Ply(3)), 110);
    QCOMPARE(geometry.rowTop(Ply(5)), 150);
    QCOMPARE(geometry.insertSpan(Part::Payload, Ply(2)), std::optional(std::pair(50, 50)));
    QCOMPARE(geometry.insertSpan(Part::Fork, Ply(2)), std::optional(std::pair(100, 10)));
    QVERIFY(!geometry.insertSpan(Part::Payload, Ply(3)));
    QCOMPARE(geometry.at(5), (EventLogHit{Part::Fork, Ply()}));
    QCOMPARE(geometry.at(99), (EventLogHit{Part::Payload, Ply(2)}));
    QCOMPARE(geometry.at(109), (EventLogHit{Part::Fork, Ply(2)}));
    QCOMPARE(geometry.at(110), (EventLogHit{Part::Row, Ply(3)}));
}

void TestEventLogGeometry::everyPixelBelongsToOnePart()
{
    const EventLogGeometry geometry(
        40, 26,
        {{Part::Fork, Ply(3), 24}, {Part::Payload, Ply(17), 90}, {Part::Fork, Ply(40), 24}});
    int bottom = 0;
    int parts = 0;
    geometry.visit(0, geometry.height(), [&](const EventLogHit& hit, int top, int height) {
        QCOMPARE(top, bottom);
        QCOMPARE(geometry.at(top), std::optional(hit));
        QCOMPARE(geometry.at(top + height - 1), std::optional(hit));
        bottom = top + height;
        ++parts;
    });
    QCOMPARE(bottom, geometry.height());
    QCOMPARE(parts, 43);
    // Only what lies between the heights is visited.
    std::vector<int> rows;
    geometry.visit(30, 60,
                   [&](const EventLogHit& hit, int, int) { rows.push_back(hit.ply.number()); });
    QCOMPARE(rows, (std::vector<int>{2, 3}));
}

void TestEventLogGeometry::aLongLogNeedsNoRows()
{
    const EventLogGeometry geometry(430000, 52, {{Part::Payload, Ply(200000), 100}});
    QCOMPARE(geometry.height(), 430000 * 52 + 100);
    QCOMPARE(geometry.at(geometry.height() - 1), (EventLogHit{Part::Row, Ply(430000)}));
    QCOMPARE(geometry.rowTop(Ply(430000)), geometry.height() - 52);
}

void TestEventLogGeometry::columnsLeaveWhereThereIsNoRoom_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QStringList>("absent");
    QTest::newRow("wide") << 420 << 100 << QStringList();
    QTest::newRow("smallest") << 300 << 100 << QStringList{u"piece id"_s};
    QTest::newRow("smallest, small text") << 300 << 80 << QStringList();
    QTest::newRow("smallest, 150 %") << 300 << 150 << QStringList{u"piece id"_s, u"squares"_s};
    QTest::newRow("smallest, 200 %")
        << 300 << 200 << QStringList{u"piece id"_s, u"squares"_s, u"piece"_s, u"bytes"_s};
    QTest::newRow("wide, 200 %") << 600 << 200 << QStringList{u"piece id"_s};
}

void TestEventLogGeometry::columnsLeaveWhereThereIsNoRoom()
{
    QFETCH(int, width);
    QFETCH(int, percent);
    look::TextSize::setPercent(percent);
    const auto columns =
        EventLogColumns::fit(width, 87, QStringLiteral("bytes"), look::Fonts::standard());
    QStringList absent;
    if (columns.pieceId.isEmpty())
        absent << QStringLiteral("piece id");
    QCOMPARE(columns.from.isEmpty(), columns.to.isEmpty());
    if (columns.from.isEmpty())
        absent << QStringLiteral("squares");
    if (columns.piece.isEmpty())
        absent << QStringLiteral("piece");
    if (columns.bytes.isEmpty())
        absent << QStringLiteral("bytes");
    QTEST(absent, "absent");
    QVERIFY(columns.words.width() >= look::withText(100));
}

void TestEventLogGeometry::columnsDoNotOverlap_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {150, 240, 300, 360, 700})
        QTest::addRow("%d", width) << width;
}

void TestEventLogGeometry::columnsDoNotOverlap()
{
    QFETCH(int, width);
    for (const int lastPly : {9, 87, 600, 430000}) {
        const auto columns =
            EventLogColumns::fit(width, lastPly, QStringLiteral("bytes"), look::Fonts::standard());
        double right = 0;
        for (const QRectF& column : {columns.chevron, columns.ply, columns.piece, columns.pieceId,
                                     columns.words, columns.from, columns.to, columns.bytes}) {
            if (column.isEmpty())
                continue;
            QVERIFY(column.left() >= right);
            right = column.right();
        }
        QVERIFY(right <= width);
    }
}

void TestEventLogGeometry::theFilmLeavesTheListItsHeight_data()
{
    QTest::addColumn<QSize>("panel");
    QTest::addColumn<int>("side");
    QTest::newRow("smallest window") << QSize(308, 124) << 64;
    QTest::newRow("usual") << QSize(380, 308) << 112;
    QTest::newRow("a window of its own") << QSize(800, 900) << 208;
}

void TestEventLogGeometry::theFilmLeavesTheListItsHeight()
{
    QFETCH(QSize, panel);
    const FilmGeometry::Buttons buttons{QSize(110, 28), QSize(34, 28)};
    const auto bar = FilmGeometry::fit(panel.width(), panel.height(), false, 150, buttons);
    QVERIFY(bar.board.isEmpty() && bar.words.isEmpty());
    QVERIFY(!bar.hasShortButton);
    QVERIFY(bar.height < 50);
    const auto film = FilmGeometry::fit(panel.width(), panel.height(), true, 150, buttons);
    QTEST(film.board.width(), "side");
    QCOMPARE(film.board.width(), film.board.height());
    QVERIFY(film.height <= panel.height() - 48);
    const QRect all(0, 0, panel.width(), film.height);
    for (const QRect& part : {film.board, film.title, film.bar, film.button, film.cross})
        QVERIFY(all.contains(part));
    QVERIFY(!film.board.intersects(film.title) && !film.title.intersects(film.cross));
    QVERIFY(!film.words.intersects(film.button));
    // Words without room beside the button leave it a picture.
    QVERIFY(FilmGeometry::fit(260, 124, false, 150, buttons).hasShortButton);
}

void TestEventLogGeometry::keysGoThroughTheRows_data()
{
    using Kind = RowCommand::Kind;
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("row");
    const auto add = [](const char* name, Qt::Key key, Kind kind, int row) {
        QTest::newRow(name) << int(key) << int(kind) << row;
    };
    add("up", Qt::Key_Up, Kind::Go, 4);
    add("down", Qt::Key_Down, Kind::Go, 6);
    add("page up", Qt::Key_PageUp, Kind::Go, 1);
    add("page down", Qt::Key_PageDown, Kind::Go, 13);
    add("home", Qt::Key_Home, Kind::Go, 1);
    add("end", Qt::Key_End, Kind::Go, 20);
    add("right", Qt::Key_Right, Kind::Unfold, 5);
    add("plus", Qt::Key_Plus, Kind::Unfold, 5);
    add("left", Qt::Key_Left, Kind::Fold, 5);
    add("minus", Qt::Key_Minus, Kind::Fold, 5);
    add("space", Qt::Key_Space, Kind::Toggle, 5);
    add("return", Qt::Key_Return, Kind::Open, 5);
}

void TestEventLogGeometry::keysGoThroughTheRows()
{
    QFETCH(int, key);
    QFETCH(int, kind);
    QFETCH(int, row);
    const QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    const RowCommand wanted{static_cast<RowCommand::Kind>(kind), row};
    QCOMPARE(commandOf(press, 5, 20, 8), std::optional(wanted));
    // With a modifier it is another one's, and there is nothing to do without rows.
    QVERIFY(!commandOf(QKeyEvent(QEvent::KeyPress, key, Qt::ControlModifier), 5, 20, 8));
    QVERIFY(!commandOf(press, 5, 0, 8));
}

PLYLINE_WIDGET_TEST(TestEventLogGeometry)
#include "tst_event_log_geometry.moc"
