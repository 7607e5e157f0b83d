#pragma once

#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

namespace plyline::tests {

/// Returns the path of a program; empty if it is not installed. Looks where Debian puts games, too.
inline QString programPath(const char* name)
{
    const QString program = QString::fromLatin1(name);
    const QString path = QStandardPaths::findExecutable(program);
    return path.isEmpty() ? QStandardPaths::findExecutable(program, {QStringLiteral("/usr/games")})
                          : path;
}

} // namespace plyline::tests

/// First line of a test that needs something of the system that need not be there: skips it,
/// saying what is missing; where CI is set, the test fails.
#define PLYLINE_NEEDS(isThere, missing)                                                            \
    do {                                                                                           \
        if (!(isThere)) {                                                                          \
            if (qEnvironmentVariableIsSet("CI"))                                                   \
                QFAIL(missing);                                                                    \
            QSKIP(missing);                                                                        \
        }                                                                                          \
    } while (false)

/// The same of a program that is in a package of Debian; app/setup.sh installs it for ./tests/run.
#define PLYLINE_NEEDS_PROGRAM(name, package)                                                       \
    PLYLINE_NEEDS(!plyline::tests::programPath(name).isEmpty(),                                    \
                  name " is not installed: it is in the package " package)
