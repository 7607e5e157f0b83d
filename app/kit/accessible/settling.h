#pragma once

#include <QtCore/QTimer>

namespace plyline::accessible {

/// Says once, a moment after the last of several changes in quick succession, that they have
/// settled; so that a key held down does not flood a screen reader. Does nothing while no assistive
/// technology is connected.
class Settling : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualMillis = 150;

    explicit Settling(QObject* parent = nullptr);

    void change();

Q_SIGNALS:
    void settled();

private:
    QTimer m_timer{this};
};

} // namespace plyline::accessible
