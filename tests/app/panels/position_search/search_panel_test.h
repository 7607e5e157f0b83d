#pragma once

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "app/model/game_list/game_list.h"
#include "app/panels/position_search/pattern_board.h"
#include "app/panels/position_search/pattern_editor.h"
#include "app/panels/position_search/search_panel.h"
#include "tests/app/model/session/session_test.h"

namespace plyline::tests {

using position_search::SearchPanel;

inline constexpr char games[] = R"([White "One"]
[Date "1999.01.02"]
[Result "1-0"]

1. e4 e5 2. Nf3 Nc6 3. Bb5 1-0

[White "Two"]
[Result "0-1"]

1. Nf3 Nc6 2. e4 e5 3. Bc4 0-1

[White "Three"]
[Result "*"]

1. d4 *
)";

inline QPushButton* buttonOf(SearchPanel& panel, const QString& text)
{
    for (QPushButton* button : panel.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

inline QTableView* tableOf(SearchPanel& panel, const QString& name)
{
    for (QTableView* table : panel.findChildren<QTableView*>()) {
        if (table->accessibleName() == name)
            return table;
    }
    return nullptr;
}

inline QString cell(QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

inline void click(QTableView& table, int row)
{
    const QPoint at = table.visualRect(table.model()->index(row, 1)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at);
}

/// What these tests begin with; their classes call it from their slots.
class SearchPanelTest : public SessionTest
{
protected:
    void init()
    {
        makeSession();
        m_look = std::make_unique<look::Look>();
        openPgn(games, 4);
        m_panel = std::make_unique<SearchPanel>(*m_workspace, *m_look);
        m_panel->resize(460, 620);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_found = tableOf(*m_panel, QStringLiteral("Games found"));
        m_next = tableOf(*m_panel, QStringLiteral("Next moves"));
    }
    void cleanup()
    {
        m_panel.reset();
        m_look.reset();
        dropSession();
    }

    void findShown()
    {
        QTest::mouseClick(buttonOf(*m_panel, QStringLiteral("Find the shown position")),
                          Qt::LeftButton);
        QTRY_COMPARE(m_next->model()->rowCount(), 2);
    }

    [[nodiscard]] QString status() const
    {
        return m_panel->findChild<QLabel*>(QStringLiteral("status"))->text();
    }

    QCheckBox* box(const QString& text)
    {
        for (QCheckBox* one : m_panel->findChildren<QCheckBox*>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<SearchPanel> m_panel;
    QTableView* m_found = nullptr;
    QTableView* m_next = nullptr;
};

} // namespace plyline::tests
