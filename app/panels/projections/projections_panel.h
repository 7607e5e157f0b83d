#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "app/panels/projections/card_view.h"
#include "app/panels/projections/log_view.h"
#include "app/panels/projections/step_view.h"

#include <memory>
#include <vector>

class QLabel;
class QScrollArea;

namespace plyline::projections {

/// Shows the log of the line up to the cursor, and read models that follow it, each with an offset
/// of its own. They read on while the panel is visible and something is behind.
class ProjectionsPanel : public widgets::Panel
{
    Q_OBJECT

public:
    ProjectionsPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] LogView& log() { return *m_log; }
    [[nodiscard]] CardView& card(std::string_view id);
    /// Null while no game is shown that can be folded.
    [[nodiscard]] LogReaders* readers() { return m_readers.get(); }
    /// Whether readers go on by themselves.
    [[nodiscard]] bool isReading() const { return m_timer.isActive(); }
    /// The text in place of the log; empty while there is one.
    [[nodiscard]] QString hint() const;

protected:
    void refresh() override;
    void onShown() override { markStale(); }
    void onHidden() override { m_timer.stop(); }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addCards();
    void takeLine();
    void readOn();
    void showLog();
    void showCards();
    void placeCards();
    void command(int index, ReaderCommand command);
    void showStep(int index);
    [[nodiscard]] bool isSeen(const CardView& card) const;
    [[nodiscard]] LogReaders::Millis now() const;

    session::Session& m_session;
    look::Look& m_look;
    std::unique_ptr<LogReaders> m_readers;
    LogView* m_log;
    QScrollArea* m_scroll;
    QWidget* m_grid;
    QLabel* m_hint;
    std::vector<CardView*> m_cards;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::projections
