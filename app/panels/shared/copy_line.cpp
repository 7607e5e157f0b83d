#include "app/panels/shared/copy_line.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include "app/kit/words/quoting.h"
#include "core/pgn/line_writer.h"

namespace plyline::shared {

QString copyLine(const game::Game& game, game::LineId line)
{
    QGuiApplication::clipboard()->setText(words::wholeText(pgn::writeLine(game, line)));
    return QCoreApplication::translate("plyline::shared::copyLine", "Copied the line as PGN.");
}

} // namespace plyline::shared
