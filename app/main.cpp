#include <QtCore/QString>
#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include "app/window/main_window.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace {

struct Arguments
{
    std::string file;
    std::optional<int> game;
    std::optional<int> ply;
};

int start(int argc, char** argv, const Arguments& arguments)
{
    using namespace plyline;
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Plyline"));
    QCoreApplication::setApplicationName(QStringLiteral("Plyline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLYLINE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("plyline"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/plyline.svg")));

    controllers::Settings settings;
    look::Look look;
    state::Session session;
    state::Playback playback(session.cursor());
    window::MainWindow window(session, playback, look, settings);
    window.show();
    window.opening().openAtStart(QString::fromLocal8Bit(arguments.file), arguments.game,
                                 arguments.ply);
    return QApplication::exec();
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
    parser.add_option("FILE", arguments.file, "A PGN file; without one, the file of the last time");
    parser.add_option("--game", arguments.game, "Which game of the file, from 1")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    parser.add_option("--ply", arguments.ply, "Which ply of the game; 0 is its start")
        ->type_name("P")
        ->check(CLI::NonNegativeNumber);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parser.exit(error) == 0 ? 0 : 2;
    }
    return start(argc, argv, arguments);
}
