#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include "app/jobs/job.h"
#include "app/state/game_rows.h"
#include "core/library/completions.h"
#include "core/library/game_order.h"
#include "core/library/query.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::state {

class Session;

/// The games of the open file as the list shows them: those that a filter line leaves, in an order.
/// GUI thread; filtering and ordering are a job, of which the latest wins. A filter line that
/// cannot be understood leaves the rows as they are.
class GameList : public QObject
{
    Q_OBJECT

public:
    explicit GameList(Session& session);
    ~GameList() override;

    [[nodiscard]] const GameRows& rows() const { return m_rows; }
    [[nodiscard]] const QString& filterText() const { return m_text; }
    /// The last one that was understood.
    [[nodiscard]] const library::Query& query() const { return m_query; }
    /// What is wrong with the text.
    [[nodiscard]] const std::optional<library::QueryError>& mistake() const { return m_mistake; }
    [[nodiscard]] library::GameOrder order() const { return m_order; }
    /// The rows are not yet those of query and order.
    [[nodiscard]] bool isWorking() const { return m_isWorking; }
    /// More rows may come: the file is still being read, or moves that the query asks for are.
    [[nodiscard]] bool isSoFar() const;

    /// Of the text at its cursor (in UTF-16 units): `completed` brings them.
    void complete(const QString& text, int cursor, int limit);
    void stopCompleting() { m_completing.stop(); }

public Q_SLOTS:
    void setFilterText(const QString& text);
    void setOrder(plyline::library::GameOrder order);
    /// Makes ready for the first letter: texts are folded before they are asked for.
    void prepare();
    /// The game in the next row; the first one behind the open game where that has no row.
    void openNextGame();
    void openPreviousGame();

Q_SIGNALS:
    /// Rows, or whether there may be more.
    void rowsChanged();
    /// Text, mistake or order.
    void filterChanged();
    /// For `text` as it was asked; what they replace, in UTF-16 units.
    void completed(const QString& text, int offset, int length,
                   const std::vector<plyline::library::Completion>& completions);

private:
    struct Work; ///< What one answer leaves for the next; in the hands of the job's thread.

    void onIndexChanged();
    void onIndexGrown();
    void answerSoon();
    void prepareIfWhole();
    [[nodiscard]] GameRows plainRows() const;
    void onFactsChanged();
    [[nodiscard]] bool isPlain() const;
    void run();
    void take(GameRows rows, int undecided, library::FoldedStrings texts);
    void openNear(int step);

    Session& m_session;
    std::shared_ptr<const library::GameIndex> m_index; ///< The session's, as it was last seen.
    int m_file = 0;
    GameRows m_rows;
    QString m_path; ///< Of the file that the text was typed for.
    QString m_text;
    library::Query m_query;
    std::optional<library::QueryError> m_mistake;
    library::GameOrder m_order;
    library::FoldedStrings m_texts;
    int m_undecided = 0;
    int m_wantedGame = -1; ///< Asked for and not yet open.
    bool m_isWorking = false;
    bool m_isOutdated = false; ///< Games or facts came while the job was running.
    QTimer m_soon;
    std::shared_ptr<Work> m_work;
    jobs::Job m_filtering;
    jobs::Job m_completing{QThread::LowPriority};
};

} // namespace plyline::state
