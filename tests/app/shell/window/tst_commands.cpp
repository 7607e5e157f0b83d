#include <QAction>
#include <QTest>
#include <QWidget>

#include "app/panels/panel_description.h"
#include "app/shell/window/commands.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using actions::ActionId;
using window::Command;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsACommandButTheOneThatListsThem();
    void aCommandHasItsMenuAndItsKeys();
    void theBestMatchComesFirst_data();
    void theBestMatchComesFirst();
    void whatIsFoundHasEachWord();
    void withoutWordsAllAreFoundInTheirOrder();
    void wordsThatNothingHasFindNothing();

private:
    [[nodiscard]] QStringList titlesFor(const QString& text) const;

    QWidget m_window;
    actions::Actions m_actions{m_window, panels::panelList()};
    std::vector<Command> m_commands = window::commandsOf(m_actions);
};

QStringList TestCommands::titlesFor(const QString& text) const
{
    QStringList titles;
    for (const std::size_t place : window::findCommands(m_commands, text))
        titles << m_commands[place].title;
    return titles;
}

void TestCommands::everyActionIsACommandButTheOneThatListsThem()
{
    QCOMPARE(m_commands.size(), actions::actionCount - 1 + panels::panelList().size());
    for (const Command& command : m_commands) {
        QVERIFY(command.action != &m_actions[ActionId::RunCommand]);
        QVERIFY(!command.title.isEmpty() && !command.title.contains(u'&'));
        QVERIFY(!command.group.isEmpty());
    }
}

void TestCommands::aCommandHasItsMenuAndItsKeys()
{
    const auto found = window::findCommands(m_commands, u"flip"_s);
    QCOMPARE(found.size(), std::size_t{1});
    const Command& flip = m_commands[found.front()];
    QCOMPARE(flip.action, &m_actions[ActionId::Flip]);
    QCOMPARE(flip.group, u"View"_s);
    QCOMPARE(flip.keys, u"F, X"_s);
}

void TestCommands::theBestMatchComesFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* what, const QString& text, const QString& first) {
        QTest::newRow(what) << text << first;
    };
    row("a title that begins with it", u"pin"_s, u"Pin A here"_s);
    row("not an earlier one that has it", u"next"_s, u"Next marker"_s);
    row("a word's beginning before \"reading\"", u"in"_s, u"Find in the game list"_s);
    row("a title before a group", u"board"_s, u"Flip the board"_s);
    row("capitals", u"FLIP"_s, u"Flip the board"_s);
    row("an accent", u"fl\u00edp"_s, u"Flip the board"_s);
    row("words in any order", u"fen copy"_s, u"Copy the position as FEN"_s);
    row("parts of words", u"ition cop"_s, u"Copy the position as FEN"_s);
    row("the group", u"theme dark"_s, u"Dark"_s);
    row("blanks about it", u"  full   screen "_s, u"Full screen"_s);
}

void TestCommands::theBestMatchComesFirst()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    QCOMPARE(titlesFor(text).value(0), first);
}

void TestCommands::whatIsFoundHasEachWord()
{
    const QStringList titles = titlesFor(u"the gam"_s);
    QVERIFY(titles.size() >= 4);
    for (const QString& title : titles) {
        QVERIFY2(title.contains(u"the"_s), qPrintable(title));
        QVERIFY2(title.contains(u"gam"_s), qPrintable(title));
    }
    QCOMPARE(titlesFor(u"the game list"_s), QStringList{u"Find in the game list"_s});
}

void TestCommands::withoutWordsAllAreFoundInTheirOrder()
{
    QStringList all;
    for (const Command& command : m_commands)
        all << command.title;
    QCOMPARE(titlesFor(QString()), all);
    QCOMPARE(titlesFor(u"  "_s), all);
}

void TestCommands::wordsThatNothingHasFindNothing()
{
    QCOMPARE(titlesFor(u"castle the clock"_s), QStringList{});
}

PLYLINE_WIDGET_TEST(TestCommands)
#include "tst_commands.moc"
