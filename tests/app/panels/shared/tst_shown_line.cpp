#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QMenu>

#include "app/model/study/study.h"
#include "app/panels/shared/marker_menu.h"
#include "app/panels/shared/pin_menu.h"
#include "app/panels/shared/shown_line.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Place;
using game::Ply;

class TestShownLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLongLineIsPinnedOnceItIsShown();
    void aMarkerIsAskedForOnceItsLineIsShown();
    void whatIsShownAlreadyIsDoneAtOnce();
    void nothingIsDoneIfAnotherPlaceIsShownFirst();

private:
    /// Triggers the entry of a menu whose text begins so.
    static void trigger(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions())
            if (action->text().remove(u'&').startsWith(text))
                return action->trigger();
        QFAIL("no such entry");
    }

    static constexpr LineId longLine{1};
    std::unique_ptr<open_file::OpenFile> m_file;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<study::Study> m_study;
};

/// A game with a variation that is too long to be made ready at once.
void TestShownLine::init()
{
    m_file = std::make_unique<open_file::OpenFile>();
    m_session = std::make_unique<session::Session>(*m_file);
    m_study = std::make_unique<study::Study>(*m_session);
    const QString text = QStringLiteral("1. e4 (1. Nf3 Nf6 %1) e5 2. Nf3 Nc6 *")
                             .arg(QStringLiteral("Ng1 Ng8 Nf3 Nf6 ").repeated(400));
    m_file->openText(text, QStringLiteral("test"), 1, 2);
    QTRY_VERIFY(!m_session->isLoading() && m_session->game());
}

void TestShownLine::cleanup()
{
    m_study.reset();
    m_session.reset();
    m_file.reset();
}

void TestShownLine::aLongLineIsPinnedOnceItIsShown()
{
    QMenu menu;
    shared::addPinActions(menu, *m_session, m_study->pins, longLine, Ply(1000));
    trigger(menu, QStringLiteral("Go there and pin A"));
    QVERIFY(!m_study->pins.a());
    QTRY_VERIFY(m_study->pins.a());
    QVERIFY((m_study->pins.a()->place == Place{1, longLine, Ply(1000)}));
    m_session->cursor().goToPly(Ply(3)); // a later step pins nothing
    QVERIFY((m_study->pins.a()->place == Place{1, longLine, Ply(1000)}));
}

void TestShownLine::aMarkerIsAskedForOnceItsLineIsShown()
{
    QMenu menu;
    shared::addMarkerActions(menu, *m_session, *m_study, longLine, Ply(2)); // the game has 4
    LineId shown;
    connect(&m_study->markerRequest, &study::MarkerRequest::made, &m_study->markerRequest,
            [&] { shown = m_session->cursor().line(); });
    const QSignalSpy spy(&m_study->markerRequest, &study::MarkerRequest::made);
    trigger(menu, QStringLiteral("Go there and set a marker"));
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(shown, longLine);
    QCOMPARE(spy.front().at(0).value<LineId>(), longLine);
}

void TestShownLine::whatIsShownAlreadyIsDoneAtOnce()
{
    bool isDone = false;
    shared::showAndThen(*m_session, LineId(), Ply(4), *m_session, [&] { isDone = true; });
    QVERIFY(isDone);
    QCOMPARE(m_session->cursor().ply(), Ply(2)); // on the shown line, one need not go there
}

void TestShownLine::nothingIsDoneIfAnotherPlaceIsShownFirst()
{
    bool isDone = false;
    shared::showAndThen(*m_session, longLine, Ply(1000), *m_session, [&] { isDone = true; });
    m_session->cursor().goToPly(Ply(3));
    QTRY_VERIFY(!m_session->isLoading());
    m_session->showLine(longLine, Ply(1000));
    QTRY_COMPARE(m_session->cursor().line(), longLine);
    QVERIFY(!isDone);
}

PLYLINE_WIDGET_TEST(TestShownLine)
#include "tst_shown_line.moc"
