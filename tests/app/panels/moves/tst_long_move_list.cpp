#include <QScrollBar>
#include <QTest>

#include "tests/app/panels/moves/moves_test.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

#include <cmath>
#include <vector>

using namespace plyline;
using namespace plyline::tests;
using moves::MoveRow;

namespace {

/// Each move has words, and few or many of them.
QString commentedGame(int moves)
{
    QString text = QStringLiteral("[Result \"*\"]\n\n");
    for (int move = 1; move <= moves; ++move)
        text += QStringLiteral("%1. %2 {%3} %4 {%5}\n")
                    .arg(move)
                    .arg(move % 2 ? u"Nf3"_qs : u"Ng1"_qs,
                         QStringLiteral("il ").repeated(move % 40 + 1),
                         move % 2 ? u"Nf6"_qs : u"Ng8"_qs,
                         QStringLiteral("WM ").repeated(move % 25 + 1));
    return text + QStringLiteral("*\n");
}

} // namespace

class TestLongMoveList : public MovesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }

    void theListOfALargeGameIsMadeInAJob();
    void aLongListIsLaidOutWhereItIsSeen();
    void whatIsSeenStaysWhileRowsAboveAreMeasured();

private:
    /// Of the rows of words.
    [[nodiscard]] int measuredRows() const
    {
        int count = 0;
        for (int row = 0; row < view().geometryOfMoves().rowCount(); ++row) {
            const bool isComment =
                view().list().rows[static_cast<std::size_t>(row)].kind == MoveRow::Kind::Comment;
            count += isComment && view().geometryOfMoves().isMeasured(row) ? 1 : 0;
        }
        return count;
    }
};

void TestLongMoveList::theListOfALargeGameIsMadeInAJob()
{
    std::vector<std::size_t> rows;
    connect(m_session, &session::Session::gameChanged, m_panel.get(),
            [&] { rows.push_back(view().list().rows.size()); });
    open(longGame(4000), 8000);
    QCOMPARE(rows, std::vector<std::size_t>{0}); // it came later
    QCOMPARE(view().list().rows.size(), std::size_t{4002});
    // A small one is there at once, and the large one does not come behind it.
    m_session->file().openText(longGame(9000), QStringLiteral("large"));
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 18000);
    open(longGame(10), 20);
    QCOMPARE(rows, (std::vector<std::size_t>{0, 0, 12}));
    QCOMPARE(view().list().lastPly().number(), 20);
}

void TestLongMoveList::aLongListIsLaidOutWhereItIsSeen()
{
    open(commentedGame(3000), 6000);
    const int first = measuredRows();
    QVERIFY(first >= moves::MovesGeometry::measuredAtOnce && first < 400);
    m_session->cursor().goToEnd();
    QVERIFY(isInView(6000));
    QVERIFY(measuredRows() < first + 200);
    m_session->cursor().goToPly(game::Ply(3001));
    QVERIFY(isInView(3001));
    QVERIFY(measuredRows() < first + 400);
    // Each row in sight is as high as its words need.
    const auto& geometry = view().geometryOfMoves();
    const double top = view().verticalScrollBar()->value();
    for (int row = geometry.firstRowAt(top);
         row < geometry.rowCount() && geometry.row(row).top() < top + view().viewport()->height();
         ++row)
        QVERIFY(geometry.isMeasured(row));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at(3000));
    QCOMPARE(ply(), 3000);
}

void TestLongMoveList::whatIsSeenStaysWhileRowsAboveAreMeasured()
{
    open(commentedGame(3000), 6000);
    m_session->cursor().goToPly(game::Ply(4001));
    QScrollBar& bar = *view().verticalScrollBar();
    for (int i = 0; i < 60; ++i) {
        // The move in the middle of what is seen.
        const auto point = QPointF(100, view().viewport()->height() / 2.0 + bar.value());
        const auto seen = view().geometryOfMoves().plyAt(view().list(), point);
        const double before = view().rectOf(*seen).top();
        bar.triggerAction(QAbstractSlider::SliderSingleStepSub);
        QVERIFY(std::abs(view().rectOf(*seen).top() - before - bar.singleStep()) <= 1.0);
    }
    QVERIFY(measuredRows() > moves::MovesGeometry::measuredAtOnce);
}

PLYLINE_WIDGET_TEST(TestLongMoveList)
#include "tst_long_move_list.moc"
