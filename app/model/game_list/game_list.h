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

/// The games of the open file that match a filter line, in a chosen order. Filtering and sorting
/// run in a job; a new one replaces the old one. If a filter line cannot be understood, the rows
/// stay as they are. GUI thread.
class GameList : public QObject
{
    Q_OBJECT

public:
    GameList(open_file::OpenFile& file, session::Session& session);
    ~GameList() override;

    [[nodiscard]] const GameRows& rows() const { return m_rows; }
    [[nodiscard]] const QString& filterText() const { return m_text; }
    /// The last query that could be understood.
    [[nodiscard]] const filter::Filter& query() const { return m_query; }
    /// The mistake in the filter text; none if it was understood.
    [[nodiscard]] const std::optional<filter::FilterError>& mistake() const { return m_mistake; }
    [[nodiscard]] filter::GameOrder order() const { return m_order; }
    /// True while the rows do not yet match the query and the order.
    [[nodiscard]] bool isWorking() const { return m_isWorking; }
    /// True while more rows may come, because the file is still being read or because the query
    /// needs moves that are not read yet.
    [[nodiscard]] bool isSoFar() const;

    /// Looks for completions of `text` at `cursor` (in UTF-16 units). Emits completed() with at
    /// most `limit` of them.
    void complete(const QString& text, int cursor, int limit);
    void stopCompleting() { m_completing.stop(); }

public Q_SLOTS:
    void setFilterText(const QString& text);
    void setOrder(plyline::filter::GameOrder order);
    /// Prepares the texts of the games for searching, so that the first letter typed is answered
    /// fast.
    void prepare();
    /// Opens the game in the next row. If the open game has no row: the first game after it in file
    /// order, or the first row in any other order.
    void openNextGame();
    void openPreviousGame();

Q_SIGNALS:
    /// Emitted when the rows changed, or whether more may come.
    void rowsChanged();
    /// Emitted when the text, its mistake or the order changed.
    void filterChanged();
    /// Emitted after complete(text). The completions replace `length` UTF-16 units from `offset`
    /// on.
    void completed(const QString& text, int offset, int length,
                   const std::vector<plyline::filter::Completion>& completions);

private:
    struct Work; ///< What one run keeps for the next. Used in the job's thread.

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
    /// The index of the open file when it was last looked at.
    std::shared_ptr<const index::GameIndex> m_index;
    int m_fileCount = 0; ///< Counts the files that were opened.
    GameRows m_rows;
    QString m_path; ///< The file for which the filter text was typed.
    QString m_text;
    filter::Filter m_query;
    std::optional<filter::FilterError> m_mistake;
    filter::GameOrder m_order;
    filter::FoldedStrings m_texts;
    int m_undecided = 0;
    int m_wantedGame = -1; ///< A game that was asked for and is not open yet; -1 for none.
    bool m_isWorking = false;
    bool m_isOutdated = false; ///< New games or facts came while the job was running.
    QTimer m_soon;
    std::shared_ptr<Work> m_work;
    jobs::Job m_filtering;
    jobs::Job m_completing{QThread::LowPriority};
};

} // namespace plyline::game_list
