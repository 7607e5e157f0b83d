#include "app/panels/moves/moves_accessible.h"

#include <QtWidgets/QScrollBar>

#include "app/kit/accessible/describe.h"
#include "app/kit/words/judgement.h"
#include "app/kit/words/move_label.h"
#include "app/panels/moves/glyphs.h"
#include "app/panels/moves/moves_view.h"

#include <algorithm>

namespace plyline::moves {

namespace {

/// What one item of the list is: a cell of a row, or some tokens of a variation.
struct Item
{
    int row = 0;
    int first = 0; ///< 0 and 1 for White's and Black's move; of a variation, the first token.
    int count = 1; ///< Of tokens.
};

std::vector<Item> itemsOf(const MoveList& list)
{
    std::vector<Item> items;
    for (int row = 0; row < static_cast<int>(list.rows.size()); ++row) {
        const MoveRow& one = list.rows[static_cast<std::size_t>(row)];
        if (one.kind == MoveRow::Kind::Moves) {
            if (one.white)
                items.push_back({row, 0, 1});
            if (one.black)
                items.push_back({row, 1, 1});
            continue;
        }
        if (one.kind != MoveRow::Kind::Variation) {
            items.push_back({row, 0, 1});
            continue;
        }
        // A move is an item; words in a row are one, too.
        for (int i = 0; i < static_cast<int>(one.tokens.size()); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (i > 0 && !one.tokens[at].isMove() && !one.tokens[at - 1].isMove())
                ++items.back().count;
            else
                items.push_back({row, i, 1});
        }
    }
    return items;
}

/// The moves and the words between them, in the order in which they are read.
class MovesParts : public accessible::Parts
{
public:
    explicit MovesParts(MovesView& view) : Parts(*view.viewport()), m_view(view) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] QString description() const override { return m_view.spokenMove(); }
    [[nodiscard]] bool hidesChildWidgets() const override { return true; }
    [[nodiscard]] int count() const override { return static_cast<int>(items().size()); }
    [[nodiscard]] accessible::Part part(int index) const override;
    [[nodiscard]] std::optional<int> indexAt(QPoint point) const override;
    [[nodiscard]] std::optional<int> focused() const override;
    void press(int index) override;

private:
    [[nodiscard]] const std::vector<Item>& items() const;
    [[nodiscard]] const Item& item(int index) const
    {
        return items()[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const MoveRow& rowOf(const Item& item) const
    {
        return m_list->rows[static_cast<std::size_t>(item.row)];
    }
    /// The items of a row: the first one, and the one behind the last.
    [[nodiscard]] std::pair<int, int> itemsOfRow(int row) const;
    /// None for words.
    [[nodiscard]] std::optional<MoveKey> keyOf(const Item& item) const;
    void nameMove(const Item& item, accessible::Part& part) const;
    [[nodiscard]] QRect rectOf(const Item& item) const;

    MovesView& m_view;
    mutable std::shared_ptr<const MoveList> m_list; ///< That of the items.
    mutable std::vector<Item> m_items;
};

const std::vector<Item>& MovesParts::items() const
{
    if (m_view.sharedList() != m_list) {
        m_list = m_view.sharedList();
        m_items = itemsOf(*m_list);
    }
    return m_items;
}

std::pair<int, int> MovesParts::itemsOfRow(int row) const
{
    const auto isBefore = [](const Item& item, int number) { return item.row < number; };
    const auto first = std::lower_bound(items().begin(), items().end(), row, isBefore);
    const auto end = std::lower_bound(first, items().end(), row + 1, isBefore);
    return {static_cast<int>(first - items().begin()), static_cast<int>(end - items().begin())};
}

std::optional<MoveKey> MovesParts::keyOf(const Item& item) const
{
    const MoveRow& row = rowOf(item);
    switch (row.kind) {
    case MoveRow::Kind::Start:
        return MoveKey{game::LineId::main(), game::Ply()};
    case MoveRow::Kind::Moves:
        return MoveKey{game::LineId::main(), item.first == 0 ? *row.white : *row.black};
    case MoveRow::Kind::Variation: {
        const MoveToken& token = row.tokens[static_cast<std::size_t>(item.first)];
        return token.isMove() ? std::optional(MoveKey{token.line, *token.ply}) : std::nullopt;
    }
    case MoveRow::Kind::Comment:
    case MoveRow::Kind::Fault:
    case MoveRow::Kind::End:
        break;
    }
    return std::nullopt;
}

void MovesParts::nameMove(const Item& item, accessible::Part& part) const
{
    const MoveRow& row = rowOf(item);
    const auto labelOf = [this](game::Ply ply, const QString& san) {
        return words::moveLabel(m_view.game()->start(), ply, san.toStdString());
    };
    QStringList facts;
    if (row.kind == MoveRow::Kind::Variation) {
        const MoveToken& token = row.tokens[static_cast<std::size_t>(item.first)];
        const bool isNumbered = !token.text.isEmpty() && token.text.front().isDigit();
        part.name = (isNumbered ? token.text : labelOf(*token.ply, token.text)) + token.glyphs;
        facts << meaningsOf(token.nags);
    } else {
        const game::Ply ply = item.first == 0 ? *row.white : *row.black;
        const MoveText& move = m_list->text(ply);
        part.name = labelOf(ply, move.san) + move.glyphs;
        facts << meaningsOf(move.nags) << move.evaluation << move.clock;
        const MoveKey key{game::LineId::main(), ply};
        if (const analysis::JudgedMove* const judged = m_view.frame().judgement(key))
            facts << words::judgementNote(*judged);
    }
    facts.removeAll(QString());
    part.description = facts.join(QStringLiteral(", "));
}

accessible::Part MovesParts::part(int index) const
{
    const Item& item = this->item(index);
    const MoveRow& row = rowOf(item);
    accessible::Part part;
    part.rect = rectOf(item);
    const std::optional<MoveKey> key = keyOf(item);
    part.role = key ? QAccessible::ListItem : QAccessible::StaticText;
    part.hasAction = key.has_value();
    part.state.selectable = part.state.focusable = key.has_value();
    part.state.selected = key && *key == m_view.frame().present;
    if (row.kind == MoveRow::Kind::Start) {
        part.name = words::startPosition();
    } else if (key) {
        nameMove(item, part);
    } else if (row.kind == MoveRow::Kind::Variation) {
        QStringList said;
        for (int i = item.first; i < item.first + item.count; ++i)
            said << row.tokens[static_cast<std::size_t>(i)].text;
        part.name = said.join(u' ');
    } else {
        part.name =
            row.detail.isEmpty() ? row.text : QStringLiteral("%1, %2").arg(row.text, row.detail);
    }
    return part;
}

QRect MovesParts::rectOf(const Item& item) const
{
    if (item.row >= m_view.geometryOfMoves().rowCount())
        return {};
    const MovesGeometry& geometry = m_view.geometryOfMoves();
    const MoveRow& row = rowOf(item);
    QRectF rect = geometry.row(item.row);
    if (row.kind == MoveRow::Kind::Moves)
        rect = geometry.move(item.row, item.first == 0 ? rules::Color::White : rules::Color::Black);
    else if (row.kind == MoveRow::Kind::Variation)
        rect = geometry.token(item.row, static_cast<std::size_t>(item.first));
    if (rect.isEmpty())
        return {};
    const int end = item.first + (row.kind == MoveRow::Kind::Variation ? item.count : 1);
    for (int i = item.first + 1; i < end; ++i)
        rect |= geometry.token(item.row, static_cast<std::size_t>(i));
    return rect.translated(0, -m_view.verticalScrollBar()->value()).toAlignedRect() &
           surface().rect();
}

std::optional<int> MovesParts::indexAt(QPoint point) const
{
    const int row =
        m_view.geometryOfMoves().firstRowAt(point.y() + m_view.verticalScrollBar()->value());
    const auto [first, end] = itemsOfRow(row);
    for (int index = first; index < end; ++index)
        if (rectOf(item(index)).contains(point))
            return index;
    return std::nullopt;
}

std::optional<int> MovesParts::focused() const
{
    const MoveKey& present = m_view.frame().present;
    const auto& list = items(); // of the list that is asked below
    if (list.empty())
        return std::nullopt;
    const auto place = m_list->tokenOf(present.line, present.ply);
    const auto [first, end] = itemsOfRow(present.line.isMain() ? m_list->rowOf(present.ply)
                                         : place               ? place->row
                                                               : 0);
    for (int index = first; index < end; ++index)
        if (keyOf(item(index)) == present)
            return index;
    return std::nullopt;
}

void MovesParts::press(int index)
{
    if (const std::optional<MoveKey> key = keyOf(item(index)))
        m_view.goTo(*key);
}

} // namespace

void describeMoves()
{
    accessible::describe<MovesView, MovesParts>();
}

} // namespace plyline::moves
