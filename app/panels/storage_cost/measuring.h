#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "core/store/model_cost.h"

#include <optional>
#include <vector>

namespace plyline::storage_cost {

/// What is measured: the shown line, or the main lines of all games of the file.
enum class Scope : std::uint8_t { Game, File };

/// Builds and measures the four models in the background. Keeps the results until another line or
/// file is shown. GUI thread.
class Measuring : public QObject
{
    Q_OBJECT

public:
    explicit Measuring(session::Session& session, QObject* parent = nullptr);

    /// The results in the order in which they were measured.
    [[nodiscard]] const std::vector<store::ModelCost>& costs(Scope scope) const
    {
        return scope == Scope::Game ? m_ofGame : m_ofFile;
    }
    [[nodiscard]] const store::ModelCost* cost(Scope scope, const store::StorageModel& model) const;
    /// Whether there is anything to measure.
    [[nodiscard]] bool canMeasure(Scope scope) const;
    [[nodiscard]] std::optional<Scope> running() const;
    /// The model that is being measured; progress() is the part of all the work that is done, 0 to
    /// 1.
    [[nodiscard]] const store::StorageModel& present() const { return m_present; }
    [[nodiscard]] double progress() const { return m_progress; }
    /// None while it is too early to tell.
    [[nodiscard]] std::optional<double> secondsLeft() const;
    /// Why the last measurement failed; none if it was cancelled.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

public Q_SLOTS:
    /// Measures what is not known yet: the four models, and checkpoints with this interval first,
    /// then with those of curveIntervals().
    void measure(plyline::storage_cost::Scope scope, int interval);
    /// Discards the results and measures everything again.
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
    std::shared_ptr<const replay::Replay> m_line; ///< Keeps the measured game alive.
    std::shared_ptr<const index::GameIndex> m_index;
    std::vector<store::ModelCost> m_ofGame;
    std::vector<store::ModelCost> m_ofFile;
    Scope m_scope = Scope::Game; ///< The scope that is being measured.
    store::StorageModel m_present;
    double m_progress = 0.0;
    QElapsedTimer m_watch; ///< Measures the time since the work began.
    std::optional<Error> m_error;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

/// Returns the intervals for the curve, none longer than the line and none above 256: powers of two
/// for a game; 4, 16, 64 ... for a file, because a checkpoint at every ply would be as large as the
/// snapshots.
[[nodiscard]] std::vector<int> curveIntervals(Scope scope, game::Ply lastPly);

} // namespace plyline::storage_cost
