#include "app/panels/timeline/label_places.h"

#include "app/kit/words/quoting.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

constexpr double besideSign = 3.0;    ///< Between a sign and its label.
constexpr double betweenLabels = 6.0; ///< Between a label and what comes next.

} // namespace

std::vector<std::optional<LabelPlace>> placeLabels(const std::vector<LabelWish>& signs, double left,
                                                   double right, double least)
{
    std::vector<std::optional<LabelPlace>> places;
    double taken = left - betweenLabels; // up to here, by signs and labels further left
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const LabelWish& sign = signs[i];
        const bool isLast = i + 1 == signs.size();
        const double begin = sign.right + besideSign;
        const double behind = (isLast ? right : signs[i + 1].left - betweenLabels) - begin;
        const double end = sign.left - besideSign;
        const double before = std::min(end, right) - (taken + betweenLabels);
        std::optional<LabelPlace> place;
        if (sign.width > 0.0 && sign.left >= left) {
            if (sign.width <= behind)
                place = LabelPlace{begin, sign.width};
            else if (sign.width <= before)
                place = LabelPlace{end - sign.width, sign.width};
            else if (behind >= least)
                place = LabelPlace{begin, behind};
            else if (before >= least)
                place = LabelPlace{end - before, before};
        }
        taken = std::max({taken, sign.right, place ? place->left + place->width : taken});
        places.push_back(place);
    }
    return places;
}

QString shortened(const QString& text, double width, const TextWidth& textWidth)
{
    if (textWidth(text) <= width)
        return text;
    qsizetype fitting = 0;
    qsizetype tooLong = text.size();
    const auto cut = [&](qsizetype length) {
        return words::wholeCharacters(text, length).trimmed() + QStringLiteral("…");
    };
    while (tooLong - fitting > 1) {
        const qsizetype middle = (fitting + tooLong) / 2;
        (textWidth(cut(middle)) <= width ? fitting : tooLong) = middle;
    }
    return cut(fitting);
}

} // namespace plyline::timeline
