#pragma once

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "app/model/engines/engines.h"
#include "app/panels/engine_analysis/engine_panel.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/scripted_engine.h"

#include <memory>

namespace plyline::tests {

inline constexpr char ruyLopez[] = "[White \"A\"]\n\n1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 *\n";

/// The engine's panel at the fifth position of a game, with an engine that answers at once. The
/// classes of these tests call init() and cleanup() from their slots.
class EnginePanelTest : public SessionTest
{
protected:
    void init()
    {
        makeSession();
        m_look = std::make_unique<look::Look>();
        openPgn(ruyLopez, 4);
        use(ScriptedEngine::polite(
            "on go\n say info depth 9 multipv 1 score cp 31 nodes 1234567 nps "
            "845000 pv f1b5 a7a6 b5a4\n"
            " say bestmove f1b5\n"));
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 640);
        m_panel = new engine_analysis::EnginePanel(*m_workspace, *m_look, m_window.get());
        m_panel->setGeometry(560, 0, 340, 640);
        m_workspace->engines->position.setRestMillis(0);
        m_workspace->engines->position.setNewsMillis(0);
    }
    void cleanup()
    {
        m_window.reset();
        m_look.reset();
        dropSession();
        m_fake.reset();
    }
    void use(const QByteArray& script)
    {
        m_fake = std::make_unique<ScriptedEngine>(script);
        QVERIFY(m_workspace->engines->choice.choose(m_fake->makeProgram()));
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* one : m_panel->findChildren<QPushButton*>())
            if (one->text() == text && one->isVisible())
                return one;
        return nullptr;
    }
    [[nodiscard]] bool hasLabel(const QString& text) const
    {
        for (const QLabel* one : m_panel->findChildren<QLabel*>())
            if (one->text() == text && one->isVisible())
                return true;
        return false;
    }
    [[nodiscard]] QString label(const char* name) const
    {
        return m_panel->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<ScriptedEngine> m_fake;
    std::unique_ptr<QWidget> m_window;
    engine_analysis::EnginePanel* m_panel = nullptr;
};

} // namespace plyline::tests
