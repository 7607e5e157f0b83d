#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace plyline::engine_analysis {

/// The controls of the analysis of the whole game: budget, start, progress, and a copy of the game
/// with the evaluations.
class GameBox : public QWidget
{
    Q_OBJECT

public:
    explicit GameBox(workspace::Workspace& workspace, QWidget* parent = nullptr);

    void refresh();
    /// Writes the copy of the game. To be called with a path that is not that of the open file.
    void saveTo(const QString& path);

Q_SIGNALS:
    /// A sentence for the user.
    void reported(const QString& sentence);

private:
    void start();
    void askAndSave();
    [[nodiscard]] bool isOfShownLine() const;
    [[nodiscard]] QString statusText() const;

    session::Session& m_session;
    engines::Engines& m_engines;
    QComboBox* m_budget;
    QPushButton* m_start;
    QPushButton* m_cancel;
    QPushButton* m_retry;
    QPushButton* m_save;
    QProgressBar* m_progress;
    QLabel* m_status;
};

} // namespace plyline::engine_analysis
