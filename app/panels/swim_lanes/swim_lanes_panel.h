#pragma once

#include <QtWidgets/QWidget>

#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "app/panels/swim_lanes/swim_lanes_view.h"

class QLabel;
class QPushButton;

namespace plyline::swim_lanes {

/// Shows the histories of all pieces as one picture, which can be saved.
class SwimLanesPanel : public widgets::Panel
{
    Q_OBJECT

public:
    SwimLanesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] SwimLanesView& view() { return *m_view; }
    [[nodiscard]] QString status() const;

public Q_SLOTS:
    /// Asks for a file name and saves the picture.
    void savePicture();
    /// Saves an SVG if the name ends with ".svg", else a PNG. Does nothing without a game.
    void savePictureTo(const QString& path);

protected:
    void refresh() override;

private:
    [[nodiscard]] QPushButton* addButton(const QString& text, const QString& name);
    void showMessage(const QString& sentence);

    session::Session& m_session;
    look::Look& m_look;
    SwimLanesView* m_view;
    QLabel* m_status;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::swim_lanes
