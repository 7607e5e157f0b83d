#include "app/model/engines/analyse_game.h"

#include <QtCore/QEventLoop>

#include "app/model/engines/game_analysis.h"

#include <utility>

namespace plyline::engines {

Expected<GameScores, engine::Fault>
analyseGame(std::shared_ptr<const replay::Replay> line, const EngineProgram& program,
            std::int64_t nodes, const std::function<void(int done, int all)>& progress)
{
    constexpr int hashMegabytes = 64;
    KeptFindings nothing{QString()};
    GameAnalysis run{nothing};
    QEventLoop loop;
    std::optional<engine::Fault> fault;
    QObject::connect(&run, &GameAnalysis::changed, &loop, [&] {
        const auto& failure = run.failure();
        if (failure && (failure->isGivenUp || !run.isRunning()))
            fault = failure->fault;
        if (fault || !run.isRunning())
            loop.quit();
    });
    QObject::connect(&run, &GameAnalysis::scoresChanged, &loop, [&] {
        if (progress)
            progress(run.doneCount(), run.positionCount());
    });
    run.start(std::move(line), program, hashMegabytes, nodes);
    if (run.isRunning() && !fault)
        loop.exec();
    if (fault)
        return unexpected(*fault);
    return GameScores{run.engineName(), run.scores()};
}

} // namespace plyline::engines
