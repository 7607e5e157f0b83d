#pragma once

#include "app/kit/look/look.h"
#include "app/kit/widgets/panel.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "core/engine/finding.h"

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace plyline::widgets {
class BoardTip;
}

namespace plyline::engine_analysis {

class GameBox;
class LinesView;

/// What an engine thinks of the shown position, and the analysis of the whole game. The engine
/// works only while the panel can be seen, and ends when it is closed.
class EnginePanel : public widgets::Panel
{
    Q_OBJECT

public:
    EnginePanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);
    ~EnginePanel() override;

    [[nodiscard]] LinesView& lines() { return *m_lines; }
    [[nodiscard]] GameBox& gameBox() { return *m_game; }
    [[nodiscard]] widgets::BoardTip& boardTip() { return *m_tip; }

protected:
    void refresh() override;
    void onShown() override;
    void onHidden() override;
    void onClosed() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTop();
    void makeMessage();
    void showHead();
    void showLines();
    void showMessage();
    void showTip();
    void tryOut(int row, int move);
    void chooseProgram();
    void dress();
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString messageText() const;
    /// None where no engine would be asked.
    [[nodiscard]] std::optional<rules::Position> position() const;
    [[nodiscard]] const engine::FoundLine* foundLine(int row) const;

    session::Session& m_session;
    engines::Engines& m_engines;
    look::Look& m_look;
    QLabel* m_name;
    QLabel* m_author;
    QPushButton* m_on;
    QToolButton* m_settings;
    QLabel* m_state;
    LinesView* m_lines;
    QPushButton* m_thinkOn;
    QWidget* m_messageBox;
    QLabel* m_message;
    QPushButton* m_retry;
    QPushButton* m_choose;
    GameBox* m_game;
    widgets::BoardTip* m_tip;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::engine_analysis
