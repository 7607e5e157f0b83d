#pragma once

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

#include "app/panels/next_moves/next_moves_panel.h"
#include "tests/app/model/session/session_test.h"

namespace plyline::tests {

inline constexpr char threeGames[] = R"([White "One"]
[Black "Eins"]
[Date "1999.01.02"]
[WhiteElo "2700"]
[Result "1-0"]

1. e4 e5 (1... c5 2. Nf3) 2. Nf3 Nc6 3. Bb5 1-0

[White "Two"]
[Black "Zwei"]
[Date "2004.01.02"]
[WhiteElo "2601"]
[Result "0-1"]

1. Nf3 Nc6 2. e4 e5 3. Bc4 0-1

[White "Three"]
[Result "*"]

1. e4 *
)";

/// The panel with the start of the first of three games. The classes of these tests call init() and
/// cleanup() from their slots.
class NextMovesTest : public SessionTest
{
protected:
    void init()
    {
        makeSession();
        openPgn(threeGames);
        m_look = std::make_unique<look::Look>();
        m_panel = std::make_unique<next_moves::NextMovesPanel>(*m_workspace, *m_look);
        new QAbstractItemModelTester(
            table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_panel.get());
        m_panel->resize(700, 400);
        m_panel->show();
        QTRY_COMPARE(shown(), QStringLiteral("e4 2, Nf3 1"));
    }
    void cleanup()
    {
        m_panel.reset();
        m_look.reset();
    }
    [[nodiscard]] QTableView& table() { return m_panel->table(); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    /// The moves with the number of games, "e4 2, Nf3 1".
    [[nodiscard]] QString shown()
    {
        QStringList rows;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            rows += cell(row, next_moves::MovesModel::Move) + u' ' +
                    cell(row, next_moves::MovesModel::Games);
        return rows.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString status() const
    {
        return m_panel->findChild<QLabel*>(QStringLiteral("status"))->text();
    }
    [[nodiscard]] static std::optional<session::PointedMove> arrow(const char* from, const char* to)
    {
        return session::PointedMove{*rules::Square::parse(from), *rules::Square::parse(to)};
    }
    void click(int row, int column = next_moves::MovesModel::Move)
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, middleOf(row, column));
    }
    [[nodiscard]] QPoint middleOf(int row, int column)
    {
        return table().visualRect(table().model()->index(row, column)).center();
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<next_moves::NextMovesPanel> m_panel;
};

} // namespace plyline::tests
