#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace plyline::files {

/// A file mapped into memory and followed by zero bytes, safe against whatever happens to the file.
///
/// A mapping shows the current contents of the file. If the file has been cut short, or its disk or
/// network does not answer, reading the mapping raises SIGBUS, which normally ends the program.
/// Here a handler, installed with the first mapping, replaces the lost pages by zero pages, marks
/// the mapping as damaged and lets the read continue. With read(2) instead, every reader of the
/// bytes would have to expect errors and gigabytes would be copied; checking the size before each
/// read would make the accident only less likely. The handler uses nothing but lock-free atomics
/// and mmap, and passes any SIGBUS outside a mapping to the handler installed before.
///
/// The last bytes are a private copy, so that the new bytes of a growing file never appear where
/// zeros are promised.
class Mapping
{
public:
    enum class Writes : std::uint8_t {
        None,
        Own, ///< The bytes may be written; the file does not change.
    };
    /// Maps the first `size` bytes of an open file, followed by `padding` zero bytes. Returns null
    /// if the system refuses; errno tells the reason.
    [[nodiscard]] static std::unique_ptr<Mapping>
    make(int file, std::int64_t size, std::size_t padding, Writes writes = Writes::None);
    /// Maps the same, with a copy of `text` between the file's bytes and the padding.
    [[nodiscard]] static std::unique_ptr<Mapping> make(int file, std::int64_t size,
                                                       std::string_view text, std::size_t padding,
                                                       Writes writes = Writes::None);
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping();

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    /// Returns the last part of bytes(), a copy made when the file was mapped.
    [[nodiscard]] std::string_view copiedTail() const;
    /// Returns whether bytes were lost since the mapping was made; they read as zeros. Any thread.
    [[nodiscard]] bool isDamaged() const;

private:
    Mapping() = default;

    std::string_view m_bytes;
    std::size_t m_mapped = 0; ///< Number of bytes mapped; the rest is a copy.
    std::size_t m_whole = 0;  ///< Size with the padding, in whole pages.
    std::size_t m_guard = 0;  ///< Index in the handler's table of guards.
    bool m_isShort = false;   ///< The file was shorter than `size` when the copy was made.
};

} // namespace plyline::files
