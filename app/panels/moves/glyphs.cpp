#include "app/panels/moves/glyphs.h"

#include <algorithm>
#include <array>

namespace plyline::moves {

namespace {

struct Glyph
{
    int first;
    int last;
    const char16_t* sign;
};

/// A sign for both sides stands for the two numbers, White's and Black's, and for all degrees.
constexpr std::array glyphs = {
    Glyph{1, 1, u"!"},     Glyph{2, 2, u"?"},      Glyph{3, 3, u"!!"},     Glyph{4, 4, u"??"},
    Glyph{5, 5, u"!?"},    Glyph{6, 6, u"?!"},     Glyph{7, 8, u"□"},      Glyph{10, 12, u"="},
    Glyph{13, 13, u"∞"},   Glyph{14, 14, u"+="},   Glyph{15, 15, u"=+"},   Glyph{16, 16, u"±"},
    Glyph{17, 17, u"∓"},   Glyph{18, 18, u"+−"},   Glyph{19, 19, u"−+"},   Glyph{20, 20, u"+−−"},
    Glyph{21, 21, u"−−+"}, Glyph{22, 23, u"⊙"},    Glyph{24, 29, u"○"},    Glyph{30, 35, u"⟳"},
    Glyph{36, 39, u"↑"},   Glyph{40, 41, u"→"},    Glyph{44, 47, u"=∞"},   Glyph{130, 135, u"⇆"},
    Glyph{136, 139, u"⊕"}, Glyph{140, 140, u"∆"},  Glyph{141, 141, u"∇"},  Glyph{142, 142, u"⌓"},
    Glyph{143, 143, u"≤"}, Glyph{144, 144, u"=="}, Glyph{145, 145, u"RR"}, Glyph{146, 146, u"N"},
    Glyph{238, 238, u"○"}, Glyph{239, 239, u"⇔"},  Glyph{240, 240, u"⇗"},  Glyph{241, 241, u"⊞"},
    Glyph{242, 242, u"»"}, Glyph{243, 243, u"«"},  Glyph{244, 244, u"×"},  Glyph{245, 245, u"⊥"},
    Glyph{248, 248, u"⊓"}};

} // namespace

QString nagGlyph(int nag)
{
    const auto found = std::find_if(glyphs.begin(), glyphs.end(), [nag](const Glyph& glyph) {
        return nag >= glyph.first && nag <= glyph.last;
    });
    return found != glyphs.end() ? QString::fromUtf16(found->sign)
                                 : QLatin1Char('$') + QString::number(nag);
}

QString glyphsOf(const std::vector<int>& nags)
{
    constexpr int lastOnTheMove = 6;
    QString text;
    for (const int nag : nags) {
        if (nag == 0)
            continue; // says nothing
        if (nag > lastOnTheMove)
            text += QLatin1Char(' ');
        text += nagGlyph(nag);
    }
    return text;
}

bool callsMistake(const std::vector<int>& nags)
{
    return std::any_of(nags.begin(), nags.end(),
                       [](int nag) { return nag == 2 || nag == 4 || nag == 6; });
}

} // namespace plyline::moves
