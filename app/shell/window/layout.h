#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QRect>
#include <QtCore/QString>

#include "app/shell/stage/stage_geometry.h"
#include "app/shell/window/frame_geometry.h"

#include <cstdint>
#include <vector>

namespace plyline::window {

/// Where an open panel is.
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
    std::vector<OpenPanel> open; ///< Tabs in their order.
    QString frontUpper;
    QString frontLower;
    /// Where a panel's own window was last, in global coordinates.
    std::vector<std::pair<QString, QRect>> windows;
    bool operator==(const PanelsLayout&) const = default;
};

/// How the window is arranged: a plain value, kept from one start to the next. An empty one is that
/// of the first start.
struct Layout
{
    FrameLayout frame;
    std::optional<double> upperShare; ///< Of the inspector.
    bool hasCards = true;
    stage::View view = stage::View::Both;
    PanelsLayout panels;

    [[nodiscard]] QByteArray toJson() const;
    /// What cannot be read is as at the first start.
    [[nodiscard]] static Layout fromJson(const QByteArray& json);
    bool operator==(const Layout&) const = default;
};

} // namespace plyline::window
