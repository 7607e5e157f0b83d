#include "app/panels/tamper/copy_frames.h"

#include <algorithm>

namespace plyline::tamper {

using game::Ply;
using integrity::Findings;
using integrity::TamperedGame;
using widgets::MiniBoardFrame;

namespace {

const replay::PieceTable& replayedAt(const Findings& findings, Ply ply)
{
    const Ply shown = std::min(ply, findings.replay.reached());
    return findings.replay.pieces[static_cast<std::size_t>(shown.number())];
}

const replay::PieceTable* storedAt(const TamperedGame& copy, Ply ply)
{
    const auto index = static_cast<std::size_t>(ply.number());
    return index < copy.snapshots().size() ? &copy.snapshots()[index].rows : nullptr;
}

/// Tints every square red on which the two boards differ.
MiniBoardFrame tinted(MiniBoardFrame frame, const replay::PieceTable& folded,
                      const replay::PieceTable* stored, const look::Theme& theme)
{
    if (!stored)
        return frame;
    QColor red = theme.differ;
    red.setAlphaF(0.45F);
    const rules::Board one = folded.board(), other = stored->board();
    for (int i = 0; i < 64; ++i) {
        const auto square = rules::Square::fromIndex(i);
        if (one.pieceAt(square) != other.pieceAt(square))
            frame.tints.push_back({square, red});
    }
    return frame;
}

} // namespace

MiniBoardFrame replayFrame(const TamperedGame& copy, const Findings& findings, Ply ply,
                           const look::Theme& theme)
{
    const replay::PieceTable& folded = replayedAt(findings, ply);
    return tinted(widgets::frameOf(folded), folded, storedAt(copy, ply), theme);
}

MiniBoardFrame snapshotFrame(const TamperedGame& copy, const Findings& findings, Ply ply,
                             const look::Theme& theme)
{
    const replay::PieceTable* stored = storedAt(copy, ply);
    MiniBoardFrame frame = stored ? widgets::frameOf(*stored) : MiniBoardFrame();
    frame.isPlane = true;
    return tinted(std::move(frame), replayedAt(findings, ply), stored, theme);
}

} // namespace plyline::tamper
