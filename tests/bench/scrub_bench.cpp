#include <QtCore/QCoreApplication>
#include <QtGui/QAction>

#include "app/shell/inspector/inspector.h"
#include "tests/bench/bench.h"
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

constexpr double budgetMillis = 4.0;
constexpr double budgetMillisWithPanels = 6.0;
constexpr int rounds = 4;

/// What every step changes, so that a step without it is no step.
constexpr std::array<const char*, 4> alwaysPainted{
    "plyline::board::BoardView", "plyline::snapshot::PlaneView", "plyline::timeline::TimelineView",
    "plyline::moves::MovesView/QWidget"};

/// One step and all that it makes the window paint. Posted events make others, so the queue is
/// emptied more than once.
void step(Program& program, int plies)
{
    program.session.cursor().step(plies);
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

/// To the game's end and back, again and again; `each` is given the number of plies to step.
int scrub(Program& program, int times, const std::function<void(int)>& each)
{
    int steps = 0;
    for (int i = 0; i < times; ++i) {
        for (; !program.session.cursor().isAtEnd(); ++steps)
            each(1);
        for (; !program.session.cursor().isAtStart(); ++steps)
            each(-1);
    }
    return steps;
}

double at(std::vector<double>& sorted, double share)
{
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// False when a step's median takes more than the budget.
bool measure(Program& program, const std::string& what, double budget = budgetMillis)
{
    std::vector<double> whole;
    double handling = 0.0;
    scrub(program, rounds, [&](int plies) {
        const double before = threadMillis();
        program.session.cursor().step(plies);
        const double handled = threadMillis();
        step(program, 0);
        handling += handled - before;
        whole.push_back(threadMillis() - before);
    });
    std::sort(whole.begin(), whole.end());
    const double median = at(whole, 0.5);
    print(fmt::format("scrub step, {}", what), fmt::format("median {:.2f} ms", median),
          fmt::format("90 %: {:.2f} ms; before painting {:.2f} ms; budget {:.0f} ms",
                      at(whole, 0.9), handling / static_cast<double>(whole.size()), budget));
    return median <= budget;
}

/// Which widgets paint, and what each takes of a step; false when a view that each step changes is
/// not painted at each.
bool printWidgets(Program& program, PaintWatch& watch)
{
    watch.setTimed(true);
    static_cast<void>(watch.take());
    const int steps = scrub(program, 1, [&](int plies) { step(program, plies); });
    watch.setTimed(false);
    const auto painted = watch.take();
    std::vector<std::pair<std::string, PaintWatch::Painted>> byTime(painted.begin(), painted.end());
    std::sort(byTime.begin(), byTime.end(),
              [](const auto& a, const auto& b) { return a.second.millis > b.second.millis; });
    for (const auto& [name, one] : byTime)
        print("  " + name, fmt::format("{:.3f} ms", one.millis / steps),
              fmt::format("{:.2f} times a step", static_cast<double>(one.times) / steps));
    return std::all_of(alwaysPainted.begin(), alwaysPainted.end(), [&](const char* name) {
        const auto found = painted.find(name);
        return found != painted.end() && found->second.times >= steps;
    });
}

/// Opens every panel that can be opened, and closes it.
void openAndClosePanels(Program& program)
{
    const actions::Actions& actions = program.window.actionsOfTable();
    for (std::size_t panel = 0; panel < actions.panels().size(); ++panel) {
        for (int i = 0; i < 2; ++i) {
            actions.ofPanel(panel).trigger();
            static_cast<void>(waitFor([] { return false; }, 0.1));
        }
    }
}

/// Opens one panel after another and measures with each in front. False when one is over the
/// budget.
bool measurePanels(Program& program)
{
    actions::Actions& actions = program.window.actionsOfTable();
    bool isGood = true;
    for (std::size_t panel = 0; panel < actions.panels().size(); ++panel) {
        actions.ofPanel(panel).trigger();
        static_cast<void>(waitFor([] { return false; }, 0.3)); // what it works out in a job
        scrub(program, 1, [&](int plies) { step(program, plies); });
        const std::string name = actions.panels()[panel]->name;
        isGood =
            measure(program, "panels open, in front " + name, budgetMillisWithPanels) && isGood;
        actions[actions::ActionId::ViewBoth].trigger();
    }
    return measure(program, "every panel open", budgetMillisWithPanels) && isGood;
}

} // namespace

bool benchScrub(const QString& file)
{
    auto& watch = static_cast<PaintWatch&>(*QCoreApplication::instance());
    Program program;
    program.window.opening().openPath(file);
    if (!waitFor([&] { return program.isListed(); }, 20.0).isDone) {
        print(file.toStdString(), "cannot be opened");
        return false;
    }
    bool isGood = true;
    for (const auto& [game, what] : {std::pair(1, "annotated"), std::pair(2, "plain")}) {
        program.session.openGame(game);
        const Waited waited = waitFor([&] { return program.session.storeProgress() >= 1.0; });
        scrub(program, 1, [&](int plies) { step(program, plies); }); // fills what is kept
        isGood = measure(program, what) && isGood;
        isGood = printWidgets(program, watch) && waited.isDone && isGood;
    }
    // The log as a list, in the place of the moves.
    program.session.openGame(1);
    auto& inspector = *program.window.findChild<inspector::Inspector*>();
    inspector.setFront(QStringLiteral("events"));
    scrub(program, 1, [&](int plies) { step(program, plies); });
    isGood = measure(program, "annotated, events in front") && isGood;
    static_cast<void>(printWidgets(program, watch)); // without the moves
    inspector.setFront(QStringLiteral("moves"));
    openAndClosePanels(program);
    program.session.openGame(1);
    scrub(program, 1, [&](int plies) { step(program, plies); });
    isGood = measure(program, "annotated, panels once open") && isGood;
    return measurePanels(program) && isGood;
}

} // namespace plyline::bench
