#pragma once

#include <QtTest/QTest>

#include "app/panels/games/games_panel.h"
#include "tests/app/panels/panel_test.h"

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

/// A panel of games with a session and a look.
class GamesTest : public PanelTest<games::GamesPanel>
{
protected:
    void makePanel() { PanelTest::makePanel(QSize(250, 500)); }
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
};

} // namespace plyline::tests
