#include <QtCore/QString>
#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include "app/kit/words/english.h"
#include "app/shell/linking/running_program.h"
#include "app/shell/linking/uris.h"
#include "app/shell/opening/opening_names_dialog.h"
#include "app/shell/window/main_window.h"
#include "core/base/memory.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <optional>
#include <string>
#include <system_error>

namespace {

struct Arguments
{
    std::string file;
    std::optional<int> game;
    std::optional<int> ply;
    bool isNewWindow = false;
};

int start(int argc, char** argv, const Arguments& arguments)
{
    using namespace plyline;
    giveLargeBlocksBack();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    words::installEnglish();
    QCoreApplication::setOrganizationName(QStringLiteral("Plyline"));
    QCoreApplication::setApplicationName(QStringLiteral("Plyline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLYLINE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("plyline"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/plyline.svg")));

    const QStringList given =
        linking::urisOf(QString::fromLocal8Bit(arguments.file), arguments.game, arguments.ply);
    linking::RunningProgram program(linking::RunningProgram::sessionBus());
    const bool isFirst = program.listen();
    if (!isFirst && !arguments.isNewWindow && program.handOn(given))
        return 0;

    settings::Settings settings;
    look::Look look;
    workspace::Workspace workspace;
    opening::useChosenOpenings(workspace.session.file(), settings);
    session::Playback playback(workspace.session);
    window::MainWindow window(workspace, playback, look, settings);
    window.show();
    window.takeFrom(program);
    if (given.isEmpty())
        window.opening().openAtStart(QString(), arguments.game, arguments.ply);
    else
        window.links().openUris(given);
    return QApplication::exec();
}

/// Returns a message if the text is not a number of at least `least`, else nothing. (The message
/// of CLI11 would name a range up to 1.8e308.)
std::string complaintAbout(const std::string& text, int least)
{
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec == std::errc() && read.ptr == end && number >= least)
        return {};
    return "\"" + text + "\" is not a number from " + std::to_string(least) + " on";
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App parser(
        "Replays chess games: the moves as events, and beside them the position as rows "
        "of a table.",
        "plyline");
    parser.set_version_flag("-v,--version", "plyline " PLYLINE_VERSION);
    Arguments arguments;
    parser.add_option("FILE", arguments.file,
                      "A PGN file, with #game=N&ply=P at its end if wanted, a link "
                      "(plyline:...), or a stream of events: a file of CloudEvents or "
                      "kafka://HOST:PORT/TOPIC[?properties=FILE]; if missing, the last file is "
                      "opened again");
    parser.add_option("--game", arguments.game, "Number of the game, counted from 1")
        ->type_name("N")
        ->check([](const std::string& text) { return complaintAbout(text, 1); });
    parser.add_option("--ply", arguments.ply, "Number of the ply; 0 is the start")
        ->type_name("P")
        ->check([](const std::string& text) { return complaintAbout(text, 0); });
    parser.add_flag("--new-window", arguments.isNewWindow,
                    "Do not hand the file on to a Plyline that is running");
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parser.exit(error) == 0 ? 0 : 2;
    }
    return start(argc, argv, arguments);
}
