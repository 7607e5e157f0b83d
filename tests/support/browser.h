#pragma once

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

#include "tests/support/needs.h"

namespace plyline::tests {

/// Returns the path of Chromium; empty if it is not installed.
inline QString browser()
{
    for (const char* const name : {"chromium", "chromium-browser"})
        if (const QString path = programPath(name); !path.isEmpty())
            return path;
    return {};
}

/// Opens a file in a browser without a window and returns the page as its scripts have left it.
/// `fragment` goes behind the address. Empty if the browser fails.
inline QString pageInBrowser(const QString& path, const QString& fragment = {},
                             const QStringList& options = {})
{
    const QTemporaryDir profile;
    QUrl url = QUrl::fromLocalFile(path);
    url.setFragment(fragment);
    QProcess process;
    process.start(browser(),
                  QStringList{QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
                              QStringLiteral("--disable-gpu"),
                              QStringLiteral("--user-data-dir=") + profile.path()} +
                      options +
                      QStringList{QStringLiteral("--dump-dom"), url.toString(QUrl::FullyEncoded)});
    process.closeWriteChannel();
    const bool isDone = process.waitForFinished(120'000) && process.exitCode() == 0;
    return isDone ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace plyline::tests
