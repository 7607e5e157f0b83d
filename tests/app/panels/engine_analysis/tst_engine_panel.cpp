#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include "app/kit/widgets/board_tip.h"
#include "app/model/engines/engine_folders.h"
#include "app/panels/engine_analysis/engine_settings.h"
#include "app/panels/engine_analysis/game_box.h"
#include "app/panels/engine_analysis/lines_view.h"
#include "tests/app/panels/engine_analysis/engine_panel_test.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/test.h"

#include <utility>

using namespace plyline;
using namespace plyline::tests;
using engine_analysis::LineMove;
using game::Ply;

namespace {

constexpr char mated[] = "1. f3 e5 2. g4 Qh4# 0-1\n";

} // namespace

class TestEnginePanel : public EnginePanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { EnginePanelTest::init(); }
    void cleanup() { EnginePanelTest::cleanup(); }
    void nameAuthorAndLinesAreShown();
    void namesThatAreLongOrHtmlAreShownAsTheyStand();
    void absentEngineSaysHowToGetOne();
    void mateIsSaid();
    void faultIsASentenceWithAWayOn();
    void nextPlyTakesTheLinesAwayAndNothingMoves();
    void moveUnderThePointerShowsItsBoard();
    void clickAsksToTryTheLineOut();
    void switchStopsTheEngine();
    void closedPanelEndsTheEngine();
    void settingsAreThoseOfTheChoice();
    void everythingHasANameForScreenReaders();
};

void TestEnginePanel::nameAuthorAndLinesAreShown()
{
    m_window->show();
    QTRY_VERIFY(!m_panel->lines().frame().rows.front().moves.empty());
    QTRY_VERIFY(hasLabel(QStringLiteral("Fake 1")));
    QVERIFY(hasLabel(QStringLiteral("by Nobody")));
    QCOMPARE(m_panel->lines().frame().rows.front().score, QStringLiteral("+0.31"));
    QCOMPARE(label("state"), QStringLiteral("depth 9 · 1.2 M nodes · 845 k/s"));
    m_workspace->engines->choice.setLines(3);
    QCOMPARE(m_panel->lines().frame().rows.size(), std::size_t(3));
}

void TestEnginePanel::namesThatAreLongOrHtmlAreShownAsTheyStand()
{
    QByteArray script = ScriptedEngine::polite("on go\n say bestmove f1b5\n");
    const QString name = QStringLiteral("A <b>very</b> long name of an engine that was built here");
    script.replace("Fake 1", name.toUtf8());
    use(script);
    m_window->show();
    const auto nameLabel = [&]() -> QLabel* {
        for (QLabel* one : m_panel->findChildren<QLabel*>())
            if (one->text().startsWith(QStringLiteral("A <b>")))
                return one;
        return nullptr;
    };
    QTRY_VERIFY(nameLabel());
    QVERIFY(nameLabel()->text().endsWith(u'…'));
    QVERIFY(nameLabel()->toolTip().contains(name.toHtmlEscaped()));
    QCOMPARE(nameLabel()->textFormat(), Qt::PlainText);
}

void TestEnginePanel::absentEngineSaysHowToGetOne()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const QStringList folders = std::exchange(engines::engineFolders(), QStringList());
    QVERIFY(QFile::remove(m_workspace->engines->choice.program().path));
    m_window->show();
    m_workspace->engines->choice.lookAgain();
    QTRY_VERIFY(label("message").contains(u"apt install stockfish"));
    QVERIFY(button(QStringLiteral("Choose …")));
    QVERIFY(!m_panel->lines().isVisible());
    QVERIFY(!button(QStringLiteral("Analyse the game"))->isEnabled());
    // One that is there again is found.
    QVERIFY(!m_fake->makeProgram().isEmpty());
    QTest::mouseClick(button(QStringLiteral("Retry")), Qt::LeftButton);
    qputenv("PATH", path);
    engines::engineFolders() = folders;
    QTRY_VERIFY(m_panel->lines().isVisible());
}

void TestEnginePanel::mateIsSaid()
{
    openPgn(mated, 4);
    m_window->show();
    QTRY_VERIFY(label("message").startsWith(u"Checkmate"));
    QVERIFY(!button(QStringLiteral("Retry")));
    QVERIFY(!m_panel->lines().isVisible());
    m_workspace->session.cursor().goToPly(Ply(3));
    QTRY_VERIFY(m_panel->lines().isVisible());
}

void TestEnginePanel::faultIsASentenceWithAWayOn()
{
    QFile program(m_fake->makeProgram());
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("\x7f"
                  "ELF is what this is not");
    program.close();
    m_window->show();
    QTRY_VERIFY(button(QStringLiteral("Retry")));
    QVERIFY(label("message").startsWith(u"The engine cannot be started"));
    QVERIFY(!m_fake->makeProgram().isEmpty());
    QTest::mouseClick(button(QStringLiteral("Retry")), Qt::LeftButton);
    QTRY_VERIFY(m_panel->lines().isVisible() &&
                !m_panel->lines().frame().rows.front().moves.empty());
}

void TestEnginePanel::nextPlyTakesTheLinesAwayAndNothingMoves()
{
    m_window->show();
    QTRY_VERIFY(!m_panel->lines().frame().rows.front().moves.empty());
    const QRect before = m_panel->lines().geometry();
    const QRect game = m_panel->gameBox().geometry();
    m_workspace->session.cursor().goToPly(Ply(5));
    QVERIFY(m_panel->lines().frame().rows.front().moves.empty());
    QCOMPARE(m_panel->lines().geometry(), before);
    QCOMPARE(m_panel->gameBox().geometry(), game);
    QTRY_COMPARE(m_workspace->engines->position.condition(),
                 engines::PositionAnalysis::Condition::Done);
    QCOMPARE(m_panel->lines().geometry(), before);
}

void TestEnginePanel::moveUnderThePointerShowsItsBoard()
{
    m_window->show();
    QTRY_VERIFY(!m_panel->lines().frame().rows.front().moves.empty());
    const QPoint at = m_panel->lines().geometryOfLines().rows.front().moves[1].center().toPoint();
    QTest::mouseMove(&m_panel->lines(), at);
    widgets::BoardTip& tip = m_panel->boardTip();
    QTRY_VERIFY(tip.isVisible());
    QVERIFY(m_window->rect().contains(tip.geometry()));
    QVERIFY(!tip.geometry().intersects(m_panel->geometry()));
    QVERIFY(tip.frame().caption.startsWith(u"a6"));
    const session::Pointing& pointing = m_workspace->session.pointing();
    QVERIFY(pointing.move() ==
            session::PointedMove({*rules::Square::parse("f1"), *rules::Square::parse("b5")}));
    const auto pieceOn = [&](std::string_view square) {
        return widgets::pieceOn(tip.frame().board, *rules::Square::parse(square));
    };
    QVERIFY(pieceOn("a6") == std::optional(rules::Piece{rules::Color::Black, rules::Role::Pawn}));
    QVERIFY(pieceOn("b5") == std::optional(rules::Piece{rules::Color::White, rules::Role::Bishop}));
    QVERIFY(!pieceOn("f1"));
    m_workspace->session.cursor().goToPly(Ply(5));
    QTRY_VERIFY(!tip.isVisible());
    QVERIFY(!pointing.move());
}

void TestEnginePanel::clickAsksToTryTheLineOut()
{
    m_window->show();
    QTRY_VERIFY(!m_panel->lines().frame().rows.front().moves.empty());
    const QSignalSpy asked(&m_workspace->engines->whatIf, &engines::WhatIf::asked);
    QTest::mouseClick(&m_panel->lines(), Qt::LeftButton, {},
                      m_panel->lines().geometryOfLines().rows.front().moves[1].center().toPoint());
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.front()[0].toString().contains(u"3. Bb5 a6 4. Ba4 *"));
    QCOMPARE(asked.front()[1].toInt(), 6);
}

void TestEnginePanel::switchStopsTheEngine()
{
    m_window->show();
    QTRY_VERIFY(!m_panel->lines().frame().rows.front().moves.empty());
    QTest::mouseClick(button(QStringLiteral("On")), Qt::LeftButton);
    QVERIFY(!m_workspace->engines->choice.isOn());
    QTRY_VERIFY(m_panel->lines().frame().rows.front().moves.empty());
    QVERIFY(m_panel->lines().isVisible());
    QTest::mouseClick(button(QStringLiteral("On")), Qt::LeftButton);
    QTRY_VERIFY(!m_panel->lines().frame().rows.front().moves.empty());
}

void TestEnginePanel::closedPanelEndsTheEngine()
{
    m_window->show();
    const engines::EngineProcess& process = m_workspace->engines->position.process();
    QTRY_COMPARE(process.engine().state(), engine::State::Idle);
    m_window->hide();
    m_panel->noteClosed();
    QCOMPARE(process.engine().state(), engine::State::Absent);
    QCOMPARE(process.processId(), qint64(0));
    m_window->show(); // what was found is kept, so that it is not needed
    QVERIFY(!m_panel->lines().frame().rows.front().moves.empty());
    QVERIFY(label("state").startsWith(u"kept · depth 9"));
    QCOMPARE(process.engine().state(), engine::State::Absent);
    m_workspace->session.cursor().goToPly(Ply(5));
    QTRY_COMPARE(process.engine().state(), engine::State::Idle);
}

void TestEnginePanel::settingsAreThoseOfTheChoice()
{
    m_window->show();
    engines::EngineChoice& choice = m_workspace->engines->choice;
    auto* box = m_panel->findChild<engine_analysis::EngineSettingsBox*>();
    QVERIFY(box);
    auto* limits = box->findChild<QComboBox*>();
    QStringList texts;
    for (int i = 0; i < limits->count(); ++i)
        texts << limits->itemText(i);
    QCOMPARE(texts, (QStringList{QStringLiteral("250 k nodes or 1 second"),
                                 QStringLiteral("1.0 M nodes or 3 seconds"),
                                 QStringLiteral("5.0 M nodes or 15 seconds"),
                                 QStringLiteral("20 M nodes or 60 seconds"),
                                 QStringLiteral("None: until another position is shown")}));
    QCOMPARE(limits->currentIndex(), 1);
    Q_EMIT limits->activated(3);
    QCOMPARE(choice.limits().nodes, std::optional<std::int64_t>(20'000'000));
    QCOMPARE(limits->currentIndex(), 3);
    choice.setLimits({});
    QCOMPARE(limits->currentIndex(), 4);
    auto* kept = box->findChild<QCheckBox*>();
    QVERIFY(kept->isChecked());
    QTRY_VERIFY(QFile::exists(engines::KeptFindings::usualPath()));
    kept->setChecked(false);
    QVERIFY(!choice.areFindingsKept());
    QVERIFY(!QFile::exists(engines::KeptFindings::usualPath()));
}

void TestEnginePanel::everythingHasANameForScreenReaders()
{
    m_window->show();
    QTRY_VERIFY(!m_panel->lines().frame().rows.front().moves.empty());
    const AccessibleTree tree(*m_panel);
    QVERIFY2(tree.faults().isEmpty(), qPrintable(tree.faults().join(u'\n')));
}

PLYLINE_WIDGET_TEST(TestEnginePanel)
#include "tst_engine_panel.moc"
