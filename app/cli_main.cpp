#include <QtCore/QCoreApplication>

#include "app/cli/command_line.h"

int main(int argc, char** argv)
{
    // Finds the SQL driver.
    const QCoreApplication application(argc, argv);
    return plyline::cli::run(argc, argv, PLYLINE_VERSION);
}
