// plyline-soak [--minutes N | --steps N] [--seed N] [--steps-file PATH]
//
// The whole window, driven at random (Monkey). Exit status: 0 nothing was found; 1 a window closed
// without being told to, or did not when it was; 3 the event loop did not answer. A sanitizer ends
// the process with a status of its own.

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include "app/kit/words/english.h"
#include "app/shell/window/main_window.h"
#include "core/base/memory.h"
#include "tests/soak/monkey.h"
#include "tests/soak/watchdog.h"

#include <cstdio>
#include <memory>

namespace {

using namespace plyline;

struct Arguments
{
    double minutes = 0.0; ///< 0: as many steps.
    int steps = 1000;
    unsigned seed = 1;
    QString stepsFile;
};

Arguments parse(const QStringList& words)
{
    Arguments arguments;
    for (qsizetype i = 1; i + 1 < words.size(); i += 2) {
        if (words[i] == u"--minutes")
            arguments.minutes = words[i + 1].toDouble();
        else if (words[i] == u"--steps")
            arguments.steps = words[i + 1].toInt();
        else if (words[i] == u"--seed")
            arguments.seed = words[i + 1].toUInt();
        else if (words[i] == u"--steps-file")
            arguments.stepsFile = words[i + 1];
    }
    return arguments;
}

/// The program as main() puts it together.
struct Program
{
    settings::Settings settings;
    look::Look look;
    workspace::Workspace workspace;
    session::Playback playback{workspace.session};
    window::MainWindow window{workspace, playback, look, settings};

    Program()
    {
        window.show();
        window.activateWindow();
        window.opening().openAtStart({}, {}, {});
    }
};

/// Starts the program again and again until the time is over.
class Soak
{
public:
    Soak(const Arguments& arguments, soak::Monkey& monkey)
        : m_arguments(arguments), m_monkey(monkey)
    {
        m_clock.start();
    }

    /// The exit status.
    int run()
    {
        while (!isOver()) {
            ++m_starts;
            auto program = std::make_unique<Program>();
            m_monkey.setWindow(&program->window);
            m_loop = std::make_unique<QObject>();
            goOn();
            QApplication::exec();
            m_loop.reset();
            const bool isClosed = !program->window.isVisible();
            if (!m_monkey.hasQuit() || !isClosed || goesOnAfterQuit()) {
                std::fprintf(stderr, goesOnAfterQuit()
                                         ? "FOUND: the program does not end with its window\n"
                                     : isClosed ? "FOUND: the window closed without being told to\n"
                                                : "FOUND: the program ended, its window did not\n");
                m_monkey.printLast();
                return 1;
            }
            m_monkey.setWindow(nullptr);
        }
        return 0;
    }
    [[nodiscard]] int starts() const { return m_starts; }

private:
    [[nodiscard]] bool isOver() const
    {
        return m_arguments.minutes > 0.0
                   ? static_cast<double>(m_clock.elapsed()) > m_arguments.minutes * 60e3
                   : m_monkey.steps() >= m_arguments.steps;
    }
    /// The next step is due before this one is done: a menu or a drag in it has an event loop of
    /// its own. (A timer does not fire again within its own slot.)
    void goOn()
    {
        QTimer::singleShot(m_monkey.takeRest(), m_loop.get(), [this] {
            goOn();
            m_turnsAfterQuit = m_monkey.hasQuit() ? m_turnsAfterQuit + 1 : 0;
            if (goesOnAfterQuit())
                QCoreApplication::exit();
            else if (isOver() && !m_monkey.hasQuit())
                endLast();
            else
                m_monkey.step();
        });
    }
    [[nodiscard]] bool goesOnAfterQuit() const
    {
        constexpr int many = 100'000; // turns of the event loop
        return m_turnsAfterQuit > many;
    }
    /// What is in front of the window goes first, as a person would have it.
    void endLast()
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        else if (QWidget* modal = QApplication::activeModalWidget())
            modal->close();
        else
            m_monkey.requestQuit();
    }

    const Arguments& m_arguments;
    soak::Monkey& m_monkey;
    QElapsedTimer m_clock;
    int m_starts = 0;
    int m_turnsAfterQuit = 0;
    std::unique_ptr<QObject> m_loop; ///< While the program runs.
};

/// Prints what Qt warns of, except that the display of tests has no windows as others have.
void printWarning(QtMsgType, const QMessageLogContext&, const QString& words)
{
    if (!words.startsWith(QStringLiteral("This plugin does not support")))
        std::fprintf(stderr, "%s\n", qPrintable(words));
}

} // namespace

int main(int argc, char** argv)
{
    giveLargeBlocksBack();
    qInstallMessageHandler(printWarning);
    QApplication application(argc, argv);
    words::installEnglish();
    QCoreApplication::setOrganizationName(QStringLiteral("Plyline"));
    QCoreApplication::setApplicationName(QStringLiteral("Plyline"));
    QDir::setCurrent(QDir::homePath()); // which is empty, and gone afterwards
    const Arguments arguments = parse(QCoreApplication::arguments());
    std::FILE* const log =
        arguments.stepsFile.isEmpty() ? nullptr : std::fopen(qPrintable(arguments.stepsFile), "w");
    int status = 0;
    {
        soak::Monkey monkey(arguments.seed, log);
        const soak::Watchdog watchdog([&monkey] { monkey.printLast(); });
        Soak soak(arguments, monkey);
        status = soak.run();
        std::fprintf(stderr, "seed %u: %d steps, %d starts; longest without an answer %.1f s\n",
                     arguments.seed, monkey.steps(), soak.starts(), watchdog.longest());
    }
    if (log)
        std::fclose(log);
    return status;
}
