#include "app/panels/shared/copy_line.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include "app/kit/words/quoting.h"
#include "core/pgn/line_writer.h"

namespace plyline::shared {

void copyLine(const game::Game& game, game::LineId line)
{
    QGuiApplication::clipboard()->setText(words::wholeText(pgn::writeLine(game, line)));
}

} // namespace plyline::shared
