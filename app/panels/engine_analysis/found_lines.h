#pragma once

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "core/engine/finding.h"

#include <optional>

namespace plyline::widgets {
class BoardTip;
}

namespace plyline::engine_analysis {

class LinesView;

/// The lines that were found about the shown position. A move that is pointed at shows the board
/// after it, and on the large board where its line begins; a click tries the line out.
class FoundLines : public QWidget
{
    Q_OBJECT

public:
    FoundLines(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);
    ~FoundLines() override;

    [[nodiscard]] LinesView& view() { return *m_view; }
    [[nodiscard]] widgets::BoardTip& boardTip() { return *m_tip; }
    /// Hides itself where there is no position.
    void refresh();
    /// Points at nothing any more.
    void leave();

private:
    void showMarked();
    void showTip(const engine::FoundLine& line, const rules::Position& shown, int row, int move);
    void tryOut(int row, int move);
    /// None where no engine would be asked.
    [[nodiscard]] std::optional<rules::Position> position() const;
    [[nodiscard]] const engine::FoundLine* foundLine(int row) const;

    session::Session& m_session;
    engines::Engines& m_engines;
    look::Look& m_look;
    LinesView* m_view;
    widgets::BoardTip* m_tip;
    bool m_isPointing = false;
};

} // namespace plyline::engine_analysis
