#include "core/pgn/word_forms.h"

#include "core/base/text.h"
#include "core/pgn/characters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plyline::pgn {

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

std::optional<int> letterNag(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, int>, 4> letters = {
        {{"N", 146}, {"TN", 146}, {"D", 220}, {"RR", 145}}};
    for (const auto& [letter, nag] : letters) {
        if (text == letter)
            return nag;
    }
    return std::nullopt;
}

std::string normalized(std::string_view text)
{
    std::string plain;
    for (const char *p = text.data(), *const end = p + text.size(); p < end;) {
        if (static_cast<unsigned char>(*p) < 0x80) {
            plain += *p++;
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

std::optional<int> takeGlyph(std::string_view& text)
{
    constexpr std::array<std::pair<std::string_view, int>, 12> glyphs = {{{"+/-", 16},
                                                                          {"-/+", 17},
                                                                          {"+/=", 14},
                                                                          {"=/+", 15},
                                                                          {"+-", 18},
                                                                          {"-+", 19},
                                                                          {"+=", 14},
                                                                          {"=+", 15},
                                                                          {"=", 10},
                                                                          {"TN", 146},
                                                                          {"N", 146},
                                                                          {"D", 220}}};
    for (const auto& [glyph, nag] : glyphs) {
        if (text.size() >= glyph.size() + 2 && text.ends_with(glyph)) {
            text.remove_suffix(glyph.size());
            return nag;
        }
    }
    return std::nullopt;
}

} // namespace plyline::pgn
