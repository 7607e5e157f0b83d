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

/// Collects text, and hands it on in pieces of some kilobytes.
class TextOutput
{
public:
    /// The table is the one that the text belongs to, where a format has a file for each.
    using Sink = std::function<Expected<void, Error>(tables::TableId, std::string_view)>;
    explicit TextOutput(Sink sink) : m_sink(std::move(sink)) {}

    /// Returns false when the sink, or the caller, failed; error() says why.
    [[nodiscard]] bool put(tables::TableId table, std::string_view text);
    /// For a format that is one text.
    [[nodiscard]] bool put(std::string_view text) { return put(tables::TableId::Games, text); }
    /// Returns false; the output takes nothing more.
    [[nodiscard]] bool fail(Error error);
    /// Hands on what was kept back.
    [[nodiscard]] bool flush();
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// The bytes given to `put`.
    [[nodiscard]] std::int64_t size() const { return m_size; }

private:
    [[nodiscard]] bool flush(tables::TableId table);

    Sink m_sink;
    std::array<std::string, tables::tableCount> m_pending;
    std::int64_t m_size = 0;
    std::optional<Error> m_error;
};

} // namespace plyline::exporters
