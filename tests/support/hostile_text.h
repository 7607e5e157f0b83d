#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace plyline::tests {

/// A text that is meant to take long: `part` again and again after `before`.
struct HostileText
{
    const char* name;
    std::string_view before;
    std::string_view part;
};

inline constexpr auto hostileTexts = std::to_array<HostileText>({
    {"open brackets", "1. e4 ", "("},
    {"open variations", "", "e4 ("},
    {"variations that close", "1. e4 ", "(d4) "},
    {"closing brackets", "1. e4 ", ")"},
    {"an endless comment", "1. e4 {", "x"},
    {"open comments", "1. e4 ", "{"},
    {"empty comments", "1. e4 ", "{}"},
    {"tag brackets", "", "["},
    {"tag brackets on lines", "", "[a\n"},
    {"tags on one line", "", "[A \"b\"]"},
    {"tags on lines that end in CR", "", "[A \"b\"]\r"},
    {"open tags", "", "[A \"b\n"},
    {"dots", "", ".\n"},
    {"quotation marks of mail", "", "> "},
    {"quoted tags", "", "> [A \""},
    {"tags in an open comment", "1. e4 {", "\n\n[A \"b\n[C \"d\n"},
    {"digits", "1. e4 ", "1"},
    {"stars", "", "* "},
    {"stray words", "", "prose\n"},
    {"bytes of no encoding", "1. e4 ", "\xe2"},
    {"figurines", "1. e4 ", "\xe2\x99\x98"},
    {"dashes", "1. e4 ", "\xe2\x80\x93"},
    {"words", "1. e4 ", "O"},
});

/// At least `size` bytes of it.
inline std::string textOf(const HostileText& text, std::size_t size)
{
    std::string whole(text.before);
    while (whole.size() < size)
        whole += text.part;
    return whole;
}

} // namespace plyline::tests
