#include <QFontMetricsF>
#include <QTest>

#include "app/panels/moves/moves_geometry.h"
#include "app/panels/moves/text_lines.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::moves;

namespace {

using Kind = MoveRow::Kind;

/// `plies` plies beginning with `first` at move `number`; `commented` plies have a comment.
std::vector<analysis::PlyFacts> line(int plies, rules::Color first, int number,
                                     const std::vector<int>& commented = {})
{
    std::vector<analysis::PlyFacts> all;
    rules::Color mover = first;
    for (int ply = 1; ply <= plies; ++ply) {
        analysis::PlyFacts facts;
        facts.san = "Nf3";
        facts.mover = mover;
        facts.moveNumber = number;
        if (std::find(commented.begin(), commented.end(), ply) != commented.end()) {
            facts.hasComment = true;
            facts.comment = "words";
        }
        if (mover == rules::Color::Black)
            ++number;
        mover = !mover;
        all.push_back(facts);
    }
    return all;
}

/// The rows as text: "S", "1 1 2" (number, White's ply, Black's), "C2".
QStringList shape(const MoveList& list)
{
    QStringList rows;
    for (const MoveRow& row : list.rows) {
        if (row.kind == Kind::Start)
            rows << QStringLiteral("S");
        else if (row.kind == Kind::Comment)
            rows << QStringLiteral("C%1").arg(row.ply.number());
        else
            rows << QStringLiteral("%1 %2 %3")
                        .arg(row.number)
                        .arg(row.white ? row.white->number() : 0)
                        .arg(row.black ? row.black->number() : 0);
    }
    return rows;
}

} // namespace

class TestMoveList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreNumbered_data();
    void rowsAreNumbered();
    void glyphsAreWritten();
    void everyPlyIsFoundWhereItIsDrawn_data();
    void everyPlyIsFoundWhereItIsDrawn();
    void rowsFollowEachOther();
    void rowsAreMeasuredWhenTheyAreAskedFor();
    void degenerateWidthsAreTotal();
    void longCommentsHaveFourLines();
};

void TestMoveList::rowsAreNumbered_data()
{
    QTest::addColumn<int>("plies");
    QTest::addColumn<bool>("blackBegins");
    QTest::addColumn<int>("number");
    QTest::addColumn<QList<int>>("commented");
    QTest::addColumn<QStringList>("rows");
    const QList<int> none;
    QTest::newRow("no moves") << 0 << false << 1 << none << QStringList{u"S"_qs};
    QTest::newRow("usual") << 3 << false << 1 << none
                           << QStringList{u"S"_qs, u"1 1 2"_qs, u"2 3 0"_qs};
    QTest::newRow("Black begins") << 3 << true << 8 << none
                                  << QStringList{u"S"_qs, u"8 0 1"_qs, u"9 2 3"_qs};
    QTest::newRow("a comment on White's move cuts the row")
        << 4 << false << 1 << QList<int>{1}
        << QStringList{u"S"_qs, u"1 1 0"_qs, u"C1"_qs, u"1 0 2"_qs, u"2 3 4"_qs};
    QTest::newRow("a comment on Black's move does not")
        << 4 << false << 1 << QList<int>{2}
        << QStringList{u"S"_qs, u"1 1 2"_qs, u"C2"_qs, u"2 3 4"_qs};
    QTest::newRow("a comment before the first move")
        << 1 << false << 1 << QList<int>{0} << QStringList{u"S"_qs, u"C0"_qs, u"1 1 0"_qs};
}

void TestMoveList::rowsAreNumbered()
{
    QFETCH(int, plies);
    QFETCH(bool, blackBegins);
    QFETCH(int, number);
    QFETCH(QList<int>, commented);
    QFETCH(QStringList, rows);
    const auto facts = line(plies, blackBegins ? rules::Color::Black : rules::Color::White, number,
                            {commented.begin(), commented.end()});
    const QString startComment = commented.contains(0) ? QStringLiteral("words") : QString();
    QCOMPARE(shape(moveList(facts, startComment)), rows);
}

void TestMoveList::glyphsAreWritten()
{
    auto facts = line(3, rules::Color::White, 1);
    facts[0].nags = {3};
    facts[1].nags = {4, 18};
    facts[2].nags = {14, 240, 9, 0};
    const MoveList list = moveList(facts, {});
    QCOMPARE(list.text(game::Ply(1)).glyphs, QStringLiteral("!!"));
    QCOMPARE(list.text(game::Ply(1)).isMistake, false);
    QCOMPARE(list.text(game::Ply(2)).glyphs, QStringLiteral("?? +−"));
    QCOMPARE(list.text(game::Ply(2)).isMistake, true);
    QCOMPARE(list.text(game::Ply(3)).glyphs, QStringLiteral(" += ⇗ $9"));
    QCOMPARE(list.text(game::Ply(3)).isMistake, false);
}

void TestMoveList::everyPlyIsFoundWhereItIsDrawn_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("plies");
    QTest::addColumn<bool>("blackBegins");
    for (const double width : {170.0, 300.0, 620.0}) {
        QTest::addRow("%d pixels", static_cast<int>(width)) << width << 87 << false;
        QTest::addRow("%d pixels, Black begins", static_cast<int>(width)) << width << 86 << true;
    }
    QTest::newRow("long") << 300.0 << 12000 << false;
}

void TestMoveList::everyPlyIsFoundWhereItIsDrawn()
{
    QFETCH(double, width);
    QFETCH(int, plies);
    QFETCH(bool, blackBegins);
    const auto facts = line(plies, blackBegins ? rules::Color::Black : rules::Color::White, 1,
                            {1, 4, 9, 33, 34, plies});
    const MoveList list = moveList(facts, QStringLiteral("before"));
    const MovesGeometry geometry(list, width, look::Fonts::standard());
    for (int i = 1; i <= plies; ++i) {
        const game::Ply ply(i);
        const int row = list.rowOf(ply);
        const auto color = facts[static_cast<std::size_t>(i - 1)].mover;
        const QRectF move = geometry.move(row, color);
        QVERIFY(move.left() >= 0.0 && move.right() <= width && move.width() > 30.0);
        QCOMPARE(geometry.plyAt(list, move.center()), std::optional(ply));
    }
    QCOMPARE(geometry.plyAt(list, {5.0, 10.0}), std::optional(game::Ply()));
    QCOMPARE(geometry.plyAt(list, {5.0, -10.0}), std::nullopt);
    QCOMPARE(geometry.plyAt(list, {5.0, geometry.height() + 10.0}), std::nullopt);
}

void TestMoveList::rowsFollowEachOther()
{
    const MoveList list = moveList(line(40, rules::Color::White, 1, {3, 8}), {});
    const MovesGeometry geometry(list, 300.0, look::Fonts::standard());
    QCOMPARE(geometry.rowCount(), static_cast<int>(list.rows.size()));
    for (int row = 0; row < geometry.rowCount(); ++row) {
        const QRectF rect = geometry.row(row);
        QVERIFY(rect.height() >= 20.0);
        if (row > 0)
            QCOMPARE(rect.top(), geometry.row(row - 1).bottom());
        QCOMPARE(geometry.firstRowAt(rect.center().y()), row);
    }
}

void TestMoveList::rowsAreMeasuredWhenTheyAreAskedFor()
{
    auto facts = line(4000, rules::Color::White, 1);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        facts[i].hasComment = true;
        facts[i].comment = std::string(1 + i % 300, i % 2 ? 'W' : 'i');
    }
    const MoveList list = moveList(facts, {});
    const look::Fonts& fonts = look::Fonts::standard();
    MovesGeometry geometry(list, 300.0, fonts);
    const auto measured = [&] {
        int count = 0;
        for (int row = 0; row < geometry.rowCount(); ++row)
            count += list.rows[static_cast<std::size_t>(row)].kind == Kind::Comment &&
                             geometry.isMeasured(row)
                         ? 1
                         : 0;
        return count;
    };
    QCOMPARE(measured(), MovesGeometry::measuredAtOnce);

    // Those in the middle alone; what is above them stays.
    const int middle = geometry.rowCount() / 2;
    const double top = geometry.row(middle).top();
    QVERIFY(geometry.measure(list, middle, middle + 60, fonts));
    QCOMPARE(geometry.row(middle).top(), top);
    QCOMPARE(measured(), MovesGeometry::measuredAtOnce + 30);
    QVERIFY(!geometry.measure(list, middle, middle + 60, fonts)); // nothing is left to do

    // In whatever order, the rows come to lie as if all had been measured from the first.
    for (int row = geometry.rowCount(); row > 0; row -= 7)
        geometry.measure(list, row - 7, row, fonts);
    for (int row = 1; row < geometry.rowCount(); ++row)
        QCOMPARE(geometry.row(row).top(), geometry.row(row - 1).bottom());
    MovesGeometry inOrder(list, 300.0, fonts);
    inOrder.measure(list, 0, inOrder.rowCount(), fonts);
    QCOMPARE(geometry.height(), inOrder.height());
}

void TestMoveList::degenerateWidthsAreTotal()
{
    const MoveList list = moveList(line(40, rules::Color::White, 1, {3, 8}), {});
    for (const double width : {0.0, 1.0, 20.0, -7.0}) {
        const MovesGeometry geometry(list, width, look::Fonts::standard());
        QVERIFY(geometry.height() > 0.0);
        QVERIFY(geometry.plyAt(list, {0.0, geometry.height() / 2}).has_value());
    }
    const MovesGeometry nothing(MoveList(), 300.0, look::Fonts::standard());
    QCOMPARE(nothing.rowCount(), 0);
    QCOMPARE(nothing.plyAt(MoveList(), {5.0, 5.0}), std::nullopt);
}

void TestMoveList::longCommentsHaveFourLines()
{
    const QFont font = look::Fonts::standard().small;
    const QFontMetricsF metrics(font);
    QString text;
    for (int i = 0; i < 400; ++i)
        text += QStringLiteral("word%1 ").arg(i);
    const QStringList lines = wrapped(text, font, 220.0, maxTextLines);
    QCOMPARE(lines.size(), qsizetype(4));
    for (const QString& one : lines)
        QVERIFY(metrics.horizontalAdvance(one) <= 220.5);
    QVERIFY(lines.back().endsWith(QChar(0x2026)));
    QVERIFY(lines[0].startsWith(QStringLiteral("word0 word1")));
    // Nothing is lost between the lines.
    QVERIFY(text.startsWith(lines[0] + QLatin1Char(' ') + lines[1] + QLatin1Char(' ') + lines[2]));
    QCOMPARE(wrapped(QStringLiteral("short"), font, 220.0, 4), QStringList{u"short"_qs});
    QVERIFY(wrapped(QString(500, QLatin1Char('w')), font, 100.0, 4).size() <= 4);
    // What is behind those lines is not even looked at: megabytes of it make no difference.
    const QString cut = text.left(1000);
    QCOMPARE(wrapped(cut, font, 100.0, 4), wrapped(cut + text.repeated(1000), font, 100.0, 4));
}

PLYLINE_WIDGET_TEST(TestMoveList)
#include "tst_move_list.moc"
