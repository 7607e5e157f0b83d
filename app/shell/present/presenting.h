#pragma once

#include <QtCore/QPointer>

#include "app/kit/look/look.h"
#include "app/model/session/playback.h"
#include "app/model/workspace/workspace.h"

class QMainWindow;
class QScreen;

namespace plyline::stage {
class Stage;
}

namespace plyline::present {

class PresentView;

/// Presents the game: on another screen in a window of its own, or where there is none over the
/// whole main window, which becomes full screen for that time. Nothing of the main window's layout
/// changes.
class Presenting : public QObject
{
    Q_OBJECT

public:
    /// `window` has the actions whose keys work while presenting. All must live longer.
    Presenting(QMainWindow& window, stage::Stage& stage, workspace::Workspace& workspace,
               session::Playback& playback, look::Look& look, QObject* parent = nullptr);
    ~Presenting() override;

    [[nodiscard]] bool isOn() const;
    /// Null while it is off.
    [[nodiscard]] PresentView* view() const;
    /// Returns a screen on which the window does not stand; null if there is one alone.
    [[nodiscard]] QScreen* otherScreen() const;

public Q_SLOTS:
    void setOn(bool isOn);
    /// Presents on that screen in a window of its own; on none, over the main window.
    void presentOn(QScreen* screen);
    void leave();
    void setWheelEnabled(bool isEnabled);

Q_SIGNALS:
    void changed(bool isOn);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeView(QWidget* parent, Qt::WindowFlags flags);
    void coverWindow();
    void hideCovered();
    void onScreenRemoved(QScreen* screen);

    QMainWindow& m_window;
    stage::Stage& m_stage;
    workspace::Workspace& m_workspace;
    session::Playback& m_playback;
    look::Look& m_look;
    QPointer<PresentView> m_view;
    QScreen* m_screen = nullptr;       ///< Of the window of its own; null for the main one.
    Qt::WindowStates m_before;         ///< The main window's.
    QPointer<QWidget> m_focus;         ///< Where the keyboard was.
    QList<QPointer<QWidget>> m_hidden; ///< The main window's parts while they are covered.
    bool m_isWheelEnabled = true;
};

} // namespace plyline::present
