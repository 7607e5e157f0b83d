#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include "app/panels/timeline/marker_editor.h"
#include "app/panels/timeline/marker_input.h"
#include "app/panels/timeline/own_markers_lane.h"
#include "app/panels/timeline/timeline_panel.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using game::LineId;
using game::Ply;
using study::OwnMarker;
using tests::findLane;
using timeline::MarkerEditor;
using timeline::OwnFlag;
using timeline::OwnMarkersLayout;
using timeline::TimelinePanel;
using timeline::TimelineView;

namespace {

const QString opening = u"[White \"A\"]\n[Result \"1-0\"]\n\n1. e4 e5 2. Nf3 Nc6 3. Bc4 Nf6 "
                        "4. Ng5 d5 5. exd5 Nxd5 6. Nxf7 Kxf7 7. Qf3+ Ke6 8. Nc3 Nce7 1-0\n"_s;

} // namespace

class TestMarkerInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void enterKeepsANewMarker();
    void escapeDiscardsIt();
    void aClickElsewhereKeepsIt();
    void theMarkerIsSeenWhileItIsNamed();
    void anotherIsChangedAndRemoved();
    void deleteRemovesTheMarkerButInATextALetter();
    void theLoopBecomesARange();
    void aRangeKeepsItsLengthWhenItsFirstPlyMoves();
    void noMarkerTakesThePlaceOfAnother();
    void tabStaysInTheEditor();
    void keysOfTheWindowDoNothingInIt();
    void anotherGameClosesTheEditor();
    void aClickGoesToTheMarker();
    void aDoubleClickOpensTheEditor();
    void aDragMovesTheMarker();
    void aDragDoesNotReachAnotherMarker();
    void aDragOfItsEndChangesARange();
    void theContextMenuIsOfTheMarker();
    void theMenuOfKindsHidesMarkers();
    void hoveringShowsAllOfAMarker();
    void hiddenOwnMarkersHaveNoLane();

private:
    [[nodiscard]] TimelineView& view() const { return m_panel->view(); }
    [[nodiscard]] study::OwnMarkers& markers() const { return m_workspace->study.markers; }
    [[nodiscard]] MarkerEditor* editor() const { return m_window->findChild<MarkerEditor*>(); }
    template <typename Widget>
    [[nodiscard]] Widget& field(const char* name) const
    {
        for (Widget* one : editor()->template findChildren<Widget*>())
            if (one->accessibleName() == QLatin1String(name))
                return *one;
        qFatal("no such field");
    }
    [[nodiscard]] QPushButton& button(const char* text) const
    {
        for (QPushButton* one : editor()->findChildren<QPushButton*>())
            if (one->text().remove(u'&') == QLatin1String(text))
                return *one;
        qFatal("no such button");
    }
    void put(int first, int last, const char* name)
    {
        OwnMarker marker;
        marker.first = Ply(first);
        marker.last = Ply(last);
        marker.name = QString::fromLatin1(name);
        markers().put(marker);
    }
    void edit(int ply)
    {
        m_workspace->study.markerRequest.make(LineId(), Ply(ply));
        QVERIFY(editor() && editor()->isVisible());
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    /// "one 3-3, two 5-9".
    [[nodiscard]] QString all() const
    {
        QStringList said;
        for (const OwnMarker& marker : markers().all())
            said << u"%1 %2-%3"_s.arg(marker.name)
                        .arg(marker.first.number())
                        .arg(marker.last.number());
        return said.join(u", "_s);
    }
    [[nodiscard]] const OwnMarkersLayout* lane() const
    {
        return findLane<OwnMarkersLayout>(view().layoutOfGame());
    }
    [[nodiscard]] QPoint at(std::size_t flag) const
    {
        return lane()->flags()[flag].sign.center().toPoint();
    }
    void drag(QPoint from, int plies);

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_elsewhere = nullptr;
    TimelinePanel* m_panel = nullptr;
};

void TestMarkerInput::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_playback = std::make_unique<session::Playback>(m_session->cursor());
    m_look = std::make_unique<look::Look>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1300, 700);
    m_elsewhere = new QLineEdit(m_window.get());
    m_panel = new TimelinePanel(*m_workspace, *m_playback, *m_look, m_window.get());
    m_panel->setGeometry(0, 500, 1300, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    view().setFocus();
    m_session->file().openText(opening, u"test"_s);
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 16);
}

void TestMarkerInput::cleanup()
{
    m_window.reset();
    m_look.reset();
    m_playback.reset();
    m_session = nullptr;
    m_workspace.reset();
    QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
         u"/plyline/markers"_s)
        .removeRecursively();
}

void TestMarkerInput::drag(QPoint from, int plies)
{
    QTest::mousePress(&view(), Qt::LeftButton, {}, from);
    const QPoint to = from + QPoint(qRound(plies * view().axis().step()), 3);
    for (const QPoint& point : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, point, view().mapToGlobal(point), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&view(), &move);
    }
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, to);
}

void TestMarkerInput::enterKeepsANewMarker()
{
    m_session->cursor().goToPly(Ply(11));
    edit(11);
    QCOMPARE(all(), QString());
    type(u"  knight  takes "_s);
    field<QToolButton>("violet").click();
    field<QPlainTextEdit>("Note").setFocus();
    type(u"f7"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ShiftModifier);
    type(u"is weak"_s);
    press(Qt::Key_Return);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), u"knight takes 11-11"_s);
    QCOMPARE(markers().all()[0].note, u"f7\nis weak"_s);
    QCOMPARE(markers().all()[0].color, study::MarkerColor::Violet);
    QVERIFY(view().hasFocus()); // where it was
}

void TestMarkerInput::escapeDiscardsIt()
{
    edit(4);
    type(u"no"_s);
    press(Qt::Key_Escape);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), QString());
    put(4, 4, "kept");
    edit(4);
    type(u"changed"_s);
    field<QPlainTextEdit>("Note").setFocus();
    press(Qt::Key_Escape);
    QCOMPARE(all(), u"kept 4-4"_s);
    edit(4);
    type(u"changed"_s);
    button("Discard").click();
    QCOMPARE(all(), u"kept 4-4"_s);
}

void TestMarkerInput::aClickElsewhereKeepsIt()
{
    edit(4);
    type(u"one"_s);
    m_elsewhere->setFocus(Qt::MouseFocusReason);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), u"one 4-4"_s);
    QVERIFY(m_elsewhere->hasFocus());
}

void TestMarkerInput::theMarkerIsSeenWhileItIsNamed()
{
    QVERIFY(!lane());
    edit(6);
    type(u"seen"_s);
    QVERIFY(lane());
    QCOMPARE(lane()->flags()[0].label, u"seen"_s);
    field<QSpinBox>("First ply").setValue(9);
    QCOMPARE(lane()->flags()[0].x, view().axis().xOf(Ply(9)));
    press(Qt::Key_Escape);
    QVERIFY(!lane());
}

void TestMarkerInput::anotherIsChangedAndRemoved()
{
    put(3, 3, "one");
    put(8, 8, "two");
    edit(8);
    QCOMPARE(field<QLineEdit>("Name").text(), u"two"_s);
    type(u"second"_s); // what was there is selected
    press(Qt::Key_Return);
    QCOMPARE(all(), u"one 3-3, second 8-8"_s);
    edit(8);
    field<QSpinBox>("First ply").setValue(10);
    press(Qt::Key_Return);
    QCOMPARE(all(), u"one 3-3, second 10-10"_s);
    edit(3);
    button("Remove").click();
    QCOMPARE(all(), u"second 10-10"_s);
    edit(1);
    QVERIFY(!button("Remove").isVisible());
    press(Qt::Key_Escape);
}

void TestMarkerInput::deleteRemovesTheMarkerButInATextALetter()
{
    put(3, 3, "one");
    edit(3);
    press(Qt::Key_Home);
    press(Qt::Key_Delete);
    QVERIFY(editor()->isVisible());
    QCOMPARE(field<QLineEdit>("Name").text(), u"ne"_s);
    field<QToolButton>("plain").setFocus();
    press(Qt::Key_Delete);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), QString());
}

void TestMarkerInput::theLoopBecomesARange()
{
    edit(7);
    QVERIFY(!button("As the loop").isVisible());
    press(Qt::Key_Escape);
    m_playback->setLoopIn(Ply(5));
    m_playback->setLoopOut(Ply(12));
    edit(7);
    type(u"attack"_s);
    button("As the loop").click();
    press(Qt::Key_Return);
    QCOMPARE(all(), u"attack 5-12"_s);
}

void TestMarkerInput::aRangeKeepsItsLengthWhenItsFirstPlyMoves()
{
    put(5, 8, "range");
    edit(5);
    field<QSpinBox>("First ply").setValue(9);
    QCOMPARE(field<QSpinBox>("Last ply").value(), 12);
    field<QSpinBox>("Last ply").setValue(10);
    field<QSpinBox>("First ply").setValue(2);
    QCOMPARE(field<QSpinBox>("Last ply").value(), 3);
    field<QSpinBox>("Last ply").setValue(1);
    QCOMPARE(field<QSpinBox>("First ply").value(), 1);
    press(Qt::Key_Return);
    QCOMPARE(all(), u"range 1-1"_s);
}

void TestMarkerInput::noMarkerTakesThePlaceOfAnother()
{
    put(3, 3, "one");
    edit(8);
    type(u"two"_s);
    field<QSpinBox>("First ply").setValue(3);
    press(Qt::Key_Return);
    QVERIFY(editor()->isVisible());
    bool isSaid = false;
    for (const QLabel* label : editor()->findChildren<QLabel*>())
        isSaid = isSaid || label->text() == u"Another marker begins there."_s;
    QVERIFY(isSaid);
    QCOMPARE(all(), u"one 3-3"_s);
    field<QSpinBox>("First ply").setValue(4);
    press(Qt::Key_Return);
    QCOMPARE(all(), u"one 3-3, two 4-4"_s);
}

void TestMarkerInput::tabStaysInTheEditor()
{
    put(4, 4, "one");
    edit(4);
    QSet<QWidget*> seen;
    for (int i = 0; i < 20; ++i) {
        QVERIFY(editor()->isAncestorOf(QApplication::focusWidget()));
        seen.insert(QApplication::focusWidget());
        press(Qt::Key_Tab);
    }
    QVERIFY(seen.contains(&field<QLineEdit>("Name")));
    QVERIFY(seen.contains(&field<QPlainTextEdit>("Note")));
    QVERIFY(seen.contains(&field<QSpinBox>("First ply")));
    QVERIFY(seen.contains(&field<QSpinBox>("Last ply")));
    for (const char* text : {"Remove", "Discard", "Keep"})
        QVERIFY(seen.contains(&button(text)));
    press(Qt::Key_Backtab);
    QVERIFY(editor()->isVisible());
}

void TestMarkerInput::keysOfTheWindowDoNothingInIt()
{
    auto* action = new QAction(m_window.get());
    action->setShortcuts({Qt::Key_K, Qt::Key_Escape, Qt::Key_Left});
    m_window->addAction(action);
    int triggered = 0;
    connect(action, &QAction::triggered, this, [&] { ++triggered; });
    edit(4);
    for (QWidget* focused :
         {static_cast<QWidget*>(&field<QLineEdit>("Name")), static_cast<QWidget*>(&button("Keep")),
          static_cast<QWidget*>(&field<QToolButton>("blue"))}) {
        focused->setFocus();
        press(Qt::Key_K);
        press(Qt::Key_Left);
    }
    press(Qt::Key_Escape);
    QCOMPARE(triggered, 0);
    QVERIFY(!editor()->isVisible());
}

void TestMarkerInput::anotherGameClosesTheEditor()
{
    edit(4);
    type(u"of the first"_s);
    m_session->file().openText(u"[White \"B\"]\n\n1. d4 d5 2. c4 *\n"_s, u"other"_s);
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 3);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), QString());
    m_session->file().openText(opening, u"test"_s);
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 16);
    QCOMPARE(all(), QString());
}

void TestMarkerInput::aClickGoesToTheMarker()
{
    put(3, 3, "one");
    put(9, 13, "attack");
    QTest::mouseClick(&view(), Qt::LeftButton, {}, at(1));
    QCOMPARE(m_session->cursor().ply(), Ply(9));
    const QRectF name = lane()->flags()[0].labelRect;
    QTest::mouseClick(&view(), Qt::LeftButton, {}, name.center().toPoint());
    QCOMPARE(m_session->cursor().ply(), Ply(3));
    QCOMPARE(all(), u"one 3-3, attack 9-13"_s);
}

void TestMarkerInput::aDoubleClickOpensTheEditor()
{
    put(9, 9, "nine");
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, at(0));
    QVERIFY(editor() && editor()->isVisible());
    QCOMPARE(field<QLineEdit>("Name").text(), u"nine"_s);
    press(Qt::Key_Escape);
    QCOMPARE(all(), u"nine 9-9"_s);
}

void TestMarkerInput::aDragMovesTheMarker()
{
    put(9, 9, "nine");
    drag(at(0), 4);
    QCOMPARE(all(), u"nine 13-13"_s);
    drag(at(0), 40);
    QCOMPARE(all(), u"nine 16-16"_s);
    put(2, 5, "range");
    drag(at(0), -1);
    QCOMPARE(all(), u"range 1-4, nine 16-16"_s);
    drag(at(0), -40);
    QCOMPARE(all(), u"range 0-3, nine 16-16"_s);
}

void TestMarkerInput::aDragDoesNotReachAnotherMarker()
{
    put(3, 3, "one");
    put(9, 9, "nine");
    drag(at(1), -6);
    QVERIFY(all().startsWith(u"one 3-3, nine "_s));
    QVERIFY(markers().at(LineId(), Ply(3))->name == u"one"_s);
    QCOMPARE(markers().all().size(), std::size_t{2});
}

void TestMarkerInput::aDragOfItsEndChangesARange()
{
    put(3, 9, "range");
    const auto end = [this] {
        return QPointF(view().axis().xOf(markers().all()[0].last), lane()->rect().center().y())
            .toPoint();
    };
    drag(end(), 3);
    QCOMPARE(all(), u"range 3-12"_s);
    drag(end(), -5);
    QCOMPARE(all(), u"range 3-7"_s);
    drag(end(), -40);
    QCOMPARE(all(), u"range 3-3"_s);
}

void TestMarkerInput::theContextMenuIsOfTheMarker()
{
    put(9, 9, "R & B");
    const auto entriesAt = [this](QPoint point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, view().mapToGlobal(point));
        QApplication::sendEvent(&view(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QStringList texts;
        for (const QAction* action : menu->actions())
            texts << action->text();
        return texts;
    };
    const QStringList texts = entriesAt(at(0));
    QVERIFY(texts.contains(u"Edit &marker “R && B”…"_s));
    QVERIFY(texts.contains(u"&Remove marker “R && B”"_s));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    for (QAction* action : menu->actions())
        if (action->text().startsWith(u"&Remove"_s))
            action->trigger();
    menu->close();
    QCOMPARE(all(), QString());
    QVERIFY(entriesAt(QPointF(view().axis().xOf(Ply(9)), 60.0).toPoint())
                .contains(u"Set a &marker at 5. exd5…"_s));
    QApplication::activePopupWidget()->close();
}

void TestMarkerInput::theMenuOfKindsHidesMarkers()
{
    m_panel->chooseMarkers();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction* captures = nullptr;
    for (QAction* action : menu->actions())
        if (action->text() == u"Captures (4)"_s)
            captures = action;
    QVERIFY(captures && captures->isChecked());
    QVERIFY(view().marks().has(timeline::Mark::Capture));
    captures->trigger();
    menu->close();
    QVERIFY(!view().marks().has(timeline::Mark::Capture));
    QVERIFY(view().marks().has(timeline::Mark::Check));
}

void TestMarkerInput::hoveringShowsAllOfAMarker()
{
    OwnMarker marker;
    marker.first = marker.last = Ply(9);
    marker.name = u"<b>bold</b>"_s;
    marker.note = u"first\nsecond"_s;
    markers().put(marker);
    QHelpEvent event(QEvent::ToolTip, at(0), view().mapToGlobal(at(0)));
    QApplication::sendEvent(&view(), &event);
    QVERIFY(QToolTip::text().contains(u"&lt;b&gt;bold"_s));
    QVERIFY(QToolTip::text().contains(u"5. exd5"_s));
    QVERIFY(QToolTip::text().contains(u"second"_s));
    QToolTip::hideText();
}

void TestMarkerInput::hiddenOwnMarkersHaveNoLane()
{
    put(9, 9, "nine");
    QVERIFY(lane());
    m_session->setFutureHidden(true);
    m_session->cursor().goToPly(Ply(8));
    QVERIFY(!lane());
    m_session->cursor().goToPly(Ply(9));
    QVERIFY(lane());
    m_session->setFutureHidden(false);
    for (const study::MarkerGroup& group : study::markerGroups())
        if (group.isOwn())
            m_workspace->study.markerFilter.setShown(group, false);
    QVERIFY(!lane());
}

PLYLINE_WIDGET_TEST(TestMarkerInput)
#include "tst_marker_input.moc"
