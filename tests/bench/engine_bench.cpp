#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include "app/model/engines/engines.h"
#include "tests/bench/bench.h"
#include "tests/bench/paint_watch.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/window_bench.h"
#include "tests/bench/window_program.h"

#include <fmt/format.h>

namespace plyline::bench {

namespace {

constexpr double frameBudget = 16.0;
constexpr double seconds = 5.0;

/// An engine that sends 10,000 lines a second, as a program that can be chosen.
QString floodingEngine(const QTemporaryDir& folder)
{
    QFile script(folder.filePath(QStringLiteral("script")));
    QFile program(folder.filePath(QStringLiteral("engine")));
    if (!script.open(QIODevice::WriteOnly) || !program.open(QIODevice::WriteOnly))
        return {};
    script.write("on uci\n say id name Flood\n say uciok\non isready\n say readyok\n"
                 "on go\n flood\non stop\n say bestmove e2e4\n");
    program.write("#!/bin/sh\nexec " PLYLINE_FAKE_ENGINE " " + script.fileName().toUtf8() + '\n');
    program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return program.fileName();
}

} // namespace

bool benchEngine()
{
    const QTemporaryDir folder;
    Program program;
    engines::Engines& engines = *program.workspace.engines;
    program.window.opening().openSamples();
    if (!waitFor([&] { return program.isListed(); }).isDone ||
        !engines.choice.choose(floodingEngine(folder)))
        return false;
    const auto& action = program.window.actionsOfTable();
    for (std::size_t i = 0; i < action.panels().size(); ++i)
        if (std::string_view(action.panels()[i]->name) == "engine_analysis")
            program.window.actionsOfTable().ofPanel(i).trigger();
    engines.position.setThinkingOn(true);
    const auto nodes = [&] {
        const engine::Finding* found = engines.position.finding();
        return found ? found->nodes.value_or(0) : 0;
    };
    if (!waitFor([&] { return nodes() > 0; }, 20.0).isDone)
        return false;
    StallWatch watch;
    const double before = threadMillis();
    const std::int64_t first = nodes();
    (void)waitFor([] { return false; }, seconds);
    const double used = threadMillis() - before;
    const StallWatch::Longest longest = watch.take();
    const auto lines = static_cast<double>(nodes() - first) / seconds;
    print("window while an engine floods", fmt::format("{:.0f} lines a second", lines),
          fmt::format("{:.0f} % of the GUI thread; longest frame {:.1f} ms (wall {:.1f}); budget "
                      "{:.0f} ms",
                      used / seconds / 10.0, longest.processor, longest.wall, frameBudget));
    return longest.processor <= frameBudget && lines > 1'000.0;
}

} // namespace plyline::bench
