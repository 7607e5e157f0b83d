#pragma once

#include <QtCore/QString>

#include "core/questions/question.h"

#include <vector>

namespace plyline::log_questions {

/// A question that can be asked by a click.
struct ReadyQuestion
{
    QString text;
    questions::Question question;
};
[[nodiscard]] std::vector<ReadyQuestion> readyQuestions();

/// "has the bishop pair" and so on, to be read after the name of a side where it speaks of one.
[[nodiscard]] QString factText(questions::Fact fact);
/// "White has no queen".
[[nodiscard]] QString termText(const questions::Term& term);

} // namespace plyline::log_questions
