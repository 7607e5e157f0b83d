#pragma once

#include <QtWidgets/QApplication>

#include <map>
#include <string>
#include <utility>

namespace plyline::bench {

/// Milliseconds that the calling thread has had of a processor.
[[nodiscard]] double threadMillis();

/// An application that counts and times what its widgets paint, by class. A widget's children
/// paint for themselves, so no time counts twice.
class PaintWatch : public QApplication
{
public:
    using QApplication::QApplication;

    struct Painted
    {
        int times = 0;
        double millis = 0.0; ///< Of the GUI thread's processor time.
    };
    /// Since the last call, by the widget's class and that of the panel it belongs to.
    [[nodiscard]] std::map<std::string, Painted> take() { return std::exchange(m_painted, {}); }
    /// Reading the clock takes time as well: only a run that is not measured as a whole does.
    void setTimed(bool isTimed) { m_isTimed = isTimed; }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    std::map<std::string, Painted> m_painted;
    bool m_isTimed = false;
};

} // namespace plyline::bench
