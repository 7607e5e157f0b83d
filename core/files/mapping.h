#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace plyline::files {

/// A file's bytes in memory, followed by zero bytes whatever becomes of the file.
///
/// A mapping shows the file as it is now. Where the file has been cut short, or its disk or network
/// does not answer, reading the mapping raises SIGBUS, which ends a program. Here it does not: a
/// handler, installed with the first mapping, puts zero pages in the place of what is lost, marks
/// the mapping as damaged and lets the read go on. Reading through read(2) instead would need every
/// reader of the bytes to expect an error and would copy gigabytes; a check of the size before each
/// read would only make the accident rarer. The handler uses lock-free atomics and mmap alone,
/// and hands on every SIGBUS that is not of a mapping to the handler that was there before.
///
/// The last bytes are a private copy, so that a file that grows never shows its new bytes where
/// zeros are promised.
class Mapping
{
public:
    enum class Writes : std::uint8_t {
        None,
        Own, ///< What is written into the bytes is seen in this mapping alone.
    };
    /// The first `size` bytes of an open file and `padding` zero bytes. Null when the system does
    /// not map it; errno says why.
    [[nodiscard]] static std::unique_ptr<Mapping>
    make(int file, std::int64_t size, std::size_t padding, Writes writes = Writes::None);
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping();

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    /// The end of bytes() that is a copy: as it was when the file was mapped.
    [[nodiscard]] std::string_view copiedTail() const;
    /// Bytes were lost since and read as zeros. Any thread.
    [[nodiscard]] bool isDamaged() const;

private:
    Mapping() = default;

    std::string_view m_bytes;
    std::size_t m_mapped = 0; ///< Of the bytes; the rest is a copy.
    std::size_t m_whole = 0;  ///< With the padding, in whole pages.
    std::size_t m_guard = 0;  ///< Where the handler knows it.
    bool m_isShort = false;   ///< The copy found less than `size`.
};

} // namespace plyline::files
