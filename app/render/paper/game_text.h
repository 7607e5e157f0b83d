#pragma once

#include <QtCore/QString>

#include "app/render/paper/paper_document.h"

namespace plyline::paper {

/// A paragraph of a printed game, or a diagram between two of them.
struct GamePassage
{
    enum class Kind : std::uint8_t { Moves, Comment, Variation, Diagram };

    Kind kind = Kind::Moves;
    QString text;  ///< Of a diagram: its caption.
    game::Ply ply; ///< Of a diagram.
    bool operator==(const GamePassage&) const = default;
};

/// Returns the line as books print it: its moves, broken where a comment, a variation or a diagram
/// follows; a variation with its own comments is one paragraph, with those inside it in brackets.
/// Incomplete after a stop.
[[nodiscard]] std::vector<GamePassage> passagesOf(const frames::FrameSource& source,
                                                  const PaperOptions& options, bool hasFigurines,
                                                  const std::stop_token& stop);

} // namespace plyline::paper
