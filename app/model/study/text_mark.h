#pragma once

#include <QtCore/QObject>

#include "core/base/text.h"

#include <optional>

namespace plyline::study {

/// The part of the game's text that somebody wants to see, in bytes of the source. GUI thread.
class TextMark : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<Span>& span() const { return m_span; }

public Q_SLOTS:
    /// Asks for it, again as well.
    void mark(plyline::Span span)
    {
        m_span = span;
        Q_EMIT wanted();
    }

Q_SIGNALS:
    void wanted();

private:
    std::optional<Span> m_span;
};

} // namespace plyline::study
