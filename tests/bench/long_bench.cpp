#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QScrollBar>

#include "app/panels/moves/moves_view.h"
#include "core/files/source.h"
#include "core/pgn/game_builder.h"
#include "tests/bench/bench.h"
#include "tests/bench/long_games.h"
#include "tests/bench/paint_watch.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/window_bench.h"
#include "tests/bench/window_program.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <random>

namespace plyline::bench {

namespace {

constexpr double budgetMillis = 100.0;
/// After which it is not waited longer.
constexpr double quietSeconds = 300.0;
/// A panel may work as long as it likes, but not in the way of anything.
constexpr double panelSeconds = 1.5;

double processMillis()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Runs the event loop until `isDone`, and then until the process has used next to no processor for
/// a while. Returns the processor time of all its threads until then, in milliseconds; none where
/// it never rests.
std::optional<double> untilQuiet(double start, const std::function<bool()>& isDone)
{
    constexpr double whileSeconds = 0.25;
    constexpr double restMillis = 15.0; // the watch's own beats, and a second's look at the file
    constexpr int rests = 2;            // on a busy machine a thread may have no turn for long
    if (!waitFor(isDone, quietSeconds).isDone)
        return std::nullopt;
    QElapsedTimer clock;
    clock.start();
    double before = processMillis();
    for (int quiet = 0; static_cast<double>(clock.elapsed()) < quietSeconds * 1e3;) {
        static_cast<void>(waitFor([] { return false; }, whileSeconds));
        const double now = processMillis();
        quiet = now - before < restMillis ? quiet + 1 : 0;
        if (quiet == rests)
            return before - start;
        before = now;
    }
    return std::nullopt;
}

/// One game: what each thing that is done with it stalls.
class LongBench
{
public:
    LongBench(StallWatch& watch, const LongGame& game, QString path)
        : m_watch(watch), m_game(game), m_path(std::move(path))
    {}

    /// False where the window did not answer in time, or something did not come.
    [[nodiscard]] bool run()
    {
        print(m_game.what, fmt::format("{:.2f} MB", static_cast<double>(m_game.text.size()) / 1e6));
        measureYardstick();
        m_program = std::make_unique<Program>();
        static_cast<void>(untilQuiet(processMillis(), [] { return true; }));
        static_cast<void>(m_watch.take());
        open();
        scrub();
        act("  resize in 8 steps", [&] { resize(); });
        act("  theme", [&] { command(actions::ActionId::ThemeDark).trigger(); });
        act("  scroll the moves", [&] { scroll(); });
        act("  variations in the line",
            [&] { command(actions::ActionId::InlineVariations).trigger(); });
        act("  fold variations", [&] { command(actions::ActionId::FoldVariations).trigger(); });
        act("  last line and back", [&] { showLines(); });
        act("  ask, trace and pin", [&] { study(); });
        steps("    step with it", 8);
        const actions::Actions& actions = m_program->window.actionsOfTable();
        for (std::size_t i = 0; i < actions.panels().size(); ++i) {
            actions.ofPanel(i).trigger();
            static_cast<void>(waitFor([] { return false; }, panelSeconds));
            report(fmt::format("  panel {}", actions.panels()[i]->name), "");
            steps("    step with it", 4);
            actions.ofPanel(i).trigger();
        }
        static_cast<void>(m_watch.take());
        m_program.reset();
        report("  close", "");
        closeAtWork();
        return m_isGood;
    }

private:
    [[nodiscard]] QAction& command(actions::ActionId id) const
    {
        return m_program->window.actionsOfTable()[id];
    }
    [[nodiscard]] bool isReady() const
    {
        return m_program->session.game() && !m_program->session.isLoading() &&
               m_program->session.storeProgress() >= 1.0;
    }

    void act(const char* what, const std::function<void()>& work)
    {
        const double start = processMillis();
        work();
        const auto quiet = untilQuiet(start, [this] { return isReady(); });
        report(what, quiet ? fmt::format("{:.0f} ms of processor", *quiet) : "never quiet");
        m_isGood = m_isGood && quiet;
    }

    void report(const std::string& what, const std::string& measured)
    {
        const StallWatch::Longest longest = m_watch.take();
        const bool isGood = longest.processor < budgetMillis;
        m_isGood = m_isGood && isGood;
        print(what, measured,
              fmt::format("longest stall {:.1f} ms, own {:.1f} ms{}", longest.wall,
                          longest.processor, isGood ? "" : "  TOO LONG"));
    }

    /// Builds the game as the window must, and nothing else.
    void measureYardstick()
    {
        const auto source = files::Source::open(m_path.toStdString());
        if (!source)
            return;
        const auto bytes = static_cast<std::uint32_t>(m_game.text.size());
        m_yardstickMillis = 1e3 * medianSeconds(Time::Processor, 3, [&] {
                                static_cast<void>(pgn::buildGame(*source, {0, bytes}, 1, 1));
                            });
    }

    void open()
    {
        const double start = processMillis();
        m_program->window.opening().openPath(m_path);
        const auto quiet = untilQuiet(start, [this] { return isReady(); });
        m_isGood = m_isGood && quiet;
        report("  open until quiet",
               quiet ? fmt::format("{:.0f} ms of processor, {:.0f} times building the game", *quiet,
                                   *quiet / std::max(0.1, m_yardstickMillis))
                     : "never quiet");
    }

    void steps(const std::string& what, int count)
    {
        std::mt19937 random(7);
        std::vector<double> millis;
        session::Cursor& cursor = m_program->session.cursor();
        const auto each = [&](const std::function<void()>& go) {
            const double before = threadMillis();
            go();
            for (int i = 0; i < 3; ++i)
                QCoreApplication::processEvents();
            millis.push_back(threadMillis() - before);
        };
        for (int i = 0; i < count; ++i)
            each([&] { cursor.step(1); });
        for (int i = 0; i < count; ++i)
            each([&] {
                cursor.goToPly(game::Ply(static_cast<int>(
                    random() % static_cast<unsigned>(cursor.lastPly().number() + 1))));
            });
        std::sort(millis.begin(), millis.end());
        report(what, fmt::format("median {:.2f} ms, longest {:.2f} ms", millis[millis.size() / 2],
                                 millis.back()));
    }
    void scrub() { steps("  scrub step", 30); }

    void resize()
    {
        for (int i = 0; i < 8; ++i) {
            m_program->window.resize(1600 - 40 * (i % 5), 1000 - 20 * (i % 3));
            static_cast<void>(waitFor([] { return false; }, 0.02));
        }
    }

    void scroll()
    {
        QScrollBar* bar = m_program->window.findChild<moves::MovesView*>()->verticalScrollBar();
        for (int i = 0; i <= 20; ++i) {
            bar->setValue(static_cast<int>(std::int64_t{bar->maximum()} * i / 20));
            static_cast<void>(waitFor([] { return false; }, 0.01));
        }
    }

    void showLines()
    {
        session::Session& session = m_program->session;
        if (!session.game())
            return;
        const int last = static_cast<int>(session.game()->lines().size()) - 1;
        session.showLine(game::LineId(last), session.game()->line(game::LineId(last)).lastPly());
        static_cast<void>(waitFor([&] { return !session.isLoading(); }, 20.0));
        session.returnToMainLine();
    }

    /// A question whose answer changes at every other ply, a piece that moves as often, and a pin.
    void study()
    {
        questions::Question question;
        question.terms.push_back(
            {questions::Fact::HoldsSquare, true, rules::Color::White, *rules::Square::parse("f3")});
        m_program->workspace.study.answers.ask(question);
        m_program->workspace.study.trace.tracePiece(game::PieceId(6));
        m_program->session.cursor().goToStart();
        m_program->workspace.study.pins.pinA();
        static_cast<void>(
            waitFor([&] { return !m_program->workspace.study.answers.truth().empty(); }, 20.0));
    }

    void closeAtWork()
    {
        for (const double seconds : {0.02, 0.1, 0.3, 1.0}) {
            auto program = std::make_unique<Program>();
            static_cast<void>(waitFor([] { return false; }, 0.2));
            program->window.opening().openPath(m_path);
            static_cast<void>(waitFor([] { return false; }, seconds));
            static_cast<void>(m_watch.take());
            QElapsedTimer clock;
            clock.start();
            program.reset();
            const double wall = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            m_isGood = m_isGood && wall < 3 * budgetMillis;
            report(fmt::format("  close {:.2f} s after opening", seconds),
                   fmt::format("{:.0f} ms on the clock", wall));
        }
    }

    StallWatch& m_watch;
    const LongGame& m_game;
    QString m_path;
    double m_yardstickMillis = 0.0;
    std::unique_ptr<Program> m_program;
    bool m_isGood = true;
};

} // namespace

bool benchLong(const QString& folder, const QString& only)
{
    StallWatch watch;
    bool isGood = true;
    for (const LongGame& game : longGames()) {
        if (!QString::fromLatin1(game.what).contains(only))
            continue;
        const QString path = folder + QStringLiteral("/long.pgn");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(game.text) != game.text.size())
            return false;
        file.close();
        isGood = LongBench(watch, game, path).run() && isGood;
    }
    return isGood;
}

} // namespace plyline::bench
