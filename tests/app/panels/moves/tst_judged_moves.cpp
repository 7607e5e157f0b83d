#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

#include "tests/app/panels/moves/moves_test.h"
#include "tests/core/analysis/scored.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Ply;
using moves::MoveKey;

namespace {

const QString judged =
    QStringLiteral("[Result \"*\"]\n\n1. e4 {[%eval 0.2]} e5 {[%eval 0.2]} 2. Qh5 $1 {[%eval "
                   "-1.2]} (2. Nf3 {[%eval 0.2]} f6 {[%eval 2.0]}) Nc6 {[%eval -1.2]} *\n");

} // namespace

/// How moves are judged, beside what the file says of them.
class TestJudgedMoves : public MovesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }

    void aJudgedMoveHasAMark();
    void theTipSaysWhyAndByWhom();
    void theShownLineIsJudged();
    void marksCanBeHidden();
    void pliesPointedAtTogetherAreLit();

private:
    [[nodiscard]] QString tipAt(QPoint point) const
    {
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, point, view().viewport()->mapToGlobal(point));
        QApplication::sendEvent(view().viewport(), &help);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    }
    /// Whether the cell of a move shows the colour of mistakes.
    [[nodiscard]] bool isMarked(int number) const
    {
        const QRect rect = view().rectOf(Ply(number)).toAlignedRect();
        const QImage image = view().viewport()->grab(rect).toImage();
        const QColor mistake = m_look->theme().differ;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == mistake)
                    return true;
        return false;
    }
};

void TestJudgedMoves::aJudgedMoveHasAMark()
{
    open(judged, 4);
    QVERIFY(isMarked(3));
    QVERIFY(!isMarked(1));
    QVERIFY(!isMarked(2));
    QVERIFY(!isMarked(4));
    QCOMPARE(view().list().text(Ply(3)).glyphs, QStringLiteral("!")); // the file's own
}

void TestJudgedMoves::theTipSaysWhyAndByWhom()
{
    open(judged, 4);
    const QString tip = tipAt(at(3));
    QVERIFY(tip.contains(u"By the evaluations of the file: mistake."_qs));
    QVERIFY(tip.contains(u"Win chance 52 % → 39 %: 13 points lost (mistake from 10, blunder from "
                         u"15)"_qs));
    QVERIFY(tip.contains(u"!  a good move"_qs));
    QTRY_VERIFY(!tipAt(at(1)).contains(u"Win chance"_qs));
    const std::vector<std::optional<analysis::Score>> scores = {
        centipawns(0), centipawns(0), centipawns(0), centipawns(0), centipawns(200)};
    m_workspace->judgements.setEngineScores("Engine 1", scores, true);
    m_workspace->judgements.choose({"Engine 1"});
    QVERIFY(!isMarked(3) && isMarked(4));
    QVERIFY(tipAt(at(4)).contains(u"By the evaluations of Engine 1: blunder."_qs));
}

void TestJudgedMoves::theShownLineIsJudged()
{
    open(judged, 4);
    const auto judgementOf = [this](int line, int ply) {
        return view().frame().judgement(MoveKey{LineId(line), Ply(ply)});
    };
    QVERIFY(judgementOf(0, 3) && !judgementOf(1, 4));
    m_session->showLine(LineId(1), Ply(4));
    QVERIFY(!judgementOf(0, 3)); // not on the shown line
    QVERIFY(judgementOf(1, 4) && !judgementOf(1, 3));
    QVERIFY(!isMarked(3));
    QVERIFY(tipAt(in(1, 4)).contains(u"blunder"_qs));
}

void TestJudgedMoves::marksCanBeHidden()
{
    open(judged, 4);
    m_workspace->judgements.setMarksShown(false);
    QVERIFY(!isMarked(3));
    QTRY_VERIFY(!tipAt(at(3)).contains(u"Win chance"_qs));
    m_workspace->judgements.setMarksShown(true);
    QVERIFY(isMarked(3));
}

void TestJudgedMoves::pliesPointedAtTogetherAreLit()
{
    open(judged, 4);
    const auto pixels = [this](int ply) {
        return view().viewport()->grab(view().rectOf(Ply(ply)).toAlignedRect()).toImage();
    };
    const QImage before = pixels(2);
    const QImage other = pixels(4);
    m_session->pointing().setPlies({Ply(1), Ply(2)});
    QVERIFY(pixels(2) != before);
    QCOMPARE(pixels(4), other);
    m_session->pointing().setPlies({});
    QCOMPARE(pixels(2), before);
}

PLYLINE_WIDGET_TEST(TestJudgedMoves)
#include "tst_judged_moves.moc"
