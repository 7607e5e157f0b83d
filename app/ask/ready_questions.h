#pragma once

#include <QtCore/QString>

#include "core/replay/question.h"

#include <vector>

namespace plyline::ask {

/// A question that can be asked by a click.
struct ReadyQuestion
{
    QString text;
    replay::Question question;
};
[[nodiscard]] std::vector<ReadyQuestion> readyQuestions();

/// "has the bishop pair" and so on, to be read after the name of a side where it speaks of one.
[[nodiscard]] QString factText(replay::Fact fact);
/// "White has no queen".
[[nodiscard]] QString termText(const replay::Term& term);

} // namespace plyline::ask
