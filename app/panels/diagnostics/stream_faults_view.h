#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/session/session.h"

class QLabel;

namespace plyline::widgets {
class PlyTable;
}

namespace plyline::diagnostics {

/// Lists what of the open stream did not become a part of its games: events that were kept aside,
/// with their place and the reason, and games that wait for an event. A click opens the game.
/// Hidden where there is nothing to list.
class StreamFaultsView : public QWidget
{
    Q_OBJECT

public:
    StreamFaultsView(session::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] widgets::PlyTable& table() { return *m_table; }
    [[nodiscard]] QString title() const;
    void refresh();

private:
    void openGame(int row);

    session::Session& m_session;
    QLabel* m_title;
    widgets::PlyTable* m_table;
    std::vector<std::optional<int>> m_games; ///< Number of the game of each row.
    std::shared_ptr<const open_file::StreamFaults> m_listed;
};

} // namespace plyline::diagnostics
