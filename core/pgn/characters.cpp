#include "core/pgn/characters.h"

#include "core/game/nag_signs.h"
#include "core/game/outcome.h"

#include <algorithm>
#include <array>

namespace plyline::pgn {

namespace {

using Kind = Character::Kind;

struct Decoded
{
    std::uint32_t code;
    int length;
    bool isUtf8;
};

constexpr Decoded decode(const char* place, const char* end)
{
    const auto at = [&](int i) {
        return place + i < end ? static_cast<unsigned char>(place[i]) : 0u;
    };
    const auto tail = [&](int i) { return (at(i) & 0xc0u) == 0x80u; };
    const unsigned lead = at(0);
    if (lead >= 0xc2 && lead < 0xe0 && tail(1))
        return {(lead & 0x1fu) << 6 | (at(1) & 0x3fu), 2, true};
    if (lead >= 0xe0 && lead < 0xf0 && tail(1) && tail(2))
        return {(lead & 0x0fu) << 12 | (at(1) & 0x3fu) << 6 | (at(2) & 0x3fu), 3, true};
    if (lead >= 0xf0 && lead < 0xf5 && tail(1) && tail(2) && tail(3))
        return {(lead & 7u) << 18 | (at(1) & 0x3fu) << 12 | (at(2) & 0x3fu) << 6 | (at(3) & 0x3fu),
                4, true};
    return {lead, 1, false};
}

constexpr Decoded decode(std::string_view text)
{
    return decode(text.data(), text.data() + text.size());
}

constexpr bool isOneCharacter(const game::NagSign& sign)
{
    return sign.nag != 0 && !isAscii(sign.text.front()) &&
           static_cast<std::size_t>(decode(sign.text).length) == sign.text.size();
}

struct Glyph
{
    std::uint32_t code = 0;
    int nag = 0;
};

/// The annotation signs of printed chess, by code point.
constexpr auto glyphs = [] {
    constexpr auto signs = game::selectNagSigns<isOneCharacter>();
    std::array<Glyph, signs.size()> all{};
    for (std::size_t i = 0; i < signs.size(); ++i)
        all[i] = {decode(signs[i].text).code, signs[i].nag};
    return all;
}();

bool isWideSpace(std::uint32_t code)
{
    return code == 0xa0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200a) || code == 0x2028 ||
           code == 0x2029 || code == 0x202f || code == 0x205f || code == 0x2800 || code == 0x3000;
}

/// Returns whether the code point is a formatting character or filler (Unicode,
/// Default_Ignorable_Code_Point), except the variation selectors of figurines.
bool isInvisible(std::uint32_t code)
{
    return code == 0xad || code == 0x34f || code == 0x61c || code == 0x115f || code == 0x1160 ||
           (code >= 0x17b4 && code <= 0x17b5) || (code >= 0x180b && code <= 0x180f) ||
           (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x206f) || code == 0x3164 ||
           (code >= 0xfe00 && code <= 0xfe0d) || code == 0xfeff || code == 0xffa0 ||
           (code >= 0xfff0 && code <= 0xfffb) || (code >= 0x1bca0 && code <= 0x1bca3) ||
           (code >= 0x1d173 && code <= 0x1d17a) || (code >= 0xe0000 && code <= 0xe0fff);
}

bool isDash(Decoded c)
{
    return (c.code >= 0x2010 && c.code <= 0x2015) || c.code == 0x2212 ||
           (!c.isUtf8 && (c.code == 0x96 || c.code == 0x97));
}

} // namespace

Character characterAt(const char* place, const char* end)
{
    const Decoded c = decode(place, end);
    const auto is = [&](Kind kind, int value = 0) { return Character{kind, c.length, value}; };
    if (isWideSpace(c.code))
        return is(Kind::Space);
    if (c.code == 0x85 || c.code == 0x2026)
        return is(Kind::Space, Character::dots);
    if (isInvisible(c.code))
        return is(Kind::Space, Character::invisible);
    if (isDash(c))
        return is(Kind::Dash);
    if (c.code == 0x2020 || c.code == 0x2021 || (!c.isUtf8 && (c.code == 0x86 || c.code == 0x87)))
        return is(Kind::Mark);
    const bool isBeforeSquare =
        place + c.length < end && place[c.length] >= 'a' && place[c.length] <= 'h';
    if (c.code == 0xd7 && (c.isUtf8 || isBeforeSquare))
        return is(Kind::Times);
    if (c.code == 0xbd)
        return is(Kind::Half);
    if (c.code >= 0x2654 && c.code <= 0x265f)
        return is(Kind::Figurine, std::string_view("KQRBNP")[(c.code - 0x2654) % 6]);
    if (c.code == 0xfe0e || c.code == 0xfe0f)
        return is(Kind::Figurine);
    const auto* const glyph = std::find_if(
        glyphs.begin(), glyphs.end(), [&](const Glyph& known) { return known.code == c.code; });
    if (glyph != glyphs.end())
        return is(Kind::Glyph, glyph->nag);
    const bool isLetter = c.code >= 0xc0 && c.code < 0x2000 && c.code != 0xf7;
    return is(isLetter ? Kind::Letter : Kind::Other);
}

const char* tagNameEnd(const char* place, const char* end)
{
    const char* p = place;
    while (p < end) {
        const bool isSymbol = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
                              (*p >= '0' && *p <= '9') ||
                              std::string_view("_+#=:-").find(*p) != std::string_view::npos;
        if (isSymbol) {
            ++p;
            continue;
        }
        const Character c = isAscii(*p) ? Character{Kind::Other, 1} : characterAt(p, end);
        if (c.kind != Kind::Letter)
            break;
        p += c.length;
    }
    return p;
}

int quoteLength(const char* place, const char* end)
{
    if (place >= end)
        return 0;
    if (isAscii(*place))
        return *place == '"' ? 1 : 0;
    const Decoded c = decode(place, end);
    const bool isAngle = c.code == 0xab || c.code == 0xbb;
    const bool isQuote = c.isUtf8
                             ? isAngle || (c.code >= 0x2018 && c.code <= 0x201f) ||
                                   (c.code >= 0x2032 && c.code <= 0x2036) || c.code == 0x2039 ||
                                   c.code == 0x203a || c.code == 0xff02
                             : isAngle || (c.code >= 0x91 && c.code <= 0x94) || c.code == 0x82 ||
                                   c.code == 0x84 || c.code == 0x8b || c.code == 0x9b;
    return isQuote ? c.length : 0;
}

const char* outcomeEnd(const char* place, const char* end)
{
    const auto found = game::outcomeAt({place, static_cast<std::size_t>(end - place)});
    return found && found->outcome != game::Outcome::BothLose ? place + found->size : place;
}

const char* doubleForfeitEnd(const char* place, const char* end)
{
    const std::string_view text(place, static_cast<std::size_t>(end - place));
    const auto found = game::outcomeAt(text);
    const bool isCastling =
        found && text.substr(0, found->size).find_first_of(":.,") == std::string_view::npos;
    return found && found->outcome == game::Outcome::BothLose && !isCastling ? place + found->size
                                                                             : place;
}

bool hasBlankLine(std::string_view space)
{
    const auto feeds = std::count(space.begin(), space.end(), '\n');
    const auto returns = std::count(space.begin(), space.end(), '\r');
    return std::max(feeds, returns) >= 2;
}

} // namespace plyline::pgn
