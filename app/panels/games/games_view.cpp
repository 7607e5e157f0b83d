#include "app/panels/games/games_view.h"

#include <QtGui/QHoverEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include "app/kit/accessible/describe.h"
#include "app/panels/games/games_accessible.h"
#include "app/panels/games/games_model.h"
#include "app/panels/games/row_reading.h"

#include <algorithm>
#include <utility>

namespace plyline::games {

GamesView::GamesView(look::Look& look, QWidget* parent)
    : QAbstractItemView(parent), m_look(look), m_header(new QHeaderView(Qt::Horizontal, this))
{
    describeGames();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Games"));
    m_header->setSectionsMovable(true);
    m_header->setSectionsClickable(true);
    m_header->setSortIndicatorShown(true);
    m_header->setHighlightSections(false);
    m_header->setMinimumSectionSize(36);
    m_header->setAccessibleName(tr("Columns"));
    m_header->setFocusPolicy(Qt::NoFocus);
    m_header->hide();
    const auto relayout = [this] { updateGeometries(); };
    connect(m_header, &QHeaderView::sectionResized, this, relayout);
    connect(m_header, &QHeaderView::sectionMoved, this, relayout);
    connect(m_header, &QHeaderView::sectionCountChanged, this, relayout);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (selectedCount() > 1)
            return;
        Q_EMIT opened(index.row());
        Q_EMIT openedByClick();
    });
    connect(&look, &look::Look::changed, this, &GamesView::showLook);
    connect(&look, &look::Look::textSizeChanged, this, [this] {
        const std::int64_t row = m_firstRow;
        updateGeometries();
        setContentTop(row * rowHeight());
    });
    showLook();
}

void GamesView::setModel(QAbstractItemModel* model)
{
    QAbstractItemView::setModel(model);
    m_header->setModel(model);
}

void GamesView::setForm(Form form)
{
    if (form == m_form)
        return;
    const int row = rowAt(0);
    m_form = form;
    setHorizontalScrollBarPolicy(form == Form::Table ? Qt::ScrollBarAsNeeded
                                                     : Qt::ScrollBarAlwaysOff);
    m_header->setVisible(form == Form::Table);
    updateGeometries();
    setContentTop(std::int64_t{row} * rowHeight());
    accessible::partsReplaced(*this);
    refresh();
}

void GamesView::showLook()
{
    look::setFace(*m_header, look::Face::Small);
    updateGeometries();
    m_header->viewport()->update();
}

int GamesView::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

int GamesView::rowHeight() const
{
    return m_form == Form::Table ? tableRowHeight() : GameRowGeometry::height();
}

/// Qt uses only differences of this value, so the upper bits may be lost.
int GamesView::verticalOffset() const
{
    return static_cast<int>(contentTop());
}

std::int64_t GamesView::contentTop() const
{
    return std::min(std::int64_t{verticalScrollBar()->value()} * m_pixelsAStep,
                    largestContentTop());
}

void GamesView::setContentTop(std::int64_t pixels)
{
    const std::int64_t top = std::clamp<std::int64_t>(pixels, 0, largestContentTop());
    verticalScrollBar()->setValue(static_cast<int>((top + m_pixelsAStep - 1) / m_pixelsAStep));
}

std::int64_t GamesView::largestContentTop() const
{
    return std::max<std::int64_t>(0, std::int64_t{rowCount()} * rowHeight() - viewport()->height());
}

int GamesView::yOf(int row) const
{
    constexpr std::int64_t farAway = 1 << 28;
    const std::int64_t y = std::int64_t{row} * rowHeight() - contentTop();
    return static_cast<int>(std::clamp(y, -farAway, farAway));
}

int GamesView::horizontalOffset() const
{
    return m_form == Form::Table ? horizontalScrollBar()->value() : 0;
}

QRect GamesView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return {0, yOf(index.row()), viewport()->width(), rowHeight()};
}

int GamesView::rowAt(int y) const
{
    return static_cast<int>(
        std::clamp<std::int64_t>((y + contentTop()) / rowHeight(), 0, std::max(0, rowCount() - 1)));
}

QModelIndex GamesView::indexAt(const QPoint& point) const
{
    const std::int64_t row = (point.y() + contentTop()) / rowHeight();
    if (!model() || point.y() + contentTop() < 0 || row >= rowCount())
        return {};
    const int column = m_form == Form::Table ? std::max(0, m_header->logicalIndexAt(point.x())) : 0;
    return model()->index(static_cast<int>(row), column);
}

void GamesView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const std::int64_t top = std::int64_t{index.row()} * rowHeight();
    const int page = viewport()->height();
    const std::int64_t bottomAligned = top + rowHeight() - page;
    std::int64_t value = contentTop();
    switch (hint) {
    case EnsureVisible:
        value = std::min(std::max(value, bottomAligned), top);
        break;
    case PositionAtTop:
        value = top;
        break;
    case PositionAtBottom:
        value = bottomAligned;
        break;
    case PositionAtCenter:
        value = top - (page - rowHeight()) / 2;
        break;
    }
    setContentTop(value);
}

void GamesView::refresh()
{
    m_rows.clear();
    m_cells.clear();
    m_firstRow = static_cast<int>(contentTop() / rowHeight());
    const std::int64_t behind = (contentTop() + viewport()->height()) / rowHeight() + 1;
    const int end = static_cast<int>(std::min<std::int64_t>(rowCount(), behind));
    for (int row = m_firstRow; row < end; ++row) {
        const QModelIndex index = model()->index(row, 0);
        GameRow shown = m_form == Form::Rows ? rowOf(index) : GameRow();
        if (m_form == Form::Table) {
            m_cells.push_back(cellsOf(*m_header, *model(), row));
            shown.isLost = index.data(GamesModel::IsLostRole).toBool();
        }
        shown.isOpen = row == m_openRow;
        shown.isSelected = selectionModel() && selectionModel()->isSelected(index);
        shown.isHovered = row == m_hoveredRow;
        shown.hasFocus = hasFocus() && row == currentIndex().row();
        m_rows.push_back(std::move(shown));
    }
    viewport()->update();
    if (m_firstRow < end)
        Q_EMIT rowsSeen(m_firstRow, end - 1);
}

void GamesView::paintEvent(QPaintEvent*)
{
    const look::Theme& theme = m_look.theme();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.surface);
    QRect rect(0, yOf(m_firstRow), viewport()->width(), rowHeight());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_form == Form::Table)
            paintTableRow(painter, rect, m_rows[i], m_cells[i], theme, look::Fonts::standard());
        else
            paintGameRow(painter, rect, m_rows[i], theme, look::Fonts::standard());
        rect.translate(0, rowHeight());
    }
}

void GamesView::placeHeader()
{
    const bool isTable = m_form == Form::Table;
    const int height = isTable ? m_header->sizeHint().height() + 4 : 0;
    setViewportMargins(0, height, 0, 0);
    if (isTable)
        m_header->setGeometry(viewport()->x(), viewport()->y() - height, viewport()->width(),
                              height);
}

void GamesView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    placeHeader();
    const int page = viewport()->height();
    constexpr std::int64_t mostSteps = 1 << 30;
    const std::int64_t top = contentTop();
    m_pixelsAStep = static_cast<int>(largestContentTop() / mostSteps + 1);
    verticalScrollBar()->setPageStep(page / m_pixelsAStep);
    verticalScrollBar()->setSingleStep(rowHeight() / 2 / m_pixelsAStep);
    verticalScrollBar()->setRange(
        0, static_cast<int>((largestContentTop() + m_pixelsAStep - 1) / m_pixelsAStep));
    if (top != contentTop())
        setContentTop(top);
    const int width = viewport()->width();
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setRange(
        0, m_form == Form::Table ? std::max(0, m_header->length() - width) : 0);
    m_header->setOffset(horizontalOffset());
    refresh();
}

void GamesView::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
}

void GamesView::rowsInserted(const QModelIndex& parent, int first, int last)
{
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
}

void GamesView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void GamesView::scrollContentsBy(int dx, int)
{
    if (dx != 0)
        m_header->setOffset(horizontalOffset());
    refresh();
}

void GamesView::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>&)
{
    const int end = m_firstRow + static_cast<int>(m_rows.size());
    if (first.row() < end && last.row() >= m_firstRow)
        refresh();
}

bool GamesView::viewportEvent(QEvent* event)
{
    int hovered = m_hoveredRow;
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        hovered = indexAt(static_cast<QHoverEvent*>(event)->position().toPoint()).row();
    else if (event->type() == QEvent::HoverLeave)
        hovered = -1;
    if (hovered != m_hoveredRow) {
        m_hoveredRow = hovered;
        refresh();
    }
    return QAbstractItemView::viewportEvent(event);
}

void GamesView::focusInEvent(QFocusEvent* event)
{
    QAbstractItemView::focusInEvent(event);
    refresh();
}

void GamesView::focusOutEvent(QFocusEvent* event)
{
    QAbstractItemView::focusOutEvent(event);
    refresh();
}

} // namespace plyline::games

#include "moc_games_view.cpp"
