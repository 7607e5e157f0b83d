#pragma once

#include <QtTest/QTest>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"

#include <memory>

namespace plyline::tests {

/// A dark panel in a window of its own, with a session; new for each test function. The classes of
/// these tests call makePanel() and dropPanel() from their slots.
template <typename PanelType>
class PanelTest : public QObject
{
protected:
    void makePanel(QSize size)
    {
        m_workspace = std::make_unique<workspace::Workspace>();
        m_session = &m_workspace->session;
        m_look = std::make_unique<look::Look>();
        m_look->setChoice(look::ThemeChoice::Dark);
        m_panel = std::make_unique<PanelType>(*m_workspace, *m_look);
        m_panel->resize(size);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void dropPanel()
    {
        m_panel.reset();
        m_look.reset();
        m_session = nullptr;
        m_workspace.reset();
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<PanelType> m_panel;
};

} // namespace plyline::tests
