#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/session/session.h"

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

/// Returns the figures that the session counted and measured. Unknown figures say that they are
/// unknown.
[[nodiscard]] CostCards costCardsOf(const session::Session& session);

/// Shows the costs of the log and the table: to store, and to show this ply.
class CostStrip : public QWidget
{
    Q_OBJECT

public:
    explicit CostStrip(session::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const CostCards& cards() const { return m_cards; }
    [[nodiscard]] QSize sizeHint() const override { return {1000, 60}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 52}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    /// Determines the font size of the values again.
    void fitValues();
    [[nodiscard]] qreal padding() const;
    [[nodiscard]] qreal cardWidth() const;
    [[nodiscard]] QRectF cardRect(std::size_t index) const;

    session::Session& m_session;
    look::Look& m_look;
    CostCards m_cards;
    std::optional<int> m_valueSize; ///< In pixels; none if even the smallest size is too large.
};

} // namespace plyline::snapshot
