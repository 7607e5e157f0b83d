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

QString moveLabel(const rules::Setup& start, game::Ply ply, std::string_view san)
{
    if (ply == game::Ply())
        return startLabel();
    return moveLabel(game::moveNumber(start, ply), game::moverOf(start, ply), san);
}

QString moveSequence(const rules::Setup& start, game::Ply first,
                     const std::vector<std::string>& sans)
{
    QStringList moves;
    game::Ply ply = first;
    for (const std::string& san : sans) {
        const bool isNumbered = moves.isEmpty() || game::moverOf(start, ply) == rules::Color::White;
        moves << (isNumbered ? moveLabel(start, ply, san) : sanText(san));
        ply = ply.next();
    }
    return moves.join(u' ');
}

} // namespace plyline::words
