#include "app/panels/sql/query_runner.h"

namespace plyline::sql {

using store::Query;
using store::QueryDatabase;
using store::QueryTable;

QueryRunner::QueryRunner(session::Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_game(session.game())
{
    connect(&session, &session::Session::gameChanged, this, &QueryRunner::onGameChanged);
}

void QueryRunner::run(const QString& sql)
{
    if (!m_game)
        return;
    const game::Place place = m_session.cursor().place();
    const bool isStart = place.ply == game::Ply();
    const game::LineId line = isStart ? game::LineId::main() : m_game->owner(place.line, place.ply);
    Query query{sql.toStdString(),
                {{":game", place.game}, {":line", line.number()}, {":ply", place.ply.number()}}};
    setRunning(true);
    m_job.start([this, query = std::move(query), game = m_game, number = place.game,
                 database = m_database](const std::stop_token& stop,
                                        const jobs::Job::Deliver& deliver) mutable {
        if (!database) {
            auto made = QueryDatabase::make(*game, number, stop);
            if (!made) {
                deliver([this, error = made.error()] {
                    setRunning(false);
                    Q_EMIT refused(error);
                });
                return;
            }
            database = std::move(*made);
            deliver([this, database] { m_database = database; });
        }
        auto table = database->run(query, stop);
        const Outcome outcome = table
                                    ? Outcome(std::make_shared<const QueryTable>(std::move(*table)))
                                    : Outcome(unexpected(table.error()));
        deliver([this, outcome] { take(outcome); });
    });
}

void QueryRunner::cancel()
{
    m_job.stop();
    setRunning(false);
}

void QueryRunner::take(const Outcome& outcome)
{
    setRunning(false);
    if (outcome)
        Q_EMIT finished(*outcome);
    else
        Q_EMIT failed(outcome.error());
}

void QueryRunner::onGameChanged()
{
    if (m_game == m_session.game())
        return;
    m_game = m_session.game();
    cancel();
    m_database.reset();
    Q_EMIT gameLeft();
}

void QueryRunner::setRunning(bool isRunning)
{
    if (isRunning == m_isRunning)
        return;
    m_isRunning = isRunning;
    Q_EMIT runningChanged();
}

} // namespace plyline::sql

#include "moc_query_runner.cpp"
