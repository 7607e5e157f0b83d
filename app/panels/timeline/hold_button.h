#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QToolButton>

namespace plyline::timeline {

/// A button that acts when it is pressed and, while it is held down, again: after half a second,
/// then faster and faster, up to ten times a second.
class HoldButton : public QToolButton
{
    Q_OBJECT

public:
    explicit HoldButton(QWidget* parent = nullptr);

    /// If false, acts only once for each press.
    void setRepeating(bool isRepeating) { m_isRepeating = isRepeating; }

Q_SIGNALS:
    void acted();

private:
    void begin();
    void repeat();

    QTimer m_timer;
    bool m_isRepeating = true;
};

} // namespace plyline::timeline
