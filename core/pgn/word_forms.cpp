#include "core/pgn/word_forms.h"

#include "core/base/text.h"
#include "core/game/nag_signs.h"
#include "core/pgn/characters.h"

#include <algorithm>
#include <array>

namespace plyline::pgn {

namespace {

/// Returns whether the sign can be attached to a word; the lexer has already split off exclamation
/// and question marks.
constexpr bool mayBeGlued(const game::NagSign& sign)
{
    for (const char c : sign.text) {
        if (!isAscii(c) || c == '!' || c == '?')
            return false;
    }
    return sign.nag != 0;
}
constexpr auto gluedSigns = game::selectNagSigns<mayBeGlued>();

} // namespace

bool isRemark(std::string_view text)
{
    constexpr std::array<std::string_view, 15> words = {
        "ch",     "check", "mate",       "checkmate", "matt",  "schach",   "dis", "disc",
        "double", "disch", "discovered", "dbl",       "dblch", "doublech", "ep"};
    std::string plain;
    for (const char c : text) {
        if (c != '.')
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    while (!plain.empty() && (plain.back() == '+' || plain.back() == '#'))
        plain.pop_back();
    return std::find(words.begin(), words.end(), plain) != words.end();
}

std::string normalized(std::string_view text)
{
    std::string plain;
    for (const char *p = text.data(), *const end = p + text.size(); p < end;) {
        if (isAscii(*p)) {
            if (!isBlank(*p))
                plain += *p;
            ++p;
            continue;
        }
        const Character c = characterAt(p, end);
        switch (c.kind) {
        case Character::Kind::Dash:
            plain += '-';
            break;
        case Character::Kind::Times:
            plain += 'x';
            break;
        case Character::Kind::Figurine:
            if (c.value != 0 && c.value != 'P')
                plain += static_cast<char>(c.value);
            break;
        case Character::Kind::Letter:
            plain += toUtf8({p, static_cast<std::size_t>(c.length)}, CodePage::Windows1251);
            break;
        case Character::Kind::Space:
            if (c.value == Character::dots)
                plain.append(p, static_cast<std::size_t>(c.length));
            break;
        case Character::Kind::Mark:
        case Character::Kind::Half:
        case Character::Kind::Glyph:
        case Character::Kind::Other:
            plain.append(p, static_cast<std::size_t>(c.length));
            break;
        }
        p += c.length;
    }
    while (plain.size() > 2 && plain.back() == ':')
        plain.pop_back();
    return plain;
}

bool hasGap(std::string_view text)
{
    for (const char *p = text.data(), *const end = p + text.size(); p < end;) {
        const Character c =
            isAscii(*p) ? Character{Character::Kind::Other, 1} : characterAt(p, end);
        if (isAscii(*p) ? isBlank(*p) : c.kind == Character::Kind::Space)
            return true;
        p += c.length;
    }
    return false;
}

std::optional<int> takeGlyph(std::string_view& text)
{
    for (const game::NagSign& sign : gluedSigns) {
        if (text.size() >= sign.text.size() + 2 && text.ends_with(sign.text)) {
            text.remove_suffix(sign.text.size());
            return sign.nag;
        }
    }
    return std::nullopt;
}

} // namespace plyline::pgn
