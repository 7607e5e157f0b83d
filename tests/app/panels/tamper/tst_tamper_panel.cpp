#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "app/panels/tamper/finding_row.h"
#include "app/panels/tamper/tamper_panel.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using tamper::TamperPanel;
using tamper::Verdict;

namespace {

const char knights[] = "[White \"One\"]\n[Result \"*\"]\n\n1. Nf3 Nf6 2. Nc3 Nc6 3. e4 e5 *\n\n"
                       "[White \"Two\"]\n[Result \"*\"]\n\n1. d4 d5 *\n";

} // namespace

class TestTamperPanel : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeSession();
        openPgn(knights, 3);
        m_look = std::make_unique<look::Look>();
        m_panel = std::make_unique<TamperPanel>(*m_workspace, *m_look);
        m_panel->resize(470, 640);
        m_panel->show();
        QVERIFY(isKnown());
    }
    void cleanup()
    {
        m_panel.reset();
        m_look.reset();
        dropSession();
    }
    void aCopyIsFaultlessAtFirst();
    void aLostEventIsNoticedByAllButTheTable();
    void whatIsLegalIsNoticedByChainAndVerifyAlone();
    void anEventAppliedTwiceIsOneTooMany();
    void aChangedCellIsRepairedFromTheEvents();
    void aDamagedLogRepairsNothing();
    void aCorruptByteBreaksTheChainThere();
    void twoLogsShowThatThereIsNoOtherWay();
    void faultsAddUpUntilTheCopyIsMadeAnew();
    void anotherGameHasAnotherCopy();
    void nothingIsCopiedWhileNobodyLooks();
    void damageIsDoneInTheJob();
    void everyControlHasANameAndTakesTheKeyboard();

private:
    [[nodiscard]] bool isKnown()
    {
        return QTest::qWaitFor([&] { return m_panel->laboratory().findings() != nullptr; });
    }
    void press(TamperPanel::Action action)
    {
        m_panel->button(action).click();
        QVERIFY(isKnown());
    }
    /// "ok", "--" or "!3" for a fault at ply 3, by check.
    [[nodiscard]] QStringList verdicts() const
    {
        QStringList all;
        for (const auto check : {TamperPanel::Replay, TamperPanel::Snapshot, TamperPanel::Verify,
                                 TamperPanel::Chain}) {
            const auto& finding = m_panel->row(check).finding();
            if (!finding)
                all << QStringLiteral("?");
            else if (finding->verdict == Verdict::Faulty)
                all << QStringLiteral("!%1").arg(finding->ply ? finding->ply->number() : -1);
            else
                all << (finding->verdict == Verdict::Sound ? QStringLiteral("ok")
                                                           : QStringLiteral("--"));
        }
        return all;
    }
    [[nodiscard]] static QStringList words(const char* text)
    {
        return QString::fromLatin1(text).split(u' ');
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<TamperPanel> m_panel;
};

void TestTamperPanel::aCopyIsFaultlessAtFirst()
{
    QCOMPARE(verdicts(), words("ok -- ok ok"));
    QVERIFY(!m_panel->banner().text().contains(QStringLiteral("TAMPERED")));
    QCOMPARE(m_panel->otherEvent().value(), 5);
    QCOMPARE(static_cast<int>(m_panel->replayBoard().frame().pieces.size()), 32);
    QVERIFY(m_panel->replayBoard().frame().tints.empty());
    QVERIFY(m_panel->snapshotBoard().frame().isPlane);
}

void TestTamperPanel::aLostEventIsNoticedByAllButTheTable()
{
    press(TamperPanel::Lose); // 2. Nc3
    QCOMPARE(verdicts(), words("!3 -- !3 !3"));
    QVERIFY(m_panel->banner().text().contains(QStringLiteral("TAMPERED COPY: event 3 lost")));
    QCOMPARE(m_panel->banner().palette().color(QPalette::WindowText), m_look->theme().differ);
    QVERIFY(m_panel->row(TamperPanel::Replay).finding()->text.contains(QStringLiteral("White")));
    // The replay stays before it: the knight is on b1, in the snapshot on c3.
    QCOMPARE(static_cast<int>(m_panel->replayBoard().frame().tints.size()), 2);
    m_session->cursor().goToEnd();
    m_panel->row(TamperPanel::Chain).goButton().click();
    QCOMPARE(m_session->cursor().ply(), Ply(3));
    QCOMPARE(m_session->game()->mainLine().log.size(), 6);
}

void TestTamperPanel::whatIsLegalIsNoticedByChainAndVerifyAlone()
{
    m_panel->otherEvent().setValue(1); // 1. Nc3 and 2. Nf3 will do as well
    press(TamperPanel::Swap);
    QCOMPARE(verdicts(), words("ok -- !1 !1"));
    m_session->cursor().goToPly(Ply(1));
    QCOMPARE(static_cast<int>(m_panel->snapshotBoard().frame().tints.size()), 4);
    m_session->cursor().goToPly(Ply(4)); // and the same stands there in the end
    QVERIFY(m_panel->snapshotBoard().frame().tints.empty());
}

void TestTamperPanel::anEventAppliedTwiceIsOneTooMany()
{
    m_session->cursor().goToEnd();
    press(TamperPanel::Repeat);
    QCOMPARE(verdicts(), words("!7 -- !7 !7"));
    QVERIFY(m_panel->row(TamperPanel::Chain)
                .finding()
                ->text.contains(QStringLiteral("one event too many")));
}

void TestTamperPanel::aChangedCellIsRepairedFromTheEvents()
{
    press(TamperPanel::ChangeCell);
    QCOMPARE(verdicts(), words("ok -- !3 ok"));
    press(TamperPanel::Repair);
    QCOMPARE(verdicts(), words("ok -- ok ok"));
    QVERIFY(m_panel->message().isVisible());
    QVERIFY(m_panel->message().text().contains(QStringLiteral("1 ply")));
    QVERIFY(m_panel->replayBoard().isVisible());
    m_panel->resize(470, 540); // no room for both
    QVERIFY(!m_panel->replayBoard().isVisible());
    press(TamperPanel::ChangeCell);
    QVERIFY(m_panel->replayBoard().isVisible());
}

void TestTamperPanel::aDamagedLogRepairsNothing()
{
    press(TamperPanel::Lose);
    press(TamperPanel::Repair);
    QCOMPARE(verdicts(), words("!3 -- !3 !3"));
    QVERIFY(m_panel->message().text().startsWith(QStringLiteral("Not repaired")));
}

void TestTamperPanel::aCorruptByteBreaksTheChainThere()
{
    QCOMPARE(m_panel->bytes().text(), // the knight from b1 to c3, squares 1 and 18
             QStringLiteral("event 3 in bytes: 02 01 01 01 12 ff ff ff ff ff ff ff 00 ff"));
    press(TamperPanel::CorruptByte);
    QCOMPARE(m_panel->bytes().text().count(QStringLiteral("<b style")), 1);
    QCOMPARE(verdicts().back(), QStringLiteral("!3"));
    QCOMPARE(verdicts()[1], QStringLiteral("--"));
    QVERIFY(m_panel->banner().text().contains(QStringLiteral("event 3: ")));
}

void TestTamperPanel::twoLogsShowThatThereIsNoOtherWay()
{
    m_session->cursor().goToPly(Ply(4));
    m_panel->button(TamperPanel::OtherLog).click();
    QTRY_VERIFY(m_panel->message().isVisible());
    const QString text = m_panel->message().text();
    QVERIFY2(text.contains(QStringLiteral("1… Nf6 2. Nc3 Nc6, as the log has it")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("and 1… Nc6 2. Nc3 Nf6")), qPrintable(text));
    m_session->cursor().goToStart();
    m_panel->button(TamperPanel::OtherLog).click();
    QTRY_VERIFY(m_panel->message().text().contains(QStringLiteral("put in after ply 0")));
}

void TestTamperPanel::faultsAddUpUntilTheCopyIsMadeAnew()
{
    for (int i = 0; i < 3; ++i) // faster than anything is examined
        m_panel->button(TamperPanel::Lose).click();
    QVERIFY(isKnown());
    QCOMPARE(static_cast<int>(m_panel->laboratory().copy()->faults().size()), 3);
    QCOMPARE(m_panel->laboratory().copy()->lastEvent(), Ply(3));
    press(TamperPanel::Reset);
    QVERIFY(!m_panel->laboratory().isDamaged());
    QCOMPARE(verdicts(), words("ok -- ok ok"));
}

void TestTamperPanel::anotherGameHasAnotherCopy()
{
    press(TamperPanel::Lose);
    m_session->openNextGame();
    QTRY_VERIFY(m_panel->laboratory().copy());
    QVERIFY(isKnown());
    QVERIFY(!m_panel->laboratory().isDamaged());
    QCOMPARE(m_panel->laboratory().copy()->lastEvent(), Ply(2));
}

void TestTamperPanel::nothingIsCopiedWhileNobodyLooks()
{
    m_panel->hide();
    const auto before = m_panel->laboratory().copy();
    m_session->openNextGame();
    QVERIFY(m_panel->laboratory().copy() == before);
    m_panel->show();
    QTRY_VERIFY(m_panel->laboratory().copy() && m_panel->laboratory().copy() != before);
}

void TestTamperPanel::damageIsDoneInTheJob()
{
    const auto before = m_panel->laboratory().copy();
    for (const auto action : {TamperPanel::Lose, TamperPanel::ChangeCell, TamperPanel::Repair}) {
        m_panel->button(action).click();
        QVERIFY(m_panel->laboratory().copy() == before); // nothing was copied here
        QVERIFY(!m_panel->laboratory().findings());
    }
    QVERIFY(isKnown());
    QVERIFY(m_panel->laboratory().copy() != before);
    QCOMPARE(static_cast<int>(m_panel->laboratory().copy()->faults().size()), 2);
    QVERIFY(m_panel->message().text().startsWith(QStringLiteral("Not repaired")));
    // What waits is of the copy before, and forgotten with it.
    m_panel->button(TamperPanel::Lose).click();
    m_panel->button(TamperPanel::Reset).click();
    QVERIFY(isKnown());
    QVERIFY(!m_panel->laboratory().isDamaged());
}

void TestTamperPanel::everyControlHasANameAndTakesTheKeyboard()
{
    const auto buttons = m_panel->findChildren<QPushButton*>();
    QCOMPARE(static_cast<int>(buttons.size()), 12); // eight, and a way to each place
    for (const QPushButton* button : buttons) {
        QVERIFY(!button->text().isEmpty());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
    QVERIFY(!m_panel->otherEvent().accessibleName().isEmpty());
    m_panel->button(TamperPanel::Lose).setFocus();
    QTest::keyClick(&m_panel->button(TamperPanel::Lose), Qt::Key_Space);
    QVERIFY(isKnown());
    QVERIFY(m_panel->laboratory().isDamaged());
}

PLYLINE_WIDGET_TEST(TestTamperPanel)
#include "tst_tamper_panel.moc"
