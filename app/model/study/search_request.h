#pragma once

#include <QtCore/QObject>

#include <utility>

namespace plyline::study {

/// A request to search for the shown position that was made outside the search panel. It waits
/// until the panel is there. GUI thread.
class SearchRequest : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Returns whether a request was waiting; it no longer is.
    bool take() { return std::exchange(m_isWaiting, false); }

public Q_SLOTS:
    void make()
    {
        m_isWaiting = true;
        Q_EMIT made();
    }

Q_SIGNALS:
    void made();

private:
    bool m_isWaiting = false;
};

} // namespace plyline::study
