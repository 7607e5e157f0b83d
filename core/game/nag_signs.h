#pragma once

#include "core/rules/piece.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace plyline::game {

/// A sign or letters that stand for a Numeric Annotation Glyph (PGN standard, sections 8.2.3.8 and
/// 10; numbers from 220 on were added by chess programs).
struct NagSign
{
    std::string_view text; ///< UTF-8.
    int nag = 0;           ///< Number that the text is read as, White's of a pair; 0: never read.
    int first = 0;         ///< First number that is shown as this text; 0: none.
    int last = 0;
};

/// All signs that are read or shown. A sign covers the numbers of both sides and of all degrees.
inline constexpr std::array nagSigns = {
    NagSign{"!", 1, 1, 1},       NagSign{"?", 2, 2, 2},        NagSign{"!!", 3, 3, 3},
    NagSign{"??", 4, 4, 4},      NagSign{"!?", 5, 5, 5},       NagSign{"?!", 6, 6, 6},
    NagSign{"‼", 3, 0, 0},       NagSign{"⁇", 4, 0, 0},        NagSign{"⁉", 5, 0, 0},
    NagSign{"⁈", 6, 0, 0},       NagSign{"□", 7, 7, 8},        NagSign{"■", 7, 0, 0},
    NagSign{"☐", 7, 0, 0},       NagSign{"=", 10, 10, 12},     NagSign{"∞", 13, 13, 13},
    NagSign{"+=", 14, 14, 14},   NagSign{"+/=", 14, 0, 0},     NagSign{"⩲", 14, 0, 0},
    NagSign{"=+", 15, 15, 15},   NagSign{"=/+", 15, 0, 0},     NagSign{"⩱", 15, 0, 0},
    NagSign{"±", 16, 16, 16},    NagSign{"+/-", 16, 0, 0},     NagSign{"∓", 17, 17, 17},
    NagSign{"-/+", 17, 0, 0},    NagSign{"+−", 18, 18, 18},    NagSign{"+-", 18, 0, 0},
    NagSign{"+–", 18, 0, 0},     NagSign{"−+", 19, 19, 19},    NagSign{"-+", 19, 0, 0},
    NagSign{"+−−", 0, 20, 20},   NagSign{"+--", 20, 0, 0},     NagSign{"−−+", 0, 21, 21},
    NagSign{"--+", 21, 0, 0},    NagSign{"⊙", 22, 22, 23},     NagSign{"⨀", 22, 0, 0},
    NagSign{"○", 238, 24, 29},   NagSign{"○", 0, 238, 238},    NagSign{"●", 238, 0, 0},
    NagSign{"⟳", 32, 30, 35},    NagSign{"🔄", 32, 0, 0},       NagSign{"⭮", 32, 0, 0},
    NagSign{"↑", 36, 36, 39},    NagSign{"→", 40, 40, 41},     NagSign{"=∞", 44, 44, 47},
    NagSign{"⯹", 44, 0, 0},    NagSign{"⇆", 132, 130, 135},  NagSign{"⇄", 132, 0, 0},
    NagSign{"⊕", 138, 136, 139}, NagSign{"⨁", 138, 0, 0},      NagSign{"∆", 140, 140, 140},
    NagSign{"Δ", 140, 0, 0},     NagSign{"△", 140, 0, 0},      NagSign{"∇", 141, 141, 141},
    NagSign{"⌓", 142, 142, 142}, NagSign{"≤", 143, 143, 143},  NagSign{"⩽", 143, 0, 0},
    NagSign{"==", 0, 144, 144},  NagSign{"RR", 145, 145, 145}, NagSign{"N", 146, 146, 146},
    NagSign{"TN", 146, 0, 0},    NagSign{"D", 220, 0, 0},      NagSign{"⇔", 239, 239, 239},
    NagSign{"↔", 239, 0, 0},     NagSign{"⇗", 240, 240, 240},  NagSign{"⊞", 241, 241, 241},
    NagSign{"»", 242, 242, 242}, NagSign{"⟫", 242, 0, 0},      NagSign{"«", 243, 243, 243},
    NagSign{"⟪", 243, 0, 0},     NagSign{"×", 0, 244, 244},    NagSign{"✕", 244, 0, 0},
    NagSign{"⊠", 244, 0, 0},     NagSign{"⊥", 245, 245, 245},  NagSign{"⊓", 248, 248, 248},
};

/// Returns the signs for which `fits` is true, longest first.
template <bool (*fits)(const NagSign&)>
[[nodiscard]] constexpr auto selectNagSigns()
{
    constexpr auto count = std::count_if(nagSigns.begin(), nagSigns.end(), fits);
    std::array<NagSign, static_cast<std::size_t>(count)> chosen{};
    std::copy_if(nagSigns.begin(), nagSigns.end(), chosen.begin(), fits);
    std::sort(chosen.begin(), chosen.end(),
              [](const NagSign& a, const NagSign& b) { return a.text.size() > b.text.size(); });
    return chosen;
}

/// Returns the sign for a number; empty if there is no common one.
[[nodiscard]] std::string_view signOfNag(int nag);
/// Returns the number of a sign after a move; of a pair, the mover's.
[[nodiscard]] int nagOfMover(int nag, rules::Color mover);

} // namespace plyline::game
