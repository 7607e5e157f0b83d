#include <QtCore/QCoreApplication>
#include <QtGui/QImage>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include "app/panels/timeline/lane_list.h"
#include "app/panels/timeline/timeline_painter.h"
#include "app/panels/timeline/timeline_panel.h"
#include "tests/bench/bench.h"
#include "tests/bench/paint_watch.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/window_bench.h"
#include "tests/bench/window_program.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace plyline::bench {

namespace {

constexpr double paintBudget = 2.0;
constexpr double zoomBudget = 4.0;
constexpr double hoverBudget = 16.0;
constexpr int times = 60;

/// A game with an evaluation and a clock at each ply.
QString gameOf(int plies)
{
    static constexpr std::array<const char*, 4> moves{"Nf3", "Nf6", "Ng1", "Ng8"};
    QString text = QStringLiteral("[TimeControl \"7200+30\"]\n[Result \"*\"]\n\n");
    for (int i = 0; i < plies; ++i) {
        const int seconds = 7200 - i * 7000 / plies + i * 37 % 50;
        text += QStringLiteral("%1 { [%eval %2] [%clk %3:%4:%5] } ")
                    .arg(QLatin1String(moves[static_cast<std::size_t>(i % 4)]))
                    .arg(3.0 * std::sin(i * 0.7), 0, 'f', 2)
                    .arg(seconds / 3600)
                    .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                    .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }
    return text + QStringLiteral("*\n\n");
}

/// Returns what a piece of work takes of this thread, from the least to the most.
std::vector<double> millisOf(const std::function<void(int)>& work)
{
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const double before = threadMillis();
        work(i);
        taken.push_back(threadMillis() - before);
    }
    std::sort(taken.begin(), taken.end());
    return taken;
}

/// Prints the median of what a piece of work takes of this thread; false when it takes longer than
/// the budget.
bool report(const std::string& what, double budget, const std::function<void(int)>& work)
{
    const std::vector<double> taken = millisOf(work);
    const double median = taken[taken.size() / 2];
    print(what, fmt::format("median {:.2f} ms", median),
          fmt::format("90 %: {:.2f} ms; budget {:.0f} ms", taken[taken.size() * 9 / 10], budget));
    return median <= budget;
}

void handleEvents()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

timeline::LaneChoice allLanes()
{
    timeline::LaneChoice choice;
    for (const timeline::Lane* lane : timeline::lanes())
        choice.setShown(*lane, true);
    return choice;
}

/// A room that is high enough for all lanes.
timeline::TimelineRoom roomOfAll()
{
    timeline::TimelineRoom room;
    room.size = {1456.0, 500.0};
    room.startText = QStringLiteral("start");
    room.textWidth = [](const QString& text) { return 6.0 * static_cast<double>(text.size()); };
    room.textHeight = 14.0;
    room.lanes = allLanes();
    return room;
}

bool benchPainting(timeline::TimelineView& view, const std::string& plies)
{
    const timeline::TimelineRoom room = roomOfAll();
    QImage image(room.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    return report("all lanes laid out and painted, " + plies, paintBudget, [&](int) {
        const timeline::TimelineLayout layout = timeline::layOut(view.game(), room);
        QPainter painter(&image);
        timeline::paintTimeline(painter, layout, view.frame(), look::Theme::dark(),
                                look::Fonts::standard());
    });
}

/// Prints what each lane takes of this thread to be laid out and to be painted.
void printLanes(timeline::TimelineView& view)
{
    const timeline::TimelineRoom room = roomOfAll();
    const timeline::TimelineLayout layout = timeline::layOut(view.game(), room);
    QImage image(room.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = look::Theme::dark();
    const look::Fonts& fonts = look::Fonts::standard();
    const timeline::Canvas canvas{painter, layout.axis, theme, fonts, {}};
    const auto printParts = [](const std::string& name, const std::function<void(int)>& layOut,
                               const std::function<void(int)>& paint) {
        print("  " + name, fmt::format("laid out {:.3f} ms", millisOf(layOut)[times / 2]),
              fmt::format("painted {:.3f} ms", millisOf(paint)[times / 2]));
    };
    for (const timeline::PlacedLane& placed : layout.lanes) {
        const timeline::LaneSpace space{view.game(),       layout.axis,    placed.room,
                                        placed.room.top(), layout.density, 1.0,
                                        room.textWidth};
        printParts(
            placed.lane->id().toStdString(),
            [&](int) { static_cast<void>(placed.lane->layOut(space)); },
            [&](int) {
                placed.layout->paintBackdrop(canvas);
                placed.layout->paintMoment(canvas, view.frame());
                placed.layout->paintOnTop(canvas, view.frame());
            });
    }
    printParts(
        "everything", [&](int) { static_cast<void>(timeline::layOut(view.game(), room)); },
        [&](int) { timeline::paintTimeline(painter, layout, view.frame(), theme, fonts); });
}

bool benchZoom(timeline::TimelineView& view, const std::string& plies)
{
    const double middle = (view.axis().left() + view.axis().right()) / 2;
    const bool isGood = report("zoom step, " + plies, zoomBudget, [&](int i) {
        view.zoom().zoomBy(i % 12 < 6 ? 1.25 : 1 / 1.25, middle);
        handleEvents();
    });
    view.zoom().showAll();
    return isGood;
}

void pointAt(timeline::TimelineView& view, int x)
{
    const QPoint point(x, view.height() / 2);
    QMouseEvent move(QEvent::MouseMove, point, view.mapToGlobal(point), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &move);
}

bool benchHover(timeline::TimelineView& view, const std::string& plies)
{
    pointAt(view, 200);
    static_cast<void>(waitFor([&] { return view.hoverBoard().isVisible(); }));
    return report("board under the pointer, " + plies, hoverBudget, [&](int i) {
        pointAt(view, 200 + 11 * i);
        handleEvents();
    });
}

} // namespace

bool benchTimeline()
{
    Program program;
    auto* const panel = program.window.findChild<timeline::TimelinePanel*>();
    if (!panel)
        return false;
    bool isGood = true;
    for (const int plies : {600, 12'000}) {
        program.session.file().openText(gameOf(plies), QStringLiteral("bench"));
        timeline::TimelineView& view = panel->view();
        const Waited waited = waitFor([&] {
            return view.game().lastPly() == game::Ply(plies) && view.game().values &&
                   program.session.storeProgress() >= 1.0;
        });
        if (!waited.isDone) {
            print("timeline", "the game did not come");
            return false;
        }
        const std::string what = fmt::format("{} plies", plies);
        const bool isPainted = benchPainting(view, what);
        printLanes(view);
        const bool isZoomed = benchZoom(view, what);
        const bool isHovered = benchHover(view, what);
        // The budget of painting is that of a usual long game.
        isGood = (isPainted || plies > 600) && isZoomed && isHovered && isGood;
    }
    return isGood;
}

} // namespace plyline::bench
