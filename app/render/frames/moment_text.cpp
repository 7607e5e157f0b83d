#include "app/render/frames/moment_text.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/move_label.h"
#include "app/kit/words/names.h"
#include "app/panels/board/panel_frame.h"
#include "core/rules/fen.h"

namespace plyline::frames {

namespace {

class MomentTextWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::frames::MomentTextWords)
};

/// Returns "Kasparov – Topalov, Wijk aan Zee, 1999", as far as it is known.
QString gameText(const game::Tags& tags)
{
    const std::string_view date = tags.date();
    const QString year = QString::fromUtf8(
        date.data(), static_cast<qsizetype>(std::min<std::size_t>(4, date.size())));
    const bool hasPlayers = !tags.known("White").empty() || !tags.known("Black").empty();
    QStringList parts{hasPlayers ? playersText(tags) : QString(), tagText(tags, "Event"),
                      year.contains(QLatin1Char('?')) ? QString() : year};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString labelOf(const game::Game& game, const analysis::PreparedLine& line, game::Ply ply)
{
    if (ply == game::Ply())
        return words::startPosition();
    const auto& facts = line.plies[static_cast<std::size_t>(ply.number() - 1)];
    return words::moveLabel(game.start(), ply, facts.san);
}

QString tagText(const game::Tags& tags, std::string_view name)
{
    const std::string_view value = tags.known(name);
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QString playersText(const game::Tags& tags)
{
    QString white = tagText(tags, "White");
    QString black = tagText(tags, "Black");
    if (white.isEmpty())
        white = words::sideName(rules::Color::White);
    if (black.isEmpty())
        black = words::sideName(rules::Color::Black);
    return MomentTextWords::tr("%1 – %2", "two players").arg(white, black);
}

QString boardInLetters(const rules::Board& board)
{
    QString text;
    for (int y = 8; y >= 1; --y) {
        for (int x = 1; x <= 8; ++x) {
            const std::optional<rules::Piece> piece = board.pieceAt(rules::Square::fromXY(x, y));
            text += piece ? QLatin1Char(rules::fenLetter(*piece)) : QLatin1Char('.');
            text += QLatin1Char(x < 8 ? ' ' : '\n');
        }
    }
    return text;
}

MomentText momentTextOf(const FrameSource& source, game::Ply ply)
{
    const game::Game& game = *source.game().game;
    const rules::Setup state = source.line().replay->stateAt(ply);
    MomentText text;
    text.game = gameText(game.tags());
    text.fen = QString::fromStdString(rules::fen::write(state));
    const QString move = labelOf(game, source.line(), ply);
    QStringList parts{move, text.game};
    parts.removeAll(QString());
    text.title = parts.join(QStringLiteral(", "));
    board::PanelMoment moment{game, source.line(), ply, source.game().ending};
    moment.turn = state.turn;
    const QString turn = turnText(panelFrameOf(moment));
    text.description =
        MomentTextWords::tr("Position after %1. %2", "a move; whose turn it is").arg(move, turn) +
        QLatin1Char('\n') + boardInLetters(state.board) + text.fen;
    return text;
}

} // namespace plyline::frames
