#include "app/panels/storage_cost/measuring.h"

#include "app/model/open_file/game_file.h"
#include "core/files/temporary_folder.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace plyline::storage_cost {

using store::GameLine;
using store::GameLines;
using store::ModelCost;
using store::StorageModel;
using Kind = StorageModel::Kind;

namespace {

/// How many different plies are sought.
constexpr int targetsOfGame = 64;
constexpr int targetsOfFile = 200;
/// In how many steps the progress of a model is reported.
constexpr int progressSteps = 500;

GameLines linesOf(const replay::Replay& replay, int number)
{
    return {1, [line = GameLine{replay.game(), number, replay.line()}](
                   int, const std::stop_token&) { return line; }};
}

GameLines linesOf(const open_file::FileGames& games)
{
    return {games.size(), [games](int i, const std::stop_token& stop) {
                return GameLine{games.game(i + 1, stop), i + 1, game::LineId::main()};
            }};
}

/// The callbacks by which the work reports.
struct Report
{
    std::function<void(const StorageModel&, double)> progress;
    std::function<void(const std::vector<ModelCost>&)> costs;
};

/// Reports the progress of one part of the work, in visible steps.
store::CostProgress partOf(const Report& report, const StorageModel& model, double from, double to)
{
    return [&report, model, from, to, told = -1](double share) mutable {
        const int step = static_cast<int>(share * progressSteps);
        if (step != std::exchange(told, step))
            report.progress(model, from + share * (to - from));
    };
}

/// The stores of a game are small, so all of them exist while the times are taken.
Expected<void, Error> measureTogether(const std::vector<StorageModel>& models,
                                      const GameLines& lines,
                                      const std::vector<store::SeekTarget>& targets,
                                      const std::stop_token& stop, const Report& report)
{
    std::vector<store::BuiltModel> built;
    const double share = 0.5 / static_cast<double>(models.size());
    for (const StorageModel& model : models) {
        const double from = share * static_cast<double>(built.size());
        auto one = store::buildModel(model, lines, store::StoreLocation::inMemory(), stop,
                                     partOf(report, model, from, from + share));
        if (!one)
            return unexpected(one.error());
        built.push_back(std::move(*one));
    }
    const auto costs =
        store::measureModels(built, targets, stop, partOf(report, models.front(), 0.5, 1.0));
    if (!costs)
        return unexpected(costs.error());
    report.costs(*costs);
    return {};
}

/// Returns how long a model takes to build compared with the others, as measured once; used to
/// estimate the time left.
double effortOf(const StorageModel& model)
{
    switch (model.kind) {
    case Kind::Events:
        return 1.0;
    case Kind::Snapshots:
        return 6.0;
    case Kind::Intervals:
        return 1.2;
    case Kind::Checkpoints:
        return 1.0 + 14.0 / model.interval;
    }
    return 1.0;
}

/// The stores of a file may be large, so they are files and exist one at a time.
Expected<void, Error> measureEach(const std::vector<StorageModel>& models, const GameLines& lines,
                                  const std::vector<store::SeekTarget>& targets,
                                  const std::stop_token& stop, const Report& report)
{
    const double all = std::accumulate(
        models.begin(), models.end(), 0.0,
        [](double sum, const StorageModel& model) { return sum + effortOf(model); });
    double from = 0.0;
    for (const StorageModel& model : models) {
        const auto folder = files::TemporaryFolder::create();
        if (!folder)
            return unexpected(folder.error());
        const double share = effortOf(model) / all;
        const auto location =
            store::StoreLocation::newFile(QString::fromStdString(folder->path() + "/store"));
        auto one = store::buildModel(model, lines, location, stop,
                                     partOf(report, model, from, from + 0.9 * share));
        if (!one)
            return unexpected(one.error());
        std::vector<store::BuiltModel> built;
        built.push_back(std::move(*one));
        const auto costs = store::measureModels(
            built, targets, stop, partOf(report, model, from + 0.9 * share, from + share));
        if (!costs)
            return unexpected(costs.error());
        report.costs(*costs);
        from += share;
    }
    return {};
}

/// Runs in the job's thread.
Expected<void, Error> measureAll(Scope scope, const std::vector<StorageModel>& models,
                                 const GameLines& lines, const std::stop_token& stop,
                                 const Report& report)
{
    const auto targets =
        store::seekTargets(lines, scope == Scope::Game ? targetsOfGame : targetsOfFile, stop);
    if (!targets)
        return unexpected(targets.error());
    return scope == Scope::Game ? measureTogether(models, lines, *targets, stop, report)
                                : measureEach(models, lines, *targets, stop, report);
}

} // namespace

std::vector<int> curveIntervals(Scope scope, game::Ply lastPly)
{
    std::vector<int> intervals;
    const int first = scope == Scope::Game ? 1 : 4;
    const int factor = scope == Scope::Game ? 2 : 4;
    for (int interval = first; interval <= lastPly.number() && interval <= 256; interval *= factor)
        intervals.push_back(interval);
    return intervals;
}

Measuring::Measuring(session::Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_job(QThread::LowPriority)
{
    connect(&session, &session::Session::gameChanged, this, &Measuring::forget);
    connect(&session.file(), &open_file::OpenFile::indexGrown, this, &Measuring::forget);
    connect(&session.file(), &open_file::OpenFile::cutShort, this, &Measuring::changed);
    forget();
}

const ModelCost* Measuring::cost(Scope scope, const StorageModel& model) const
{
    const auto& all = costs(scope);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ModelCost& cost) { return cost.model == model; });
    return found == all.end() ? nullptr : &*found;
}

bool Measuring::canMeasure(Scope scope) const
{
    if (scope == Scope::File)
        return m_index && !m_session.isLoading();
    return m_line && m_line->lastPly() > game::Ply();
}

std::optional<Scope> Measuring::running() const
{
    return m_job.isRunning() ? std::optional(m_scope) : std::nullopt;
}

std::optional<double> Measuring::secondsLeft() const
{
    constexpr double enoughToJudge = 0.02;
    if (!running() || m_progress < enoughToJudge)
        return std::nullopt;
    return static_cast<double>(m_watch.elapsed()) / 1000.0 * (1.0 - m_progress) / m_progress;
}

void Measuring::measure(Scope scope, int interval)
{
    const auto models = missing(scope, interval);
    if (!canMeasure(scope) || models.empty())
        return;
    start(scope, models,
          scope == Scope::File ? linesOf(m_session.file().games())
                               : linesOf(*m_line, m_session.cursor().place().game));
}

void Measuring::measureAgain(Scope scope, int interval)
{
    (scope == Scope::Game ? m_ofGame : m_ofFile).clear();
    measure(scope, interval);
}

void Measuring::cancel()
{
    if (!running())
        return;
    m_job.stop();
    Q_EMIT changed();
}

/// Discards the costs of another line or file.
void Measuring::forget()
{
    const auto& line = m_session.replay();
    const bool isOtherLine =
        !line || !m_line || line->game() != m_line->game() || line->line() != m_line->line();
    const bool isOtherFile = m_session.file().index() != m_index;
    if (isOtherLine)
        m_ofGame.clear();
    if (isOtherFile)
        m_ofFile.clear();
    if (m_scope == Scope::Game ? isOtherLine : isOtherFile) {
        m_job.stop();
        m_error.reset();
    }
    m_line = line;
    m_index = m_session.file().index();
    Q_EMIT changed();
}

std::vector<StorageModel> Measuring::missing(Scope scope, int interval) const
{
    const game::Ply longest = scope == Scope::File || !m_line ? game::Ply(64) : m_line->lastPly();
    std::vector<StorageModel> models{
        {Kind::Events}, {Kind::Snapshots}, {Kind::Intervals}, {Kind::Checkpoints, interval}};
    for (const int one : curveIntervals(scope, longest)) {
        if (one != interval)
            models.push_back({Kind::Checkpoints, one});
    }
    models.erase(std::remove_if(models.begin(), models.end(),
                                [&](const StorageModel& model) { return cost(scope, model); }),
                 models.end());
    return models;
}

void Measuring::start(Scope scope, std::vector<StorageModel> models, const GameLines& lines)
{
    m_scope = scope;
    m_error.reset();
    m_progress = 0.0;
    m_present = models.front();
    m_watch.start();
    m_job.start([=, this](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const Report report{[this, &deliver](const StorageModel& model, double progress) {
                                deliver([this, model, progress] {
                                    m_present = model;
                                    m_progress = progress;
                                    Q_EMIT changed();
                                });
                            },
                            [this, &deliver, scope](const std::vector<ModelCost>& costs) {
                                deliver([this, scope, costs] { take(scope, costs); });
                            }};
        const auto done = measureAll(scope, models, lines, stop, report);
        deliver(
            [this, error = done ? std::nullopt : std::optional(done.error())] { finish(error); });
    });
    Q_EMIT changed();
}

void Measuring::take(Scope scope, const std::vector<ModelCost>& costs)
{
    auto& known = scope == Scope::Game ? m_ofGame : m_ofFile;
    known.insert(known.end(), costs.begin(), costs.end());
    Q_EMIT changed();
}

void Measuring::finish(const std::optional<Error>& error)
{
    m_error = error;
    m_job.stop(); // no more results follow
    Q_EMIT changed();
}

} // namespace plyline::storage_cost

#include "moc_measuring.cpp"
