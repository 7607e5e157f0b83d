#pragma once

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include "app/render/formats/picture_format.h"
#include "tests/support/film_game.h"

namespace plyline::tests {

/// A game whose tags and comment look like markup.
inline const char* const hostileGame =
    "[Event \"</script><script>document.title='taken'</script>\"]\n"
    "[White \"\\\"><img src=x onerror=alert(1)>\"]\n[Black \"{{log}} & 'Bob' <!-- --\"]\n"
    "[Result \"*\"]\n\n1. e4 {</script><!-- <script> ]]> & &lt;b&gt;} e5 *\n";

/// Returns the page of the first game, as it opens.
inline QByteArray pageOf(const std::string& pgn, int ply = 0, int line = 0)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page.html"));
    const formats::Film film{sourceOf(pgn, {}, line),
                             {},
                             {{game::Ply(ply), {}, {}}},
                             0,
                             QStringLiteral("plyline:///a.pgn#game=1&ply=3")};
    if (!formats::writePicture(film, *formats::pictureFormatOfId("html"), path.toStdString()))
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace plyline::tests
