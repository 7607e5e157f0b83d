#pragma once

#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace plyline::tests {

/// What plyline-cli said and returned.
struct CliRun
{
    int status = -1; ///< -1: it did not start, crashed or hung.
    QByteArray output;
    QString complaint;
};

inline CliRun runCli(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(QStringLiteral(PLYLINE_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    CliRun run;
    const bool isDone = process.waitForFinished(240'000);
    if (isDone && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.complaint = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace plyline::tests
