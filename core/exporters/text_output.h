#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/tables/schema.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace plyline::exporters {

/// Collects text and passes it on in pieces of some kilobytes.
class TextOutput
{
public:
    /// Receives text and its table, which matters for formats with a file for each table.
    using Sink = std::function<Expected<void, Error>(tables::TableId, std::string_view)>;
    explicit TextOutput(Sink sink) : m_sink(std::move(sink)) {}

    /// Returns false if the sink failed or `fail` was called; error() tells why.
    [[nodiscard]] bool put(tables::TableId table, std::string_view text);
    /// Puts text of a format that is a single text.
    [[nodiscard]] bool put(std::string_view text) { return put(tables::TableId::Games, text); }
    /// Stores the error and refuses further text. Returns false.
    [[nodiscard]] bool fail(Error error);
    /// Passes on the text collected so far.
    [[nodiscard]] bool flush();
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// Returns the number of bytes given to `put`.
    [[nodiscard]] std::int64_t size() const { return m_size; }

private:
    [[nodiscard]] bool flush(tables::TableId table);

    Sink m_sink;
    std::array<std::string, tables::tableCount> m_pending;
    std::int64_t m_size = 0;
    std::optional<Error> m_error;
};

} // namespace plyline::exporters
