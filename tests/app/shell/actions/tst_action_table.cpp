#include <QSet>
#include <QTest>

#include "app/shell/actions/action_table.h"
#include "tests/support/test.h"

using namespace plyline::actions;
using namespace Qt::StringLiterals;

class TestActionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyOfTheDesignDoesItsAction_data();
    void everyKeyOfTheDesignDoesItsAction();
    void noKeyDoesTwoThings();
    void everyActionHasATitle();
    void noMnemonicComesTwiceInAMenu();
};

void TestActionTable::everyKeyOfTheDesignDoesItsAction_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<ActionId>("id");
    const auto row = [](const char* key, ActionId id) {
        QTest::newRow(key) << QString::fromLatin1(key) << id;
    };
    row("Left", ActionId::StepBack);
    row("Right", ActionId::StepForward);
    row("Home", ActionId::GoToStart);
    row("End", ActionId::GoToEnd);
    row("Up", ActionId::ChooseAbove);
    row("Down", ActionId::ChooseBelow);
    row("Backspace", ActionId::ReturnToMainLine);
    row("[", ActionId::PreviousMarker);
    row("]", ActionId::NextMarker);
    row("M", ActionId::SetMarker);
    row("Shift+Left", ActionId::FiveBack);
    row("Shift+Right", ActionId::FiveForward);
    row("Ctrl+C", ActionId::CopyGame);
    row("Ctrl+Shift+C", ActionId::CopyPosition);
    row("Ctrl+Shift+L", ActionId::CopyLink);
    row("PgUp", ActionId::PreviousGame);
    row("PgDown", ActionId::NextGame);
    row("G", ActionId::GoToMove);
    row("Ctrl+O", ActionId::OpenFile);
    row("Ctrl+V", ActionId::Paste);
    row("Space", ActionId::TogglePlay);
    row("J", ActionId::PlayBackwards);
    row("K", ActionId::Pause);
    row("L", ActionId::PlayForwards);
    row("1", ActionId::Speed1);
    row("9", ActionId::Speed9);
    row("F5", ActionId::Reload);
    row("I", ActionId::LoopIn);
    row("O", ActionId::LoopOut);
    row("Ctrl+/", ActionId::ToggleLoop);
    row("F", ActionId::Flip);
    row("X", ActionId::Flip);
    row("Ctrl+Shift+P", ActionId::RunCommand);
    row("?", ActionId::ShowKeys);
    row("F11", ActionId::FullScreen);
    row("Shift+F11", ActionId::Present);
    row("Ctrl+Q", ActionId::Quit);
}

void TestActionTable::everyKeyOfTheDesignDoesItsAction()
{
    QFETCH(QString, key);
    QFETCH(ActionId, id);
    QVERIFY(specOf(id).shortcuts().contains(QKeySequence::fromString(key)));
}

void TestActionTable::noKeyDoesTwoThings()
{
    QSet<QString> seen;
    for (const ActionSpec& spec : actionTable()) {
        const QList<QKeySequence> keys = spec.shortcuts();
        for (const QKeySequence& key : keys) {
            QVERIFY2(!key.isEmpty() && key.count() == 1, spec.keys);
            QVERIFY2(!seen.contains(key.toString()), spec.keys);
            seen.insert(key.toString());
        }
    }
}

void TestActionTable::everyActionHasATitle()
{
    QCOMPARE(static_cast<int>(actionTable().size()), actionCount);
    for (const ActionSpec& spec : actionTable()) {
        QVERIFY(!spec.title().isEmpty());
        QVERIFY(!spec.plainTitle().contains(u'&'));
        QVERIFY(!groupTitle(spec.group).isEmpty());
    }
}

void TestActionTable::noMnemonicComesTwiceInAMenu()
{
    QSet<QString> seen;
    for (const ActionSpec& spec : actionTable()) {
        const qsizetype at = spec.title().indexOf(u'&');
        if (at < 0)
            continue;
        const QString mnemonic =
            QString::number(static_cast<int>(spec.group)) + spec.title().at(at + 1).toLower();
        QVERIFY2(!seen.contains(mnemonic), spec.text);
        seen.insert(mnemonic);
    }
}

PLYLINE_EVENT_TEST(TestActionTable)
#include "tst_action_table.moc"
