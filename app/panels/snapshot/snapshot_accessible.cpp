#include "app/panels/snapshot/snapshot_accessible.h"

#include "app/kit/accessible/describe.h"
#include "app/kit/accessible/square_parts.h"
#include "app/panels/snapshot/check_badge.h"
#include "app/panels/snapshot/cost_strip.h"
#include "app/panels/snapshot/plane_view.h"
#include "app/panels/snapshot/rows_panel.h"
#include "app/panels/snapshot/snapshot_panel.h"

namespace plyline::snapshot {

namespace {

/// The coordinates with what the table has there: "e4, white pawn", since which ply.
class PlaneParts : public accessible::SquareParts
{
public:
    explicit PlaneParts(PlaneView& view) : SquareParts(view), m_view(view) {}

    [[nodiscard]] QString description() const override { return m_view.frame().absence; }

protected:
    [[nodiscard]] bool isFlipped() const override { return m_view.geometryInWidget().isFlipped(); }
    [[nodiscard]] bool canBePressed() const override { return true; }
    void pressSquare(rules::Square square) override { Q_EMIT m_view.squareClicked(square); }

    [[nodiscard]] std::optional<rules::Piece> pieceOn(rules::Square square) const override
    {
        const ShownRow* row = rowOn(square);
        return row ? std::optional(rules::Piece{row->row.color, row->row.role}) : std::nullopt;
    }
    [[nodiscard]] QString descriptionOf(rules::Square square) const override
    {
        const ShownRow* row = rowOn(square);
        const QString place = PlaneView::tr("x %1, y %2").arg(square.x()).arg(square.y());
        return row && row->isChanged ? PlaneView::tr("%1, written by the last event").arg(place)
                                     : place;
    }
    [[nodiscard]] QRect rectOf(rules::Square square) const override
    {
        return m_view.geometryInWidget().cellOf(square).toAlignedRect();
    }
    [[nodiscard]] std::optional<rules::Square> squareAt(QPoint point) const override
    {
        return m_view.geometryInWidget().squareAt(point);
    }

private:
    [[nodiscard]] const ShownRow* rowOn(rules::Square square) const
    {
        for (const ShownRow& row : m_view.frame().rows)
            if (row.row.square == square)
                return &row;
        return nullptr;
    }

    PlaneView& m_view;
};

class CostParts : public accessible::Parts
{
public:
    explicit CostParts(CostStrip& strip) : Parts(strip), m_strip(strip) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Grouping; }
    [[nodiscard]] QString description() const override
    {
        QStringList said;
        for (const CostCard& card : m_strip.cards())
            said << textOf(card);
        return said.join(QStringLiteral("; "));
    }
    [[nodiscard]] int count() const override { return static_cast<int>(m_strip.cards().size()); }
    [[nodiscard]] accessible::Part part(int index) const override
    {
        const auto card = static_cast<std::size_t>(index);
        accessible::Part part;
        part.name = textOf(m_strip.cards()[card]);
        part.rect = m_strip.cardRect(card).toAlignedRect();
        return part;
    }

private:
    static QString textOf(const CostCard& card)
    {
        return QStringLiteral("%1: %2").arg(card.caption, card.value);
    }

    CostStrip& m_strip;
};

class BadgeParts : public accessible::Parts
{
public:
    explicit BadgeParts(CheckBadge& badge) : Parts(badge), m_badge(badge) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QString name() const override
    {
        const QString words = QString(m_badge.frame().words).replace(u'\n', u' ');
        return words.isEmpty() ? QString()
                               : QStringLiteral("%1: %2").arg(m_badge.accessibleName(), words);
    }
    [[nodiscard]] QString description() const override { return m_badge.frame().details; }

private:
    CheckBadge& m_badge;
};

/// What is painted around the plane, table or query.
class SnapshotParts : public accessible::Parts
{
public:
    explicit SnapshotParts(SnapshotPanel& panel) : Parts(panel), m_panel(panel) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Grouping; }
    [[nodiscard]] QString description() const override { return m_panel.caption(); }

private:
    SnapshotPanel& m_panel;
};

class RowsParts : public accessible::Parts
{
public:
    explicit RowsParts(RowsPanel& panel) : Parts(panel), m_panel(panel) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Grouping; }
    [[nodiscard]] QString name() const override { return m_panel.spokenTitle(); }
    [[nodiscard]] QString description() const override { return m_panel.absence(); }

private:
    RowsPanel& m_panel;
};

} // namespace

void describeSnapshot()
{
    accessible::describe<PlaneView, PlaneParts>();
    accessible::describe<CostStrip, CostParts>();
    accessible::describe<CheckBadge, BadgeParts>();
    accessible::describe<SnapshotPanel, SnapshotParts>();
    accessible::describe<RowsPanel, RowsParts>();
}

} // namespace plyline::snapshot
