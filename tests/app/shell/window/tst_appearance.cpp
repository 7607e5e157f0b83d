#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtGui/QWheelEvent>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include "app/kit/look/pieces.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/games/list_bar.h"
#include "app/panels/moves/moves_panel.h"
#include "app/panels/timeline/timeline_view.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using actions::ActionId;

namespace {

void turnWheelWithControl(QWidget& widget, int eighths)
{
    const QPoint point = widget.rect().center();
    QWheelEvent event(point, widget.mapToGlobal(point), QPoint(), QPoint(0, eighths), Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

QMenu* menuNamed(QWidget& window, const QString& title)
{
    const auto menus = window.findChildren<QMenu*>();
    for (QMenu* menu : menus)
        if (menu->title().remove(u'&') == title)
            return menu;
    return nullptr;
}

} // namespace

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void textGrowsByKeyAndStaysSoAtTheNextStart();
    void theWheelWithControlSizesTextButNotBoards();
    void theBoardGivesWayOnlyToTheWordsAroundIt();
    void aBoardIsChosenAndRemembered();
    void aPieceSetIsChosenAndRemembered();
    void anOwnSetStandsInTheMenuAndComplainsOnce();
    void highContrastIsChosenInTheMenu();
    void everyChoiceHasASample();
    void aPanelThatMovesKeepsTheTonesOfTheTheme();
};

void TestAppearance::init()
{
    QSettings().clear();
    QDir(look::ownPieceFolder()).removeRecursively();
}

void TestAppearance::cleanup()
{
    look::Look look;
    look.setTextSize(look::TextSize::standard);
    look.setPieces(look::builtInPieceSets().front());
    init();
}

void TestAppearance::textGrowsByKeyAndStaysSoAtTheNextStart()
{
    {
        Opened program;
        const double before =
            program.window.findChild<moves::MovesPanel*>()->view().rectOf(game::Ply(1)).height();
        program.press(Qt::Key_Plus, Qt::ControlModifier);
        program.press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(program.look.textSize(), 125);
        QVERIFY(
            program.window.findChild<moves::MovesPanel*>()->view().rectOf(game::Ply(1)).height() >
            before);
        program.press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(program.look.textSize(), 110);
    }
    Opened program;
    QCOMPARE(program.look.textSize(), 110);
    program.window.actionsOfTable()[ActionId::TextStandard].trigger();
    QCOMPARE(program.look.textSize(), 100);
}

void TestAppearance::theWheelWithControlSizesTextButNotBoards()
{
    Opened program;
    QWidget& moves = *program.window.findChild<moves::MovesPanel*>()->view().viewport();
    turnWheelWithControl(moves, 120);
    QCOMPARE(program.look.textSize(), 110);
    turnWheelWithControl(moves, -60); // half a detent
    QCOMPARE(program.look.textSize(), 110);
    turnWheelWithControl(moves, -60);
    QCOMPARE(program.look.textSize(), 100);
    turnWheelWithControl(program.board().view(), 120);
    turnWheelWithControl(*program.window.findChild<timeline::TimelineView*>(), 120);
    QCOMPARE(program.look.textSize(), 100);
}

void TestAppearance::theBoardGivesWayOnlyToTheWordsAroundIt()
{
    Opened program;
    const QSize before = program.board().view().size();
    program.look.setTextSize(125);
    // Headline, captions and cards are a quarter higher; the board itself does not follow the text.
    const int side = program.board().view().width();
    QVERIFY2(side <= before.width() && side >= before.width() * 9 / 10,
             qPrintable(QString::number(side)));
    program.look.setTextSize(100);
    QCOMPARE(program.board().view().size(), before);
}

void TestAppearance::aBoardIsChosenAndRemembered()
{
    QColor dark;
    {
        Opened program;
        const QColor wood = program.look.theme().darkSquare;
        program.window.actionsOfTable()[ActionId::BoardBlue].trigger();
        dark = program.look.theme().darkSquare;
        QVERIFY(dark != wood);
        const QImage image = program.board().view().grab().toImage();
        const QRectF a1 =
            program.board().view().geometryInWidget().rectOf(rules::Square::fromXY(3, 3));
        QCOMPARE(image.pixelColor(a1.center().toPoint()), dark);
    }
    Opened program;
    QCOMPARE(program.look.board(), look::BoardTheme::Blue);
    QVERIFY(program.window.actionsOfTable()[ActionId::BoardBlue].isChecked());
    QVERIFY(!program.window.actionsOfTable()[ActionId::BoardWood].isChecked());
}

void TestAppearance::aPieceSetIsChosenAndRemembered()
{
    {
        Opened program;
        const QImage before = program.board().view().grab().toImage();
        program.window.actionsOfTable()[ActionId::PiecesFlat].trigger();
        QVERIFY(program.board().view().grab().toImage() != before);
    }
    Opened program;
    QCOMPARE(program.look.pieces().name, QStringLiteral("flat"));
    QVERIFY(program.window.actionsOfTable()[ActionId::PiecesFlat].isChecked());
}

void TestAppearance::anOwnSetStandsInTheMenuAndComplainsOnce()
{
    QDir().mkpath(look::ownPieceFolder() + QStringLiteral("/Mine & yours"));
    Opened program;
    QMenu* menu = menuNamed(program.window, QStringLiteral("Pieces"));
    QVERIFY(menu);
    for (int i = 0; i < 2; ++i) // opened twice, it is there once
        QVERIFY(QMetaObject::invokeMethod(menu, "aboutToShow"));
    QList<QAction*> own;
    const auto all = menu->actions();
    for (QAction* action : all)
        if (action->text() == QStringLiteral("Mine && yours"))
            own << action;
    QCOMPARE(own.size(), 1);
    own.front()->trigger();
    const QString said = program.message();
    QVERIFY2(said.contains(QStringLiteral("“Mine & yours” has no drawing for: ")),
             qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("black knight")));
    QCOMPARE(program.look.pieces().name, QStringLiteral("Mine & yours"));
    program.window.actionsOfTable()[ActionId::PiecesClassic].trigger();
    QVERIFY(program.message().isEmpty());
}

void TestAppearance::highContrastIsChosenInTheMenu()
{
    {
        Opened program;
        program.window.actionsOfTable()[ActionId::ThemeHighContrastDark].trigger();
        QVERIFY(program.look.theme().hasHighContrast);
        QVERIFY(program.look.theme().isDark);
    }
    Opened program;
    QVERIFY(program.look.theme().hasHighContrast);
}

void TestAppearance::everyChoiceHasASample()
{
    Opened program;
    QVERIFY(QMetaObject::invokeMethod(menuNamed(program.window, QStringLiteral("Pieces")),
                                      "aboutToShow"));
    QList<QImage> samples;
    for (const ActionId id : {ActionId::BoardWood, ActionId::BoardGreen, ActionId::BoardBlue,
                              ActionId::BoardGrey, ActionId::PiecesFlat, ActionId::PiecesOutline}) {
        const QIcon icon = program.window.actionsOfTable()[id].icon();
        QVERIFY(!icon.isNull());
        const QImage sample = icon.pixmap(icon.availableSizes().front()).toImage();
        QVERIFY(!samples.contains(sample));
        samples << sample;
    }
}

void TestAppearance::aPanelThatMovesKeepsTheTonesOfTheTheme()
{
    Opened program(scholarsMate, QSize(1600, 1000));
    auto& games = *program.window.findChild<games::GamesPanel*>();
    const auto tone = [&] {
        return games.bar().findChild<QLabel*>()->palette().color(QPalette::WindowText);
    };
    program.window.actionsOfTable()[ActionId::ThemeLight].trigger();
    QCOMPARE(tone(), look::Theme::light().textDim);
    program.window.actionsOfTable()[ActionId::ThemeDark].trigger();
    QCOMPARE(tone(), look::Theme::dark().textDim);
    // In a narrow window the games are a tab, then a column again.
    program.window.resize(1280, 800);
    program.window.actionsOfTable()[ActionId::ShowGames].trigger();
    QTRY_VERIFY(games.isVisible());
    QCOMPARE(tone(), look::Theme::dark().textDim);
    program.window.resize(1600, 1000);
    QTRY_VERIFY(games.isVisible());
    QCOMPARE(tone(), look::Theme::dark().textDim);
}

PLYLINE_WIDGET_TEST(TestAppearance)
#include "tst_appearance.moc"
