#pragma once

#include <QtWidgets/QWidget>

#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/game_text/game_text_edit.h"
#include "app/panels/panel_description.h"

class QLabel;
class QToolButton;

namespace plyline::game_text {

/// The text of the open game as it stands in its file, with the current move marked; a click in it
/// goes to the move. Of a very long game a part around the move. Works only while it can be seen.
class GameTextPanel : public widgets::Panel
{
    Q_OBJECT

public:
    GameTextPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] GameTextEdit& edit() { return *m_edit; }

public Q_SLOTS:
    /// Shows and marks a place of the open game until the cursor moves on.
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
    /// The word of the move that leads to a ply of the shown line.
    [[nodiscard]] std::optional<Span> spanOf(game::Ply ply) const;

    session::Session& m_session;
    look::Look& m_look;
    QLabel* m_caption;
    QToolButton* m_earlier;
    QToolButton* m_later;
    GameTextEdit* m_edit;
    std::shared_ptr<const GameTextPage> m_page;
    std::optional<Span> m_wanted;        ///< To be marked as soon as it is on the page.
    std::optional<std::int64_t> m_paged; ///< The reader looks here, away from the current move.
    std::shared_ptr<const game::Game> m_reading; ///< What the job reads.
    jobs::Job m_job;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::game_text
