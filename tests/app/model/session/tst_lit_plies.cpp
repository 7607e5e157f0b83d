#include <QTest>

#include "app/model/session/lit_plies.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using session::LitPlies;

class TestLitPlies : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ownPliesAreLitAndPutOut();
    void whatOthersLightStays();
    void partOfThemIsStillOwnOnceTheFutureIsHidden();

private:
    [[nodiscard]] session::Pointing& pointing() { return m_session->pointing(); }
};

void TestLitPlies::init()
{
    makeSession();
    m_session->file().openText(QString::fromLatin1(tests::foolsMate), QStringLiteral("test"));
    QTRY_COMPARE(m_session->cursor().lastPly(), Ply(4));
}

void TestLitPlies::ownPliesAreLitAndPutOut()
{
    LitPlies lit(pointing());
    lit.set({Ply(1), Ply(3)});
    QCOMPARE(pointing().plies(), (std::vector<Ply>{Ply(1), Ply(3)}));
    lit.set({Ply(2)});
    QCOMPARE(pointing().plies(), std::vector<Ply>{Ply(2)});
    lit.set({});
    QVERIFY(pointing().plies().empty());
}

void TestLitPlies::whatOthersLightStays()
{
    LitPlies lit(pointing());
    LitPlies other(pointing());
    other.set({Ply(4)});
    lit.set({});
    QCOMPARE(pointing().plies(), std::vector<Ply>{Ply(4)});
    lit.set({Ply(1)});
    other.set({Ply(2), Ply(3)});
    lit.set({});
    QCOMPARE(pointing().plies(), (std::vector<Ply>{Ply(2), Ply(3)}));
}

void TestLitPlies::partOfThemIsStillOwnOnceTheFutureIsHidden()
{
    LitPlies lit(pointing());
    m_session->cursor().goToPly(Ply(4));
    lit.set({Ply(1), Ply(3)});
    m_session->setFutureHidden(true);
    m_session->cursor().goToPly(Ply(2));
    lit.set({});
    QVERIFY(pointing().plies().empty());
}

PLYLINE_EVENT_TEST(TestLitPlies)
#include "tst_lit_plies.moc"
