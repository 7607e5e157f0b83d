#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include "app/panels/position_search/pattern_board.h"
#include "app/panels/position_search/pattern_editor.h"
#include "app/panels/position_search/pattern_text.h"
#include "core/search/search_text.h"
#include "tests/support/test.h"

using namespace plyline;
using position_search::PatternEditor;
using rules::Square;
using search::Pattern;
using search::SquareContents;

namespace {

Square at(const char* name)
{
    return *Square::parse(name);
}

Pattern parsed(const char* text)
{
    return *text == '\0' ? Pattern() : search::parsePattern(text).value();
}

} // namespace

class TestPatternEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void textsReadBack_data();
    void textsReadBack();
    void contentsAreNamed_data();
    void contentsAreNamed();
    void aClickSetsAndOpens();
    void whatIsExcludedIsNotThere();
    void shiftPutsOneMore();
    void theKeyboardDoesItAll();
    void lettersStayWithTheBoard();
    void itTurnsWithTheBoards();
    void clearOpensEverything();
    void everyToolHasAName();

private:
    void click(const char* square, Qt::KeyboardModifiers modifiers = {},
               Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(&m_editor->board(), button, modifiers,
                          m_editor->board().rectOf(at(square)).center().toPoint());
    }
    void choose(const QString& tool)
    {
        const auto buttons = m_editor->findChildren<QToolButton*>();
        for (QToolButton* button : buttons)
            if (button->accessibleName() == tool)
                return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL(qPrintable(tool));
    }
    [[nodiscard]] const Pattern& pattern() const { return m_editor->pattern(); }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<PatternEditor> m_editor;
};

void TestPatternEditor::init()
{
    m_look = std::make_unique<look::Look>();
    m_editor = std::make_unique<PatternEditor>(*m_look);
    m_editor->resize(440, 260);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestPatternEditor::cleanup()
{
    m_editor.reset();
    m_look.reset();
}

void TestPatternEditor::textsReadBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shortest");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("a piece") << QByteArray("Pe4") << QByteArray("Pe4");
    QTest::newRow("two squares") << QByteArray("Pe4 Pd4") << QByteArray("Pd4,e4");
    QTest::newRow("excluded") << QByteArray("!qd8") << QByteArray("!qd8");
    QTest::newRow("empty") << QByteArray(".f2") << QByteArray(".f2");
    QTest::newRow("not empty") << QByteArray("!.f2") << QByteArray("*f2");
    QTest::newRow("any white") << QByteArray("[KQRBNP]a1") << QByteArray("Aa1");
    QTest::newRow("several") << QByteArray("[qQ]a1") << QByteArray("[Qq]a1");
    QTest::newRow("a piece or nothing") << QByteArray("[Q.]a1") << QByteArray("[Q.]a1");
    QTest::newRow("no white piece") << QByteArray("!Aa1") << QByteArray("!Aa1");
    QTest::newRow("impossible") << QByteArray("Pe4 pe4") << QByteArray("![*.]e4");
}

void TestPatternEditor::textsReadBack()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shortest);
    const Pattern pattern = parsed(text.constData());
    QCOMPARE(QByteArray(position_search::patternText(pattern).c_str()), shortest);
    QVERIFY(parsed(shortest.constData()) == pattern);
}

void TestPatternEditor::contentsAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("open") << QByteArray("") << QStringLiteral("open");
    QTest::newRow("a piece") << QByteArray("Ne4") << QStringLiteral("white knight");
    QTest::newRow("excluded") << QByteArray("!qe4") << QStringLiteral("no black queen");
    QTest::newRow("empty") << QByteArray(".e4") << QStringLiteral("empty");
    QTest::newRow("two") << QByteArray("[Qq]e4") << QStringLiteral("white queen or black queen");
    QTest::newRow("any") << QByteArray("*e4") << QStringLiteral("any piece");
    QTest::newRow("none of two") << QByteArray("![Qq]e4")
                                 << QStringLiteral("no white queen or black queen");
}

void TestPatternEditor::contentsAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QCOMPARE(position_search::contentsName(parsed(text.constData()).at(at("e4"))), name);
}

void TestPatternEditor::aClickSetsAndOpens()
{
    QSignalSpy edited(m_editor.get(), &PatternEditor::edited);
    click("e4"); // the white pawn is chosen at first
    QVERIFY(pattern() == parsed("Pe4"));
    choose(QStringLiteral("Black queen"));
    click("d8");
    QVERIFY(pattern() == parsed("Pe4 qd8"));
    click("e4");
    QVERIFY(pattern() == parsed("qe4,d8"));
    click("e4");
    QVERIFY(pattern() == parsed("qd8"));
    click("d8", {}, Qt::RightButton);
    QVERIFY(pattern().isOpen());
    QCOMPARE(edited.size(), 5);
}

void TestPatternEditor::whatIsExcludedIsNotThere()
{
    auto* excluded = m_editor->findChild<QCheckBox*>();
    choose(QStringLiteral("Any black piece"));
    QTest::mouseClick(excluded, Qt::LeftButton, {}, QPoint(8, excluded->height() / 2));
    QVERIFY(excluded->isChecked());
    click("c6");
    QVERIFY(pattern() == parsed("!ac6"));
    choose(QStringLiteral("Open: any piece or none"));
    click("c6");
    QVERIFY(pattern().isOpen());
}

void TestPatternEditor::shiftPutsOneMore()
{
    choose(QStringLiteral("White knight"));
    click("f3");
    choose(QStringLiteral("White bishop"));
    click("f3", Qt::ShiftModifier);
    QVERIFY(pattern() == parsed("[NB]f3"));
}

void TestPatternEditor::theKeyboardDoesItAll()
{
    auto& board = m_editor->board();
    board.setFocus();
    QCOMPARE(board.accessibleDescription(), QStringLiteral("e4: open"));
    QTest::keyClick(&board, Qt::Key_Space);
    QVERIFY(pattern() == parsed("Pe4"));
    QCOMPARE(board.accessibleDescription(), QStringLiteral("e4: white pawn"));
    QTest::keyClick(&board, Qt::Key_Up);
    QTest::keyClick(&board, Qt::Key_Left);
    QTest::keyClicks(&board, QStringLiteral("n"));
    QVERIFY(pattern() == parsed("Pe4 nd5"));
    QTest::keyClicks(&board, QStringLiteral("!"));
    QVERIFY(pattern() == parsed("Pe4 !nd5"));
    QCOMPARE(board.accessibleDescription(), QStringLiteral("d5: no black knight"));
    QTest::keyClicks(&board, QStringLiteral("."));
    QVERIFY(pattern() == parsed("Pe4 .d5"));
    QTest::keyClick(&board, Qt::Key_Delete);
    QVERIFY(pattern() == parsed("Pe4"));
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&board, Qt::Key_Down);
    QVERIFY(board.current() == at("d1"));
}

void TestPatternEditor::lettersStayWithTheBoard()
{
    const auto keeps = [&](int key, const QString& text) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier, text);
        event.ignore();
        QApplication::sendEvent(&m_editor->board(), &event);
        return event.isAccepted();
    };
    for (const char letter : {'b', 'n', 'a', 'k'})
        QVERIFY(keeps(std::toupper(letter), QString(QLatin1Char(letter))));
    QVERIFY(keeps(Qt::Key_Left, {}));
    QVERIFY(!keeps(Qt::Key_G, QStringLiteral("g")));
    QVERIFY(!keeps(Qt::Key_PageDown, {}));
    QVERIFY(!keeps(Qt::Key_Tab, QStringLiteral("\t")));
}

void TestPatternEditor::itTurnsWithTheBoards()
{
    auto& board = m_editor->board();
    const QPoint corner = board.rectOf(at("a1")).center().toPoint();
    m_look->setFlipped(true);
    choose(QStringLiteral("White knight"));
    QTest::mouseClick(&board, Qt::LeftButton, {}, corner);
    QVERIFY(pattern() == parsed("Nh8"));
    // The arrows go where they point.
    board.setFocus();
    QTest::keyClick(&board, Qt::Key_Right);
    QTest::keyClick(&board, Qt::Key_Up);
    QTest::keyClick(&board, Qt::Key_Space);
    QVERIFY(pattern() == parsed("Nh8,g7"));
}

void TestPatternEditor::clearOpensEverything()
{
    m_editor->setPattern(parsed("Pe4 qd8"));
    QSignalSpy edited(m_editor.get(), &PatternEditor::edited);
    const auto buttons = m_editor->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->text() == QStringLiteral("Clear"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(pattern().isOpen());
    QCOMPARE(edited.size(), 1);
}

void TestPatternEditor::everyToolHasAName()
{
    QSet<QString> names;
    const auto buttons = m_editor->findChildren<QToolButton*>();
    for (const QToolButton* button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty() && !button->icon().isNull());
        names << button->accessibleName();
    }
    QCOMPARE(names.size(), 17);
}

PLYLINE_WIDGET_TEST(TestPatternEditor)
#include "tst_pattern_editor.moc"
