#pragma once

#include <QtCore/QObject>

#include "app/model/workspace/workspace.h"
#include "app/shell/save_dialogs/save_progress.h"
#include "app/shell/save_dialogs/tables_dialog.h"

class QWidget;

namespace plyline::save_dialogs {

/// Saves games of the open file as a database or as tables in other formats. Never writes to the
/// open file.
class TableSaving : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the dialogs.
    TableSaving(workspace::Workspace& workspace, QWidget& window);

    /// Asks for games, format and file. `selected` (from 0) is offered beside the open game, the
    /// list and the whole file.
    void ask(const std::vector<int>& selected);
    /// Saves without asking. Cancels a save that is still running.
    void save(const saving::ChosenGames& games, const saving::FormatChoice& format,
              std::int64_t expectedBytes, const QString& path);

Q_SIGNALS:
    void started();
    /// Emitted with a sentence for the user.
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
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::save_dialogs
