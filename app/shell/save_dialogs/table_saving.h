#pragma once

#include <QtCore/QObject>

#include "app/model/workspace/workspace.h"
#include "app/shell/save_dialogs/save_progress.h"
#include "app/shell/save_dialogs/tables_dialog.h"

class QWidget;

namespace plyline::save_dialogs {

/// Saves games of the open file as a database or as tables in other formats. The open file itself
/// is never written to.
class TableSaving : public QObject
{
    Q_OBJECT

public:
    /// `window` is behind the dialogs.
    TableSaving(workspace::Workspace& workspace, QWidget& window);

    /// Asks what, and where to; `selected` (from 0) is offered beside the open game, the list and
    /// the file.
    void ask(const std::vector<int>& selected);
    /// Saves at once. One save at a time: a new one gives up the one before.
    void save(const saving::ChosenGames& games, const saving::FormatChoice& format,
              std::int64_t expectedBytes, const QString& path);

Q_SIGNALS:
    void started();
    /// Sentences for the person.
    void saved(const QString& sentence);
    void refused(const QString& sentence);

private:
    [[nodiscard]] std::vector<TablesDialog::Choice> choices(const std::vector<int>& selected) const;
    void askWhere(TablesDialog& dialog);
    void finish(const Expected<std::int64_t, Error>& bytes, int games, const QString& path);

    session::Session& m_session;
    game_list::GameList& m_list;
    QWidget& m_window;
    SaveProgress* m_progress;
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

} // namespace plyline::save_dialogs
