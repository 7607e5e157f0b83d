#include "app/panels/diagnostics/diagnostics_delegate.h"

#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/kit/look/icons.h"
#include "app/panels/diagnostics/diagnostics_model.h"

#include <algorithm>
#include <cmath>

namespace plyline::diagnostics {

namespace {

constexpr int iconSide = 14;
constexpr int iconGap = 6;
constexpr int mostRowsMeasured = 100;

const QFont& fontOf(int column)
{
    const look::Fonts& fonts = look::Fonts::standard();
    return column == DiagnosticsModel::Token || column == DiagnosticsModel::Code ? fonts.mono
                                                                                 : fonts.body;
}

} // namespace

DiagnosticsDelegate::DiagnosticsDelegate(look::Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{}

void DiagnosticsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const look::Theme& theme = m_look.theme();
    const int column = index.column();
    const auto severity =
        static_cast<const DiagnosticsModel&>(*index.model()).at(index.row()).severity;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.raised);
    painter->fillRect(QRectF(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.line);

    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    const bool isError = severity == Severity::Error;
    QColor ink = column == DiagnosticsModel::What || column == DiagnosticsModel::Token
                     ? theme.text
                     : theme.textDim;
    if (column == DiagnosticsModel::Severity) {
        ink = isError ? theme.differ : severity == Severity::Warning ? theme.text : theme.textDim;
        if (severity != Severity::Info)
            look::icon(QStringLiteral("warning"), ink)
                .paint(painter,
                       QRect(rect.left(), rect.center().y() - iconSide / 2, iconSide, iconSide));
        rect.setLeft(rect.left() + iconSide + iconGap);
    }
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    look::drawElided(*painter, rect, index.data(Qt::DisplayRole).toString(), fontOf(column), ink,
                     alignment & Qt::AlignHorizontal_Mask);
}

int DiagnosticsDelegate::widthOf(const QAbstractItemModel& model, int column)
{
    const QFontMetricsF metrics(fontOf(column));
    double widest = QFontMetricsF(look::Fonts::standard().small)
                        .horizontalAdvance(
                            model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    const int rows = std::min(model.rowCount(), mostRowsMeasured);
    for (int row = 0; row < rows; ++row) {
        const QString text = model.index(row, column).data(Qt::DisplayRole).toString();
        widest = std::max(widest, metrics.horizontalAdvance(text));
    }
    const int icon = column == DiagnosticsModel::Severity ? iconSide + iconGap : 0;
    return static_cast<int>(std::ceil(widest)) + icon + 2 * padding + 2;
}

} // namespace plyline::diagnostics

#include "moc_diagnostics_delegate.cpp"
