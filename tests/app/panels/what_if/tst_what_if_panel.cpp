#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLayout>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>

#include "app/kit/look/segments.h"
#include "app/kit/widgets/mini_board.h"
#include "app/panels/what_if/alteration_controls.h"
#include "app/panels/what_if/history_view.h"
#include "app/panels/what_if/what_if_panel.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using rules::Square;
using what_if::HistoryFrame;
using what_if::HistoryGeometry;
using what_if::WhatIfPanel;

class TestWhatIfPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aMoveLeftOutMakesALaterOneImpossible();
    void aDelayedMoveMeetsTheOldHistory();
    void aDelayThatIsTooLongIsSaid();
    void turnsAreCounted();
    void theBoardIsInSight();
    void anotherMoveIsChosenAmongTheLegalOnes();
    void theNewHistoryIsScrubbed();
    void aSideInCheckCannotPass();
    void aHiddenFutureIsNotTold();
    void thereIsNothingToChangeAtTheStart();
    void aLongLineIsAlteredInAJob();
    void pliesAreWhereTheyAreFound();

private:
    void open(const QString& text, int ply)
    {
        auto& session = m_workspace->session;
        session.file().openText(text, QStringLiteral("test"), 1, ply);
        QTRY_VERIFY(!session.isLoading() && session.game());
    }
    [[nodiscard]] bool stands(const char* square) const
    {
        return widgets::pieceOn(m_panel->board().frame(), *Square::parse(square)).has_value();
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<WhatIfPanel> m_panel;
};

void TestWhatIfPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<WhatIfPanel>(*m_workspace, *m_look);
    m_panel->resize(308, 600);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestWhatIfPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_workspace.reset();
}

/// Without 1. e4 the bishop cannot leave f1.
void TestWhatIfPanel::aMoveLeftOutMakesALaterOneImpossible()
{
    open(QStringLiteral("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 *"), 1);
    QCOMPARE(m_panel->sentence(),
             QStringLiteral("3 events of the old future are still possible; event 5, 3. Bc4, has "
                            "become impossible: the way is blocked."));
    QCOMPARE(m_panel->meeting(), QStringLiteral("The two histories do not meet again."));
    const HistoryFrame& frame = m_panel->histories().frame();
    QCOMPARE(frame.fork, Ply(0));
    QCOMPARE(frame.oldLast, Ply(6));
    QCOMPARE(frame.newLast, Ply(4)); // the pass and three events
    QCOMPARE(frame.impossible, std::optional(Ply(5)));
}

void TestWhatIfPanel::aDelayedMoveMeetsTheOldHistory()
{
    open(QStringLiteral("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 *"), 3);
    m_panel->controls().kinds().setCurrent(1);
    QCOMPARE(m_panel->controls().turns().value(), 1);
    // 2. Bc4 Nc6 3. Nf3 is the same position as 2. Nf3 Nc6 3. Bc4.
    QVERIFY(m_panel->meeting().startsWith(QStringLiteral("Both histories meet again at ply 5")));
    QVERIFY(m_panel->histories().frame().meeting == std::pair(Ply(5), Ply(5)));
    QCOMPARE(m_panel->sentence(),
             QStringLiteral("All 3 events of the old future are still possible."));
}

void TestWhatIfPanel::aDelayThatIsTooLongIsSaid()
{
    open(QStringLiteral("1. e4 e5 2. Nf3 Nc6 *"), 3);
    m_panel->controls().kinds().setCurrent(1);
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("It cannot come so late")));
}

void TestWhatIfPanel::turnsAreCounted()
{
    open(QStringLiteral("1. e4 e5 2. Nf3 Nc6 *"), 1);
    QCOMPARE(m_panel->controls().later().text(), QStringLiteral("turn later"));
    m_panel->controls().turns().setValue(2);
    QCOMPARE(m_panel->controls().later().text(), QStringLiteral("turns later"));
}

void TestWhatIfPanel::theBoardIsInSight()
{
    // What a window of 1280 x 800 leaves to a column.
    const QSize room(339, 568);
    m_panel->resize(room);
    open(QStringLiteral("1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Bxc6 dxc6 *"), 5);
    m_panel->controls().kinds().setCurrent(1);
    QVERIFY(m_panel->sentence().contains(QStringLiteral("event 7"))); // in some lines
    QVERIFY(m_panel->layout()->totalHeightForWidth(room.width()) <= room.height());
    QTRY_VERIFY(m_panel->board().height() >= 160);
}

void TestWhatIfPanel::anotherMoveIsChosenAmongTheLegalOnes()
{
    open(QStringLiteral("1. e4 e5 2. Nf3 Nc6 *"), 1);
    m_panel->controls().kinds().setCurrent(2);
    QComboBox& moves = m_panel->controls().moves();
    QCOMPARE(moves.count(), 19); // of twenty, without 1. e4
    QCOMPARE(moves.findText(QStringLiteral("e4")), -1);
    moves.setCurrentIndex(moves.findText(QStringLiteral("Nf3")));
    QVERIFY(m_panel->sentence().contains(QStringLiteral("event 3, 2. Nf3")));
    QVERIFY(stands("f3"));
    moves.setCurrentIndex(moves.findText(QStringLiteral("d4")));
    QCOMPARE(m_panel->sentence(),
             QStringLiteral("All 3 events of the old future are still possible."));
    m_workspace->session.cursor().goToPly(Ply(2));
    QCOMPARE(moves.findText(QStringLiteral("e5")), -1);
    QVERIFY(moves.findText(QStringLiteral("d5")) >= 0);
}

void TestWhatIfPanel::theNewHistoryIsScrubbed()
{
    open(QStringLiteral("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 *"), 1);
    QCOMPARE(m_panel->caption(), QStringLiteral("ply 1: nobody moves"));
    QVERIFY(stands("e2") && !stands("e4"));
    m_panel->slider().setValue(4);
    QCOMPARE(m_panel->caption(), QStringLiteral("ply 4: 2… Nc6"));
    QVERIFY(stands("c6") && stands("e2"));
    auto& view = m_panel->histories();
    const auto x = static_cast<int>(view.places().x(Ply(3)));
    QTest::mouseClick(&view, Qt::LeftButton, {},
                      QPoint(x, static_cast<int>(HistoryGeometry::newY())));
    QCOMPARE(m_panel->slider().value(), 3);
    QVERIFY(stands("f3") && !stands("c6"));
    QTest::keyClick(&m_panel->slider(), Qt::Key_Home);
    QCOMPARE(m_panel->caption(), QStringLiteral("ply 0: start"));
    QCOMPARE(m_workspace->session.cursor().ply(), Ply(1)); // the game's cursor stays
}

void TestWhatIfPanel::aSideInCheckCannotPass()
{
    open(QStringLiteral("1. e4 d6 2. Bb5+ c6 3. Ba4 *"), 4);
    QVERIFY(m_panel->sentence().contains(QStringLiteral("a side in check cannot pass")));
}

void TestWhatIfPanel::aHiddenFutureIsNotTold()
{
    open(QStringLiteral("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 *"), 1);
    m_workspace->session.setFutureHidden(true);
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("The future is hidden.")));
    QVERIFY(!m_panel->histories().isVisible());
    QVERIFY(m_panel->board().frame().pieces.empty());
    for (const QLabel* label : m_panel->findChildren<QLabel*>())
        QVERIFY(!label->text().contains(QStringLiteral("Bc4")));
    m_workspace->session.setFutureHidden(false);
    QVERIFY(m_panel->sentence().contains(QStringLiteral("Bc4")));
    QVERIFY(m_panel->histories().isVisible());
}

void TestWhatIfPanel::thereIsNothingToChangeAtTheStart()
{
    open(QStringLiteral("1. e4 e5 *"), 0);
    QCOMPARE(m_panel->sentence(), QStringLiteral("Step to an event to change it."));
    QVERIFY(!m_panel->controls().isVisible());
    m_workspace->session.cursor().goToPly(Ply(2));
    QVERIFY(m_panel->controls().isVisible());
    QCOMPARE(m_panel->sentence(), QStringLiteral("There is no old future behind this event."));
}

void TestWhatIfPanel::aLongLineIsAlteredInAJob()
{
    QString moves;
    for (int number = 1; number <= 400; number += 2)
        moves += QStringLiteral("%1. Nf3 Nf6 %2. Ng1 Ng8 ").arg(number).arg(number + 1);
    open(moves + QStringLiteral("*"), 1);
    // Without 1. Nf3 the knight on g1 cannot go there, because it is there already.
    QTRY_VERIFY(m_panel->sentence().startsWith(
        QStringLiteral("1 event of the old future is still possible; event 3, 2. Ng1")));
}

void TestWhatIfPanel::pliesAreWhereTheyAreFound()
{
    for (const int last : {11, 80, 600}) {
        const HistoryGeometry geometry{300, Ply(10), Ply(last)};
        QCOMPARE(geometry.first(), Ply(7));
        for (int ply = 10; ply <= last; ++ply)
            QCOMPARE(geometry.plyAt(geometry.x(Ply(ply))), Ply(ply));
        QCOMPARE(geometry.plyAt(-50), Ply(10));
        QCOMPARE(geometry.plyAt(900), Ply(last));
        QVERIFY(geometry.x(Ply(last)) <= 300);
    }
}

PLYLINE_WIDGET_TEST(TestWhatIfPanel)
#include "tst_what_if_panel.moc"
