#pragma once

#include <QtCore/QString>

#include "app/kit/look/look.h"
#include "app/model/links/link.h"
#include "app/model/session/playback.h"
#include "app/model/session/session.h"
#include "app/model/study/own_markers.h"
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
    std::vector<game::Ply> marked; ///< Where a person's own markers begin, each ply once; sorted.
    look::Theme theme;
    look::BoardTheme board = look::BoardTheme::Wood;
    look::PieceSet pieces;
    bool isFlipped = false;
    int textPercent = 100;
    /// Leads to `place`. None if no link can, or if it would tell more than the window.
    std::optional<links::Link> link;

    /// Returns the first and last ply of a range; one that is not set is the whole line.
    [[nodiscard]] frames::PlyRange rangeOf(PictureRange range) const;
    /// Whether its times allow a film at the pace of the players.
    [[nodiscard]] bool hasPace() const;
    [[nodiscard]] frames::PictureLook lookOf(PictureTheme chosen) const;
    /// Returns the link to a ply of the line as text; empty if there is none.
    [[nodiscard]] QString linkTo(game::Ply ply) const;
    /// "24. Rxd4", "Start position".
    [[nodiscard]] QString labelOf(game::Ply ply) const;
};

/// `link` leads to the shown moment. Precondition: a game is open.
[[nodiscard]] PictureSubject subjectOf(const session::Session& session,
                                       const session::Playback& playback, const look::Look& look,
                                       const study::OwnMarkers& markers,
                                       const std::optional<links::Link>& link = {});

/// Returns the picture or film. Writes the rows of the game if the snapshot is shown. Errors: those
/// of FrameSource::make.
[[nodiscard]] Expected<formats::Film, Error> filmOf(const PictureSubject& subject,
                                                    const PictureChoices& choices,
                                                    const std::stop_token& stop = {});

} // namespace plyline::pictures
