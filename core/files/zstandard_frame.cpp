#include "core/files/zstandard_frame.h"

#include "core/files/packed_numbers.h"

#include <array>
#include <cstdint>

namespace plyline::files {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t magicSize = 4;
constexpr unsigned checksumFlag = 0x04, singleSegmentFlag = 0x20, dictionaryFlags = 0x03;

std::size_t dictionaryIdSize(unsigned descriptor)
{
    constexpr std::array<std::size_t, 4> sizes = {0, 1, 2, 4};
    return sizes[descriptor & dictionaryFlags];
}

std::size_t contentSizeSize(unsigned descriptor)
{
    constexpr std::array<std::size_t, 4> sizes = {0, 2, 4, 8};
    const unsigned flag = descriptor >> 6;
    return flag == 0 && (descriptor & singleSegmentFlag) != 0 ? 1 : sizes[flag];
}

/// Returns the window descriptor of the smallest window that holds the whole content.
char windowFor(std::uint64_t contentSize)
{
    constexpr int smallest = 10, largest = 41; // exponents of two
    int exponent = smallest;
    while (exponent < largest && (std::uint64_t{1} << exponent) < contentSize)
        ++exponent;
    return static_cast<char>((exponent - smallest) << 3);
}

} // namespace

ZstandardFrame::ZstandardFrame(std::string_view bytes)
{
    if (!holds(bytes, 0, 8))
        return;
    const std::uint64_t magic = numberAt(bytes, 0, magicSize);
    if ((magic & 0xfffffff0) == 0x184d2a50) { // a skippable frame
        const std::uint64_t size = numberAt(bytes, magicSize, 4);
        if (holds(bytes, 8, size))
            m_size = 8 + size;
        return;
    }
    if (magic != 0xfd2fb528)
        return;
    const auto descriptor = static_cast<unsigned char>(bytes[magicSize]);
    const std::size_t window = (descriptor & singleSegmentFlag) != 0 ? 0 : 1;
    const std::size_t size =
        magicSize + 1 + window + dictionaryIdSize(descriptor) + contentSizeSize(descriptor);
    if (!holds(bytes, 0, size))
        return;
    m_header = bytes.substr(0, size);
    walkBlocks(bytes, size);
    const std::size_t end = size + m_blocks.size() + ((descriptor & checksumFlag) != 0 ? 4 : 0);
    if (m_hasLastBlock && holds(bytes, end, 0))
        m_size = end;
}

void ZstandardFrame::walkBlocks(std::string_view bytes, std::size_t at)
{
    constexpr std::size_t headerSize = 3;
    const std::size_t begin = at;
    while (!m_hasLastBlock && holds(bytes, at, headerSize)) {
        const std::uint64_t header = numberAt(bytes, at, headerSize);
        const bool isOneRepeated = (header >> 1 & 3) == 1;
        const std::uint64_t size = isOneRepeated ? 1 : header >> 3;
        if (!holds(bytes, at + headerSize, size))
            break;
        m_hasLastBlock = (header & 1) != 0;
        at += headerSize + size;
    }
    m_blocks = bytes.substr(begin, at - begin);
}

std::string ZstandardFrame::plainHeader() const
{
    if (m_blocks.empty())
        return {};
    const auto descriptor = static_cast<unsigned char>(m_header[magicSize]);
    std::string_view rest = m_header.substr(magicSize + 1);
    std::string plain(m_header.substr(0, magicSize));
    plain += static_cast<char>(descriptor & dictionaryFlags);
    if ((descriptor & singleSegmentFlag) == 0) {
        plain += rest.front();
        rest.remove_prefix(1);
    } else {
        // A size of two bytes counts from 256.
        const std::size_t width = contentSizeSize(descriptor);
        plain += windowFor(numberAt(rest, dictionaryIdSize(descriptor), width) + 256);
    }
    return plain.append(rest.substr(0, dictionaryIdSize(descriptor)));
}

std::string_view ZstandardFrame::ending() const
{
    return m_hasLastBlock ? ""sv : "\x01\0\0"sv;
}

} // namespace plyline::files
