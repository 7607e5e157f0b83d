#pragma once

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "app/render/formats/picture_format.h"
#include "tests/support/film_game.h"

namespace plyline::tests {

/// A film of all moves of `filmGame`, at one pace or at that of its clocks.
inline formats::Film filmOf(bool hasRealPace = false)
{
    frames::PictureOptions options;
    options.size = {240, 1.0, 100};
    options.contents.arrows = 1;
    frames::FrameSource source = sourceOf(filmGame, options.contents);
    frames::FilmTiming timing;
    timing.pace = std::chrono::milliseconds(333);
    if (hasRealPace)
        timing.pace = analysis::PaceOptions{std::chrono::milliseconds(3'000), 1.0};
    timing.lastShown = std::chrono::milliseconds(1'234);
    auto steps = *stepsOf(source, {game::Ply(0), source.lastPly()}, timing);
    return {source, options, steps, 3, {}};
}

/// A folder for pictures and films.
class PictureTest : public QObject
{
protected:
    /// The formats of films that this program writes itself.
    static void addFilmFormats()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("gif") << QByteArray("gif");
        QTest::newRow("webp") << QByteArray("webp");
    }
    /// Returns the path of the written picture; empty if it could not be written.
    [[nodiscard]] QString written(const formats::Film& film, const char* format)
    {
        QString path = m_folder.filePath(QStringLiteral("film.") + QLatin1String(format));
        const auto done = writePicture(film, *formats::pictureFormatOfId(format),
                                       QFile::encodeName(path).toStdString());
        return done ? path : QString();
    }

    QTemporaryDir m_folder;
};

} // namespace plyline::tests
