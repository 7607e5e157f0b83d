#pragma once

#include <QtCore/QObject>

#include "core/base/text.h"

#include <optional>

namespace plyline::study {

/// The part of the game's text to be shown, as bytes of the source. GUI thread.
class TextMark : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<Span>& span() const { return m_span; }

public Q_SLOTS:
    /// Asks for the text to be shown. Emits wanted() even if the span is the same as before.
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
