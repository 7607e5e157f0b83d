#pragma once

#include "app/panels/consistency/move_question.h"

#include <optional>
#include <utility>

namespace plyline::consistency {

/// Which move is asked about: the event at the cursor, or one from a chosen square to another.
class MoveChoice
{
public:
    /// Chooses the first square, or the second after it, at the cursor.
    void pick(rules::Square square);
    /// The same at a place that is not the cursor's, and only while the cursor stays at `cursor`.
    void pickAt(const game::Place& place, const game::Place& cursor, rules::Square square);
    void set(std::optional<rules::Square> from, std::optional<rules::Square> to);
    /// Keeps a question while the cursor visits its events.
    void hold(const std::optional<MoveQuestion>& question) { m_held = question; }
    void clear();

    [[nodiscard]] bool isEventAtCursor() const { return !m_from && !m_held; }
    [[nodiscard]] const std::optional<rules::Square>& from() const { return m_from; }
    [[nodiscard]] const std::optional<rules::Square>& to() const { return m_to; }
    /// Returns the place at which the squares were chosen.
    [[nodiscard]] game::Place place(const game::Place& cursor) const;
    /// None if only one square is chosen, or no piece moved at the cursor. Precondition: a game is
    /// open.
    [[nodiscard]] std::optional<MoveQuestion> question(const session::Session& session) const;

private:
    void add(rules::Square square);

    std::optional<rules::Square> m_from;
    std::optional<rules::Square> m_to;
    /// Where they were chosen, if not at the cursor, and where the cursor was then.
    std::optional<std::pair<game::Place, game::Place>> m_place;
    std::optional<MoveQuestion> m_held;
};

} // namespace plyline::consistency
