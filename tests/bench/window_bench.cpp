#include "tests/bench/window_bench.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollBar>

#include "app/panels/games/filter_field.h"
#include "app/panels/position_search/search_panel.h"
#include "tests/bench/bench.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/window_program.h"

#include <fmt/format.h>

#include <algorithm>
#include <malloc.h>
#include <random>

namespace plyline::bench {

namespace {

constexpr double budgetMillis = 100.0;

/// Measures one thing after another that is done in a window.
class Steps
{
public:
    explicit Steps(StallWatch& watch) : m_watch(watch) { static_cast<void>(watch.take()); }

    void step(const std::string& what, const std::function<void()>& act,
              const std::function<bool()>& isDone)
    {
        act();
        const Waited waited = waitFor(isDone);
        const StallWatch::Longest longest = m_watch.take();
        m_isGood = m_isGood && waited.isDone && longest.processor < budgetMillis;
        print(what, fmt::format("{:.0f} ms{}", waited.millis, waited.isDone ? "" : ", not done"),
              fmt::format("longest stall {:.1f} ms, own {:.1f} ms; RssAnon {:.0f} MB", longest.wall,
                          longest.processor, static_cast<double>(statusBytes("RssAnon")) / 1e6));
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    StallWatch& m_watch;
    bool m_isGood = true;
};

void open(Steps& steps, Program& program, const QString& file, const std::string& how)
{
    steps.step(
        "open " + how + ", until the first rows", [&] { program.window.opening().openPath(file); },
        [&] { return program.games().model().rowCount() > 0 && program.session.game(); });
    steps.step(
        "list the rest", [] {}, [&] { return program.isListed(); });
}

void filterAndOrder(Steps& steps, Program& program)
{
    games::FilterField& field = program.games().filterField();
    field.setFocus();
    const auto isListed = [&] { return program.isListed(); };
    for (const char* letter : {"c", "a", "r", "l", " ", "e", "l", "o", ">", "2", "7", "0", "0"})
        steps.step(
            fmt::format("filter: letter '{}'", letter),
            [&] { QTest::keyClicks(&field, QString::fromLatin1(letter)); }, isListed);
    steps.step(
        "clear the filter", [&] { field.clear(); }, isListed);
    steps.step(
        "order by White",
        [&] {
            program.list().setOrder({filter::OrderKey::White, false});
        },
        isListed);
    steps.step(
        "order by Elo, descending",
        [&] {
            program.list().setOrder({filter::OrderKey::WhiteElo, true});
        },
        isListed);
    steps.step(
        "filter the ordered list", [&] { field.setText(QStringLiteral("eco:B")); }, isListed);
    steps.step(
        "order of the file",
        [&] {
            field.clear();
            program.list().setOrder({});
        },
        isListed);
}

void scroll(Steps& steps, Program& program)
{
    QScrollBar* bar = program.games().view().verticalScrollBar();
    int page = 0;
    steps.step(
        "scroll through in 200 steps", [] {},
        [&] {
            bar->setValue(static_cast<int>(static_cast<std::int64_t>(bar->maximum()) * page / 200));
            program.games().view().repaint();
            return ++page > 200;
        });
    steps.step(
        "select all", [&] { program.games().view().selectAll(); }, [] { return true; });
    steps.step(
        "open the last game",
        [&] { program.session.openGame(program.session.file().index()->size()); },
        [&] { return program.session.cursor().place().game > 1; });
}

void search(Steps& steps, Program& program)
{
    program.window.actionsOfTable().ofPanel(QStringLiteral("position_search")).trigger();
    auto* panel = program.window.findChild<position_search::SearchPanel*>();
    auto* progress = panel->findChild<QProgressBar*>();
    program.session.openGame(1);
    program.session.cursor().goToPly(game::Ply(8));
    steps.step(
        "search the shown position", [&] { panel->searchShownPosition(); },
        [&] { return progress->isHidden(); });
    // Found in every game: the longest answer.
    program.session.cursor().goToStart();
    steps.step(
        "search the start position", [&] { panel->searchShownPosition(); },
        [&] { return progress->isHidden(); });
}

} // namespace

std::optional<QString> corpusFile(const QString& given)
{
    const auto file = largeFile(given.toLocal8Bit().toStdString());
    return file ? std::optional(QString::fromStdString(*file)) : std::nullopt;
}

std::optional<QString> gigabyteOf(const QString& file)
{
    const auto large = gigabyteFile(file.toLocal8Bit().toStdString());
    return large ? std::optional(QString::fromStdString(*large)) : std::nullopt;
}

bool benchStalls(const QString& file)
{
    StallWatch watch;
    Steps steps(watch);
    auto program = std::make_unique<Program>();
    steps.step(
        "first paint of the empty window", [] {}, [&] { return program->window.isVisible(); });
    open(steps, *program, file, "for the first time");
    steps.step(
        "play all games for their plies", [] {},
        [&] {
            return program->session.file()
                .facts(program->session.file().index()->size() - 1)
                .isKnown();
        });
    filterAndOrder(steps, *program);
    scroll(steps, *program);
    search(steps, *program);
    print("games", fmt::format("{}", program->session.file().index()->size()),
          fmt::format("RssAnon {:.0f} MB, RssFile {:.0f} MB with the list shown",
                      static_cast<double>(statusBytes("RssAnon")) / 1e6,
                      static_cast<double>(statusBytes("RssFile")) / 1e6));
    steps.step(
        "close", [&] { program.reset(); }, [] { return true; });
    program = std::make_unique<Program>();
    open(steps, *program, file, "again");
    steps.step(
        "close while the plies are read", [&] { program.reset(); }, [] { return true; });
    return steps.isGood();
}

namespace {

struct Round
{
    bool wasReading = false; ///< When it was given up.
    double cancelMillis = 0.0;
};

/// Opens the file, gives up at the moment, opens another; every second time opens it once more and
/// closes the window while it works.
Round openAndGiveUp(const QString& file, double moment, bool isClosedAtWork)
{
    Program program;
    QDir(qEnvironmentVariable("XDG_CACHE_HOME")).removeRecursively(); // it is read each time
    program.window.opening().openPath(file);
    static_cast<void>(waitFor([] { return false; }, moment));
    Round round;
    round.wasReading = program.session.isLoading();
    program.session.cancelLoading();
    // What was running has ended when the next file is there.
    program.session.file().openText(QStringLiteral("1. e4 *"), QStringLiteral("next"));
    round.cancelMillis = waitFor([&] { return program.session.file().title() == u"next"; }).millis;
    if (isClosedAtWork) {
        program.window.opening().openPath(file);
        static_cast<void>(waitFor([] { return false; }, moment / 4));
    }
    return round;
}

} // namespace

bool benchCancel(const QString& file, int times)
{
    std::minstd_rand random(7);
    std::uniform_real_distribution<double> moment(0.0, 1.5);
    std::int64_t firstHalf = 0; // the sums of what was in use after each round
    std::int64_t secondHalf = 0;
    double longest = 0.0;
    int givenUp = 0;
    for (int i = 1; i <= times; ++i) {
        const Round round = openAndGiveUp(file, moment(random), i % 2 == 0);
        givenUp += round.wasReading ? 1 : 0;
        longest = std::max(longest, round.cancelMillis);
        ::malloc_trim(0); // what is free is no leak
        const std::int64_t used = statusBytes("RssAnon");
        (i <= times / 2 ? firstHalf : secondHalf) += used;
        if (i % 10 == 0)
            print(fmt::format("opened and closed {} times", i),
                  fmt::format("RssAnon {:.1f} MB", static_cast<double>(used) / 1e6));
    }
    print("given up while reading", fmt::format("{} of {}", givenUp, times),
          fmt::format("longest until the next file was open: {:.1f} ms", longest));
    return secondHalf < firstHalf + firstHalf / 2;
}

} // namespace plyline::bench
