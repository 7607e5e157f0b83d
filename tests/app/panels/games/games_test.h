#pragma once

#include <QtTest/QTest>

#include "app/panels/games/games_panel.h"

#include <memory>

namespace plyline::tests {

inline const QString threeGames = QStringLiteral(
    "[Event \"Hoogovens\"]\n[Date \"1999.01.20\"]\n[White \"Kasparov, Garry\"]\n"
    "[Black \"Topalov, Veselin\"]\n[Result \"1-0\"]\n[ECO \"B07\"]\n\n1. e4 d6 2. d4 Nf6 1-0\n\n"
    "[Event \"?\"]\n[Date \"????.??.??\"]\n[White \"?\"]\n[Black \"B\"]\n[Result \"1/2-1/2\"]\n\n"
    "1. d4 1/2-1/2\n\n"
    "[Event \"C\"]\n[Date \"1858.??.??\"]\n[White \"A\"]\n[Black \"B\"]\n[Result \"*\"]\n\n"
    "1. e4 e5 2. Ke3 *\n");

inline QString manyGames(int count)
{
    QString text;
    for (int i = 1; i <= count; ++i)
        text +=
            QStringLiteral("[White \"W%1\"]\n[Black \"B\"]\n[Result \"*\"]\n\n1. e4 *\n\n").arg(i);
    return text;
}

/// A panel of games with a session and a look, new for each test function.
class GamesTest : public QObject
{
protected:
    void makePanel()
    {
        m_workspace = std::make_unique<workspace::Workspace>();
        m_session = &m_workspace->session;
        m_look = std::make_unique<look::Look>();
        m_look->setChoice(look::ThemeChoice::Dark);
        m_panel = std::make_unique<games::GamesPanel>(*m_workspace, *m_look);
        m_panel->resize(250, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void dropPanel()
    {
        m_panel.reset();
        m_look.reset();
        m_session = nullptr;
        m_workspace.reset();
    }
    void open(const QString& text, int games)
    {
        m_session->file().openText(text, QStringLiteral("pasted.pgn"));
        QTRY_COMPARE(m_panel->model().rowCount(), games);
        QTRY_VERIFY(m_session->game());
    }
    [[nodiscard]] QVariant at(int row, int role) const
    {
        return m_panel->model().data(m_panel->model().index(row, 0), role);
    }
    [[nodiscard]] int openGame() const { return m_session->cursor().place().game; }
    [[nodiscard]] QPoint centerOf(int row) const
    {
        return m_panel->view().visualRect(m_panel->model().index(row, 0)).center();
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<games::GamesPanel> m_panel;
};

} // namespace plyline::tests
