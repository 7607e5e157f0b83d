#pragma once

#include <QtCore/QString>

#include "app/kit/look/look.h"
#include "app/model/session/playback.h"
#include "app/model/session/session.h"
#include "app/render/formats/picture_format.h"
#include "app/shell/pictures/picture_choices.h"

namespace plyline::pictures {

/// The moment that the window shows and how it shows it, as pictures are made of it in a job. A
/// value that stays the same while the window goes on. While the future is hidden, it ends at the
/// shown moment: a picture tells no more than the window.
struct PictureSubject
{
    std::shared_ptr<const analysis::PreparedGame> game;
    std::shared_ptr<const analysis::PreparedLine> line;
    game::Place place;
    std::optional<frames::PlyRange> loop; ///< None unless an end of it is set.
    look::Theme theme;
    look::BoardTheme board = look::BoardTheme::Wood;
    look::PieceSet pieces;
    bool isFlipped = false;
    int textPercent = 100;

    /// Returns the plies of a range; a loop that is not set is the whole line.
    [[nodiscard]] frames::PlyRange rangeOf(PictureRange range) const;
    /// Whether its times allow a film at the pace of the players.
    [[nodiscard]] bool hasPace() const;
    [[nodiscard]] frames::PictureLook lookOf(PictureTheme chosen) const;
    /// "24. Rxd4", "Start position".
    [[nodiscard]] QString labelOf(game::Ply ply) const;
};

/// Precondition: a game is open.
[[nodiscard]] PictureSubject subjectOf(const session::Session& session,
                                       const session::Playback& playback, const look::Look& look);

/// Returns the picture or film. Writes the rows of the game if the snapshot is shown. Errors: those
/// of FrameSource::make.
[[nodiscard]] Expected<formats::Film, Error> filmOf(const PictureSubject& subject,
                                                    const PictureChoices& choices,
                                                    const std::stop_token& stop = {});

} // namespace plyline::pictures
