#include "app/games/completion_popup.h"

#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace plyline::games {

namespace {

constexpr int rowHeight = 24;
constexpr int margin = 10;
constexpr int border = 4;
constexpr int narrowest = 260;
constexpr int widest = 420;

/// "player · 1,234", or the field alone.
QString detailOf(const library::Completion& completion)
{
    const QString field = QString::fromStdString(completion.text).section(u':', 0, 0);
    if (completion.text.back() == ':')
        return CompletionPopup::tr("field");
    if (completion.games == 0)
        return field;
    return field + QStringLiteral(" · ") + QLocale(QLocale::English).toString(completion.games);
}

} // namespace

CompletionPopup::CompletionPopup(look::Look& look, QWidget& field)
    : QFrame(&field), m_look(look), m_field(field)
{
    setObjectName(QStringLiteral("completions"));
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Ways to go on"));
    hide();
}

void CompletionPopup::offer(std::vector<library::Completion> completions)
{
    m_completions = std::move(completions);
    m_current = -1;
    place();
    show();
    raise();
    update();
}

void CompletionPopup::place()
{
    QWidget* const window = m_field.window();
    if (parentWidget() != window)
        setParent(window);
    const look::Fonts& fonts = look::Fonts::standard();
    double width = narrowest;
    for (const library::Completion& one : m_completions) {
        const double texts =
            QFontMetricsF(fonts.body).horizontalAdvance(QString::fromStdString(one.display)) +
            QFontMetricsF(fonts.small).horizontalAdvance(detailOf(one));
        width = std::max(width, std::ceil(texts) + 4 * margin);
    }
    const QPoint corner = m_field.mapTo(window, QPoint(0, m_field.height() + 2));
    const int room = std::max(0, window->width() - corner.x() - border);
    setGeometry(corner.x(), corner.y(), std::min({static_cast<int>(width), widest, room}),
                static_cast<int>(m_completions.size()) * rowHeight + 2 * border);
}

void CompletionPopup::move(int step)
{
    const int count = static_cast<int>(m_completions.size());
    // Before the first row is the typed text itself.
    setCurrent(std::clamp(m_current + step, -1, count - 1));
}

void CompletionPopup::setCurrent(int row)
{
    if (row == m_current)
        return;
    m_current = row;
    update();
}

int CompletionPopup::rowAt(const QPointF& point) const
{
    const int row = static_cast<int>(std::floor((point.y() - border) / rowHeight));
    return row >= 0 && row < static_cast<int>(m_completions.size()) ? row : -1;
}

void CompletionPopup::mouseMoveEvent(QMouseEvent* event)
{
    setCurrent(rowAt(event->position()));
}

void CompletionPopup::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position());
    if (row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT chosen(row);
}

void CompletionPopup::paintEvent(QPaintEvent*)
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    painter.setPen(theme.line);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    for (int row = 0; row < static_cast<int>(m_completions.size()); ++row) {
        const library::Completion& one = m_completions[static_cast<std::size_t>(row)];
        const QRectF line(1, border + row * rowHeight, width() - 2, rowHeight);
        if (row == m_current)
            painter.fillRect(line, theme.line);
        const QRectF room = line.adjusted(margin, 0, -margin, 0);
        const QString detail = detailOf(one);
        painter.setFont(fonts.small);
        painter.setPen(theme.textDim);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, detail);
        const double left =
            room.width() - QFontMetricsF(fonts.small).horizontalAdvance(detail) - margin;
        painter.setFont(fonts.body);
        painter.setPen(theme.text);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(fonts.body)
                             .elidedText(QString::fromStdString(one.display), Qt::ElideRight,
                                         std::max(0.0, left)));
    }
}

} // namespace plyline::games
