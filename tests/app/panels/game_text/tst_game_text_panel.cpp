#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

#include "app/panels/game_text/game_text_panel.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;
using game_text::GameTextPanel;

namespace {

const QString branched = QStringLiteral("[White \"A\"]\n[Result \"*\"]\n\n"
                                        "1. e4 e5 (1... c5 {Sicilian} 2. Nf3) {back}\n"
                                        "2. Nc3 Ke3 *\n");

/// Its moves are far apart.
QString longGame()
{
    const QString comment =
        QStringLiteral("{%1}\n").arg(QStringLiteral("many words ").repeated(6000));
    return QStringLiteral("[White \"A\"]\n[Result \"*\"]\n\n1. e4 ") + comment +
           QStringLiteral("e5 ") + comment + QStringLiteral("2. Nf3 *\n");
}

bool isNear(const QColor& a, const QColor& b, int distance)
{
    return std::abs(a.red() - b.red()) <= distance && std::abs(a.green() - b.green()) <= distance &&
           std::abs(a.blue() - b.blue()) <= distance;
}

} // namespace

class TestSourcePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theTextStandsAsInTheFile();
    void theCurrentMoveIsMarked();
    void whatIsStillToComeIsDim();
    void aClickGoesToTheMove_data();
    void aClickGoesToTheMove();
    void hoveringAMoveMovesTheGhost();
    void whatIsCopiedStandsInTheFile();
    void aMarkedPlaceIsRedUntilTheCursorMoves();
    void ofALongGameThePartAroundTheMoveIsShown();
    void aHiddenPanelReadsNothing();
    void linesCarryTheirNumbersInTheFile();
    void theLookIsSwitchedLive();

private:
    void open(const QString& text, int game = 1)
    {
        m_session->file().openText(text, QStringLiteral("pasted"), game);
        QTRY_VERIFY(!m_session->isLoading());
        QVERIFY(m_session->game());
    }
    [[nodiscard]] QString marked(const std::optional<Span>& span) const
    {
        if (!span)
            return {};
        const std::string_view bytes = m_session->game()->source()->bytes(*span);
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    /// The middle of the first `word` behind `behind`.
    [[nodiscard]] QPoint placeOf(const QString& word, const QString& behind = {}) const
    {
        const QString text = m_panel->edit().toPlainText();
        const auto at = text.indexOf(word, behind.isEmpty() ? 0 : text.indexOf(behind));
        QTextCursor cursor(m_panel->edit().document());
        cursor.setPosition(static_cast<int>(at));
        const QPoint begin = m_panel->edit().cursorRect(cursor).center();
        cursor.setPosition(static_cast<int>(at + word.size()));
        return (begin + m_panel->edit().cursorRect(cursor).center()) / 2;
    }
    /// How many pixels have the colour, or one near it.
    [[nodiscard]] int count(const QColor& color, int distance = 0) const
    {
        const QImage image = m_panel->grab().toImage();
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += isNear(image.pixelColor(x, y), color, distance) ? 1 : 0;
        return found;
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<GameTextPanel> m_panel;
};

void TestSourcePanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_panel = std::make_unique<GameTextPanel>(*m_workspace, *m_look);
    m_panel->resize(480, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestSourcePanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestSourcePanel::theTextStandsAsInTheFile()
{
    open(branched);
    QCOMPARE(m_panel->edit().toPlainText(), branched);
    QVERIFY(m_panel->edit().isReadOnly());
}

void TestSourcePanel::theCurrentMoveIsMarked()
{
    open(branched);
    QVERIFY(!m_panel->edit().present());
    QCOMPARE(count(m_look->theme().event), 0);
    m_session->cursor().goToPly(Ply(2));
    QCOMPARE(marked(m_panel->edit().present()), QStringLiteral("e5"));
    QVERIFY(count(m_look->theme().event) > 50);
    m_session->showLine(LineId(1), Ply(3));
    QCOMPARE(marked(m_panel->edit().present()), QStringLiteral("Nf3"));
    m_session->cursor().goToPly(Ply(1));
    QCOMPARE(marked(m_panel->edit().present()), QStringLiteral("e4"));
}

void TestSourcePanel::whatIsStillToComeIsDim()
{
    open(branched);
    // The words that are as bright as text, in their order.
    const auto bright = [this] {
        QStringList words;
        const QTextDocument& document = *m_panel->edit().document();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange& range : block.layout()->formats())
                if (range.format.foreground().color() == m_look->theme().text)
                    words << block.text().mid(range.start, range.length);
        }
        return words.join(u' ');
    };
    QCOMPARE(bright(), QString());
    m_session->showLine(LineId(), Ply(1));
    QCOMPARE(bright(), QStringLiteral("e4"));
    m_session->showLine(LineId(), Ply(3));
    QCOMPARE(bright(), QStringLiteral("e4 e5 Nc3"));
    m_session->showLine(LineId(1), Ply(2));
    QCOMPARE(bright(), QStringLiteral("e4 c5"));
    m_session->showLine(LineId(), Ply(0));
    QCOMPARE(bright(), QString());
}

void TestSourcePanel::aClickGoesToTheMove_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("ply");

    QTest::newRow("a move") << QStringLiteral("e5") << 0 << 2;
    QTest::newRow("a variation's move") << QStringLiteral("Nf3") << 1 << 3;
    QTest::newRow("a comment in it") << QStringLiteral("Sicilian") << 1 << 2;
    QTest::newRow("a comment behind it") << QStringLiteral("back") << 0 << 2;
    QTest::newRow("a move that cannot be played") << QStringLiteral("Ke3") << 0 << 3;
    QTest::newRow("a tag") << QStringLiteral("White") << 0 << 0;
}

void TestSourcePanel::aClickGoesToTheMove()
{
    QFETCH(QString, word);
    QFETCH(int, line);
    QFETCH(int, ply);
    open(branched);
    m_session->showLine(LineId(1), Ply(1));
    QTest::mouseClick(m_panel->edit().viewport(), Qt::LeftButton, {}, placeOf(word));
    QCOMPARE(m_session->cursor().line(), LineId(line));
    QCOMPARE(m_session->cursor().ply(), Ply(ply));
}

void TestSourcePanel::hoveringAMoveMovesTheGhost()
{
    open(branched);
    QTest::mouseMove(m_panel->edit().viewport(), placeOf(QStringLiteral("Nc3")));
    QCOMPARE(m_session->pointing().ply(), std::optional(Ply(3)));
    QTest::mouseMove(m_panel->edit().viewport(), placeOf(QStringLiteral("Nf3")));
    QVERIFY(!m_session->pointing().ply()); // of another line
    m_session->pointing().setPly(Ply(1));
    QVERIFY(count(m_look->theme().eventTint) > 50);
}

void TestSourcePanel::whatIsCopiedStandsInTheFile()
{
    const QString text = QStringLiteral("[White \"Réti\"]\n[Result \"*\"]\n\n1. e4 {") +
                         QStringLiteral("long ").repeated(1000) + QStringLiteral("} *\n");
    open(text);
    QVERIFY(m_panel->edit().blockCount() > 5); // cut to be shown
    m_panel->edit().selectAll();
    m_panel->edit().copy();
    QCOMPARE(QApplication::clipboard()->text(), text);
}

void TestSourcePanel::aMarkedPlaceIsRedUntilTheCursorMoves()
{
    open(branched);
    const Span place{branched.indexOf(u"Ke3"), 3};
    m_panel->markText(place);
    QCOMPARE(marked(m_panel->edit().marked()), QStringLiteral("Ke3"));
    m_session->cursor().goToPly(Ply(1));
    QVERIFY(!m_panel->edit().marked());
    m_panel->markText({branched.size() - 1, 0});
    QVERIFY(m_panel->edit().marked());
    open(longGame());
    QVERIFY(!m_panel->edit().marked());
}

void TestSourcePanel::ofALongGameThePartAroundTheMoveIsShown()
{
    open(longGame());
    const auto buttons = m_panel->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 2);
    QTRY_VERIFY(m_panel->edit().page());
    QVERIFY(m_panel->edit().toPlainText().contains(u"1. e4"));
    QVERIFY(m_panel->edit().toPlainText().size() < 80'000);
    QVERIFY(!buttons[0]->isEnabled() && buttons[1]->isEnabled());
    m_session->cursor().goToEnd();
    QTRY_COMPARE(marked(m_panel->edit().present()), QStringLiteral("Nf3"));
    QTRY_VERIFY(m_panel->edit().toPlainText().contains(u"2. Nf3"));
    QVERIFY(!m_panel->edit().toPlainText().contains(u"1. e4"));
    // The reader leafs back: the cursor stays.
    while (buttons[0]->isEnabled()) {
        const auto before = m_panel->edit().page()->text.span();
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QTRY_VERIFY(m_panel->edit().page()->text.span() != before);
    }
    QVERIFY(m_panel->edit().toPlainText().contains(u"1. e4"));
    QCOMPARE(m_session->cursor().ply(), Ply(3));
    m_session->cursor().step(-1);
    QTRY_VERIFY(m_panel->edit().toPlainText().contains(u"e5"));
}

void TestSourcePanel::aHiddenPanelReadsNothing()
{
    m_panel->hide();
    open(branched);
    QVERIFY(!m_panel->edit().page());
    m_panel->show();
    QTRY_COMPARE(m_panel->edit().toPlainText(), branched);
}

void TestSourcePanel::linesCarryTheirNumbersInTheFile()
{
    open(branched + u'\n' + branched, 2);
    const auto& pieces = m_panel->edit().page()->text.pieces();
    QCOMPARE(pieces.front().line, 7);
    QCOMPARE(m_panel->edit().toPlainText(), branched);
}

void TestSourcePanel::theLookIsSwitchedLive()
{
    open(branched);
    m_session->cursor().goToPly(Ply(3));
    for (const look::ThemeChoice choice : {look::ThemeChoice::Light, look::ThemeChoice::Dark}) {
        m_look->setChoice(choice);
        QVERIFY(count(m_look->theme().surface) > 1000);
        QVERIFY(count(m_look->theme().event) > 50);
        QVERIFY(count(m_look->theme().text, 60) > 20);
    }
}

PLYLINE_WIDGET_TEST(TestSourcePanel)
#include "tst_game_text_panel.moc"
