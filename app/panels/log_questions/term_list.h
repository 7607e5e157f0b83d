#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "core/questions/question.h"

class QVBoxLayout;

namespace plyline::log_questions {

/// The terms of a question, each with a button that removes it. Hidden unless there are at least
/// two, because a single term is shown as the question itself.
class TermList : public QWidget
{
    Q_OBJECT

public:
    explicit TermList(look::Look& look, QWidget* parent = nullptr);

    void setTerms(std::vector<questions::Term> terms);

Q_SIGNALS:
    /// Emitted when a term's button was clicked. The list does not change by itself.
    void removed(int term);

private:
    void rebuild();
    [[nodiscard]] QWidget* makeRow(int term);

    look::Look& m_look;
    std::vector<questions::Term> m_terms;
    QVBoxLayout* m_rows;
};

} // namespace plyline::log_questions
