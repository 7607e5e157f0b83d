#include "app/shell/actions/move_number.h"

#include <QtCore/QRegularExpression>

namespace plyline::actions {

using game::Ply;

namespace {

std::optional<Ply> find(const std::vector<analysis::PlyFacts>& plies, int number,
                        std::optional<rules::Color> mover)
{
    for (std::size_t i = 0; i < plies.size(); ++i)
        if (plies[i].moveNumber == number && (!mover || plies[i].mover == *mover))
            return Ply(static_cast<int>(i) + 1);
    return std::nullopt;
}

} // namespace

std::optional<Ply> plyOfMoveNumber(const QString& text,
                                   const std::vector<analysis::PlyFacts>& plies)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(\\d{1,5})\\s*(\\.{2,3}|…|b|w|\\.)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int number = match.captured(1).toInt();
    if (number == 0)
        return Ply();
    const QString side = match.captured(2).toLower();
    if (side.isEmpty() || side == u'.')
        return find(plies, number, std::nullopt);
    return find(plies, number, side == u'w' ? rules::Color::White : rules::Color::Black);
}

} // namespace plyline::actions
