#pragma once

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>

#include "app/model/study/study.h"
#include "app/panels/comparison/comparison_panel.h"
#include "app/panels/event_shapes/event_shapes_panel.h"
#include "app/panels/hidden_state/hidden_state_panel.h"
#include "app/panels/log_questions/log_questions_panel.h"
#include "app/panels/moves/moves_view.h"
#include "app/panels/piece_history/piece_history_panel.h"
#include "app/panels/sql/sql_panel.h"
#include "app/panels/storage_cost/storage_cost_panel.h"
#include "app/panels/tamper/tamper_panel.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/inspector/tab_group.h"
#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/program.h"

namespace plyline::tests {

using actions::ActionId;
using game::Ply;
using tests::Program;

inline const QString shuffled = QStringLiteral("[White \"One\"]\n[Result \"*\"]\n\n"
                                               "1. Nf3 Nf6 2. Ng1 Ng8 3. e4 e5 4. Nf3 *\n\n"
                                               "[White \"Two\"]\n[SetUp \"1\"]\n"
                                               "[FEN \"r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1\"]\n"
                                               "[Result \"*\"]\n\n1. Rg1 Rb8 2. Rh1 Ra8 *\n");

inline QString cell(widgets::PlyTable& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

/// What these tests begin with; their classes call it from their slots.
class StudyPanelsTest : public QObject
{
protected:
    template <typename Panel>
    static Panel& opened(Program& program, const QString& name)
    {
        program.window.actionsOfTable().ofPanel(name).trigger();
        auto* panel = program.window.findChild<Panel*>();
        if (!panel)
            qFatal("the panel does not open");
        return *panel;
    }
    static void open(Program& program, const QString& pgn, int ply)
    {
        program.session.file().openText(pgn, QStringLiteral("pasted"), 1, ply);
        QTRY_VERIFY(!program.session.isLoading() && program.session.game());
        program.window.activateWindow();
        QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    }
};

} // namespace plyline::tests
