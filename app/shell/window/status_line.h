#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QStatusBar>

#include "app/model/workspace/workspace.h"

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace plyline::window {

/// Shows the file and its number of games, how a stream stands and what of it was kept aside, the
/// shown position as a FEN that can be selected, and errors of the shown game.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(workspace::Workspace& workspace, QWidget* parent = nullptr);

    /// Sets the action of a button that offers to show A and B. The button is visible while both
    /// are pinned and the action is off.
    void setTwoMoments(QAction& action);

Q_SIGNALS:
    void diagnosticsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void onLoadingChanged();
    void showFile();
    void showStreamFaults();
    void onGameChanged();
    void onMomentChanged();
    void showStudy();
    [[nodiscard]] QString fileText() const;
    [[nodiscard]] QString readingText() const;

    workspace::Workspace& m_workspace;
    session::Session& m_session;
    QLabel* m_file;
    QToolButton* m_cancel;
    QLabel* m_fenTitle;
    QLineEdit* m_fen;
    QLabel* m_studied; ///< Describes what is compared, or the last change of what is traced.
    QToolButton* m_twoMoments; ///< Beside m_studied.
    QAction* m_showTwoMoments = nullptr;
    QToolButton* m_streamFaults;
    QToolButton* m_diagnostics;
    bool m_isLoading = false;
    QTimer m_patience; ///< Runs until reading has lasted long enough to be mentioned.
};

} // namespace plyline::window
