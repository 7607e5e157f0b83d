#pragma once

#include <QtCore/QList>

namespace plyline::window {

/// How wide the two side columns are. They keep their share of the window, within what is useful;
/// the centre gets the rest.
class Columns
{
public:
    static constexpr int leftMinimum = 172;
    static constexpr int rightMinimum = 212;

    /// Sizes for a splitter of this width: left, centre, right.
    [[nodiscard]] QList<int> sizes(int width) const;
    /// What somebody has dragged them to; a column of width 0 stays closed.
    void setSizes(const QList<int>& sizes);

private:
    double m_left = 0.168;
    bool m_isDragged = false; ///< A list that is wide on purpose may stay so: it can be a table.
    double m_right = 0.19;
};

} // namespace plyline::window
