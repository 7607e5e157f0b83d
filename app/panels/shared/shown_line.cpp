#include "app/panels/shared/shown_line.h"

#include <utility>

namespace plyline::shared {

using session::Session;

bool isOnShownLine(const Session& session, game::LineId line, game::Ply ply)
{
    const session::Cursor& cursor = session.cursor();
    return ply == game::Ply() || line == cursor.line() ||
           (ply <= cursor.seenPly() && session.game()->owner(cursor.line(), ply) == line);
}

void showAndThen(Session& session, game::LineId line, game::Ply ply, const QObject& context,
                 std::function<void()> then)
{
    if (!isOnShownLine(session, line, ply))
        session.showLine(line, ply);
    if (isOnShownLine(session, line, ply))
        return then();
    const auto callIfShown = [&session, game = session.wholeGame(), line, ply,
                              then = std::move(then)] {
        if (session.wholeGame() == game && isOnShownLine(session, line, ply))
            then();
    };
    QObject::connect(&session, &Session::momentChanged, &context, callIfShown,
                     Qt::SingleShotConnection);
}

} // namespace plyline::shared
