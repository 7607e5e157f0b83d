#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/ply_table.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "core/questions/question.h"

class QComboBox;
class QPushButton;

namespace plyline::widgets {
class PanelHead;
} // namespace plyline::widgets

namespace plyline::log_questions {

class TermList;
class TermSentence;

/// Asks the log when something became true or stopped being true, with ready-made questions or a
/// sentence whose blanks the user fills in. The answers are shown on the timeline and in a list of
/// moves to go to. Closing the panel clears them.
class LogQuestionsPanel : public widgets::Panel
{
    Q_OBJECT

public:
    LogQuestionsPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] widgets::PlyTable& answers() { return *m_answers; }
    [[nodiscard]] QComboBox& ready() { return *m_ready; }
    [[nodiscard]] TermSentence& sentence() { return *m_sentence; }

protected:
    void refresh() override;
    void onClosed() override;

private:
    [[nodiscard]] QWidget* makeButtons();
    void enableButtons();
    void askSentence();
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
    TermSentence* m_sentence;
    QPushButton* m_ask = nullptr;
    QComboBox* m_join = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_clear = nullptr;
    widgets::PlyTable* m_answers;
    std::vector<questions::Edge> m_shown; ///< The answers in the rows.
    std::shared_ptr<const replay::Replay> m_shownLine;
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::log_questions
