#include <QtCore/QCoreApplication>

#include "app/cli/command_line.h"
#include "app/kit/words/english.h"

int main(int argc, char** argv)
{
    // Needed to find the SQL driver.
    const QCoreApplication application(argc, argv);
    plyline::words::installEnglish();
    return plyline::cli::run(argc, argv, PLYLINE_VERSION);
}
