#pragma once

#include "core/rules/position.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::analysis {

/// The name of a position of the opening.
struct Opening
{
    std::string eco;  ///< "B90".
    std::string name; ///< "Sicilian Defense: Najdorf Variation", in UTF-8.

    bool operator==(const Opening&) const = default;
};

/// Number of a row of a table, from 0.
enum class OpeningRow : std::uint16_t {};

/// Names of positions, whatever moves led to them. A position is what the repetition rule compares,
/// so that clocks do not count. Immutable; any thread may read it.
class OpeningTable
{
public:
    static constexpr int mostRows = 65'000;

    [[nodiscard]] int size() const { return static_cast<int>(m_openings.size()); }
    [[nodiscard]] const Opening& at(OpeningRow row) const
    {
        return m_openings[static_cast<std::size_t>(row)];
    }
    /// Takes rules::Position::key. In constant time.
    [[nodiscard]] std::optional<OpeningRow> find(std::uint64_t key) const
    {
        return m_mayHave[key % m_mayHave.size()] ? search(key) : std::nullopt;
    }
    /// Returns a number that differs for other rows or another order of them.
    [[nodiscard]] std::uint64_t hash() const { return m_hash; }

private:
    friend class OpeningTableBuilder;

    struct Slot
    {
        std::uint64_t key = 0;
        std::uint32_t rowAndOne = 0; ///< 0: free.
    };

    [[nodiscard]] std::optional<OpeningRow> search(std::uint64_t key) const;
    /// Returns the place of the key, or the free one where it belongs.
    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const;
    void add(std::uint64_t key, Opening opening);
    void grow();

    std::vector<Opening> m_openings;
    std::vector<Slot> m_slots = std::vector<Slot>(64); ///< At most half are taken.
    /// Most positions have no name, which this small set tells without a look at the slots.
    std::bitset<std::size_t{1} << 16> m_mayHave;
    std::uint64_t m_hash = 0;
};

/// Finds the name of an opening while a line is played, in constant time for each position. Names
/// are sought in the first plies and while most pieces stand, by the rule of scalachess.
class OpeningSearch
{
public:
    static constexpr int lastPly = 40;
    static constexpr int fewestPieces = 20;

    /// `table` must live as long; null stands for a table without rows.
    explicit OpeningSearch(const OpeningTable* table) : m_table(table), m_isOver(table == nullptr)
    {}

    /// Returns whether no later position of the line will be looked up.
    [[nodiscard]] bool isOver() const { return m_isOver; }
    /// Takes the positions of a line in turn, beginning with the one at ply 0. Returns the name of
    /// this position, if it has one.
    std::optional<OpeningRow> visit(const rules::Position& position);
    /// Returns the last name so far.
    [[nodiscard]] std::optional<OpeningRow> last() const { return m_last; }

private:
    const OpeningTable* m_table;
    int m_ply = 0; ///< Of the next position.
    bool m_isOver;
    std::optional<OpeningRow> m_last;
};

} // namespace plyline::analysis
