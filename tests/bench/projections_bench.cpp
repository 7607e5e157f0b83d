#include <QtCore/QCoreApplication>
#include <QtGui/QAction>

#include "app/panels/projections/projections_panel.h"
#include "tests/bench/bench.h"
#include "tests/bench/paint_watch.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/window_bench.h"
#include "tests/bench/window_program.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace plyline::bench {

namespace {

constexpr double budgetMillis = 4.0;
constexpr int plies = 600;
constexpr int repeats = 3;

/// A game of knights, with a clock at each ply.
QString knightsGame()
{
    static constexpr std::array<const char*, 4> moves{"Nf3", "Nf6", "Ng1", "Ng8"};
    QString text = QStringLiteral("[Result \"*\"]\n\n");
    for (int i = 0; i < plies; ++i)
        text += QStringLiteral("%1 { [%clk 1:%2:00] } ")
                    .arg(QLatin1String(moves[static_cast<std::size_t>(i % 4)]))
                    .arg(59 - i / 12, 2, 10, QLatin1Char('0'));
    return text + QStringLiteral("*\n\n");
}

/// Steps to the end and back, by so many plies at a time; false when a step's median takes more
/// than the budget.
bool measureSteps(Program& program, const std::string& what, int by)
{
    std::vector<double> taken;
    const auto step = [&](int count) {
        const double before = threadMillis();
        program.session.cursor().step(count);
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        taken.push_back(threadMillis() - before);
    };
    for (int i = 0; i < repeats; ++i) {
        while (!program.session.cursor().isAtEnd())
            step(by);
        while (!program.session.cursor().isAtStart())
            step(-by);
    }
    std::sort(taken.begin(), taken.end());
    const double median = taken[taken.size() / 2];
    print(what, fmt::format("median {:.2f} ms", median),
          fmt::format("90 %: {:.2f} ms; budget {:.0f} ms", taken[taken.size() * 9 / 10],
                      budgetMillis));
    return median <= budgetMillis;
}

/// Which widgets paint, and what each takes of a step.
void printWidgets(Program& program, PaintWatch& watch)
{
    program.session.cursor().goToStart();
    watch.setTimed(true);
    static_cast<void>(watch.take());
    for (int i = 0; i < plies; ++i) {
        program.session.cursor().step(1);
        QCoreApplication::processEvents();
    }
    watch.setTimed(false);
    for (const auto& [name, one] : watch.take())
        print("  " + name, fmt::format("{:.3f} ms", one.millis / plies),
              fmt::format("{:.2f} times a step", static_cast<double>(one.times) / plies));
}

} // namespace

bool benchProjections()
{
    auto& watch = static_cast<PaintWatch&>(*QCoreApplication::instance());
    Program program;
    program.session.file().openText(knightsGame(), QStringLiteral("bench"));
    const Waited waited = waitFor([&] {
        return program.session.eventCount() == plies && program.session.storeProgress() >= 1.0;
    });
    if (!waited.isDone) {
        print("projections", "the game did not come");
        return false;
    }
    actions::Actions& actions = program.window.actionsOfTable();
    for (std::size_t i = 0; i < actions.panels().size(); ++i)
        if (std::strcmp(actions.panels()[i]->name, "projections") == 0)
            actions.ofPanel(i).trigger();
    static_cast<void>(waitFor([] { return false; }, 0.3));
    auto* const panel = program.window.findChild<projections::ProjectionsPanel*>();
    if (!panel || !panel->isVisible() || !panel->readers())
        return false;
    bool isGood = true;
    for (const int by : {1, 7, 50})
        isGood =
            measureSteps(program, fmt::format("read models follow steps of {}", by), by) && isGood;
    for (int i = 0; i < panel->readers()->count(); ++i)
        panel->readers()->reader(i).rebuild();
    static_cast<void>(waitFor([&] { return !panel->isReading(); }, 5));
    isGood = measureSteps(program, "read models follow steps of 1, after a rebuild", 1) && isGood;
    printWidgets(program, watch);
    return isGood;
}

} // namespace plyline::bench
