#include "tests/app/panels/event_log/event_log_view_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestEventLogView : public EventLogViewTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { EventLogViewTest::init(); }
    void cleanup() { EventLogViewTest::cleanup(); }
    void aClickOpensThePlace();
    void aClickKeepsTheVariation();
    void pastPresentAndFutureLookDifferent();
    void hoveringPointsAtPlyAndSquare();
    void aGhostFromElsewhereIsShown();
    void aChevronUnfoldsThePayload();
    void whatIsUnfoldedStaysInAGrowingGame();
    void aLongLogIsShownAtOnce();
    void emptyLogsSayWhy();
    void hiddenItDoesNothing();
    void otherCheckpointsAreShown();
    void theHiddenFutureHasNoRows();
    void rowsAreReadAloud();
    void theMenuCopiesTheEvent();
    void theHeadSaysWhatIsMeasured();
    void rowsGrowWithTheText();
};

void TestEventLogView::aClickOpensThePlace()
{
    open(longGame(30), 60);
    for (const int number : {1, 7, 3}) {
        click(in(number, &EventLogColumns::words));
        QCOMPARE(ply(), number);
    }
    QTest::mouseClick(view().viewport(), Qt::RightButton, {}, in(5, &EventLogColumns::words));
    QCOMPARE(ply(), 3);
}

void TestEventLogView::aClickKeepsTheVariation()
{
    open(forkedGame, 6);
    m_session->showLine(LineId(2), Ply(5));
    QTRY_COMPARE(view().log().size(), 5);
    const QRect fork = seen(view().layoutOfLog().insert(Part::Fork, Ply(3)));
    QCOMPARE(fork.top(), row(3).bottom() + 1);
    QCOMPARE(row(4).top(), fork.bottom() + 1);
    click(fork.center());
    QCOMPARE(ply(), 5);
    click(in(1, &EventLogColumns::words)); // an inherited event
    QCOMPARE(ply(), 1);
    QCOMPARE(m_session->cursor().line(), LineId(2));
    QCOMPARE(view().log().size(), 5);
}

void TestEventLogView::pastPresentAndFutureLookDifferent()
{
    open(longGame(30), 60);
    const look::Theme& theme = look::Theme::dark();
    goTo(3);
    QCOMPARE(groundOf(3), theme.event);
    QCOMPARE(groundOf(2), theme.surface);
    QCOMPARE(groundOf(4), theme.surface);
    QCOMPARE(inkOf(2), theme.text);
    QCOMPARE(inkOf(4), theme.textDim);
    goTo(4);
    QCOMPARE(groundOf(3), theme.surface);
    QCOMPARE(groundOf(4), theme.event);
    m_look->setChoice(look::ThemeChoice::Light);
    QCOMPARE(groundOf(4), look::Theme::light().event);
}

void TestEventLogView::hoveringPointsAtPlyAndSquare()
{
    open(longGame(30), 60);
    QTest::mouseMove(view().viewport(), in(3, &EventLogColumns::words));
    QTRY_COMPARE(m_session->pointing().ply(), std::optional(Ply(3)));
    QCOMPARE(m_session->pointing().square(), std::nullopt);
    QTest::mouseMove(view().viewport(), in(1, &EventLogColumns::from)); // 1. Nf3
    QTRY_COMPARE(m_session->pointing().square(), std::optional(rules::Square::fromXY(7, 1)));
    QTest::mouseMove(view().viewport(), in(1, &EventLogColumns::to));
    QTRY_COMPARE(m_session->pointing().square(), std::optional(rules::Square::fromXY(6, 3)));
    QCOMPARE(m_session->pointing().ply(), std::optional(Ply(1)));
    QCOMPARE(ply(), 0);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(view().viewport(), &leave);
    QCOMPARE(m_session->pointing().ply(), std::nullopt);
    QCOMPARE(m_session->pointing().square(), std::nullopt);
}

void TestEventLogView::aGhostFromElsewhereIsShown()
{
    open(longGame(30), 60);
    m_session->pointing().setPly(Ply(5));
    QCOMPARE(groundOf(5), look::Theme::dark().eventTint);
    m_session->pointing().setPly({});
    QCOMPARE(groundOf(5), look::Theme::dark().surface);
}

void TestEventLogView::aChevronUnfoldsThePayload()
{
    open(longGame(30), 60);
    const int below = row(3).top();
    click(in(2, &EventLogColumns::chevron));
    QCOMPARE(ply(), 0);
    QCOMPARE(view().layoutOfLog().payloadText(), view().log().json(Ply(2)));
    QVERIFY(row(3).top() > below + 30);
    const QRect payload = seen(view().layoutOfLog().insert(Part::Payload, Ply(2)));
    QCOMPARE(payload.top(), row(2).bottom() + 1);
    QCOMPARE(row(3).top(), payload.bottom() + 1);
    for (int line = 0; line < static_cast<int>(view().layoutOfLog().payload().size()); ++line)
        QVERIFY(
            view().layoutOfLog().payloadPlate().contains(view().layoutOfLog().payloadLine(line)));
    // Another one folds the first, a click on the payload does nothing.
    click(payload.center());
    QCOMPARE(ply(), 0);
    click(in(1, &EventLogColumns::chevron));
    QCOMPARE(view().layoutOfLog().payloadText(), view().log().json(Ply(1)));
    click(in(1, &EventLogColumns::chevron));
    QCOMPARE(view().layoutOfLog().payloadText(), QString());
    QCOMPARE(row(3).top(), below);
}

void TestEventLogView::whatIsUnfoldedStaysInAGrowingGame()
{
    open(QStringLiteral("1. e4 e5 *"), 2);
    view().unfold(Ply(2));
    open(QStringLiteral("1. e4 e5 2. Nf3 *"), 3);
    QCOMPARE(view().frameOfLog().unfolded, std::optional(Ply(2)));
    open(QStringLiteral("1. e4 c5 2. Nf3 Nc6 *"), 4);
    QCOMPARE(view().frameOfLog().unfolded, std::nullopt);
}

void TestEventLogView::aLongLogIsShownAtOnce()
{
    open(longGame(20000), 40000);
    QCOMPARE(view().layoutOfLog().geometry().rows(), 40000);
    goTo(39999);
    QVERIFY(isInSight(39999));
    QCOMPARE(groundOf(39999), look::Theme::dark().event);
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum());
    QVERIFY(isInSight(40000));
    QCOMPARE(row(40000).bottom(), view().viewport()->height() - 1);
}

void TestEventLogView::emptyLogsSayWhy()
{
    const auto said = [this] {
        const auto labels = m_panel->findChildren<QLabel*>();
        return labels.size() == 1 && labels.front()->isVisible() ? labels.front()->text()
                                                                 : QString();
    };
    QCOMPARE(said(), QStringLiteral("No game is open."));
    m_session->file().openText(QStringLiteral("[Result \"1-0\"]\n\n1-0\n"), QStringLiteral("test"));
    QTRY_COMPARE(said(), QStringLiteral("The log is empty: this game has no moves."));
    m_session->file().openText(
        QStringLiteral("[SetUp \"1\"]\n[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]\n\n1. e4 *\n"),
        QStringLiteral("test"));
    QTRY_COMPARE(said(),
                 QStringLiteral("This game cannot be played from its start, so it has no events."));
    QVERIFY(!view().isVisible() && !film().isVisible());
    open(longGame(3), 6);
    QCOMPARE(said(), QString());
    QVERIFY(view().isVisible() && film().isVisible());
}

void TestEventLogView::hiddenItDoesNothing()
{
    open(longGame(30), 60);
    goTo(5);
    m_panel->hide();
    goTo(20);
    m_session->pointing().setPly(Ply(3));
    QVERIFY(m_panel->isStale());
    QCOMPARE(view().frameOfLog().present, Ply(5));
    QCOMPARE(view().frameOfLog().ghost, std::nullopt);
    m_session->file().openText(longGame(40), QStringLiteral("test"));
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 80);
    QCOMPARE(view().log().size(), 60);
    m_panel->show();
    QCOMPARE(view().log().size(), 80);
    QCOMPARE(view().frameOfLog().present, m_session->cursor().ply());
}

void TestEventLogView::otherCheckpointsAreShown()
{
    open(longGame(30), 60);
    goTo(20);
    view().unfold(Ply(19));
    QCOMPARE(film().title(), QStringLiteral("checkpoint 16 + 4 events"));
    m_session->checkpoints().tryOut(6);
    QCOMPARE(film().title(), QStringLiteral("checkpoint 18 + 2 events"));
    QCOMPARE(view().frameOfLog().unfolded, std::optional(Ply(19)));
}

void TestEventLogView::theHiddenFutureHasNoRows()
{
    open(longGame(30), 60);
    goTo(20);
    view().unfold(Ply(3));
    m_session->setFutureHidden(true);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view());
    for (const int number : {20, 21, 4, 0, 12}) {
        goTo(number);
        QCOMPARE(view().log().size(), number);
        if (number == 0)
            continue;
        QVERIFY(isInSight(number));
        QCOMPARE(view().layoutOfLog().geometry().rows(), number);
        QCOMPARE(list->childCount(), number);
        QCOMPARE(view().log().json(Ply(number)).contains(QStringLiteral("\"ply\":%1,").arg(number)),
                 true);
    }
    m_session->setFutureHidden(false);
    QCOMPARE(view().log().size(), 60);
}

void TestEventLogView::rowsAreReadAloud()
{
    open(QStringLiteral("1. e4 d5 2. exd5 *"), 3);
    goTo(2);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Events"));
    QCOMPARE(list->childCount(), 3);
    QAccessibleInterface* last = list->child(2);
    QVERIFY(last && last->isValid());
    QCOMPARE(last, list->child(2));
    QCOMPARE(last->parent(), list);
    QCOMPARE(list->indexOfChild(last), 2);
    QCOMPARE(last->text(QAccessible::Name),
             QStringLiteral("3: pawn e4 takes pawn d5; white pawn e2, piece 12, %1 bytes")
                 .arg(view().log().bytes(Ply(3))));
    QVERIFY(list->child(1)->state().selected && !last->state().selected);
    QVERIFY(!list->child(3) && !list->child(-1));
    QCOMPARE(list->childAt(last->rect().center().x(), last->rect().center().y()), last);
    QAccessibleActionInterface* actions = last->actionInterface();
    QVERIFY(actions);
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(last->state().expanded);
    QCOMPARE(last->text(QAccessible::Description), view().log().json(Ply(3)));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(ply(), 3);
    tabInto();
    QCOMPARE(list->focusChild(), last);
    open(QStringLiteral("1. e4 *"), 1);
    QVERIFY(!last->isValid());
    QCOMPARE(list->childCount(), 1);
}

void TestEventLogView::theMenuCopiesTheEvent()
{
    open(longGame(30), 60);
    QContextMenuEvent ask(QContextMenuEvent::Mouse, in(3, &EventLogColumns::words),
                          view().viewport()->mapToGlobal(in(3, &EventLogColumns::words)));
    QApplication::sendEvent(view().viewport(), &ask);
    auto* menu = view().findChild<QMenu*>();
    QVERIFY(menu);
    menu->actions().front()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), view().log().json(Ply(3)));
    menu->close();
}

void TestEventLogView::theHeadSaysWhatIsMeasured()
{
    open(longGame(3), 6);
    auto* head = m_panel->findChild<EventLogHead*>();
    QVERIFY(head && head->isVisible());
    QCOMPARE(head->mapTo(m_panel.get(), QPoint(0, head->height())),
             view().viewport()->mapTo(m_panel.get(), QPoint()));
}

void TestEventLogView::rowsGrowWithTheText()
{
    open(longGame(30), 60);
    goTo(20);
    const int before = row(1).height();
    m_look->setTextSize(200);
    QCOMPARE(row(1).height(), 2 * before);
    QVERIFY(isInSight(20));
    m_look->setTextSize(100);
    QCOMPARE(row(1).height(), before);
}

PLYLINE_WIDGET_TEST(TestEventLogView)
#include "tst_event_log_view.moc"
