#pragma once

#include <QtCore/QObject>
#include <QtCore/QPoint>
#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include "app/shell/window/main_window.h"
#include "tests/soak/soak_files.h"

#include <cstdio>
#include <functional>
#include <mutex>
#include <random>
#include <vector>

class QFileDialog;

namespace plyline::soak {

/// One thing after another that a person may do, at random and without sense: keys, clicks, drags,
/// the wheel, sizes, commands, files. Dialogs that choose files are answered, so that nothing
/// outside of its own folder is touched.
class Monkey : public QObject
{
public:
    /// Writes each step into `log`, where there is one.
    Monkey(unsigned seed, std::FILE* log);

    /// The window that it plays with; null while there is none.
    void setWindow(window::MainWindow* window);
    void step();
    /// How long to wait before the next one, in milliseconds.
    [[nodiscard]] int takeRest();
    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] unsigned below(unsigned bound)
    {
        return static_cast<unsigned>(m_random()) % bound;
    }
    /// Whether it told the window to close, by a key, a command or the frame.
    [[nodiscard]] bool hasQuit() const { return m_hasQuit; }
    void requestQuit();
    /// Prints the last steps on stderr; in any thread.
    void printLast();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Act
    {
        unsigned weight;
        void (Monkey::*act)();
    };
    static const std::vector<Act>& acts();

    // monkey_input.cpp
    void pressKey();
    void holdKey();
    void typeText();
    void click();
    void doubleClick();
    void drag();
    void turnWheel();
    void openContextMenu();

    void resize();
    void changeState();
    void trigger();
    void openPanel();
    void openFile();
    void disturbFile();
    void paste();
    void drop();
    void closeSomething();
    void rest();
    void quit();

    void answer(QFileDialog& dialog);
    void say(const QString& what);
    /// A window that takes input now; null when there is none.
    [[nodiscard]] QWidget* anyWindow();
    /// A widget there and a point of it.
    struct Target
    {
        QPointer<QWidget> widget;
        QPoint point;
    };
    [[nodiscard]] Target anyTarget();

    std::mt19937 m_random;
    SoakFiles m_files;
    QPointer<window::MainWindow> m_window;
    bool m_hasQuit = false;
    int m_steps = 0;
    int m_restMillis = 0;
    int m_depth = 0; ///< Of event loops within steps.
    std::FILE* m_log;
    std::mutex m_lastGuard; ///< The watchdog reads them.
    QStringList m_last;
};

} // namespace plyline::soak
