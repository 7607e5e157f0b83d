#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/ply_table.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "core/questions/question.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace plyline::widgets {
class PanelHead;
} // namespace plyline::widgets

namespace plyline::log_questions {

class TermList;

/// Asks the log when something became true or ceased: ready-made questions, and terms that are put
/// together. The answers stand on the timeline and in a list that leads to them.
class LogQuestionsPanel : public widgets::Panel
{
    Q_OBJECT

public:
    LogQuestionsPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] widgets::PlyTable& answers() { return *m_answers; }
    [[nodiscard]] QComboBox& ready() { return *m_ready; }

protected:
    void refresh() override;

private:
    [[nodiscard]] QWidget* makeTerm();
    [[nodiscard]] questions::Term composedTerm() const;
    void showFields();
    void addTerm();
    void removeTerm(int term);
    void join(int index);
    void askReady(int index);
    void showAnswers();

    session::Session& m_session;
    study::Study& m_study;
    widgets::PanelHead* m_head;
    QComboBox* m_ready;
    TermList* m_terms;
    QComboBox* m_join;
    QComboBox* m_wanted;
    QComboBox* m_color;
    QComboBox* m_fact;
    QLineEdit* m_square;
    QSpinBox* m_number;
    QPushButton* m_add;
    QPushButton* m_clear;
    widgets::PlyTable* m_answers;
    std::vector<questions::Edge> m_shown; ///< The answers of the rows, and the line they are of.
    std::shared_ptr<const replay::Replay> m_shownLine;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::log_questions
