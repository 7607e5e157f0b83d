#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace plyline::files {

/// The Zstandard frame, or the skippable one, at the start of some bytes (RFC 8878, section 3.1).
/// It may be cut off. It holds views of the bytes.
class ZstandardFrame
{
public:
    explicit ZstandardFrame(std::string_view bytes);

    /// Returns the size of the frame; none if it is not complete, or no frame.
    [[nodiscard]] std::optional<std::size_t> size() const { return m_size; }

    /// Returns whether it is complete and has no contents, only a program's own data.
    [[nodiscard]] bool isSkippable() const { return m_size && m_header.empty(); }

    /// Returns the complete blocks. Empty for a skippable frame.
    [[nodiscard]] std::string_view blocks() const { return m_blocks; }

    /// Returns a header for the blocks that announces neither their size nor a checksum. Empty if
    /// there are no blocks.
    [[nodiscard]] std::string plainHeader() const;

    /// Returns what must follow the blocks to complete the frame of the plain header: an empty last
    /// block, or nothing if the last block is there.
    [[nodiscard]] std::string_view ending() const;

private:
    void walkBlocks(std::string_view bytes, std::size_t at);

    std::string_view m_header; ///< Of a frame with blocks, from the magic on.
    std::string_view m_blocks;
    bool m_hasLastBlock = false;
    std::optional<std::size_t> m_size;
};

} // namespace plyline::files
