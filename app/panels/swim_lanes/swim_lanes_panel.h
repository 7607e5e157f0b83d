#pragma once

#include <QtWidgets/QWidget>

#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "app/panels/swim_lanes/swim_lanes_view.h"

class QLabel;
class QPushButton;

namespace plyline::swim_lanes {

/// The lives of all pieces as one picture, which can be saved.
class SwimLanesPanel : public widgets::Panel
{
    Q_OBJECT

public:
    SwimLanesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] SwimLanesView& view() { return *m_view; }
    [[nodiscard]] QString status() const;

public Q_SLOTS:
    /// Asks where to.
    void savePicture();
    /// SVG when the name ends so, else PNG. Nothing without a game.
    void savePictureTo(const QString& path);

protected:
    void refresh() override;

private:
    [[nodiscard]] QPushButton* addButton(const QString& text, const QString& name);
    void say(const QString& sentence);

    session::Session& m_session;
    look::Look& m_look;
    SwimLanesView* m_view;
    QLabel* m_status;
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::swim_lanes
