#pragma once

#include <QtWidgets/QWidget>

#include "core/questions/question.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace plyline::log_questions {

/// A sentence with blanks in which a term is written: "When is it [true] that [White] [has a
/// queen]?" Only the blanks that the chosen fact needs are shown.
class TermSentence : public QWidget
{
    Q_OBJECT

public:
    explicit TermSentence(QWidget* parent = nullptr);

    [[nodiscard]] questions::Term term() const;
    /// Whether all shown blanks are filled in.
    [[nodiscard]] bool isComplete() const;
    /// The sentence as it is read, with what stands in its blanks.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QLabel* addWords(const QString& words);
    void makeFields();
    void onFactChosen();
    void onChanged();

    QComboBox* m_wanted;
    QLabel* m_that = nullptr;
    QComboBox* m_color;
    QComboBox* m_fact;
    QLineEdit* m_square;
    QSpinBox* m_number;
    QLabel* m_end = nullptr; ///< What follows the last blank, with the question mark.
};

} // namespace plyline::log_questions
