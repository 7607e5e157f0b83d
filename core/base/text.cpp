#include "core/base/text.h"

#include "core/base/byte_block.h"
#include "core/base/wide_bytes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

namespace plyline {

namespace {

void appendUtf8(std::string& out, std::uint32_t code)
{
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, code);
    out.append(bytes.data(), static_cast<std::size_t>(length));
}

/// UTF-8 text of each byte from 0x80 to 0xff in a code page.
using UpperHalf = std::array<std::string, 128>;

UpperHalf upperHalfOf(const char* icuName)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(icuName, &status));
    UpperHalf texts;
    for (unsigned i = 0; i < texts.size(); ++i) {
        const auto byte = static_cast<char>(0x80 + i);
        std::array<char16_t, 2> units{};
        ucnv_toUChars(converter.getAlias(), units.data(), units.size(), &byte, 1, &status);
        assert(U_SUCCESS(status));
        // Bytes that the code page does not define become control characters.
        constexpr char16_t replacement = 0xfffd;
        appendUtf8(texts[i], units[0] == replacement ? 0x80 + i : units[0]);
    }
    return texts;
}

const UpperHalf& upperHalf(CodePage page)
{
    static const UpperHalf western = upperHalfOf("windows-1252");
    static const UpperHalf cyrillic = upperHalfOf("windows-1251");
    switch (page) {
    case CodePage::Windows1252:
        return western;
    case CodePage::Windows1251:
        return cyrillic;
    }
    return western;
}

/// Returns the number of ASCII bytes at the start; tests eight bytes at once.
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

/// Returns the length of the well-formed UTF-8 sequence at the start of `bytes`, 0 if there is none
/// (Unicode standard, table 3-7). Precondition: `bytes` is not empty.
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
    std::size_t begin = limit; // start of the character that crosses the limit
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
    const UpperHalf& texts = upperHalf(page);
    while (!bytes.empty()) {
        const std::size_t plain = asciiLength(bytes);
        out.append(bytes.substr(0, plain));
        bytes.remove_prefix(plain);
        if (bytes.empty())
            break;
        out += texts[static_cast<unsigned char>(bytes.front()) & 0x7fu];
        bytes.remove_prefix(1);
    }
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

namespace {

#ifdef PLYLINE_HAS_WIDE_BYTES
PLYLINE_WIDE std::uint32_t bitsOf(__m256i bytes)
{
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes));
}

/// Precondition: the text is longer than a block.
PLYLINE_WIDE std::int64_t countLineEndsWide(std::string_view text)
{
    const __m256i feed = _mm256_set1_epi8('\n');
    const __m256i carriageReturn = _mm256_set1_epi8('\r');
    const char* p = text.data();
    const char* const end = p + text.size();
    __m256i sums = _mm256_setzero_si256();
    while (end - p > wideBytes) {
        __m256i counts = _mm256_setzero_si256();
        const auto blocks = std::min<std::ptrdiff_t>((end - p - 1) / wideBytes, 255);
        for (const char* const stop = p + blocks * wideBytes; p < stop; p += wideBytes) {
            const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
            const __m256i next = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 1));
            const __m256i isFeed = _mm256_cmpeq_epi8(bytes, feed);
            const __m256i isReturn = _mm256_cmpeq_epi8(bytes, carriageReturn);
            const __m256i isAlone = _mm256_andnot_si256(_mm256_cmpeq_epi8(next, feed), isReturn);
            counts = _mm256_sub_epi8(counts, _mm256_or_si256(isFeed, isAlone));
        }
        sums = _mm256_add_epi64(sums, _mm256_sad_epu8(counts, _mm256_setzero_si256()));
    }
    // The rest is one block or less: the last block of the text, less what is counted already.
    const __m256i last = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(end - wideBytes));
    const std::uint32_t feeds = bitsOf(_mm256_cmpeq_epi8(last, feed));
    const std::uint32_t returns = bitsOf(_mm256_cmpeq_epi8(last, carriageReturn));
    const std::uint32_t rest = ~std::uint32_t{0} << (wideBytes - (end - p));
    return _mm256_extract_epi64(sums, 0) + _mm256_extract_epi64(sums, 1) +
           _mm256_extract_epi64(sums, 2) + _mm256_extract_epi64(sums, 3) +
           std::popcount((feeds | (returns & ~(feeds >> 1))) & rest);
}
#endif

/// Counts the line ends at the beginning of [p, end) and advances `p` past the part counted.
/// `endsIn` marks the bytes of a block that end a line; it may read one byte beyond the block.
template <typename EndsIn>
std::int64_t countInBlocks(const char*& p, const char* end, const EndsIn& endsIn)
{
    constexpr std::ptrdiff_t mostBlocks = 255; // the most a byte can count
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
#ifdef PLYLINE_HAS_WIDE_BYTES
    if (hasWideBytes && end - p > wideBytes)
        return countLineEndsWide(text);
#endif
    std::int64_t ends = countInBlocks(p, end, [](const char* at) {
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
