#include "core/streams/folded_model.h"

namespace plyline::streams {

const std::vector<ModelKind>& modelKinds()
{
    static const std::vector<ModelKind> kinds = {
        {"board", makeBoardModel},       {"rows", makeRowsModel},
        {"captured", makeCapturedModel}, {"opening", makeOpeningModel},
        {"heat", makeHeatModel},         {"clocks", makeClocksModel},
        {"attacks", makeAttacksModel},   {"repetition", makeRepetitionModel},
        {"moves", makeMoveTextModel},
    };
    return kinds;
}

} // namespace plyline::streams
