#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include "app/panels/games/game_copy.h"
#include "core/index/index_builder.h"
#include "tests/support/test.h"

using namespace plyline;

class TestGameCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesAreCopiedInTheirCodePage_data();
    void gamesAreCopiedInTheirCodePage();
};

void TestGameCopy::gamesAreCopiedInTheirCodePage_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("copied");

    QTest::newRow("UTF-8") << QByteArray("Петров") << QStringLiteral("Петров");
    QTest::newRow("Windows-1251") << QByteArray("\xcf\xe5\xf2\xf0\xee\xe2")
                                  << QStringLiteral("Петров");
    QTest::newRow("Windows-1252") << QByteArray("H\xfc"
                                                "bner")
                                  << QStringLiteral("Hübner");
}

void TestGameCopy::gamesAreCopiedInTheirCodePage()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, copied);
    const QByteArray text = "[White \"" + name + "\"]\n\n1. e4 *\n";
    const auto index = index::buildIndex(files::Source::fromText(text.toStdString(), "test"));
    games::GameCopy copy;
    QSignalSpy done(&copy, &games::GameCopy::copied);
    copy.start(index, {0});
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("[White \"%1\"]\n\n1. e4 *\n\n").arg(copied));
}

PLYLINE_WIDGET_TEST(TestGameCopy)
#include "tst_game_copy.moc"
