#include <QtCore/QCoreApplication>

#include "app/panels/board/board_panel.h"
#include "app/panels/board/clock_watch.h"
#include "app/panels/timeline/timeline_panel.h"
#include "tests/bench/bench.h"
#include "tests/bench/paint_watch.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/window_bench.h"
#include "tests/bench/window_program.h"
#include "tests/support/hand_clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace plyline::bench {

namespace {

constexpr double budgetMillis = 1.0;
constexpr int frames = 600;

/// Shows the next frame of a thought: the timers of both have just fired.
void showFrame(Program& program, tests::HandClock& clock)
{
    clock.pass(tests::HandClock::frame);
    Q_EMIT program.window.findChild<timeline::FeltTime*>()->moved();
    Q_EMIT program.window.findChild<board::BoardPanel*>()
        ->findChild<board::ClockWatch*>()
        ->changed();
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

} // namespace

bool benchPace(const QString& file)
{
    Program program;
    program.window.opening().openPath(file);
    if (!waitFor([&] { return program.isListed() && program.session.storeProgress() >= 1.0; }, 20.0)
             .isDone) {
        print(file.toStdString(), "cannot be opened");
        return false;
    }
    auto& view = program.window.findChild<timeline::TimelinePanel*>()->view();
    view.zoom().setKind(timeline::AxisKind::Clock);
    session::PlaybackOptions options;
    options.isRealPace = true;
    options.pace.idleCap.reset();
    program.playback.setOptions(options);
    tests::HandClock clock(program.playback);
    program.playback.playForwards();
    if (!program.playback.isAtRealPace()) {
        print(file.toStdString(), "has no real pace");
        return false;
    }
    std::vector<double> taken;
    double all = 0.0;
    for (int i = 0; i < frames; ++i) {
        const double before = threadMillis();
        showFrame(program, clock);
        taken.push_back(threadMillis() - before);
        all += taken.back();
    }
    std::sort(taken.begin(), taken.end());
    const double median = taken[taken.size() / 2];
    print("a frame at real pace", fmt::format("median {:.3f} ms", median),
          fmt::format("mean {:.3f} ms, 99 %: {:.2f} ms; budget {:.0f} ms", all / frames,
                      taken[taken.size() * 99 / 100], budgetMillis));
    return all / frames <= budgetMillis;
}

} // namespace plyline::bench
