#include <QtTest/QTest>

#include "app/model/workspace/workspace.h"
#include "app/panels/snapshot/check_badge.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::snapshot;

class TestCheckBadge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStateHasItsOwnSignAndWords();
    void whatDiffersIsNamed();
    void manyDifferencesAreCountedAndListedInFull();
    void theBadgeTurnsGreenWhenTheRowsAgree();
    void whileHiddenItIsStale();
};

void TestCheckBadge::eachStateHasItsOwnSignAndWords()
{
    QSet<QString> signs;
    QSet<QString> words;
    for (const auto agreement : {session::Agreement::Pending, session::Agreement::Equal,
                                 session::Agreement::Different, session::Agreement::Unavailable}) {
        session::Moment moment;
        moment.agreement = agreement;
        const CheckFrame frame = checkFrameOf(moment);
        signs << frame.sign;
        words << frame.words;
        QVERIFY(!frame.details.isEmpty());
    }
    QCOMPARE(signs.size(), 4);
    QCOMPARE(words.size(), 4);
}

void TestCheckBadge::whatDiffersIsNamed()
{
    session::Moment moment;
    moment.agreement = session::Agreement::Different;
    moment.disagreement.squares = {*rules::Square::parse("d4"), *rules::Square::parse("e5")};
    moment.disagreement.scalars = {"turn"};
    const CheckFrame frame = checkFrameOf(moment);
    QCOMPARE(frame.sign, QStringLiteral("≠"));
    for (const QString& what :
         {QStringLiteral("d4"), QStringLiteral("e5"), QStringLiteral("side to move")}) {
        QVERIFY(frame.words.contains(what));
        QVERIFY(frame.details.contains(what));
    }
}

void TestCheckBadge::manyDifferencesAreCountedAndListedInFull()
{
    session::Moment moment;
    moment.agreement = session::Agreement::Different;
    for (int index = 0; index < 10; ++index)
        moment.disagreement.squares.push_back(rules::Square::fromIndex(index));
    const CheckFrame frame = checkFrameOf(moment);
    QVERIFY(frame.words.contains(QStringLiteral("and 6 more")));
    QVERIFY(frame.details.contains(QStringLiteral("b2")));
}

void TestCheckBadge::theBadgeTurnsGreenWhenTheRowsAgree()
{
    workspace::Workspace workspace;
    session::Session& session = workspace.session;
    look::Look look;
    CheckBadge badge(session, look);
    badge.show();
    QCOMPARE(badge.frame().sign, QString());
    session.file().openText(QStringLiteral("[Event \"?\"]\n\n1. e4 e5 *\n"),
                            QStringLiteral("test"));
    QTRY_COMPARE(badge.frame().agreement, session::Agreement::Equal);
    QTRY_COMPARE(badge.frame().sign, QStringLiteral("="));
    badge.resize(68, 200);
    const QImage image = badge.grab().toImage();
    bool hasGreen = false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            hasGreen |= image.pixelColor(x, y) == look.theme().agree;
    QVERIFY(hasGreen);
}

void TestCheckBadge::whileHiddenItIsStale()
{
    workspace::Workspace workspace;
    look::Look look;
    CheckBadge badge(workspace.session, look);
    workspace.file.openText(QStringLiteral("1. e4 *\n"), QStringLiteral("test"));
    QTRY_COMPARE(workspace.session.moment().agreement, session::Agreement::Equal);
    QVERIFY(badge.isStale());
    QCOMPARE(badge.frame(), CheckFrame());
    badge.show();
    QVERIFY(!badge.isStale());
    QCOMPARE(badge.frame().sign, QStringLiteral("="));
}

PLYLINE_WIDGET_TEST(TestCheckBadge)
#include "tst_check_badge.moc"
