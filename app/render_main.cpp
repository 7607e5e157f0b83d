#include <QtCore/QtGlobal>
#include <QtGui/QGuiApplication>

#include "app/kit/words/english.h"
#include "app/render/command/render_command.h"

namespace {

/// Drops what Qt has to say, which is for developers; the program's own messages go another way.
void ignoreMessage(QtMsgType, const QMessageLogContext&, const QString&) {}

} // namespace

int main(int argc, char** argv)
{
    // Pictures are painted in memory: a display is neither needed nor used.
    qInstallMessageHandler(&ignoreMessage);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    const QGuiApplication application(argc, argv);
    plyline::words::installEnglish();
    return plyline::command::run(argc, argv, PLYLINE_VERSION);
}
