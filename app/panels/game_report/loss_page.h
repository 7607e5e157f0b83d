#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/ply_table.h"
#include "app/model/judgement/loss_search.h"
#include "app/model/workspace/workspace.h"

class QLabel;
class QPushButton;

namespace plyline::game_report {

class IntervalDelegate;

/// Returns what a search found, in words, with the move and its numbers. `line` is what all
/// evaluations say.
[[nodiscard]] QString searchVerdict(const analysis::Bisect& search,
                                    const analysis::ScoredLine& line,
                                    const std::vector<analysis::PlyFacts>& plies);

/// "Which move lost it?": a search by halves, each question in a row with what it left.
class LossPage : public QWidget
{
    Q_OBJECT

public:
    LossPage(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    /// Shows another line, and drops the search if it was of another one. Null if none is judged.
    void setLine(const std::shared_ptr<const judgement::JudgedLine>& line);
    [[nodiscard]] QPushButton& startButton() { return *m_start; }
    [[nodiscard]] widgets::PlyTable& steps() { return *m_steps; }
    [[nodiscard]] QString verdict() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void start();
    void showSearch();
    void fitHeights();

    session::Session& m_session;
    judgement::LossSearch m_search;
    std::shared_ptr<const judgement::JudgedLine> m_line;
    QLabel* m_title;
    QPushButton* m_start;
    QLabel* m_verdict;
    widgets::PlyTable* m_steps;
    IntervalDelegate* m_intervals;
};

} // namespace plyline::game_report
