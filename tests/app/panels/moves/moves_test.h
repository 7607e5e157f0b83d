#pragma once

#include <QTest>

#include "app/panels/moves/moves_panel.h"
#include "tests/app/panels/panel_test.h"

namespace plyline::tests {

inline const QString branchedGame =
    QStringLiteral("[Result \"*\"]\n\n1. e4 e5 (1... c5! 2. Nf3 (2. Nc3 Nc6?) {quiet} 2... d6) "
                   "2. Nf3 (2. Bc4) 2... Nc6 *\n");

/// A panel of moves with a session and a look.
class MovesTest : public PanelTest<moves::MovesPanel>
{
protected:
    void makePanel() { PanelTest::makePanel(QSize(300, 420)); }
    void open(const QString& text, int lastPly)
    {
        m_session->file().openText(text, QStringLiteral("test"));
        QTRY_COMPARE(m_session->cursor().lastPly().number(), lastPly);
        QTRY_COMPARE(view().list().lastPly().number(), lastPly);
    }
    [[nodiscard]] int ply() const { return m_session->cursor().ply().number(); }
    [[nodiscard]] moves::MovesView& view() const { return m_panel->view(); }
    [[nodiscard]] QPoint at(int number) const
    {
        return view().rectOf(game::Ply(number)).center().toPoint();
    }
    [[nodiscard]] QPoint in(int line, int number) const
    {
        return view().rectOf(game::LineId(line), game::Ply(number)).center().toPoint();
    }
    [[nodiscard]] bool isInView(int number) const
    {
        return QRectF(view().viewport()->rect()).contains(view().rectOf(game::Ply(number)));
    }
};

} // namespace plyline::tests
