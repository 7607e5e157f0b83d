#include <QtTest/QTest>

#include "app/shell/stage/damage.h"
#include "core/pgn/game_builder.h"
#include "tests/support/test.h"

using namespace plyline;

class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownFollowsTheLineThatIsBroken_data();
    void whatIsShownFollowsTheLineThatIsBroken();
    void aGameWithoutErrorsHasNoDamage();
};

namespace {

QString damageOf(const char* text)
{
    const auto source = files::Source::fromText(text, "test");
    return stage::damageOf(
        *pgn::buildGame(source, {0, static_cast<std::int64_t>(source->bytes().size())}, 1, 1));
}

} // namespace

void TestDamage::whatIsShownFollowsTheLineThatIsBroken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* text, const char* place, const char* shown) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(place)
                            << QString::fromLatin1(shown);
    };
    row("the main line", "1. e4 e5 2. Ke3 1-0\n", "Ke3", "The moves up to ply 2 are shown.");
    row("its first move", "1. e5 1-0\n", "e5", "Only its start position is shown.");
    row("a variation of the last move",
        "1. e4 e5 2. Bc4 Nc6 3. Qh5 Nf6 4. Qxf7# (4. Qf3 Bxh3) 1-0\n", "Bxh3",
        "The whole main line is shown, this variation up to ply 7.");
    row("a variation before the main line", "1. e4 (1. d4 d4) e5 2. Ke3 1-0\n", "Ke3",
        "The moves up to ply 2 are shown.");
}

void TestDamage::whatIsShownFollowsTheLineThatIsBroken()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, shown);
    const QString damage = damageOf(text.constData());
    QVERIFY2(damage.contains(place), qPrintable(damage));
    QVERIFY2(damage.endsWith(shown), qPrintable(damage));
}

void TestDamage::aGameWithoutErrorsHasNoDamage()
{
    QCOMPARE(damageOf("1. e4 e5 1-0\n"), QString());
}

PLYLINE_EVENT_TEST(TestDamage)
#include "tst_damage.moc"
