#pragma once

#include "app/kit/look/look.h"
#include "app/kit/widgets/panel.h"
#include "app/panels/snapshot/line_cost_meter.h"

#include <array>
#include <optional>

namespace plyline::snapshot {

/// One figure of what a model costs.
struct CostCard
{
    QString caption;
    QString shortCaption; ///< Shown if the caption does not fit.
    QString value;
    bool isEvents = true; ///< Amber if true, else teal.
    bool operator==(const CostCard&) const = default;
};

using CostCards = std::array<CostCard, 4>;

/// Returns the figures for a ply of the measured line. Unknown figures say that they are unknown.
[[nodiscard]] CostCards costCardsOf(const LineCostMeter& meter, game::Ply ply);

/// Shows what the line costs as a log and as a table: to store, and to show this ply. Both are
/// stored in SQLite and measured alike, as in the cost lab.
class CostStrip : public widgets::Panel
{
    Q_OBJECT

public:
    explicit CostStrip(session::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const CostCards& cards() const { return m_cards; }
    [[nodiscard]] const LineCostMeter& meter() const { return m_meter; }
    [[nodiscard]] QRectF cardRect(std::size_t index) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void refresh() override;
    void onShown() override { m_meter.setWanted(true); }
    void onHidden() override { m_meter.setWanted(false); }

private:
    /// Determines the font size of the values again.
    void fitValues();
    [[nodiscard]] qreal padding() const;
    [[nodiscard]] qreal gap() const;
    [[nodiscard]] qreal cardWidth() const;

    session::Session& m_session;
    look::Look& m_look;
    LineCostMeter m_meter;
    CostCards m_cards;
    std::optional<int> m_valueSize; ///< In pixels; none if even the smallest size is too large.
};

} // namespace plyline::snapshot
