#include "app/kit/words/evaluation.h"

#include "app/kit/words/numbers.h"

#include <cstdlib>

namespace plyline::words {

QString evaluationText(const game::Evaluation& evaluation)
{
    const QString minus = QStringLiteral("−");
    if (evaluation.kind == game::Evaluation::Kind::MateIn)
        return QLatin1Char('#') + (evaluation.value < 0 ? minus : QString()) +
               QString::number(std::abs(evaluation.value));
    const int tenths = (std::abs(evaluation.value) + 5) / 10;
    QString number = decimalText(tenths / 10.0, 1);
    if (tenths == 0)
        return number;
    return (evaluation.value < 0 ? minus : QStringLiteral("+")) + number;
}

} // namespace plyline::words
