#include "app/render/command/render_command.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtGui/QFontDatabase>

#include "app/cli/opened_file.h"
#include "app/cli/output.h"
#include "app/model/links/content.h"
#include "app/render/command/render_options.h"
#include "app/render/command/render_paper.h"
#include "app/render/paper/paper_painter.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace plyline::command {

using cli::ExitStatus;
using formats::PictureFormat;

namespace {

class RenderWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::command::RenderWords)
};

std::vector<std::string> formatIds()
{
    std::vector<std::string> ids;
    for (const PictureFormat& format : formats::pictureFormats())
        ids.emplace_back(format.id);
    return ids;
}

void addMoments(CLI::App& app, RenderOptions& options)
{
    app.add_option("FILE", options.file, "PGN file, or - for standard input")->required();
    app.add_option("--game", options.game, "Number of the game, counted from 1")->required();
    app.add_option("--line", options.line, "Number of the line; 0 is the main line");
    app.add_option("--from", options.from, "The ply of a picture, or the first one of a film");
    app.add_option("--to", options.to, "The last ply of a film; if missing, the end of the line");
    app.add_option("--format", options.format, "If missing, by the suffix of the output file")
        ->check(CLI::IsMember(formatIds()))
        ->type_name("FORMAT");
    app.add_option("-o,--output", options.output, "Output file, or - for standard output")
        ->required();
}

/// Checks take a text and return what is wrong with it; empty if nothing is.
std::string faultOfPieces(const std::string& text)
{
    const QString key = QString::fromStdString(text);
    if (look::pieceSetOf(key).key == key)
        return {};
    std::string sets;
    for (const look::PieceSet& set : look::builtInPieceSets())
        sets += set.key.toStdString() + ", ";
    return "there is no set " + text + ": there are " + sets + "and own/NAME for a folder in " +
           look::ownPieceFolder().toStdString();
}

std::string faultOfDate(const std::string& text)
{
    const bool isDate = QDateTime::fromString(QString::fromStdString(text), Qt::ISODate).isValid();
    return isDate ? std::string() : text + " is not a date such as 2026-01-31T12:00:00Z";
}

void addLook(CLI::App& app, RenderOptions& options)
{
    using frames::PictureSize;
    app.add_option("--width", options.size.width,
                   "Width of the board with its margins, before scaling")
        ->check(CLI::Range(PictureSize::smallestWidth, PictureSize::largestWidth));
    app.add_option("--scale", options.scale,
                   "Pixels for each unit of the width; if missing, 2 for PNG, 1.5 for films, "
                   "1 for shapes")
        ->check(CLI::Range(0.25, PictureSize::largestScale));
    app.add_option("--text", options.size.textPercent, "Size of the text in percent")
        ->check(CLI::Range(look::TextSize::smallest, look::TextSize::largest));
    app.add_option("--theme", options.theme, "Colours of the picture")
        ->check(CLI::IsMember({"light", "dark", "high-contrast-light", "high-contrast-dark"}));
    app.add_option("--board", options.board, "Colours of the squares")
        ->check(CLI::IsMember({"wood", "green", "blue", "grey"}));
    app.add_option("--pieces", options.pieces,
                   "Set of pieces: classic, flat, outline, or own/NAME of a folder of yours")
        ->check(CLI::Validator(faultOfPieces, "SET"));
    app.add_option("--arrows", options.arrows,
                   "How many of the last moves have arrows; if missing, 5 in a still, 0 in a film")
        ->check(CLI::Range(0, board::BoardFrame::trailLength));
    app.add_flag("--flip", options.isFlipped, "Show Black below");
}

void addContents(CLI::App& app, frames::PictureContents& contents)
{
    app.add_flag("--snapshot", contents.hasSnapshot,
                 "Show the rows of the same moment beside the board");
    const auto addWithout = [&app](const char* name, bool& has, const char* help) {
        app.add_flag_callback(
            name, [&has] { has = false; }, help);
    };
    addWithout("--no-names", contents.hasNames, "Leave out the players");
    addWithout("--no-clocks", contents.hasClocks, "Leave out the clocks");
    addWithout("--no-coordinates", contents.hasCoordinates, "Leave out ranks and files");
    addWithout("--no-last-event", contents.hasLastEvent, "Do not mark the last moves");
    addWithout("--no-drawings", contents.hasDrawings, "Leave out arrows and circles of the PGN");
    addWithout("--no-glyphs", contents.hasGlyph, "Leave out signs such as !! and ?");
    addWithout("--no-evaluation", contents.hasEvaluation, "Leave out the evaluation bar");
}

void addFilm(CLI::App& app, RenderOptions& options)
{
    app.add_option("--interval", options.intervalSeconds, "Seconds for each ply of a film")
        ->check(CLI::Range(0.1, 10.0));
    app.add_flag("--real-pace", options.hasRealPace,
                 "Take the time of the players for each ply, with their clocks running");
    app.add_option("--idle-cap", options.idleCapSeconds,
                   "Longest time for a ply at the real pace, in seconds; 0: no limit")
        ->check(CLI::Range(0.0, 60.0));
    app.add_option("--speed", options.speed, "Factor of the real pace")
        ->check(CLI::Range(analysis::PaceOptions::slowest, analysis::PaceOptions::fastest));
    app.add_option("--last", options.lastSeconds, "Seconds for the last ply of a film")
        ->check(CLI::Range(0.1, 600.0));
    app.add_option("--loops", options.loops, "How often a film is shown; 0: for ever")
        ->check(CLI::Range(0, 65535));
}

void addNotes(CLI::App& app, RenderOptions& options)
{
    app.add_option(
           "--layout", options.layout,
           "Pages of a PDF: one moment, diagrams, the game, rows to fill in after --from, or a "
           "poster of the paths of all pieces, which is written as PNG and SVG, too")
        ->check(CLI::IsMember({"moment", "diagrams", "game", "worksheet", "poster"}));
    app.add_option("--moments", options.moments,
                   "Plies with diagrams, such as 12,24; if missing, those marked by $220");
    app.add_option("--diagrams", options.diagramsOnPage, "Diagrams on a page")
        ->check(CLI::IsMember({6, 9}));
    app.add_flag("--figurines", options.hasFigurines, "Write pieces of moves as figures");
    app.add_flag_callback(
        "--no-comments", [&options] { options.hasComments = false; }, "Leave out comments");
    app.add_flag_callback(
        "--no-variations", [&options] { options.hasVariations = false; }, "Print one line only");
    app.add_flag("--qr", options.hasCode,
                 "Print a link to the moment --from as a QR code, with the game inside if it fits; "
                 "or the address that --link gives");
    app.add_option("--paper", options.paper, "Paper of a PDF")
        ->check(CLI::IsMember({"a4", "letter", "a3"}));
    app.add_option(
        "--link", options.link,
        "Address of the moment, for the notes in the file; if missing, a link to it in FILE");
    app.add_option("--date", options.date,
                   "Date in a PDF, such as 2026-01-31T12:00:00Z; if missing, now")
        ->check(CLI::Validator(faultOfDate, "DATE"));
}

/// Returns the format; null after a message.
const PictureFormat* formatOf(const RenderOptions& options)
{
    const PictureFormat* format =
        options.format.empty()
            ? formats::pictureFormatOfFile(QString::fromStdString(options.output))
            : formats::pictureFormatOfId(options.format);
    if (!format)
        cli::complain(RenderWords::tr("The suffix of %1 names no format of pictures: say --format.")
                          .arg(QString::fromStdString(options.output)));
    return format;
}

QString refusalText(analysis::PaceRefusal refusal)
{
    switch (refusal) {
    case analysis::PaceRefusal::NoTimes:
        return RenderWords::tr("The game has no times, so it has no real pace.");
    case analysis::PaceRefusal::Correspondence:
        return RenderWords::tr("The players had days for a move: there is no real pace to show.");
    }
    return {};
}

/// Returns the plies of a range; they may be asked for in either order.
Expected<frames::PlyRange, Error> rangeOf(const cli::FoundLine& found, const RenderOptions& options,
                                          bool isMoving)
{
    const auto from = cli::findPly(found, options.from);
    if (!from)
        return unexpected(from.error());
    if (!isMoving)
        return frames::PlyRange{*from, *from};
    const auto to =
        cli::findPly(found, options.to.value_or(found.game->line(found.line).lastPly().number()));
    if (!to)
        return unexpected(to.error());
    return frames::PlyRange{std::min(*from, *to), std::max(*from, *to)};
}

frames::PictureContents contentsOf(const RenderOptions& options, const PictureFormat& format)
{
    frames::PictureContents contents = options.contents;
    // The mark would change above and below the board in each frame, which makes films larger.
    contents.hasTurn = !format.isMoving;
    if (options.isPaper())
        return paper::paperContents(contents);
    contents.arrows = options.arrows.value_or(format.isMoving ? 0 : contents.arrows);
    return contents;
}

frames::PictureOptions pictureOptionsOf(const RenderOptions& options, const PictureFormat& format)
{
    frames::PictureOptions picture{contentsOf(options, format), lookOf(options), options.size};
    const double usual = format.isVector ? 1.0 : format.isMoving ? 1.5 : 2.0;
    picture.size.scale = options.scale.value_or(usual);
    return picture;
}

/// Returns the address that was given, or a link to the moment in its file; empty for what is read
/// from a pipe.
QString linkOf(const RenderOptions& options, const analysis::PreparedGame& game, game::Ply ply)
{
    if (!options.link.empty() || options.file == "-")
        return QString::fromStdString(options.link);
    links::Link link;
    link.where =
        links::FilePlace{QFileInfo(QFile::decodeName(options.file.c_str())).absoluteFilePath()};
    link.content = links::contentOf(*game.game, game.key);
    link.place = {options.game, game::LineId(options.line), ply};
    link.isFlipped = options.isFlipped;
    return links::linkText(link);
}

ExitStatus render(const RenderOptions& options, const PictureFormat& format)
{
    const auto file = cli::OpenedFile::open(options.file);
    if (!file)
        return cli::complain(file.error());
    const auto found = cli::findLine(*file, options.game, options.line);
    if (!found)
        return cli::complain(found.error());
    const auto range = rangeOf(*found, options, format.isMoving);
    if (!range)
        return cli::complain(range.error());
    const auto game = analysis::prepared(found->game, replay::Replay::defaultInterval);
    const auto line =
        found->line.isMain()
            ? game->mainLine
            : analysis::preparedLine(*game, found->line, replay::Replay::defaultInterval);
    const auto source =
        frames::FrameSource::make(game, line, options.game, contentsOf(options, format));
    if (!source)
        return cli::complain(source.error());
    const ExitStatus status = cli::worse(
        file->status(), found->game->hasErrors() ? ExitStatus::Failed : ExitStatus::Fine);
    if (options.isPaper())
        return cli::worse(status, renderPaper(options, format, *source, range->first,
                                              linkOf(options, *game, range->first)));
    const auto steps = stepsOf(*source, *range, timingOf(options));
    if (!steps) {
        cli::complain(refusalText(steps.error()));
        return ExitStatus::Failed;
    }
    formats::Film film{*source, pictureOptionsOf(options, format), *steps, options.loops,
                       linkOf(options, *game, range->first)};
    film.paper = paperOf(options);
    film.date = dateOf(options);
    if (auto written = writePicture(film, format, options.output); !written)
        return cli::complain(written.error());
    return status;
}

/// Renders into a temporary file, and copies that to standard output.
ExitStatus renderToOutput(RenderOptions options, const PictureFormat& format)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("picture"));
    options.output = QFile::encodeName(path).toStdString();
    const ExitStatus status = render(options, format);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cli::worse(status, ExitStatus::Failed);
    cli::Output output;
    const QByteArray bytes = file.readAll();
    output.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return output.finish(status);
}

} // namespace

int run(int argc, char** argv, const char* version)
{
    CLI::App app("Draws a moment of a game, or a range of plies, as a picture or film.",
                 "plyline-cli render");
    app.set_version_flag("-v,--version", std::string("plyline-cli ") + version);
    RenderOptions options;
    addMoments(app, options);
    addLook(app, options);
    addContents(app, options.contents);
    addFilm(app, options);
    addNotes(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(ExitStatus::Usage);
    }
    const PictureFormat* const format = formatOf(options);
    if (!format || !hasPaperFormat(options, *format))
        return static_cast<int>(ExitStatus::Usage);
    if (cli::isInput(options.output, options.file))
        return static_cast<int>(ExitStatus::Usage);
    if (QFontDatabase::families().isEmpty())
        cli::complain(
            RenderWords::tr("No font is installed, so the picture has no text: on Debian, install "
                            "fonts-noto-core."));
    if (!format->isAvailable()) {
        cli::complain(RenderWords::tr("MP4 needs the program ffmpeg, which is not installed."));
        return static_cast<int>(ExitStatus::Failed);
    }
    return static_cast<int>(options.output == "-" ? renderToOutput(options, *format)
                                                  : render(options, *format));
}

} // namespace plyline::command
