#pragma once

#include <QtCore/QProcess>
#include <QtGui/QColor>
#include <QtGui/QImage>

#include <algorithm>

namespace plyline::tests {

/// Returns what a program writes to standard output; empty if it fails.
inline QString outputOf(const char* program, const QStringList& arguments)
{
    QProcess process;
    process.start(QLatin1String(program), arguments);
    process.waitForFinished(120'000); // a busy machine takes its time
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
               ? QString::fromUtf8(process.readAllStandardOutput())
               : QString();
}

/// Returns the part of the pixels that differ visibly, in percent; 100 if the sizes differ.
inline double differenceOf(const QImage& a, const QImage& b)
{
    constexpr int visible = 48; // of 255
    if (a.size() != b.size() || a.isNull())
        return 100;
    int others = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one(a.pixel(x, y));
            const QColor two(b.pixel(x, y));
            const int apart =
                std::max({std::abs(one.red() - two.red()), std::abs(one.green() - two.green()),
                          std::abs(one.blue() - two.blue())});
            others += apart > visible ? 1 : 0;
        }
    }
    return 100.0 * others / (a.width() * a.height());
}

} // namespace plyline::tests
