#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>

#include "app/cli/commands.h"
#include "app/cli/output.h"

namespace plyline::cli {

namespace {

class RenderProgramWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::cli::RenderProgramWords)
};

} // namespace

ExitStatus runRender(const std::vector<std::string>& arguments)
{
    const QString program =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("plyline-render"));
    if (!QFileInfo(program).isExecutable()) {
        complain(RenderProgramWords::tr("The program that draws pictures is missing: %1")
                     .arg(QDir::toNativeSeparators(program)));
        return ExitStatus::File;
    }
    QStringList list;
    for (const std::string& argument : arguments)
        list << QString::fromLocal8Bit(argument.data(), static_cast<qsizetype>(argument.size()));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(program, list);
    const bool isDone = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit;
    if (!isDone) {
        complain(RenderProgramWords::tr("The program that draws pictures ended early: %1")
                     .arg(process.errorString()));
        return ExitStatus::Failed;
    }
    return static_cast<ExitStatus>(process.exitCode());
}

} // namespace plyline::cli
