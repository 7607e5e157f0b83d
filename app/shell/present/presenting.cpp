#include "app/shell/present/presenting.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>

#include "app/shell/present/present_view.h"
#include "app/shell/stage/stage.h"

#include <algorithm>
#include <utility>

namespace plyline::present {

Presenting::Presenting(QMainWindow& window, stage::Stage& stage, workspace::Workspace& workspace,
                       session::Playback& playback, look::Look& look, QObject* parent)
    : QObject(parent),
      m_window(window),
      m_stage(stage),
      m_workspace(workspace),
      m_playback(playback),
      m_look(look)
{
    window.installEventFilter(this);
    connect(qApp, &QGuiApplication::screenRemoved, this, &Presenting::onScreenRemoved);
}

Presenting::~Presenting()
{
    delete m_view;
}

bool Presenting::isOn() const
{
    return m_view != nullptr;
}

PresentView* Presenting::view() const
{
    return m_view;
}

QScreen* Presenting::otherScreen() const
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto other = std::find_if(screens.begin(), screens.end(), [this](const QScreen* one) {
        return one != m_window.screen();
    });
    return other == screens.end() ? nullptr : *other;
}

void Presenting::setOn(bool isOn)
{
    if (isOn == this->isOn())
        return;
    if (isOn)
        presentOn(otherScreen());
    else
        leave();
}

void Presenting::presentOn(QScreen* screen)
{
    if (isOn())
        return;
    m_focus = QApplication::focusWidget();
    m_screen = screen;
    if (screen) {
        makeView(nullptr, Qt::Window);
        m_view->addActions(m_window.actions());
        m_view->setAttribute(Qt::WA_QuitOnClose, false);
        m_view->setGeometry(screen->geometry());
        m_view->showFullScreen();
    } else {
        m_before = m_window.windowState();
        makeView(&m_window, Qt::Widget);
        hideCovered();
        m_window.setWindowState(m_before | Qt::WindowFullScreen);
        coverWindow();
        m_view->show();
        m_window.activateWindow(); // its keys are wanted, even after a screen has gone
    }
    m_view->setFocus();
    Q_EMIT changed(true);
}

void Presenting::makeView(QWidget* parent, Qt::WindowFlags flags)
{
    m_view = new PresentView(m_workspace, m_playback, m_look, parent);
    m_view->setWindowFlags(flags);
    m_view->setView(m_stage.view());
    m_view->setWheelEnabled(m_isWheelEnabled);
    connect(&m_stage, &stage::Stage::viewChanged, m_view,
            [this] { m_view->setView(m_stage.view()); });
    connect(m_view, &PresentView::leaveWanted, this, &Presenting::leave);
}

void Presenting::leave()
{
    if (!isOn())
        return;
    PresentView* view = m_view;
    m_view = nullptr;
    view->hide();
    view->deleteLater();
    if (!m_screen)
        m_window.setWindowState(m_before);
    m_screen = nullptr;
    for (const QPointer<QWidget>& one : std::exchange(m_hidden, {}))
        if (one)
            one->show();
    if (m_focus && m_focus->isVisible())
        m_focus->setFocus();
    Q_EMIT changed(false);
}

void Presenting::setWheelEnabled(bool isEnabled)
{
    m_isWheelEnabled = isEnabled;
    if (isOn())
        m_view->setWheelEnabled(isEnabled);
}

/// Hides what neither eyes nor a screen reader shall find. Hidden parts keep their sizes while the
/// window is full screen.
void Presenting::hideCovered()
{
    for (QWidget* child : m_window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child == m_view || !child->isVisible())
            continue;
        m_hidden << child;
        child->hide();
    }
}

void Presenting::coverWindow()
{
    m_view->setGeometry(m_window.rect());
    m_view->raise();
}

bool Presenting::eventFilter(QObject* watched, QEvent* event)
{
    const bool isCovered = isOn() && !m_screen;
    if (event->type() == QEvent::Resize && isCovered)
        coverWindow();
    else if (event->type() == QEvent::Close)
        leave(); // so that the next start does not begin with it
    return QObject::eventFilter(watched, event);
}

// Goes on where there is a screen. When the main window's is gone, Qt moves that window, maybe to
// the one of the presentation.
void Presenting::onScreenRemoved(QScreen* screen)
{
    if (!isOn() || !m_screen)
        return;
    if (screen == m_screen)
        leave();
    const auto presentAgain = [this] {
        if (isOn() && m_screen && m_window.screen() != m_screen)
            return;
        leave();
        setOn(true);
    };
    QMetaObject::invokeMethod(this, presentAgain, Qt::QueuedConnection);
}

} // namespace plyline::present

#include "moc_presenting.cpp"
