#pragma once

#include <QtGui/QAccessible>

#include <algorithm>

namespace plyline::tests {

/// Collects what assistive technology is told while it lives, as if some were connected. For test
/// programs that link listening.cpp.
class HeardEvents
{
public:
    HeardEvents();
    ~HeardEvents();
    HeardEvents(const HeardEvents&) = delete;
    HeardEvents& operator=(const HeardEvents&) = delete;

    struct Heard
    {
        QAccessible::Event type;
        QObject* object; ///< Null for a part.
        QString name;
    };
    [[nodiscard]] const QList<Heard>& all() const { return m_heard; }
    [[nodiscard]] int count(QAccessible::Event type) const
    {
        return static_cast<int>(std::count_if(m_heard.begin(), m_heard.end(),
                                              [type](const Heard& h) { return h.type == type; }));
    }
    [[nodiscard]] int count(QAccessible::Event type, const QObject& object) const
    {
        return static_cast<int>(
            std::count_if(m_heard.begin(), m_heard.end(), [&](const Heard& heard) {
                return heard.type == type && heard.object == &object;
            }));
    }
    void clear() { m_heard.clear(); }
    void hear(QAccessibleEvent& event);

private:
    QList<Heard> m_heard;
};

} // namespace plyline::tests
