#include "core/base/text.h"

#include "core/base/byte_block.h"
#include "core/base/wide_bytes.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace plyline {

namespace {

/// Windows-1252 for 0x80 to 0x9f; the rest of the upper half is Latin-1. Unassigned codes stay as
/// controls.
constexpr std::array<std::uint16_t, 32> windows1252 = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

/// Windows-1251 for 0x80 to 0xbf; the rest are the letters U+0410 to U+044F in order.
constexpr std::array<std::uint16_t, 64> windows1251 = {
    0x0402, 0x0403, 0x201a, 0x0453, 0x201e, 0x2026, 0x2020, 0x2021, 0x20ac, 0x2030, 0x0409,
    0x2039, 0x040a, 0x040c, 0x040b, 0x040f, 0x0452, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x0098, 0x2122, 0x0459, 0x203a, 0x045a, 0x045c, 0x045b, 0x045f, 0x00a0,
    0x040e, 0x045e, 0x0408, 0x00a4, 0x0490, 0x00a6, 0x00a7, 0x0401, 0x00a9, 0x0404, 0x00ab,
    0x00ac, 0x00ad, 0x00ae, 0x0407, 0x00b0, 0x00b1, 0x0406, 0x0456, 0x0491, 0x00b5, 0x00b6,
    0x00b7, 0x0451, 0x2116, 0x0454, 0x00bb, 0x0458, 0x0405, 0x0455, 0x0457};

std::uint32_t codePoint(unsigned char byte, CodePage page)
{
    if (byte < 0x80)
        return byte;
    switch (page) {
    case CodePage::Windows1252:
        return byte < 0xa0 ? windows1252[byte - 0x80u] : byte;
    case CodePage::Windows1251:
        return byte < 0xc0 ? windows1251[byte - 0x80u] : 0x0410u + (byte - 0xc0u);
    }
    return byte;
}

/// How many bytes from the start are ASCII; looks at eight at once.
std::size_t asciiLength(std::string_view bytes)
{
    std::size_t length = 0;
    while (length + 8 <= bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + length, 8);
        if ((word & 0x8080808080808080u) != 0)
            break;
        length += 8;
    }
    while (length < bytes.size() && static_cast<unsigned char>(bytes[length]) < 0x80)
        ++length;
    return length;
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else if (code >= 0x10000) {
        out += static_cast<char>(0xf0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3f));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        out += static_cast<char>(0xe0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    }
}

/// The length of the well-formed sequence at the start of `bytes`, 0 if there is none (Unicode
/// table 3-7).
std::size_t sequenceLength(std::string_view bytes)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const auto continues = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xbf) {
        return i < bytes.size() && at(i) >= low && at(i) <= high;
    };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return continues(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const unsigned low = lead == 0xe0 ? 0xa0 : 0x80;
        const unsigned high = lead == 0xed ? 0x9f : 0xbf;
        return continues(1, low, high) && continues(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const unsigned low = lead == 0xf0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xf4 ? 0x8f : 0xbf;
        return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    for (;;) {
        bytes.remove_prefix(asciiLength(bytes));
        if (bytes.empty())
            return true;
        const std::size_t length = sequenceLength(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
}

std::string_view wholeCharacters(std::string_view text, std::size_t limit)
{
    constexpr std::size_t longest = 4;
    if (text.size() <= limit)
        return text;
    std::size_t begin = limit; // of the character that stands over the limit
    while (begin > 0 && limit - begin < longest - 1 && (text[begin] & '\xc0') == '\x80')
        --begin;
    const std::size_t length = sequenceLength(text.substr(begin));
    if (begin + length <= limit)
        return text.substr(0, limit);
    return text.substr(0, begin > 0 ? begin : length);
}

std::string toUtf8(std::string_view bytes, CodePage page)
{
    if (isValidUtf8(bytes))
        return std::string(bytes);
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes)
        appendUtf8(out, codePoint(static_cast<unsigned char>(c), page));
    return out;
}

CodePage guessCodePage(std::string_view bytes)
{
    constexpr std::size_t shortestWord = 3;
    std::size_t letters = 0, lettersInWords = 0, run = 0;
    const auto endRun = [&] {
        lettersInWords += run >= shortestWord ? run : 0;
        run = 0;
    };
    while (!bytes.empty()) {
        if (const std::size_t plain = run == 0 ? asciiLength(bytes) : 0; plain > 0) {
            bytes.remove_prefix(plain);
            continue;
        }
        const std::size_t length = sequenceLength(bytes);
        const bool isLetter = length == 0 && static_cast<unsigned char>(bytes[0]) >= 0xc0;
        letters += isLetter ? 1 : 0;
        if (isLetter)
            ++run;
        else
            endRun();
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    endRun();
    return lettersInWords * 2 > letters ? CodePage::Windows1251 : CodePage::Windows1252;
}

bool hasUtf16Mark(std::string_view bytes)
{
    return bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
}

std::string fromUtf16(std::string_view bytes)
{
    const bool isLittle = bytes.starts_with("\xff\xfe");
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<std::uint32_t>(isLittle ? first | second << 8 : first << 8 | second);
    };
    std::string out;
    out.reserve(bytes.size() / 2);
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
        std::uint32_t code = unit(i);
        const bool isPair = code >= 0xd800 && code < 0xdc00 && i + 3 < bytes.size() &&
                            unit(i + 2) >= 0xdc00 && unit(i + 2) < 0xe000;
        if (isPair) {
            code = 0x10000 + ((code - 0xd800) << 10) + (unit(i + 2) - 0xdc00);
            i += 2;
        } else if (code >= 0xd800 && code < 0xe000) {
            code = 0xfffd;
        }
        appendUtf8(out, code);
    }
    return out;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return text.substr(0, 0);
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

namespace {

#ifdef PLYLINE_HAS_WIDE_BYTES
/// The line feeds of the beginning of [p, end), which is left behind `p`: up to near the first
/// carriage return, or to where too little is left.
PLYLINE_WIDE std::int64_t countFeedsWide(const char*& p, const char* end)
{
    const __m256i feed = _mm256_set1_epi8('\n');
    const __m256i carriageReturn = _mm256_set1_epi8('\r');
    __m256i sums = _mm256_setzero_si256();
    for (bool isFree = true; isFree && end - p >= wideBytes;) {
        __m256i counts = _mm256_setzero_si256();
        for (int blocks = 0; blocks < 255 && end - p >= wideBytes; ++blocks, p += wideBytes) {
            const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
            if (_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, carriageReturn)) != 0) {
                isFree = false;
                break;
            }
            counts = _mm256_sub_epi8(counts, _mm256_cmpeq_epi8(bytes, feed));
        }
        sums = _mm256_add_epi64(sums, _mm256_sad_epu8(counts, _mm256_setzero_si256()));
    }
    return _mm256_extract_epi64(sums, 0) + _mm256_extract_epi64(sums, 1) +
           _mm256_extract_epi64(sums, 2) + _mm256_extract_epi64(sums, 3);
}
#endif

/// Of the beginning of [p, end), which is left behind `p`; `endsIn` tells which bytes of a block
/// end a line and may look one byte further.
template <typename EndsIn>
std::int64_t countInBlocks(const char*& p, const char* end, const EndsIn& endsIn)
{
    constexpr std::ptrdiff_t mostBlocks = 255; // what a byte can count
    std::int64_t ends = 0;
    while (end - p > ByteBlock::size) {
        ByteBlock counts;
        const auto blocks = std::min((end - p - 1) / ByteBlock::size, mostBlocks);
        for (const char* const stop = p + blocks * ByteBlock::size; p < stop; p += ByteBlock::size)
            counts.countIn(endsIn(p));
        ends += counts.sum();
    }
    return ends;
}

} // namespace

std::int64_t countLineEnds(std::string_view text)
{
    const char* p = text.data();
    const char* const end = p + text.size();
    std::int64_t ends = 0;
#ifdef PLYLINE_HAS_WIDE_BYTES
    if (hasWideBytes)
        ends = countFeedsWide(p, end);
#endif
    ends += countInBlocks(p, end, [](const char* at) {
        const ByteBlock bytes = ByteBlock::load(at);
        return bytes.is('\n') | (bytes.is('\r') & ~ByteBlock::load(at + 1).is('\n'));
    });
    for (; p < end; ++p)
        ends += *p == '\n' || (*p == '\r' && !(p + 1 < end && p[1] == '\n')) ? 1 : 0;
    return ends;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

} // namespace plyline
