#include "core/game/nag_signs.h"

namespace plyline::game {

std::string_view signOfNag(int nag)
{
    const auto* const found =
        std::find_if(nagSigns.begin(), nagSigns.end(), [nag](const NagSign& sign) {
            return sign.first != 0 && nag >= sign.first && nag <= sign.last;
        });
    return found != nagSigns.end() ? found->text : std::string_view();
}

int nagOfMover(int nag, rules::Color mover)
{
    constexpr std::array<int, 7> ofPairs = {22, 32, 36, 40, 44, 132, 138};
    const bool isOfPair = std::find(ofPairs.begin(), ofPairs.end(), nag) != ofPairs.end();
    return isOfPair && mover == rules::Color::Black ? nag + 1 : nag;
}

} // namespace plyline::game
