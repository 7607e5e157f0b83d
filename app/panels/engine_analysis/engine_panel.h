#pragma once

#include "app/kit/look/look.h"
#include "app/kit/widgets/panel.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "core/engine/finding.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace plyline::widgets {
class BoardTip;
}

namespace plyline::engine_analysis {

class EngineMessage;
class FoundLines;
class GameBox;
class LinesView;

/// What an engine thinks of the shown position, and the analysis of the whole game. The engine
/// works only while the panel can be seen, and ends when it is closed.
class EnginePanel : public widgets::Panel
{
    Q_OBJECT

public:
    EnginePanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] LinesView& lines();
    [[nodiscard]] widgets::BoardTip& boardTip();
    [[nodiscard]] GameBox& gameBox() { return *m_game; }

protected:
    void refresh() override;
    void onShown() override;
    void onHidden() override;
    void onClosed() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTop();
    void showHead();
    void chooseProgram();
    void dress();
    [[nodiscard]] QString stateText() const;

    session::Session& m_session;
    engines::Engines& m_engines;
    look::Look& m_look;
    QLabel* m_name;
    QLabel* m_author;
    QPushButton* m_on;
    QToolButton* m_settings;
    QLabel* m_state;
    FoundLines* m_lines;
    QPushButton* m_thinkOn;
    EngineMessage* m_message;
    GameBox* m_game;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::engine_analysis
