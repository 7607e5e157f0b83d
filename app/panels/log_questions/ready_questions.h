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

/// Returns "has the bishop pair" and the like; follows the name of a side if the fact is about one.
[[nodiscard]] QString factText(questions::Fact fact);
/// "White has no queen".
[[nodiscard]] QString termText(const questions::Term& term);

} // namespace plyline::log_questions
