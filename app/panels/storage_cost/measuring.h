#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "core/store/model_cost.h"

#include <optional>
#include <vector>

namespace plyline::storage_cost {

/// Of what the cost is asked: of the shown line, or of the main lines of all games of the file.
enum class Scope : std::uint8_t { Game, File };

/// Builds and measures the four models in the background, one after the other; keeps what is known
/// until another line or file is shown. GUI thread.
class Measuring : public QObject
{
    Q_OBJECT

public:
    explicit Measuring(session::Session& session, QObject* parent = nullptr);

    /// What is known, in the order in which it was measured.
    [[nodiscard]] const std::vector<store::ModelCost>& costs(Scope scope) const
    {
        return scope == Scope::Game ? m_ofGame : m_ofFile;
    }
    [[nodiscard]] const store::ModelCost* cost(Scope scope, const store::StorageModel& model) const;
    /// Whether there is anything to measure.
    [[nodiscard]] bool canMeasure(Scope scope) const;
    [[nodiscard]] std::optional<Scope> running() const;
    /// The model that is being measured, and 0 to 1 how much of all is done.
    [[nodiscard]] const store::StorageModel& present() const { return m_present; }
    [[nodiscard]] double progress() const { return m_progress; }
    /// None while it is too early to say.
    [[nodiscard]] std::optional<double> secondsLeft() const;
    /// Why the last one ended early; a cancelled one has none.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

public Q_SLOTS:
    /// What is not known yet of the four models and of some more intervals of checkpoints: those
    /// that are asked for first, then a few that show the curve.
    void measure(plyline::storage_cost::Scope scope, int interval);
    /// All of it anew.
    void measureAgain(plyline::storage_cost::Scope scope, int interval);
    void cancel();

Q_SIGNALS:
    void changed();

private:
    void forget();
    [[nodiscard]] std::vector<store::StorageModel> missing(Scope scope, int interval) const;
    void start(Scope scope, std::vector<store::StorageModel> models, const store::GameLines& lines);
    void take(Scope scope, const std::vector<store::ModelCost>& costs);
    void finish(const std::optional<Error>& error);

    session::Session& m_session;
    std::shared_ptr<const replay::Replay> m_line; ///< Keeps the game of which the costs are.
    std::shared_ptr<const index::GameIndex> m_index;
    std::vector<store::ModelCost> m_ofGame;
    std::vector<store::ModelCost> m_ofFile;
    Scope m_scope = Scope::Game; ///< Of the work.
    store::StorageModel m_present;
    double m_progress = 0.0;
    QElapsedTimer m_watch; ///< Since the work began.
    std::optional<Error> m_error;
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

/// The intervals with which the curve is drawn: powers of two for a game; 4, 16, 64 ... for a file,
/// of which a checkpoint per ply would be as large as its snapshots. None is longer than the line.
[[nodiscard]] std::vector<int> curveIntervals(Scope scope, game::Ply lastPly);

} // namespace plyline::storage_cost
