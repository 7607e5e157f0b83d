#pragma once

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/model/engines/engine_process.h"
#include "core/rules/fen.h"
#include "tests/support/scripted_engine.h"

#include <memory>
#include <string_view>
#include <vector>

namespace plyline::tests {

inline constexpr std::string_view standardStart =
    "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";

inline engine::Request requestOf(std::uint64_t number, std::string_view fen = standardStart,
                                 int lines = 1)
{
    auto position = engine::SearchPosition::make(*rules::fen::parse(fen), {});
    return {number, std::move(*position), {1000, std::nullopt}, lines, false};
}

/// A fake engine that runs, with a clock that only the test moves.
class RunningEngine
{
public:
    explicit RunningEngine(const QByteArray& script) : fake(script)
    {
        QObject::connect(&process, &engines::EngineProcess::finished, &process,
                         [this](const engine::Finding& finding) { finished.push_back(finding); });
        process.use(fake.program(), {});
    }

    void pass(engine::Millis time)
    {
        now += time;
        process.checkTime();
    }
    [[nodiscard]] engine::State state() const { return process.engine().state(); }
    [[nodiscard]] const engine::Finding* finding() const
    {
        return process.engine().finding() ? &*process.engine().finding() : nullptr;
    }

    ScriptedEngine fake;
    engine::Millis now{0};
    std::vector<engine::Finding> finished;
    engines::EngineProcess process{nullptr, [this] { return now; }};
};

} // namespace plyline::tests
