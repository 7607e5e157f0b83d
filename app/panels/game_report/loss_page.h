#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/ply_table.h"
#include "app/model/judgement/loss_search.h"
#include "app/model/workspace/engine_scores.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/game_report/loss_words.h"

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace plyline::game_report {

class IntervalDelegate;

/// "Which move lost it?": a search by halves, each question in a row with what it left. It asks the
/// evaluations that are known, or an engine, which then shows how far it is.
class LossPage : public QWidget
{
    Q_OBJECT

public:
    LossPage(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    /// Shows another line, and drops the search if it was of another one. Null if none is judged:
    /// then only an engine can be asked.
    void setLine(const std::shared_ptr<const judgement::JudgedLine>& line);
    /// Whether there is anybody to ask about the shown line.
    [[nodiscard]] bool isPossible() const;
    [[nodiscard]] QPushButton& startButton() { return *m_start; }
    [[nodiscard]] QComboBox& providers() { return *m_providers; }
    [[nodiscard]] widgets::PlyTable& steps() { return *m_steps; }
    [[nodiscard]] QString verdict() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Provider : std::uint8_t { Known, Engine };

    void showProviders();
    [[nodiscard]] Provider provider() const;
    [[nodiscard]] std::optional<rules::Color> loser() const;
    void startOrCancel();
    void start();
    void showSearch();
    void showSteps();
    void fitHeights();
    void bringIntoView();
    /// Null unless an engine is, or was, asked.
    [[nodiscard]] const workspace::EngineScores* engine() const { return m_engine; }

    session::Session& m_session;
    engines::Engines& m_engines;
    judgement::LossSearch m_search;
    QPointer<workspace::EngineScores> m_engine; ///< Belongs to the search.
    SearchSource m_source;
    std::shared_ptr<const judgement::JudgedLine> m_line;
    std::shared_ptr<const replay::Replay> m_searched; ///< The line that an engine is asked about.
    QLabel* m_title;
    QComboBox* m_providers;
    QPushButton* m_start;
    QLabel* m_verdict;
    widgets::PlyTable* m_steps;
    IntervalDelegate* m_intervals;
};

} // namespace plyline::game_report
