#pragma once

#include <QtCore/QObject>

#include "app/model/jobs/job.h"
#include "app/model/session/session.h"
#include "core/store/query_database.h"

#include <memory>

namespace plyline::sql {

/// Runs queries on the tables of the open game, one at a time, in the background. The tables are
/// written at the first query. Queries may name ":game", ":line" and ":ply": what is shown, where
/// the line is the one under which the ply's rows stand.
class QueryRunner : public QObject
{
    Q_OBJECT

public:
    explicit QueryRunner(session::Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Gives up the query before. Nothing without a game.
    void run(const QString& sql);
    /// What was found so far is not told.
    void cancel();

Q_SIGNALS:
    /// Whether it runs.
    void runningChanged();
    void finished(const std::shared_ptr<const plyline::store::QueryTable>& table);
    void failed(const plyline::store::QueryError& error);
    /// The tables could not be made.
    void refused(const plyline::Error& error);
    /// Another game is open: what was found is not of it.
    void gameLeft();

private:
    using Outcome = Expected<std::shared_ptr<const store::QueryTable>, store::QueryError>;

    void onGameChanged();
    void setRunning(bool isRunning);
    void take(const Outcome& outcome);

    session::Session& m_session;
    std::shared_ptr<const game::Game> m_game;
    std::shared_ptr<store::QueryDatabase> m_database; ///< Of m_game; null before the first query.
    bool m_isRunning = false;
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

} // namespace plyline::sql
