#pragma once

#include "app/kit/look/pane.h"
#include "app/panels/board/board_geometry.h"
#include "app/panels/snapshot/plane_geometry.h"
#include "app/render/frames/picture_frame.h"
#include "app/render/frames/picture_options.h"

namespace plyline::frames {

/// Which parts a picture has, the same in all frames of a film.
struct PictureParts
{
    bool hasCaptions = true;
    bool hasBar = false;
    bool hasSnapshot = false;
    bool operator==(const PictureParts&) const = default;
};
[[nodiscard]] PictureParts partsOf(const PictureFrame& frame);

/// Where everything lies in a picture, in logical pixels. Squares have whole device pixels. With
/// the snapshot, both views get the headings by which the window tells them apart.
class PictureGeometry
{
public:
    /// Needs the fonts of the text size (look::PictureFonts) to be in force.
    PictureGeometry(const PictureParts& parts, const PictureSize& size);

    [[nodiscard]] const look::Pane& boardPane() const { return m_board; }
    /// All parts are empty without a snapshot.
    [[nodiscard]] const look::Pane& snapshotPane() const { return m_snapshot; }
    /// The size of the whole picture.
    [[nodiscard]] const QSizeF& size() const { return m_size; }
    [[nodiscard]] QSize sizeInDevicePixels() const;

private:
    look::Pane m_board;
    look::Pane m_snapshot;
    QSizeF m_size;
    double m_scale;
};

} // namespace plyline::frames
