#pragma once

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

namespace plyline::tests {

using namespace Qt::StringLiterals;
using game::LineId;
using game::Ply;
using study::OwnMarker;
using timeline::MarkerEditor;
using timeline::OwnFlag;
using timeline::OwnMarkersLayout;
using timeline::TimelinePanel;
using timeline::TimelineView;

/// The fixture of these tests; their classes call init() and cleanup() from their slots.
class MarkerInputTest : public QObject
{
protected:
    static inline const QString opening =
        u"[White \"A\"]\n[Result \"1-0\"]\n\n1. e4 e5 2. Nf3 Nc6 3. Bc4 Nf6 "
        "4. Ng5 d5 5. exd5 Nxd5 6. Nxf7 Kxf7 7. Qf3+ Ke6 8. Nc3 Nce7 1-0\n"_s;

    void init();
    void cleanup();

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

inline void MarkerInputTest::init()
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

inline void MarkerInputTest::cleanup()
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

inline void MarkerInputTest::drag(QPoint from, int plies)
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

} // namespace plyline::tests
