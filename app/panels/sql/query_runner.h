#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "core/store/query_database.h"

#include <memory>

namespace plyline::sql {

/// Runs queries on the tables of the open game in the background, one at a time. The tables are
/// written at the first query. Queries may use ":game", ":line" and ":ply" for the shown place;
/// ":line" is the line under which the rows of the ply are stored.
class QueryRunner : public QObject
{
    Q_OBJECT

public:
    explicit QueryRunner(session::Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Runs a query and cancels the one before. Does nothing without a game.
    void run(const QString& sql);
    /// Cancels the query and discards its rows.
    void cancel();

Q_SIGNALS:
    /// Emitted when a query starts or ends.
    void runningChanged();
    void finished(const std::shared_ptr<const plyline::store::QueryTable>& table);
    void failed(const plyline::store::QueryError& error);
    /// Emitted when the tables could not be written.
    void refused(const plyline::Error& error);
    /// Emitted when another game was opened, so that earlier results are not about it.
    void gameLeft();

private:
    using Outcome = Expected<std::shared_ptr<const store::QueryTable>, store::QueryError>;

    void onGameChanged();
    void setRunning(bool isRunning);
    void take(const Outcome& outcome);

    session::Session& m_session;
    std::shared_ptr<const game::Game> m_game;
    /// The tables of m_game; null before the first query.
    std::shared_ptr<store::QueryDatabase> m_database;
    bool m_isRunning = false;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::sql
