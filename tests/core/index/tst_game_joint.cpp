#include <QtTest/QTest>

#include "core/index/game_joint.h"
#include "core/index/index_builder.h"
#include "tests/core/index/indexed_text.h"
#include "tests/support/test.h"

using namespace plyline;
using index::GameJoint;
using tests::indexOf;

class TestGameJoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGameEndsBeforeTheNext_data();
    void aGameEndsBeforeTheNext();
    void aGameThatNeedsIsWrittenAgain();
    void aGameMayNeedTheWordBehindIt();
    void aCommentAloneIsNoGameBehindOthers();
};

/// The last game of the file is put before the first.
void TestGameJoint::aGameEndsBeforeTheNext_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("between");
    const auto row = [](const char* name, const char* text, const char* between) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(between);
    };
    row("an empty line is there", "[White \"A\"]\n\n1. e4 *\n\n[White \"B\"]\n\n1. d4 *\n\n", "");
    row("no empty line", "[White \"A\"]\n\n1. e4 *\n\n[White \"B\"]\n\n1. d4 *\n", "\n");
    row("no line end", "[White \"A\"]\n\n1. e4 *\n\n[White \"B\"]\n\n1. d4 *", "\n\n");
    row("line ends of Windows", "[White \"A\"]\r\n\r\n*\r\n\r\n[White \"B\"]\r\n\r\n1. d4 *",
        "\r\n\r\n");
    row("without a result", "[White \"A\"]\n\n1. e4 *\n\n[White \"B\"]\n\n1. d4\n\n", "");
    // It would go on in the first, which has no tags.
    row("moves behind moves", "1. e4 *\n\n[White \"B\"]\n\n1. d4\n", "\n\n*\n\n");
    row("a comment behind moves", "{mine} [White \"A\"]\n\n*\n\n[White \"B\"]\n\n1. d4\n",
        "\n\n*\n\n");
    row("an open comment", "[White \"A\"]\n\n1. e4 *\n\n[White \"B\"]\n\n1. d4 {never closed\n",
        "}\n\n");
    row("an open comment before moves", "1. e4 *\n\n[White \"B\"]\n\n1. d4 {never closed\n",
        "}\n\n*\n\n");
}

void TestGameJoint::aGameEndsBeforeTheNext()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, between);
    const auto index = indexOf(text.toStdString());
    QCOMPARE(index->size(), 2);
    const auto joint = index::jointOf(*index, 1, 0);
    QVERIFY(joint);
    QVERIFY(!joint->rewritten);
    QCOMPARE(QByteArray::fromStdString(joint->between), between);
}

void TestGameJoint::aGameThatNeedsIsWrittenAgain()
{
    // Its last words would become the first ones of the next.
    const auto index =
        indexOf("[White \"A\"]\n\n1. e4 *\n\n[White \"B\"]\n\n1. d4 *\n\n{ the end }\n");
    const auto joint = index::jointOf(*index, 1, 0);
    QVERIFY(joint && joint->rewritten);
    QVERIFY(joint->rewritten->ends_with("1. d4 { the end } *\n"));
}

void TestGameJoint::aGameMayNeedTheWordBehindIt()
{
    // At the end of a file the last two signs of the first game would end the tag that is open.
    const auto source = files::Source::open(PLYLINE_TEST_DATA "/result-inside-an-open-tag.pgn");
    QVERIFY(source);
    const auto index = index::buildIndex(*source);
    QCOMPARE(index->size(), 2);
    const auto joint = index::jointOf(*index, 0, std::nullopt);
    QVERIFY(joint && *joint != index::GameJoint());
    QCOMPARE(index::jointOf(*index, 1, std::nullopt), index::GameJoint());
}

void TestGameJoint::aCommentAloneIsNoGameBehindOthers()
{
    const auto index = indexOf("{ only words }\n");
    QCOMPARE(index->size(), 1);
    const auto text = index::rewrittenBehindOthers(*index, 0);
    QVERIFY(text && text->ends_with("{ only words } *\n"));
    QVERIFY(!index::rewrittenBehindOthers(*indexOf("{ words } 1. e4 *"), 0));
}

PLYLINE_EVENT_TEST(TestGameJoint)
#include "tst_game_joint.moc"
