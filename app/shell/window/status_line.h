#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QStatusBar>

#include "app/model/workspace/workspace.h"

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace plyline::window {

/// The file and how many games it has, the shown position as a FEN that can be selected, and what
/// was wrong with the shown game.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(workspace::Workspace& workspace, QWidget* parent = nullptr);

    /// While A and B are pinned, a button offers to show them by this action, unless it is on.
    void setTwoMoments(QAction& action);

Q_SIGNALS:
    void diagnosticsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void onLoadingChanged();
    void showFile();
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
    QLabel* m_studied;         ///< What is compared, or who last changed what is traced.
    QToolButton* m_twoMoments; ///< Beside it.
    QAction* m_showTwoMoments = nullptr;
    QToolButton* m_diagnostics;
    bool m_isLoading = false;
    QTimer m_patience; ///< Runs while reading is too young to be worth a word.
};

} // namespace plyline::window
