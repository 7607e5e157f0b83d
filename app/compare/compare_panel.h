#pragma once

#include <QtWidgets/QWidget>

#include "app/compare/compare_view.h"
#include "app/parts/changes_table.h"
#include "app/parts/ply_table.h"
#include "app/state/session.h"

class QPlainTextEdit;
class QPushButton;

namespace plyline::look {
class Segments;
}
namespace plyline::parts {
class PanelHead;
}

namespace plyline::compare {

/// A and B: both moments, what differs by piece, the events between; of two games where they part
/// and where they come to the same position again.
class ComparePanel : public QWidget
{
    Q_OBJECT

public:
    ComparePanel(state::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] CompareView& view() { return *m_view; }
    [[nodiscard]] parts::ChangesTable& changes() { return *m_changes; }
    [[nodiscard]] parts::PlyTable& meetings() { return *m_meetings; }
    [[nodiscard]] QString eventsBetween() const;

private:
    [[nodiscard]] QWidget* makeControls();
    void refresh();
    void showGames(const state::Comparison& comparison);
    void goToMeeting(int row);

    state::Session& m_session;
    look::Look& m_look;
    parts::PanelHead* m_head;
    look::Segments* m_shape;
    CompareView* m_view;
    QPlainTextEdit* m_events;
    parts::ChangesTable* m_changes;
    parts::PlyTable* m_meetings; ///< Of two games alone.
    std::vector<QPushButton*> m_buttons;
    std::vector<replay::Meeting> m_found;
    std::shared_ptr<const replay::Replay> m_partedA, m_partedB; ///< What `m_found` is of.
    QString m_parting;
};

/// "14… cxd4 15. Rd1": from A back to the last shared ply, then on to B.
[[nodiscard]] QString eventsText(const state::Comparison& comparison);

} // namespace plyline::compare
