#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/open_file/stream_status.h"
#include "app/model/session/session.h"

class QLabel;

namespace plyline::widgets {
class PlyTable;
}

namespace plyline::diagnostics {

/// Lists what of the open stream did not become a part of its games: events that were kept aside,
/// with their place and the reason, and games that wait for an event. A click opens the game; below
/// the table, the chosen row is said whole with the text of the event. Hidden where there is
/// nothing to list.
class StreamFaultsView : public QWidget
{
    Q_OBJECT

public:
    StreamFaultsView(session::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] widgets::PlyTable& table() { return *m_table; }
    /// Says all of the chosen row.
    [[nodiscard]] QString detail() const;
    void refresh();

private:
    void openGame(int row);
    void showDetail();

    session::Session& m_session;
    QLabel* m_title;
    widgets::PlyTable* m_table;
    QLabel* m_detail;
    std::vector<std::optional<int>> m_games; ///< Number of the game of each row.
    QStringList m_details;                   ///< Of each row.
    std::shared_ptr<const open_file::StreamFaults> m_listed;
};

} // namespace plyline::diagnostics
