#include "app/panels/next_moves/moves_delegate.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QApplication>

#include "app/kit/words/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plyline::next_moves {

using game::Outcome;

namespace {

/// Returns the colour halfway between two.
QColor between(const QColor& a, const QColor& b)
{
    return {(a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2};
}

} // namespace

ResultParts resultParts(const QRectF& bar, const search::GameCounts& counts)
{
    const std::array<std::int64_t, 3> games = {counts.with(Outcome::WhiteWins),
                                               counts.with(Outcome::Draw),
                                               counts.with(Outcome::BlackWins)};
    const std::int64_t total = games[0] + games[1] + games[2];
    if (total == 0)
        return {};
    std::array<qreal, 3> widths{};
    for (std::size_t i = 0; i < games.size(); ++i) {
        const qreal exact = bar.width() * static_cast<qreal>(games[i]) / static_cast<qreal>(total);
        widths[i] = games[i] > 0 ? std::max(1.0, std::round(exact)) : 0.0;
    }
    *std::max_element(widths.begin(), widths.end()) +=
        bar.width() - (widths[0] + widths[1] + widths[2]);
    ResultParts parts{bar, bar, bar};
    parts.white.setWidth(widths[0]);
    parts.draw.setLeft(parts.white.right());
    parts.draw.setWidth(widths[1]);
    parts.black.setLeft(parts.draw.right());
    return parts;
}

MovesDelegate::MovesDelegate(const MovesModel& model, look::Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_look(look)
{}

void MovesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const QRectF cell = option.rect;
    if (index.column() == MovesModel::Results) {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        const QStyle* const style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        drawResults(*painter, cell, m_model.move(index.row()).counts);
        return;
    }
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() == MovesModel::Games)
        drawShare(*painter, cell, m_model.share(index.row()));
}

void MovesDelegate::drawShare(QPainter& painter, const QRectF& cell, double share) const
{
    constexpr qreal inset = 4;
    constexpr qreal height = 2;
    const qreal width = std::max(1.0, std::round((cell.width() - 2 * inset) * share));
    painter.fillRect(QRectF(cell.right() - inset - width, cell.bottom() - height, width, height),
                     m_look.theme().edge);
}

void MovesDelegate::drawResults(QPainter& painter, const QRectF& cell,
                                const search::GameCounts& counts) const
{
    constexpr qreal inset = 6;
    constexpr qreal round = 2;
    const look::Theme& theme = m_look.theme();
    const qreal height = std::min<qreal>(cell.height() - 6, look::withText(13));
    const QRectF bar(cell.left() + inset, std::round(cell.center().y() - height / 2),
                     std::floor(cell.width() - 2 * inset), height);
    const ResultParts parts = resultParts(bar, counts);
    if (parts == ResultParts() || bar.width() <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_model.isOutdated())
        painter.setOpacity(0.5);
    QPainterPath shape;
    shape.addRoundedRect(bar, round, round);
    painter.setClipPath(shape);
    painter.fillRect(parts.white, theme.whiteCell);
    painter.fillRect(parts.draw, between(theme.whiteCell, theme.blackCell));
    painter.fillRect(parts.black, theme.blackCell);
    for (const QRectF& part : {parts.draw, parts.black}) { // hairlines tell like tones apart
        if (part.width() > 0 && part.left() > bar.left())
            painter.fillRect(QRectF(part.left(), part.top(), 1, part.height()), theme.surface);
    }
    painter.setClipping(false);
    painter.setPen(QPen(theme.edge, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    painter.restore();
}

} // namespace plyline::next_moves

#include "moc_moves_delegate.cpp"
