#include <QImageReader>
#include <QPushButton>
#include <QScrollBar>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include "app/model/study/study.h"
#include "app/panels/swim_lanes/swim_lanes_panel.h"
#include "app/panels/swim_lanes/swim_lanes_picture.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using game::Ply;
using swim_lanes::SwimLanesGeometry;
using swim_lanes::SwimLanesPanel;
using swim_lanes::SwimLanesView;

namespace {

/// Both sides castle, a knight and a pawn are taken, and a pawn promotes.
const QString eventful =
    u"[White \"A\"]\n[Result \"*\"]\n\n1. e4 d5 2. exd5 Nf6 3. Nf3 Nxd5 4. Be2 "
    "e6 5. O-O Be7 6. c4 O-O 7. cxd5 c5 8. dxe6 c4 9. exf7+ Kh8 10. g3 c3 "
    "11. Kg2 cxb2 12. Kg1 bxa1=N *\n"_s;

} // namespace

class TestLanesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void lanesAreOrderedByColourAndRole();
    void eachLaneIsAPiecesLife();
    void aPressAndADragGoToThePly();
    void aPressOnANameTracesThePiece();
    void pointingMovesTheGhost();
    void controlAndTheWheelZoomAtTheMouse();
    void keysZoomAndTrace();
    void theKeyboardIsSeen();
    void aWiderWindowTakesTheZoomBack();
    void theWheelScrollsAndNeverSteps();
    void thePlayheadStaysInSight();
    void capturesAreRedAndThePlayheadIsAmber();
    void thePictureIsSaved();
    void aPictureThatCannotBeSavedIsSaid();

private:
    [[nodiscard]] SwimLanesView& view() const { return m_panel->view(); }
    [[nodiscard]] QPoint at(int lane, int ply) const
    {
        const SwimLanesGeometry& geometry = view().geometryOfLanes();
        return (QPointF(geometry.middleOf(Ply(ply)), geometry.laneRect(lane).center().y()) -
                view().scrolled())
            .toPoint();
    }
    [[nodiscard]] int laneOf(const QString& origin) const
    {
        const auto& all = view().frame().lanes;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].origin == origin)
                return static_cast<int>(i);
        }
        return -1;
    }
    [[nodiscard]] int ply() const { return m_session->cursor().ply().number(); }
    void turnWheel(QPoint point, int delta, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(point, view().viewport()->mapToGlobal(point), {}, {0, delta},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view().viewport(), &event);
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<SwimLanesPanel> m_panel;
};

void TestLanesPanel::theKeyboardIsSeen()
{
    const auto edge = [this] {
        const QImage image = view().viewport()->grab().toImage();
        return image.pixelColor(0, image.height() / 2);
    };
    m_panel->activateWindow();
    QTRY_VERIFY(m_panel->isActiveWindow());
    QVERIFY(edge() != m_look->theme().text);
    view().setFocus(Qt::MouseFocusReason);
    QTest::keyClick(&view(), Qt::Key_Tab);
    QVERIFY(!view().hasFocus());
    QTest::keyClick(m_panel->focusWidget(), Qt::Key_Backtab);
    QVERIFY(view().hasFocus());
    QCOMPARE(edge(), m_look->theme().text);
}

void TestLanesPanel::init()
{
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_session->file().openText(eventful, u"test"_s, 1, 4);
    QTRY_VERIFY(m_session->game());
    m_panel = std::make_unique<SwimLanesPanel>(*m_workspace, *m_look);
    m_panel->resize(800, 720);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestLanesPanel::cleanup()
{
    m_panel.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestLanesPanel::lanesAreOrderedByColourAndRole()
{
    QStringList origins;
    for (const swim_lanes::Lane& lane : view().frame().lanes)
        origins << lane.origin;
    QCOMPARE(origins.join(u' '), u"e1 d1 a1 h1 c1 f1 b1 g1 a2 b2 c2 d2 e2 f2 g2 h2 "
                                 "e8 d8 a8 h8 c8 f8 b8 g8 a7 b7 c7 d7 e7 f7 g7 h7"_s);
    QCOMPARE(view().frame().whiteLanes, 16);
}

void TestLanesPanel::eachLaneIsAPiecesLife()
{
    // Counted by hand.
    const auto said = [&](const char* origin, int at) {
        return view().spokenStay(laneOf(QString::fromLatin1(origin)), Ply(at));
    };
    QCOMPARE(said("e2", 0), u"white pawn e2: on e2 from ply 0 to 0"_s);
    QCOMPARE(said("e2", 4), u"white pawn e2: on d5 from ply 3 to 5"_s);
    QCOMPARE(said("e2", 9), u"white pawn e2: captured at ply 6, 3… Nxd5"_s);
    QCOMPARE(said("h1", 24), u"white rook h1: on f1 from ply 9 to 24"_s);
    QCOMPARE(said("c7", 24), u"black pawn c7: on a1 from ply 24 to 24"_s);
    QCOMPARE(said("a1", 24), u"white rook a1: captured at ply 24, 12… bxa1=N"_s);
}

void TestLanesPanel::aPressAndADragGoToThePly()
{
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, at(3, 9));
    QCOMPARE(ply(), 9);
    QTest::mouseMove(view().viewport(), at(20, 15));
    QCOMPARE(ply(), 15);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, at(20, 15));
    QTest::mouseMove(view().viewport(), at(20, 2));
    QCOMPARE(ply(), 15);
    QVERIFY(!m_workspace->study.trace.traced());
}

void TestLanesPanel::aPressOnANameTracesThePiece()
{
    const int lane = laneOf(u"g8"_s);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(30, at(lane, 0).y()));
    QCOMPARE(m_workspace->study.trace.piece(),
             std::optional(view().frame().lanes[lane].history.pieceId));
    QCOMPARE(view().frame().traced, m_workspace->study.trace.piece());
    QCOMPARE(ply(), 4);
}

void TestLanesPanel::pointingMovesTheGhost()
{
    QTest::mouseMove(view().viewport(), at(1, 12));
    QCOMPARE(m_session->pointing().ply(), std::optional(Ply(12)));
    QCOMPARE(view().frame().ghost, std::optional(Ply(12)));
    QTest::mouseMove(view().viewport(), QPoint(20, at(1, 0).y()));
    QCOMPARE(m_session->pointing().ply(), std::nullopt);
    m_session->pointing().setPly(Ply(7)); // from another panel
    QCOMPARE(view().frame().ghost, std::optional(Ply(7)));
}

void TestLanesPanel::controlAndTheWheelZoomAtTheMouse()
{
    const QPoint point = at(5, 16);
    const double before = view().geometryOfLanes().pixelsPerPly();
    turnWheel(point, 360, Qt::ControlModifier);
    QVERIFY(view().geometryOfLanes().pixelsPerPly() > 1.5 * before);
    QCOMPARE(view().geometryOfLanes().plyAt(point.x() + view().scrolled().x()),
             std::optional(Ply(16)));
    QCOMPARE(ply(), 4);
    turnWheel(point, -3600, Qt::ControlModifier);
    QCOMPARE(view().zoom(), 1.0);
    QCOMPARE(view().horizontalScrollBar()->maximum(), 0);
}

void TestLanesPanel::keysZoomAndTrace()
{
    QTest::keyClick(&view(), Qt::Key_Plus);
    QTest::keyClick(&view(), Qt::Key_Plus);
    const double two = view().zoom();
    QVERIFY(two > 1.0);
    QTest::keyClick(&view(), Qt::Key_Minus);
    QVERIFY(view().zoom() < two && view().zoom() > 1.0);
    QTest::keyClick(&view(), Qt::Key_0);
    QCOMPARE(view().zoom(), 1.0);
    QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(view().frame().traced, std::optional(view().frame().lanes[1].history.pieceId));
    QCOMPARE(tests::spokenDescription(view()), u"white queen d1: on d1 from ply 0 to 24"_s);
    QTest::keyClick(&view(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(view().frame().traced, std::optional(view().frame().lanes[0].history.pieceId));
}

void TestLanesPanel::aWiderWindowTakesTheZoomBack()
{
    const auto buttons = m_panel->findChildren<QPushButton*>();
    const auto out = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->accessibleName() == u"Zoom out (-)";
    });
    QVERIFY(out != buttons.end());
    view().setZoom(1e6);
    QVERIFY((*out)->isEnabled());
    m_panel->resize(2800, 500);
    QTRY_COMPARE(view().zoom(), 1.0);
    QVERIFY(!(*out)->isEnabled());
}

void TestLanesPanel::theWheelScrollsAndNeverSteps()
{
    m_panel->resize(800, 300);
    QTRY_VERIFY(view().verticalScrollBar()->maximum() > 0);
    turnWheel(at(3, 5), -120, {});
    QVERIFY(view().verticalScrollBar()->value() > 0);
    turnWheel(at(3, 5), 12000, {});
    turnWheel(at(3, 5), 12000, {});
    QCOMPARE(view().verticalScrollBar()->value(), 0);
    QCOMPARE(ply(), 4);
}

void TestLanesPanel::thePlayheadStaysInSight()
{
    view().setZoom(1e6);
    for (const int to : {24, 0, 13}) {
        m_session->cursor().goToPly(Ply(to));
        const double x = view().geometryOfLanes().middleOf(Ply(to)) - view().scrolled().x();
        QVERIFY(x > SwimLanesGeometry::nameWidth && x < view().viewport()->width());
    }
}

void TestLanesPanel::capturesAreRedAndThePlayheadIsAmber()
{
    m_session->cursor().goToEnd();
    const QImage image = view().viewport()->grab().toImage();
    const double ratio = image.devicePixelRatio();
    const look::Theme& theme = look::Theme::dark();
    const auto has = [&](QPoint centre, QColor color) {
        for (int dx = -10; dx <= 10; ++dx) {
            for (int dy = -5; dy <= 5; ++dy) {
                const QColor pixel(image.pixel(((centre + QPoint(dx, dy)) * ratio)));
                if (std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                        std::abs(pixel.blue() - color.blue()) <
                    40)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(has(at(laneOf(u"e2"_s), 6), theme.differ));
    QVERIFY(!has(at(laneOf(u"d1"_s), 6), theme.differ));
    QVERIFY(has(at(laneOf(u"d1"_s), 24), theme.event));
    QVERIFY(!has(at(laneOf(u"d1"_s), 12), theme.event));
}

void TestLanesPanel::thePictureIsSaved()
{
    const QTemporaryDir folder;
    const QString png = folder.filePath(u"lanes.png"_s);
    m_panel->savePictureTo(png);
    QTRY_VERIFY(m_panel->status().contains(png));
    const QImage image(png);
    QCOMPARE(image.width(), qRound(2 * view().geometryOfLanes().size().width()));
    const QString svg = folder.filePath(u"lanes.svg"_s);
    m_panel->savePictureTo(svg);
    QTRY_VERIFY(m_panel->status().contains(svg));
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBoxF().size(), view().geometryOfLanes().size());
}

void TestLanesPanel::aPictureThatCannotBeSavedIsSaid()
{
    m_panel->savePictureTo(u"/no/such/folder/lanes.png"_s);
    QTRY_VERIFY(m_panel->status().contains(u"cannot be written"_s));
}

PLYLINE_WIDGET_TEST(TestLanesPanel)
#include "tst_swim_lanes_panel.moc"
