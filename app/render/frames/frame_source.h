#pragma once

#include "app/render/frames/picture_frame.h"
#include "app/render/frames/picture_options.h"
#include "app/render/frames/stored_rows.h"
#include "core/analysis/prepared_game.h"
#include "core/game/place.h"

#include <chrono>

namespace plyline::frames {

/// Makes the frames of one line of a game, for pictures, films and paper. Needs no window and no
/// session. Cheap to copy; for one thread if it shows the snapshot.
class FrameSource
{
public:
    /// Neither pointer may be null. `number` is the game's in its file, from 1. Writes the rows to
    /// a table if the contents show the snapshot. Errors: those of StoredRows::write.
    [[nodiscard]] static Expected<FrameSource, Error>
    make(std::shared_ptr<const analysis::PreparedGame> game,
         std::shared_ptr<const analysis::PreparedLine> line, int number,
         const PictureContents& contents, const std::stop_token& stop = {});

    [[nodiscard]] const PictureContents& contents() const { return m_contents; }
    [[nodiscard]] const analysis::PreparedGame& game() const { return *m_game; }
    [[nodiscard]] const analysis::PreparedLine& line() const { return *m_line; }
    [[nodiscard]] game::Place placeOf(game::Ply ply) const;
    [[nodiscard]] game::Ply lastPly() const { return m_line->replay->lastPly(); }
    [[nodiscard]] bool hasClocks() const;
    [[nodiscard]] bool hasEvaluation() const;

    /// Returns the frame of a ply. `elapsed` is the time since its event, by which the clock of the
    /// side to move has run on. Precondition: 0 <= ply <= lastPly(). Errors: those of
    /// StoredRows::read.
    [[nodiscard]] Expected<PictureFrame, Error>
    frameAt(game::Ply ply, std::chrono::milliseconds elapsed = {}) const;

private:
    FrameSource() = default;

    [[nodiscard]] board::BoardFrame boardAt(game::Ply ply) const;
    [[nodiscard]] board::PanelFrame panelAt(game::Ply ply, std::chrono::milliseconds elapsed) const;

    std::shared_ptr<const analysis::PreparedGame> m_game;
    std::shared_ptr<const analysis::PreparedLine> m_line;
    int m_number = 0;
    PictureContents m_contents;
    std::shared_ptr<StoredRows> m_rows; ///< Null unless the snapshot is shown.
};

} // namespace plyline::frames
