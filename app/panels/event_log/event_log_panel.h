#pragma once

#include "app/kit/look/look.h"
#include "app/kit/widgets/panel.h"
#include "app/model/workspace/workspace.h"

class QLabel;

namespace plyline::event_log {

class EventLogView;
class FilmView;

/// The log of the shown line as a panel of the inspector: its events as a list, and below it the
/// fold of those that lead from the checkpoint to the present.
class EventLogPanel : public widgets::Panel
{
    Q_OBJECT

public:
    EventLogPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] EventLogView& view() { return *m_view; }
    [[nodiscard]] FilmView& film() { return *m_film; }

protected:
    void refresh() override;
    void onHidden() override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showAbsence();
    void showFilm();
    void dress();

    session::Session& m_session;
    look::Look& m_look;
    EventLogView* m_view;
    FilmView* m_film;
    QLabel* m_absence; ///< In the place of both where there is no event.
};

} // namespace plyline::event_log
