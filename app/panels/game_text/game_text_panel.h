#pragma once

#include <QtWidgets/QWidget>

#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/game_text/game_text_edit.h"
#include "app/panels/panel_description.h"

class QLabel;
class QToolButton;

namespace plyline::game_text {

/// Shows the text of the open game as it is in the file, with the current move marked. A click goes
/// to the move. Of a very long game only a part around the move is shown.
class GameTextPanel : public widgets::Panel
{
    Q_OBJECT

public:
    GameTextPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] GameTextEdit& edit() { return *m_edit; }

public Q_SLOTS:
    /// Shows and marks a span of the open game until the cursor moves.
    void markText(plyline::Span span);

protected:
    void paintEvent(QPaintEvent* event) override;
    void refresh() override;

private:
    void onMoved();
    void page(std::int64_t byte);
    void want(std::int64_t byte);
    [[nodiscard]] std::int64_t wantedByte() const;
    void take(std::shared_ptr<const GameTextPage> page);
    void showPresent();
    [[nodiscard]] std::vector<game::Ply> reached() const;
    void showGhost();
    void showCaption();
    void showLook();
    void goTo(std::int64_t byte);
    void hover(std::optional<std::int64_t> byte);
    [[nodiscard]] bool isOfOpenGame() const;
    [[nodiscard]] int firstLine() const;
    /// Returns the text of the move that leads to a ply of the shown line.
    [[nodiscard]] std::optional<Span> spanOf(game::Ply ply) const;

    session::Session& m_session;
    look::Look& m_look;
    QLabel* m_caption;
    QToolButton* m_earlier;
    QToolButton* m_later;
    GameTextEdit* m_edit;
    std::shared_ptr<const GameTextPage> m_page;
    std::optional<Span> m_wanted;        ///< The span to mark as soon as it is on the page.
    std::optional<std::int64_t> m_paged; ///< Where the user paged to, away from the current move.
    std::shared_ptr<const game::Game> m_reading; ///< The game that the job reads.
    jobs::Job m_job;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::game_text
