#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>

#include "app/panels/comparison/comparison_panel.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::comparison;
using namespace Qt::StringLiterals;
using game::Ply;
using shared::ChangesModel;

namespace {

/// Captures, a promotion, a variation, clocks; and a second game.
const QString games = u"[White \"One\"]\n[Black \"Other\"]\n[Result \"*\"]\n\n"
                      "1. e4 {[%clk 0:05:00]} d5 {[%clk 0:04:50]} 2. exd5 {[%clk 0:04:40]} "
                      "(2. Nc3 dxe4 3. Nxe4) 2... Qxd5 {[%clk 0:04:30]} 3. Nc3 *\n\n"
                      "[White \"Third\"]\n[Black \"Fourth\"]\n[Result \"*\"]\n\n"
                      "1. d4 d5 2. c4 dxc4 *\n"_s;

/// A panel as large as on the stage of a large window.
struct Moments
{
    look::Look look;
    workspace::Workspace workspace;
    session::Session& session = workspace.session;
    study::Pins& pins = workspace.study.pins;
    ComparisonPanel panel{workspace, look};

    explicit Moments(QSize size = QSize(1128, 694))
    {
        session.file().openText(games, u"test"_s);
        if (!QTest::qWaitFor([this] { return session.game() != nullptr; }))
            qFatal("the game does not come");
        panel.resize(size);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel))
            qFatal("the panel does not come");
    }

    void pin(int a, int b)
    {
        session.cursor().goToPly(Ply(a));
        pins.pinA();
        session.cursor().goToPly(Ply(b));
    }
    [[nodiscard]] QString cell(int row, int column)
    {
        return panel.changes().model()->index(row, column).data().toString();
    }
    /// The row of a piece by its start square.
    [[nodiscard]] int rowOf(const QString& origin)
    {
        for (int row = 0; row < panel.changes().model()->rowCount(); ++row)
            if (cell(row, ChangesModel::Origin) == origin)
                return row;
        return -1;
    }
    [[nodiscard]] QString steps() const
    {
        QStringList texts;
        for (const EventStep& step : const_cast<Moments*>(this)->panel.events().steps())
            texts << (step.isBack ? u"-"_s : QString()) + QString::number(step.ply.number()) +
                         step.san + (step.isCapture ? u"!"_s : QString()) +
                         (step.isLast ? u"*"_s : QString());
        return texts.join(u' ');
    }
};

} // namespace

class TestTwoMoments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEventsLieBetweenTheBoards();
    void eachRowSaysWhatBecameOfAPiece();
    void goingBackIsSaidToBeSo();
    void linesPartAtTheirFork();
    void captionsNameLetterMovePlaceAndClocks();
    void gamesThatNeverMetHaveNoEventsBetween();
    void aClickOnAChipOrABoardGoesThere();
    void manyEventsAreFolded();
    void aSmallStageListsNothing();
    void theBoardsShowCoordinatesAndWhatDiffers();
    void theNumberOfEqualRowsStandsBesideTheScrollBar();
};

void TestTwoMoments::theNumberOfEqualRowsStandsBesideTheScrollBar()
{
    Moments moments(QSize(900, 600));
    moments.pin(0, 5);
    shared::ChangesTable& table = moments.panel.changes();
    table.setFixedHeight(70); // too low for its rows
    QTRY_VERIFY(table.verticalScrollBar()->isVisible());
    QLabel* note = nullptr;
    const auto labels = table.findChildren<QLabel*>();
    for (QLabel* label : labels)
        if (label->text().endsWith(u"the same"_s))
            note = label;
    QVERIFY(note && note->isVisible());
    const int right = note->mapTo(&table, note->rect().topRight()).x();
    const int bar = table.verticalScrollBar()->mapTo(&table, QPoint()).x();
    QVERIFY(right < bar);
    QVERIFY(right > bar - 20);
}

void TestTwoMoments::theEventsLieBetweenTheBoards()
{
    Moments moments;
    moments.pin(1, 4);
    QCOMPARE(moments.steps(), u"2d5 3exd5! 4Qxd5!*"_s);
    QCOMPARE(moments.panel.events().count(), u"3 events"_s);
    // The pawn of e2 took the pawn of d7 and was taken by the queen.
    QCOMPARE(moments.panel.events().differences(), u"1 moved, 2 captured"_s);
    const ComparisonGeometry& geometry = moments.panel.view().geometryOfParts();
    for (int step = 0; step < 3; ++step) {
        const QRect chip =
            moments.panel.events().chipRect(step).translated(moments.panel.events().pos());
        QCOMPARE(chip.size(), QSize(112, 28));
        QVERIFY(chip.left() > geometry.boardA.right() && chip.right() < geometry.boardB.left());
    }
}

void TestTwoMoments::eachRowSaysWhatBecameOfAPiece()
{
    Moments moments;
    moments.pin(1, 4);
    QCOMPARE(moments.panel.changes().model()->rowCount(), 3);
    const int queen = moments.rowOf(u"d8"_s);
    QCOMPARE(moments.cell(queen, ChangesModel::Piece), u"black queen"_s);
    QCOMPARE(moments.cell(queen, ChangesModel::At), u"(4, 8)"_s);
    QCOMPARE(moments.cell(queen, ChangesModel::To), u"(4, 5)"_s);
    QCOMPARE(moments.cell(queen, ChangesModel::What), u"moved by 2… Qxd5, ply 4"_s);
    const int black = moments.rowOf(u"d7"_s);
    QCOMPARE(moments.cell(black, ChangesModel::To), u"–"_s);
    QCOMPARE(moments.cell(black, ChangesModel::What), u"captured by 2. exd5, ply 3"_s);
    QCOMPARE(moments.cell(moments.rowOf(u"e2"_s), ChangesModel::What),
             u"captured by 2… Qxd5, ply 4"_s);
}

void TestTwoMoments::goingBackIsSaidToBeSo()
{
    Moments moments;
    moments.pin(4, 1);
    QCOMPARE(moments.steps(), u"-4Qxd5! -3exd5! -2d5"_s);
    QCOMPARE(moments.cell(moments.rowOf(u"d8"_s), ChangesModel::What),
             u"back before 2… Qxd5, ply 4"_s);
    QCOMPARE(moments.cell(moments.rowOf(u"d7"_s), ChangesModel::What),
             u"there again before 2. exd5, ply 3"_s);
}

void TestTwoMoments::linesPartAtTheirFork()
{
    Moments moments;
    moments.pin(4, 4);
    moments.session.showLine(game::LineId(1), Ply(5));
    QTRY_COMPARE(moments.session.cursor().line(), game::LineId(1));
    QCOMPARE(moments.steps(), u"-4Qxd5! -3exd5! 3Nc3 4dxe4! 5Nxe4!*"_s);
    QCOMPARE(moments.panel.events().count(), u"2 back, 3 on"_s);
}

void TestTwoMoments::captionsNameLetterMovePlaceAndClocks()
{
    Moments moments;
    moments.pin(2, 3);
    const Caption a = moments.panel.view().captionA();
    QCOMPARE(a.letter, u"A"_s);
    QCOMPARE(a.move, u"1… d5"_s);
    QCOMPARE(a.place, u"ply 2 · pinned"_s);
    QCOMPARE(a.white.text, u"5:00"_s);
    QCOMPARE(a.black.text, u"4:50"_s);
    QVERIFY(a.white.isRunning && !a.black.isRunning);
    QCOMPARE(moments.panel.view().captionB().letter, u"B"_s);
    QCOMPARE(moments.panel.view().captionB().place, u"ply 3 · the cursor"_s);
    moments.pins.pinB();
    moments.session.cursor().goToPly(Ply(5));
    QCOMPARE(moments.panel.view().captionB().move, u"2. exd5"_s);
    QCOMPARE(moments.panel.view().captionB().place, u"ply 3 · pinned"_s);
}

void TestTwoMoments::gamesThatNeverMetHaveNoEventsBetween()
{
    Moments moments;
    moments.pin(4, 4);
    moments.session.openGame(2);
    QTRY_COMPARE(moments.session.cursor().place().game, 2);
    moments.session.cursor().goToPly(Ply(4));
    QVERIFY(!moments.panel.events().isVisible());
    QVERIFY(moments.panel.transpositions().isVisible());
    QVERIFY(moments.panel.view().captionA().place.contains(u"One – Other"_s));
    QVERIFY(moments.panel.view().captionB().place.contains(u"Third – Fourth"_s));
    QStringList said;
    for (int row = 0; row < moments.panel.changes().model()->rowCount(); ++row)
        said << moments.cell(row, ChangesModel::What);
    QVERIFY(said.contains(u"elsewhere"_s));
    QVERIFY(said.contains(u"not there"_s));
    const QString all = said.join(u' ') + moments.panel.events().differences();
    for (const QString& word : {u"moved"_s, u"captured"_s, u"ply"_s})
        QVERIFY2(!all.contains(word), qPrintable(all));
}

void TestTwoMoments::aClickOnAChipOrABoardGoesThere()
{
    Moments moments;
    moments.pin(1, 4);
    EventsView& events = moments.panel.events();
    QTest::mouseClick(&events, Qt::LeftButton, {}, events.chipRect(1).center());
    QCOMPARE(moments.session.cursor().ply(), Ply(3));
    moments.pins.pinBAt(Ply(5));
    QTest::mouseClick(&moments.panel.view(), Qt::LeftButton, {},
                      moments.panel.view().geometryOfParts().boardA.center());
    QCOMPARE(moments.session.cursor().ply(), Ply(1));
    QTest::mouseClick(&moments.panel.view(), Qt::LeftButton, {},
                      moments.panel.view().geometryOfParts().boardB.center());
    QCOMPARE(moments.session.cursor().ply(), Ply(5));
}

void TestTwoMoments::manyEventsAreFolded()
{
    look::Look look;
    EventsView events(look);
    events.resize(200, 464);
    std::vector<EventStep> steps;
    for (int ply = 1; ply <= 30; ++ply)
        steps.push_back({Ply(ply), u"Nf3"_s, false, false, ply == 30});
    events.setEvents(steps, u"30 events"_s, QString());
    for (const int shown : {0, 3, 26, 29})
        QVERIFY(events.rect().contains(events.chipRect(shown)));
    for (const int folded : {4, 15, 25})
        QVERIFY(events.chipRect(folded).isEmpty());
    // In a row nothing is folded: it scrolls.
    events.setRow(true);
    events.resize(700, 28);
    QVERIFY(!events.chipRect(15).isEmpty());
    QVERIFY(!events.rect().contains(events.chipRect(15)));
}

void TestTwoMoments::aSmallStageListsNothing()
{
    Moments moments(QSize(752, 404));
    moments.pin(1, 4);
    QVERIFY(!moments.panel.changes().isVisible());
    QVERIFY(moments.panel.events().isVisible());
    moments.panel.resize(1128, 694);
    QTRY_VERIFY(moments.panel.changes().isVisible());
    QCOMPARE(moments.panel.changes().model()->rowCount(), 3);
}

void TestTwoMoments::theBoardsShowCoordinatesAndWhatDiffers()
{
    Moments moments;
    moments.pin(1, 4);
    const ComparisonGeometry& geometry = moments.panel.view().geometryOfParts();
    const QImage image = moments.panel.grab().toImage();
    const auto corner = [&](const QRect& board, const char* name) {
        const QRectF square = widgets::rectOf(QRectF(board), *rules::Square::parse(name));
        return image.pixelColor(square.bottomRight().toPoint() - QPoint(3, 3));
    };
    const look::Theme& theme = moments.look.theme();
    // Both pawns that were captured are red in A; the queen is teal where she was and where she is.
    QVERIFY(corner(geometry.boardA, "d7").green() < corner(geometry.boardA, "f7").green());
    QVERIFY(corner(geometry.boardA, "d8").red() < theme.darkSquare.red());
    QVERIFY(corner(geometry.boardB, "d5") != theme.lightSquare);
    QVERIFY(moments.panel.view().frames().a.hasCoordinates);
    QCOMPARE(static_cast<int>(moments.panel.view().frames().b.arrows.size()), 1);
}

PLYLINE_WIDGET_TEST(TestTwoMoments)
#include "tst_two_moments.moc"
