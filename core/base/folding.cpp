#include "core/base/folding.h"

#include <algorithm>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace plyline {

namespace {

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Accents off, then letters that have none to lose, such as ø and ł. One for each thread: making
/// one costs more than a thousand names do.
const icu::Transliterator* accentRemover()
{
    static thread_local const std::unique_ptr<icu::Transliterator> remover = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            "NFKD; [:Nonspacing Mark:] Remove; Latin-ASCII", UTRANS_FORWARD, status));
    }();
    return remover.get();
}

std::string foldedUnicode(std::string_view text)
{
    auto letters = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    letters.foldCase();
    // Without ICU's data there is no remover: the case is folded all the same.
    if (const icu::Transliterator* remover = accentRemover())
        remover->transliterate(letters);
    letters.foldCase(); // for letters that only came to light with their accents off
    std::string out;
    letters.toUTF8String(out);
    return out;
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out = isAscii(text) ? std::string(text) : foldedUnicode(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        else if (c == '\0')
            c = ' ';
    }
    return out;
}

} // namespace plyline
