#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include "app/model/game_list/game_rows.h"
#include "app/model/jobs/job.h"
#include "core/filter/completions.h"
#include "core/filter/filter.h"
#include "core/filter/game_order.h"

#include <memory>
#include <optional>
#include <vector>

namespace plyline::session {
class Session;
} // namespace plyline::session
namespace plyline::open_file {
class OpenFile;
} // namespace plyline::open_file

namespace plyline::game_list {

/// The games of the open file as the list shows them: those that a filter line leaves, in an order.
/// GUI thread; filtering and ordering are a job, of which the latest wins. A filter line that
/// cannot be understood leaves the rows as they are.
class GameList : public QObject
{
    Q_OBJECT

public:
    GameList(open_file::OpenFile& file, session::Session& session);
    ~GameList() override;

    [[nodiscard]] const GameRows& rows() const { return m_rows; }
    [[nodiscard]] const QString& filterText() const { return m_text; }
    /// The last one that was understood.
    [[nodiscard]] const filter::Filter& query() const { return m_query; }
    /// What is wrong with the text.
    [[nodiscard]] const std::optional<filter::FilterError>& mistake() const { return m_mistake; }
    [[nodiscard]] filter::GameOrder order() const { return m_order; }
    /// The rows are not yet those of query and order.
    [[nodiscard]] bool isWorking() const { return m_isWorking; }
    /// More rows may come: the file is still being read, or moves that the query asks for are.
    [[nodiscard]] bool isSoFar() const;

    /// Of the text at its cursor (in UTF-16 units): `completed` brings them.
    void complete(const QString& text, int cursor, int limit);
    void stopCompleting() { m_completing.stop(); }

public Q_SLOTS:
    void setFilterText(const QString& text);
    void setOrder(plyline::filter::GameOrder order);
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
                   const std::vector<plyline::filter::Completion>& completions);

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
    void take(GameRows rows, int undecided, filter::FoldedStrings texts);
    void openNear(int step);

    open_file::OpenFile& m_file;
    session::Session& m_session;
    std::shared_ptr<const index::GameIndex> m_index; ///< The session's, as it was last seen.
    int m_fileCount = 0;                             ///< Which of the files that were open in turn.
    GameRows m_rows;
    QString m_path; ///< Of the file that the text was typed for.
    QString m_text;
    filter::Filter m_query;
    std::optional<filter::FilterError> m_mistake;
    filter::GameOrder m_order;
    filter::FoldedStrings m_texts;
    int m_undecided = 0;
    int m_wantedGame = -1; ///< Asked for and not yet open.
    bool m_isWorking = false;
    bool m_isOutdated = false; ///< Games or facts came while the job was running.
    QTimer m_soon;
    std::shared_ptr<Work> m_work;
    jobs::Job m_filtering;
    jobs::Job m_completing{QThread::LowPriority};
};

} // namespace plyline::game_list
