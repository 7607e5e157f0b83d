#pragma once

#include <QtCore/QString>

#include "core/questions/question.h"

#include <vector>

namespace plyline::log_questions {

/// A question that can be asked with one click.
struct ReadyQuestion
{
    QString text;
    questions::Question question;
};
[[nodiscard]] std::vector<ReadyQuestion> readyQuestions();

/// The words of a fact around the blank for its square or number: "has at most", "seconds left".
/// They follow the name of a side if the fact is about one.
struct FactWords
{
    QString before;
    QString after;
    bool hasBlank = false;
};
[[nodiscard]] FactWords factWords(questions::Fact fact);
/// "White has no queen", "Black controls d5".
[[nodiscard]] QString termText(const questions::Term& term);

} // namespace plyline::log_questions
