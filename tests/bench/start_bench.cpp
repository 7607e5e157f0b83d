#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QMainWindow>

#include "tests/bench/bench.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/window_bench.h"
#include "tests/bench/window_program.h"

#include <fmt/format.h>

#include <cstdlib>

namespace plyline::bench {

namespace {

constexpr double startBudgetMillis = 250.0;
constexpr double buildBudgetSeconds = 360.0;
constexpr int starts = 15;

} // namespace

bool benchStart(const QString& file)
{
    const std::string self = QCoreApplication::applicationFilePath().toStdString();
    const std::vector<std::string> command{self, "first-paint", file.toStdString()};
    bool isGood = runProgram(command); // so that the system has read its files
    const auto once = [&] { isGood = runProgram(command) && isGood; };
    const double wall = 1e3 * medianSeconds(Time::Wall, starts, once);
    const double processor = 1e3 * medianSeconds(Time::Processor, starts, once);
    print("start to first paint", fmt::format("{:.0f} ms", wall),
          fmt::format("processor {:.0f} ms; budget {:.0f} ms", processor, startBudgetMillis));
    return isGood && wall <= startBudgetMillis;
}

namespace {

/// Ends the process when a main window has been painted whole.
class EndAtFirstPaint : public QObject
{
public:
    explicit EndAtFirstPaint(std::function<void()> end) : m_end(std::move(end)) {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && qobject_cast<QMainWindow*>(watched) && !m_isPainted) {
            m_isPainted = true;
            // Its children are painted behind it, before the event loop goes on.
            QMetaObject::invokeMethod(this, &EndAtFirstPaint::endProcess, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void endProcess()
    {
        m_end();
        std::_Exit(0);
    }

    std::function<void()> m_end;
    bool m_isPainted = false;
};

} // namespace

int paintFirst(const QString& file, const std::function<void()>& end)
{
    EndAtFirstPaint watch(end);
    QCoreApplication::instance()->installEventFilter(&watch);
    Program program;
    program.window.opening().openAtStart(file, {}, {});
    static_cast<void>(waitFor([] { return false; }, 20.0));
    return 1;
}

bool benchFirstBuild(const QString& folder)
{
    const std::string clone = (folder + QStringLiteral("/clone")).toStdString();
    if (!runProgram({"git", "clone", "--quiet", PLYLINE_ROOT, clone}))
        return false;
    qputenv("CCACHE_DISABLE", "1");
    bool isGood = true;
    double wall = 0.0;
    // "--version" asks for no display and ends at once.
    const double processor = medianSeconds(Time::Processor, 1, [&] {
        wall = medianSeconds(Time::Wall, 1, [&] {
            isGood = runProgram({clone + "/app/run", "--version"});
        });
    });
    print("app/run in a clean clone, to configure and build", fmt::format("{:.0f} s", processor),
          fmt::format("of processor time, {:.0f} s on the clock; budget {:.0f} s", wall,
                      buildBudgetSeconds));
    return isGood && processor <= buildBudgetSeconds;
}

} // namespace plyline::bench
