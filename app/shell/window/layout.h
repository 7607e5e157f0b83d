#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QRect>
#include <QtCore/QString>

#include "app/shell/stage/stage_geometry.h"
#include "app/shell/window/frame_geometry.h"

#include <cstdint>
#include <vector>

namespace plyline::window {

/// The place of an open panel.
enum class PanelPlace : std::uint8_t { Upper, Lower, Stage, Window };

struct OpenPanel
{
    QString name;
    PanelPlace place = PanelPlace::Lower;
    bool operator==(const OpenPanel&) const = default;
};

/// Which panels are open.
struct PanelsLayout
{
    std::vector<OpenPanel> open; ///< Tabs are in their order.
    QString frontUpper;
    QString frontLower;
    /// Last geometry of each panel's separate window, in global coordinates.
    std::vector<std::pair<QString, QRect>> windows;
    bool operator==(const PanelsLayout&) const = default;
};

/// The arrangement of the window, kept between starts. A default one is that of the first start.
struct Layout
{
    FrameLayout frame;
    std::optional<double> upperShare; ///< The upper group's share of the inspector's height.
    bool hasCards = true;
    stage::View view = stage::View::Both;
    PanelsLayout panels;

    [[nodiscard]] QByteArray toJson() const;
    /// Uses the defaults for what cannot be read.
    [[nodiscard]] static Layout fromJson(const QByteArray& json);
    bool operator==(const Layout&) const = default;
};

} // namespace plyline::window
