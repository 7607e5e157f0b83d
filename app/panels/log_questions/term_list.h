#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "core/questions/question.h"

class QVBoxLayout;

namespace plyline::log_questions {

/// The terms of a question, each with a button that takes it out. Hidden while there are not two:
/// a single one is the whole question.
class TermList : public QWidget
{
    Q_OBJECT

public:
    explicit TermList(look::Look& look, QWidget* parent = nullptr);

    void setTerms(std::vector<questions::Term> terms);

Q_SIGNALS:
    /// Wanted; the list stays until it is told.
    void removed(int term);

private:
    void rebuild();
    [[nodiscard]] QWidget* makeRow(int term);

    look::Look& m_look;
    std::vector<questions::Term> m_terms;
    QVBoxLayout* m_rows;
};

} // namespace plyline::log_questions
