#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include "app/panels/timeline/timeline_panel.h"
#include "tests/bench/bench.h"
#include "tests/bench/long_games.h"
#include "tests/bench/paint_watch.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/window_bench.h"
#include "tests/bench/window_program.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace plyline::bench {

namespace {

constexpr double stepBudget = 4.0;
constexpr double zoomBudget = 4.0;
constexpr int steps = 40;

double millisOf(const std::function<void()>& work)
{
    const double before = threadMillis();
    work();
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    return threadMillis() - before;
}

/// False when the median takes more than the budget.
bool report(const std::string& what, std::vector<double> millis, double budget)
{
    std::sort(millis.begin(), millis.end());
    const double median = millis[millis.size() / 2];
    print("  " + what, fmt::format("median {:.2f} ms", median),
          fmt::format("longest {:.2f} ms; budget {:.0f} ms", millis.back(), budget));
    return median <= budget;
}

/// Steps forwards and zooms at some places of the game.
bool measure(Program& program, const std::string& how)
{
    session::Cursor& cursor = program.session.cursor();
    timeline::TimelineZoom& zoom =
        program.window.findChild<timeline::TimelinePanel*>()->view().zoom();
    const int last = cursor.lastPly().number();
    bool isGood = true;
    for (const int percent : {5, 50, 95}) {
        cursor.goToPly(game::Ply(last / 100 * percent));
        static_cast<void>(waitFor([] { return false; }, 0.5)); // what it works out in jobs
        std::vector<double> stepping;
        for (int i = 0; i < steps; ++i)
            stepping.push_back(millisOf([&] { cursor.step(1); }));
        isGood =
            report(fmt::format("step at {} %, {}", percent, how), stepping, stepBudget) && isGood;
        static_cast<void>(waitFor([] { return false; }, 0.5));
        std::vector<double> zooming;
        for (int i = 0; i < steps; ++i)
            zooming.push_back(millisOf([&] {
                const timeline::TimeAxis& axis = zoom.axis();
                zoom.zoomBy(i % 12 < 6 ? 1.25 : 1 / 1.25, (axis.left() + axis.right()) / 2);
            }));
        zoom.showAll();
        isGood =
            report(fmt::format("zoom at {} %, {}", percent, how), zooming, zoomBudget) && isGood;
    }
    return isGood;
}

} // namespace

bool benchHidden(const QString& folder, const QString& only)
{
    bool isGood = true;
    for (const LongGame& game : longGames()) {
        const QString name = QString::fromLatin1(game.what);
        if (!name.endsWith(QStringLiteral("plies")) || !name.contains(only))
            continue;
        const QString path = folder + QStringLiteral("/hidden.pgn");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(game.text) != game.text.size())
            return false;
        file.close();
        Program program;
        program.window.opening().openPath(path);
        if (!waitFor([&] {
                 return program.isListed() && program.session.storeProgress() >= 1.0;
             }).isDone)
            return false;
        print(game.what, "");
        isGood = measure(program, "future shown") && isGood;
        program.session.setFutureHidden(true);
        isGood = measure(program, "future hidden") && isGood;
    }
    return isGood;
}

} // namespace plyline::bench
