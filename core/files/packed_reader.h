#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace plyline::files {

/// Reads the contents of the packed files one after another. The packed bytes must outlive it.
class PackedReader
{
public:
    /// Makes the reader for the format that packingOf finds. Precondition: packingOf finds one.
    [[nodiscard]] static std::unique_ptr<PackedReader> open(std::string_view packed);
    virtual ~PackedReader() = default;
    PackedReader(const PackedReader&) = delete;
    PackedReader& operator=(const PackedReader&) = delete;

    enum class Step : std::uint8_t {
        Data,    ///< `data` holds bytes, or none so far; valid until the next step.
        FileEnd, ///< The end of one file; another may follow.
        Damage,  ///< `error` holds the problem; more data may follow.
        End,
    };
    [[nodiscard]] virtual Step next() = 0;
    [[nodiscard]] std::string_view data() const { return m_data; }
    /// Returns the error of the last Damage step, without a subject.
    [[nodiscard]] const Error& error() const { return m_error; }
    /// Returns the number of packed bytes consumed so far.
    [[nodiscard]] virtual std::int64_t bytesRead() const = 0;

    /// Returns the total unpacked size if an archive announces it; the largest std::int64_t if the
    /// announced sizes exceed that.
    [[nodiscard]] const std::optional<std::int64_t>& announcedSize() const { return m_announced; }

protected:
    PackedReader() = default;
    Step fail(ErrorCode code, std::string_view words);
    Step failBehind(std::size_t bytes);

    std::string_view m_data;
    Error m_error;
    std::optional<std::int64_t> m_announced;
};

} // namespace plyline::files
