#include "app/panels/timeline/mark_legend.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include "app/panels/timeline/mark_signs.h"

#include <algorithm>

namespace plyline::timeline {

namespace {

int rowHeight()
{
    return look::withText(20);
}

constexpr int padding = 10;
constexpr int textLeft = 36;
constexpr int fixedRows = 3; ///< Playhead, checkpoint, replayed events.

QStringList fixedNames()
{
    return {MarkLegend::tr("shown ply: drag it"), MarkLegend::tr("checkpoint: a stored state"),
            MarkLegend::tr("events replayed from it")};
}

} // namespace

MarkLegend::MarkLegend(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    hide();
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("What the marks mean"));
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void MarkLegend::showAbove(const QWidget& anchor, QPoint point, Marks marks)
{
    m_kinds.clear();
    std::copy_if(allMarks.begin(), allMarks.end(), std::back_inserter(m_kinds),
                 [&](Mark mark) { return marks.has(mark); });
    // A child of the window and not a window itself, because some desktops do not let a program
    // place its windows.
    QWidget& window = *anchor.window();
    if (parentWidget() != &window)
        setParent(&window);
    resize(sizeHint());
    const QPoint at = anchor.mapTo(&window, point) - QPoint(0, height() + 6);
    move(std::clamp(at.x(), 0, std::max(0, window.width() - width())), std::max(at.y(), 0));
    raise();
    show();
}

QStringList MarkLegend::rowNames() const
{
    QStringList names;
    for (const Mark mark : m_kinds)
        names << markName(mark);
    return names + fixedNames();
}

QRect MarkLegend::rowRect(int row) const
{
    return {0, padding - 2 + row * rowHeight(), width(), rowHeight()};
}

QSize MarkLegend::sizeHint() const
{
    const QFontMetrics metrics(look::Fonts::standard().small);
    int widest = 0;
    for (const QString& name : fixedNames())
        widest = std::max(widest, metrics.horizontalAdvance(name));
    for (const Mark mark : allMarks)
        widest = std::max(widest, metrics.horizontalAdvance(markName(mark)));
    const int rows = static_cast<int>(m_kinds.size()) + fixedRows;
    return {textLeft + widest + padding + 2, rows * rowHeight() + 2 * padding - 4};
}

void MarkLegend::paintEvent(QPaintEvent*)
{
    const look::Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.raised);
    painter.setPen(QPen(theme.line, 1.0));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(look::Fonts::standard().small);

    int row = 0;
    const auto nextRow = [&](const QString& name) {
        const QRectF box(rowRect(row++));
        painter.setPen(theme.text);
        painter.drawText(box.adjusted(textLeft, 0, -padding, 0), Qt::AlignVCenter, name);
        return QPointF(textLeft / 2.0, box.center().y());
    };
    for (const Mark mark : m_kinds) {
        const QPointF center = nextRow(markName(mark));
        paintMark(painter, mark, center, theme);
    }
    const QStringList names = fixedNames();
    QPointF center = nextRow(names[0]);
    painter.fillRect(QRectF(center.x() - 1.0, center.y() - 7.0, 2.0, 14.0), theme.event);
    center = nextRow(names[1]);
    paintCheckpoint(painter, center, theme);
    center = nextRow(names[2]);
    painter.fillRect(QRectF(center.x() - 10.0, center.y() - 1.5, 20.0, 3.0), theme.event);
}

} // namespace plyline::timeline

#include "moc_mark_legend.cpp"
