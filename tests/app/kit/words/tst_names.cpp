#include <QtTest/QTest>

#include "app/kit/words/names.h"
#include "tests/support/test.h"

using namespace plyline;
using rules::Color;
using rules::Role;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreNamed_data();
    void piecesAreNamed();
    void sidesAndSquaresAreNamed();
};

void TestNames::piecesAreNamed_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("name");
    QTest::newRow("pawn") << static_cast<int>(Role::Pawn) << QStringLiteral("pawn");
    QTest::newRow("knight") << static_cast<int>(Role::Knight) << QStringLiteral("knight");
    QTest::newRow("bishop") << static_cast<int>(Role::Bishop) << QStringLiteral("bishop");
    QTest::newRow("rook") << static_cast<int>(Role::Rook) << QStringLiteral("rook");
    QTest::newRow("queen") << static_cast<int>(Role::Queen) << QStringLiteral("queen");
    QTest::newRow("king") << static_cast<int>(Role::King) << QStringLiteral("king");
}

void TestNames::piecesAreNamed()
{
    QFETCH(int, role);
    QFETCH(QString, name);
    const auto what = static_cast<Role>(role);
    QCOMPARE(words::roleName(what), name);
    QCOMPARE(words::pieceName({Color::White, what}), QStringLiteral("white ") + name);
    QCOMPARE(words::pieceName({Color::Black, what}), QStringLiteral("black ") + name);
    QCOMPARE(words::pieceName({Color::Black, what}, rules::squares::A8),
             QStringLiteral("black %1 a8").arg(name));
}

void TestNames::sidesAndSquaresAreNamed()
{
    QCOMPARE(words::sideName(Color::White), QStringLiteral("White"));
    QCOMPARE(words::sideName(Color::Black), QStringLiteral("Black"));
    QCOMPARE(words::squareName(rules::squares::A1), QStringLiteral("a1"));
    QCOMPARE(words::squareName(rules::squares::H8), QStringLiteral("h8"));
}

PLYLINE_EVENT_TEST(TestNames)
#include "tst_names.moc"
