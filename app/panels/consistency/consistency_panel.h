#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/jobs/job.h"
#include "app/model/session/lit_plies.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/consistency/move_choice.h"
#include "app/panels/panel_description.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace plyline::widgets {
class PanelHead;
} // namespace plyline::widgets

namespace plyline::consistency {

/// Shows whether a move can be played and which past events decide that: the event at the cursor,
/// or a move from one square to another, clicked on any board or typed.
class ConsistencyPanel : public widgets::Panel
{
    Q_OBJECT

public:
    /// Longer logs are searched in a job.
    static constexpr int mostAtOnce = 2000;

    ConsistencyPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] widgets::PlyTable& events() { return *m_events; }
    [[nodiscard]] widgets::MiniBoard& board() { return *m_board; }
    [[nodiscard]] QLineEdit& fromField() { return *m_from; }
    [[nodiscard]] QLineEdit& toField() { return *m_to; }
    [[nodiscard]] QPushButton& eventButton() { return *m_ofEvent; }
    [[nodiscard]] const QString& sentence() const { return m_sentence; }

protected:
    void refresh() override;
    void onShown() override;
    void onHidden() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void pick(rules::Square square);
    void pickOnBoard(rules::Square square);
    void onTraced();
    void onTyped();
    void askOfEvent();
    void goTo(int row);
    void ask(const MoveQuestion& question);
    void take(const MoveQuestion& question, const questions::Decision& decision);
    void showNothing(const QString& sentence);
    void say(const QString& sentence);
    void showFields();

    session::Session& m_session;
    study::Trace& m_trace;
    look::Look& m_look;
    widgets::PanelHead* m_head;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QPushButton* m_ofEvent;
    widgets::MiniBoard* m_board;
    widgets::PlyTable* m_events;
    QString m_sentence;
    MoveChoice m_choice;
    std::optional<MoveQuestion> m_shown;
    questions::Decision m_decision; ///< Of m_shown.
    std::optional<study::Traced> m_traced;
    QMetaObject::Connection m_tracing; ///< While the panel is shown.
    bool m_isTyping = false;           ///< The fields are left as they are typed.
    session::LitPlies m_lit{m_session.pointing()};
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::consistency
