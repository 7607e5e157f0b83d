#pragma once

#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

#include "app/kit/widgets/cross_button.h"
#include "app/kit/widgets/divider.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/snapshot/cost_strip.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/inspector/panel_window.h"
#include "app/shell/inspector/shelf.h"
#include "app/shell/inspector/tab_group.h"
#include "app/shell/stage/stage.h"
#include "app/shell/stage/view_switch.h"
#include "app/shell/window/frame.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

namespace plyline::tests {

using namespace Qt::StringLiterals;
using actions::ActionId;
using inspector::Part;
using stage::View;

/// The opened program at a size, with its parts.
struct Arranged : Opened
{
    stage::Stage& stage = *window.findChild<stage::Stage*>();
    inspector::Inspector& inspector = *window.findChild<inspector::Inspector*>();
    inspector::Shelf& shelf = *window.findChild<inspector::Shelf*>();
    games::GamesPanel& games = *window.findChild<games::GamesPanel*>();
    window::Frame& frame = *window.findChild<window::Frame*>();

    /// Without a size, that of the start before.
    explicit Arranged(std::optional<QSize> size) : Opened(scholarsMate, size) {}

    [[nodiscard]] QRect inWindow(const QWidget& widget) const
    {
        return {widget.mapTo(&window, QPoint()), widget.size()};
    }
    [[nodiscard]] QRect square() const { return inWindow(board().view()); }
    void clickShelf(const QString& name)
    {
        QTest::mouseClick(shelf.childAt(shelf.buttonRect(name).center()), Qt::LeftButton);
    }
    [[nodiscard]] QStringList panelNames() const
    {
        QStringList names;
        for (const panels::PanelDescription* panel : panels::panelList())
            names << QString::fromLatin1(panel->name);
        return names;
    }
    /// Where every part of the window lies, as text.
    [[nodiscard]] QStringList everyPixel() const
    {
        QStringList parts;
        const auto add = [&](const QString& name, const QWidget& widget) {
            const QRect rect = widget.isVisible() ? inWindow(widget) : QRect();
            parts << u"%1 %2 %3 %4 %5"_s.arg(name)
                         .arg(rect.x())
                         .arg(rect.y())
                         .arg(rect.width())
                         .arg(rect.height());
        };
        add(u"stage"_s, stage);
        add(u"games"_s, games);
        add(u"inspector"_s, inspector);
        add(u"shelf"_s, shelf);
        add(u"timeline"_s, *window.findChild<timeline::TimelinePanel*>());
        add(u"board"_s, board().view());
        add(u"snapshot"_s, *window.findChild<snapshot::SnapshotPanel*>());
        add(u"upper"_s, inspector.group(Part::Upper));
        add(u"lower"_s, inspector.group(Part::Lower));
        add(u"cards"_s, *window.findChild<snapshot::CostStrip*>());
        parts << inspector.group(Part::Upper).names().join(u' ')
              << inspector.group(Part::Lower).names().join(u' ')
              << inspector.group(Part::Lower).front() << QString::number(int(stage.view()));
        return parts;
    }
    widgets::Divider& dividerAt(int x)
    {
        for (auto* divider :
             frame.findChildren<widgets::Divider*>(QString(), Qt::FindDirectChildrenOnly))
            if (divider->isVisible() && divider->line().width() == 1 && divider->line().x() == x)
                return *divider;
        qFatal("no divider there");
    }
    static void drag(widgets::Divider& divider, int by)
    {
        // It goes with the pointer as far as it may.
        const QPoint start = divider.mapToParent(divider.rect().center());
        QTest::mousePress(&divider, Qt::LeftButton, {}, divider.mapFromParent(start));
        for (int quarter = 1; quarter <= 4; ++quarter)
            QTest::mouseMove(&divider, divider.mapFromParent(start + QPoint(by * quarter / 4, 0)));
        QTest::mouseRelease(&divider, Qt::LeftButton, {},
                            divider.mapFromParent(start + QPoint(by, 0)));
    }
};

inline void sizes()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("960 x 600") << QSize(960, 600);
    QTest::newRow("1280 x 800") << QSize(1280, 800);
    QTest::newRow("1920 x 1080") << QSize(1920, 1080);
}

/// The fixture of these tests; their classes call its functions from their slots.
class ArrangingTest : public QObject
{
protected:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Plyline"_s);
        QCoreApplication::setApplicationName(u"Plyline"_s);
    }
    void init() { QSettings().clear(); }
};

/// Runs a test on a screen that has room for every window: a window that is restored is kept within
/// it.
template <typename Test>
int runOnALargeScreen(int argc, char** argv)
{
    QTemporaryFile config;
    if (!config.open())
        return 1;
    config.write(R"({"screens": [{"name": "large", "x": 0, "y": 0, "width": 2600, "height": 2000,
                     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    config.flush();
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen")
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + config.fileName().toUtf8());
    return runTest<QApplication, Test>(argc, argv);
}

} // namespace plyline::tests
