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

/// Removes accents, then replaces letters without a decomposition such as ø and ł by ASCII. Kept
/// per thread, because creating it costs more than folding a thousand names.
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
    // Without ICU's data there is no remover; the case is folded nevertheless.
    if (const icu::Transliterator* remover = accentRemover())
        remover->transliterate(letters);
    letters.foldCase(); // for letters that appear only after the accents are removed
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
