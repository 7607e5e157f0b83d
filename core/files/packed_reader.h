#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace plyline::files {

/// What packed bytes hold: the contents of one file after another. The bytes must outlive it.
class PackedReader
{
public:
    /// Reads what packingOf finds, or nothing. Precondition: the bytes are packed.
    [[nodiscard]] static std::unique_ptr<PackedReader> open(std::string_view packed);
    virtual ~PackedReader() = default;
    PackedReader(const PackedReader&) = delete;
    PackedReader& operator=(const PackedReader&) = delete;

    enum class Step : std::uint8_t {
        Data,    ///< `data` holds some; valid until the next step.
        FileEnd, ///< The rest of another file follows, if any.
        Damage,  ///< `error` says what is wrong; more may follow.
        End,
    };
    [[nodiscard]] virtual Step next() = 0;
    [[nodiscard]] std::string_view data() const { return m_data; }
    /// Without a subject.
    [[nodiscard]] const Error& error() const { return m_error; }
    /// Of the packed bytes.
    [[nodiscard]] virtual std::int64_t bytesRead() const = 0;

    /// The size of all that will come, where an archive says so in front; the largest number there
    /// is where its claims add up to more than that.
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
