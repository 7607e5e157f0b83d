#pragma once

#include <QtCore/QObject>
#include <QtCore/QPoint>

#include "app/model/workspace/workspace.h"
#include "app/panels/next_moves/moves_model.h"

#include <optional>

class QTableView;

namespace plyline::next_moves {

/// What a table of next moves points at while the mouse or the keyboard is in it: the move of a
/// row, its square, and the ply that it leads to.
class MovePointing : public QObject
{
    Q_OBJECT

public:
    /// All of them must live longer. `table` shows `moves`.
    MovePointing(session::Session& session, const MovesModel& moves, QTableView& table);

    /// Points at the row under the mouse, else at the one with the keyboard: another position has
    /// other moves there.
    void pointAgain();
    void pointAtNothing();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pointAt(const QModelIndex& cell);

    session::Session& m_session;
    const MovesModel& m_moves;
    QTableView& m_table;
    std::optional<QPoint> m_mouse; ///< Over the rows; none if it is elsewhere.
    bool m_isPointing = false;
    bool m_isPointingAtPly = false;
};

} // namespace plyline::next_moves
