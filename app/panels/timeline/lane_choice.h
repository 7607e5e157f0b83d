#pragma once

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace plyline::timeline {

class Lane;

/// Which lanes a person shows, in which order and how high. A plain value; lanes are named by their
/// ids. What a person has not chosen is as the lanes have it.
class LaneChoice
{
public:
    /// In logical pixels, without the space below the lane.
    static constexpr double leastHeight = 24.0;
    static constexpr double greatestHeight = 160.0;

    [[nodiscard]] bool isShown(const Lane& lane) const;
    /// Whether a person has asked for the lane. It then leaves after the others where room is
    /// short.
    [[nodiscard]] bool isWanted(const Lane& lane) const;
    [[nodiscard]] std::optional<double> height(const Lane& lane) const;
    /// Returns all lanes from top to bottom.
    [[nodiscard]] std::vector<const Lane*> ordered() const;

    void setShown(const Lane& lane, bool isShown);
    /// Clamps the height; none gives it back to the lane.
    void setHeight(const Lane& lane, std::optional<double> height);
    /// Moves a lane up or down past the next choosable lanes, at most as far as these go.
    void moveBy(const Lane& lane, int places);

    [[nodiscard]] QJsonObject toJson() const;
    /// Ignores what it does not understand, and lanes that do not exist.
    [[nodiscard]] static LaneChoice fromJson(const QJsonObject& json);
    bool operator==(const LaneChoice&) const = default;

private:
    QStringList m_order; ///< Of the choosable lanes; empty: as in the list of lanes.
    QHash<QString, bool> m_shown;
    QHash<QString, double> m_heights;
};

} // namespace plyline::timeline
