#include "app/panels/games/games_panel.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/listening.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;

class TestAnnouncedSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void aStepIsAnnouncedOnce();
    void aKeyHeldDownIsAnnouncedOnce();

private:
    /// What the stage says of the shown place.
    static QString placeOf(stage::Stage& stage);
    /// The places that were spoken.
    static QStringList announced(const HeardEvents& heard);
    /// The squares and other parts whose new names were told.
    static QStringList namesOfParts(const HeardEvents& heard);
};

QString TestAnnouncedSteps::placeOf(stage::Stage& stage)
{
    return spokenChildren(stage).back();
}

QStringList TestAnnouncedSteps::announced(const HeardEvents& heard)
{
    QStringList places;
    for (const HeardEvents::Heard& one : heard.all()) {
        const bool isSpoken =
            one.type == QAccessible::NameChanged || one.type == QAccessible::Focus;
        if (isSpoken && one.name.contains(u", ply "_s))
            places << one.name;
    }
    return places;
}

QStringList TestAnnouncedSteps::namesOfParts(const HeardEvents& heard)
{
    QStringList names;
    for (const HeardEvents::Heard& one : heard.all())
        if (!one.object && one.type == QAccessible::NameChanged && !one.name.contains(u", ply "_s))
            names << one.name;
    return names;
}

/// With the keys' focus on the stage a part of it gets the focus, which screen readers speak; else
/// the name of the part changes.
void TestAnnouncedSteps::aStepIsAnnouncedOnce()
{
    HeardEvents heard;
    Opened program(scholarsMate, QSize(1600, 1000));
    auto& view = program.window.findChild<timeline::TimelinePanel*>()->view();
    auto& stage = *program.window.findChild<stage::Stage*>();
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    QCOMPARE(QApplication::focusWidget(), &stage);
    const QSignalSpy settled(&view, &timeline::TimelineView::settled);
    const auto step = [&](const QString& place) {
        const qsizetype before = settled.size();
        (void)placeOf(stage); // as it is read to the user
        heard.clear();
        program.session.cursor().step(1);
        QTRY_COMPARE(settled.size(), before + 1);
        QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
        QCOMPARE(heard.count(QAccessible::ValueChanged, view), 1);
        QTRY_VERIFY(!announced(heard).isEmpty());
        QCOMPARE(announced(heard), QStringList{place});
        QCOMPARE(placeOf(stage), place);
    };
    step(u"1. e4, ply 1 of 7"_s);
    step(u"1… e5, ply 2 of 7"_s);
    program.window.findChild<games::GamesPanel*>()->view().setFocus();
    step(u"2. Bc4, ply 3 of 7"_s);
    step(u"2… Nc6, ply 4 of 7"_s);
}

void TestAnnouncedSteps::aKeyHeldDownIsAnnouncedOnce()
{
    HeardEvents heard;
    Opened program;
    auto& view = program.window.findChild<timeline::TimelinePanel*>()->view();
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    // What an assistive technology has read is what it hears changes of.
    (void)spokenChildren(program.board().view());
    const QSignalSpy settled(&view, &timeline::TimelineView::settled);
    heard.clear();
    for (int i = 0; i < 6; ++i)
        program.press(Qt::Key_Right);
    QCOMPARE(heard.count(QAccessible::ValueChanged, view), 0);
    QVERIFY(announced(heard).isEmpty());
    QCOMPARE(namesOfParts(heard), QStringList());
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(heard.count(QAccessible::ValueChanged, view), 1);
    QTRY_COMPARE(announced(heard), QStringList{u"3… Nf6, ply 6 of 7"_s});
    // The squares that differ from what was read: three white and three black moves.
    QTRY_COMPARE(namesOfParts(heard).size(), 12);
    QVERIFY(namesOfParts(heard).contains(u"h5, white queen"_s));
    // Nothing is told a second time.
    heard.clear();
    program.press(Qt::Key_Right);
    QTRY_COMPARE(settled.size(), 2);
    QTRY_COMPARE(namesOfParts(heard).size(), 2);
}

PLYLINE_WIDGET_TEST(TestAnnouncedSteps)
#include "tst_announced_steps.moc"
