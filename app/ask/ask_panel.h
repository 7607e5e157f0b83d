#pragma once

#include <QtWidgets/QWidget>

#include "app/look/look.h"
#include "app/parts/ply_table.h"
#include "app/state/session.h"
#include "core/replay/question.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace plyline::parts {
class PanelHead;
}

namespace plyline::ask {

class TermList;

/// Asks the log when something became true or ceased: ready-made questions, and terms that are put
/// together. The answers stand on the timeline and in a list that leads to them.
class AskPanel : public QWidget
{
    Q_OBJECT

public:
    AskPanel(state::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] parts::PlyTable& answers() { return *m_answers; }
    [[nodiscard]] QComboBox& ready() { return *m_ready; }

private:
    [[nodiscard]] QWidget* makeTerm();
    [[nodiscard]] replay::Term composedTerm() const;
    void showFields();
    void addTerm();
    void removeTerm(int term);
    void join(int index);
    void askReady(int index);
    void refresh();
    void showPresent();

    state::Session& m_session;
    parts::PanelHead* m_head;
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
    parts::PlyTable* m_answers;
};

} // namespace plyline::ask
