#pragma once

#include <QtCore/QObject>

namespace plyline::session {
class Session;
} // namespace plyline::session
namespace plyline::judgement {
class Judgements;
} // namespace plyline::judgement
namespace plyline::engines {
class GameAnalysis;
} // namespace plyline::engines

namespace plyline::workspace {

struct Workspace;

/// Lets the shown line be judged by what an engine says of it, while it is evaluated and
/// afterwards. GUI thread.
class EngineJudgement : public QObject
{
    Q_OBJECT

public:
    /// `workspace` must live longer.
    explicit EngineJudgement(Workspace& workspace, QObject* parent = nullptr);

private:
    void onChanged();
    void handOver();

    session::Session& m_session;
    judgement::Judgements& m_judgements;
    engines::GameAnalysis& m_analysis;
    bool m_wasRunning = false;
    bool m_isNew = false; ///< The engine has not said anything since the run began.
};

} // namespace plyline::workspace
