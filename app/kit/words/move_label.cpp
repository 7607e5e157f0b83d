#include "app/kit/words/move_label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "core/game/move_text.h"

namespace plyline::words {

namespace {

class MoveLabels
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::MoveLabels)
};

QString sanText(std::string_view san)
{
    return QString::fromUtf8(san.data(), static_cast<qsizetype>(san.size()));
}

} // namespace

QString startPosition()
{
    return MoveLabels::tr("Start position");
}

QString startLabel()
{
    return MoveLabels::tr("start", "in the place of a move");
}

QString moveNumberText(int number, rules::Color mover)
{
    return QString::number(number) + (mover == rules::Color::White ? u'.' : u'…');
}

QString moveLabel(int number, rules::Color mover, std::string_view san)
{
    return moveNumberText(number, mover) + u' ' + sanText(san);
}

QString moveLabel(const rules::Setup& start, const std::vector<std::string>& sans, game::Ply ply)
{
    if (ply == game::Ply())
        return startLabel();
    return moveLabel(game::moveNumber(start, ply), game::moverOf(start, ply),
                     sans[static_cast<std::size_t>(ply.number() - 1)]);
}

QString moveSequence(const rules::Setup& start, const std::vector<std::string>& sans,
                     game::Ply first, game::Ply last)
{
    QStringList moves;
    for (game::Ply ply = first; ply <= last; ply = ply.next()) {
        const bool isNumbered = moves.isEmpty() || game::moverOf(start, ply) == rules::Color::White;
        moves << (isNumbered ? moveLabel(start, sans, ply)
                             : sanText(sans[static_cast<std::size_t>(ply.number() - 1)]));
    }
    return moves.join(u' ');
}

} // namespace plyline::words
