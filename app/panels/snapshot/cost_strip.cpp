#include "app/panels/snapshot/cost_strip.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/badge.h"
#include "app/kit/look/pane.h"
#include "app/kit/words/numbers.h"

#include <algorithm>
#include <cmath>

namespace plyline::snapshot {

using words::bytesText;
using words::eventsText;
using words::microsText;
using words::rowsText;

namespace {

class CostStripWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::snapshot::CostStripWords)
};

QString pair(const QString& first, const QString& second)
{
    return QStringLiteral("%1 · %2").arg(first, second);
}

const QString& unknown()
{
    static const QString dash = QStringLiteral("—");
    return dash;
}

/// Returns the same size as the cost lab: the bytes in use, or if unknown, whole pages.
QString sizeText(const store::ModelSize& size)
{
    return bytesText(size.filled.value_or(size.bytes));
}

qreal widthOf(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

/// `pixels` is the length at a text size of 100 %.
QFont valueFont(int pixels)
{
    return look::sized(look::Fonts::standard().heading, pixels);
}

constexpr int largestValue = 15;
constexpr int smallestValue = 12;

/// Returns the largest font size, in pixels, at which every value fits; none if even the smallest
/// is too large.
std::optional<int> fittingSize(const CostCards& cards, qreal width)
{
    for (int size = largestValue; size >= smallestValue; --size) {
        const QFont font = valueFont(size);
        if (std::all_of(cards.begin(), cards.end(),
                        [&](const CostCard& card) { return widthOf(card.value, font) <= width; }))
            return size;
    }
    return std::nullopt;
}

/// `size` comes from fittingSize(). If it is none, the two halves of the value are drawn on two
/// lines.
void drawCard(QPainter& painter, const QRectF& rect, const CostCard& card, qreal padding,
              std::optional<int> size, const look::Theme& theme)
{
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    const qreal captionHeight = look::withText(size ? 16 : 14);
    const qreal valueHeight = look::withText(size ? 22 : 15);
    const QStringList values =
        size ? QStringList{card.value} : card.value.split(QStringLiteral(" · "));
    const qreal height = captionHeight + valueHeight * static_cast<qreal>(values.size());
    const QRectF inside = rect.adjusted(padding, 0, -padding, 0);
    qreal y = std::round(rect.top() + (rect.height() - height) / 2);
    const QFont& small = look::Fonts::standard().small;
    const bool isLong = widthOf(card.caption, small) <= inside.width();
    look::drawElided(painter, QRectF(inside.left(), y, inside.width(), captionHeight),
                     isLong ? card.caption : card.shortCaption, small, theme.textDim);
    y += captionHeight;
    for (const QString& value : values) {
        look::drawElided(painter, QRectF(inside.left(), y, inside.width(), valueHeight), value,
                         valueFont(size.value_or(smallestValue)),
                         card.isEvents ? theme.eventText : theme.stateText);
        y += valueHeight;
    }
}

} // namespace

CostCards costCardsOf(const LineCostMeter& meter, game::Ply ply)
{
    const QString value = meter.isPending() ? CostStripWords::tr("measuring …") : unknown();
    CostCards cards{
        CostCard{CostStripWords::tr("stored as events"), CostStripWords::tr("events"), value, true},
        CostCard{CostStripWords::tr("to show this ply, replay"), CostStripWords::tr("replay"),
                 value, true},
        CostCard{CostStripWords::tr("stored as snapshots"), CostStripWords::tr("snapshots"), value,
                 false},
        CostCard{CostStripWords::tr("to show this ply, read"), CostStripWords::tr("read"), value,
                 false}};
    if (!meter.cost())
        return cards;
    const store::LineCost& cost = *meter.cost();
    const auto index = static_cast<std::size_t>(ply.number());
    cards[0].value = pair(eventsText(cost.events.rows), sizeText(cost.events));
    cards[2].value = pair(rowsText(cost.snapshots.rows), sizeText(cost.snapshots));
    if (index >= cost.plies.size())
        return cards;
    const store::PlyCost& there = cost.plies[index];
    const auto timeText = [&](double micros) {
        return there.isMeasured ? microsText(micros)
                                : QStringLiteral("≈ %1").arg(microsText(micros));
    };
    cards[1].value = pair(eventsText(there.eventsFolded), timeText(there.replayMicros));
    cards[3].value = pair(rowsText(there.rowsRead), timeText(there.readMicros));
    return cards;
}

CostStrip::CostStrip(session::Session& session, look::Look& look, QWidget* parent)
    : widgets::Panel(parent), m_session(session), m_look(look), m_meter(session)
{
    setAccessibleName(CostStripWords::tr("What both models cost"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    showChangesOf(session, &session::Session::momentChanged);
    showChangesOf(m_meter, &LineCostMeter::changed);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, [this] {
        fitValues();
        updateGeometry();
    });
    static_assert(store::seekRepeats == 9, "the tip says nine");
    setToolTip(CostStripWords::tr(
        "<p>This line alone, kept twice in SQLite in memory: as its events, and as every row at "
        "every ply. Sizes are what the rows fill, indexes with them. Times are for this ply: to "
        "read its "
        "events and to fold them from the start, and to read its rows. Each is the middle of "
        "nine. In a long line not every ply is measured; a time with ≈ lies between those of its "
        "neighbours.</p>"));
}

void CostStrip::refresh()
{
    CostCards cards = costCardsOf(m_meter, m_session.cursor().ply());
    if (cards == m_cards)
        return;
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (cards[i] != m_cards[i])
            look::updatePart(*this, cardRect(i).toAlignedRect());
    m_cards = std::move(cards);
    fitValues();
    accessible::partsChanged(*this);
}

qreal CostStrip::padding() const
{
    return width() < 640 ? 9 : height() < 60 ? 10 : 15;
}

qreal CostStrip::gap() const
{
    return width() < 640 ? 8 : height() < 60 ? 12 : 16;
}

qreal CostStrip::cardWidth() const
{
    return (width() - 3 * gap()) / 4;
}

QRectF CostStrip::cardRect(std::size_t index) const
{
    const qreal left = static_cast<qreal>(index) * (cardWidth() + gap());
    const qreal right = left + cardWidth();
    return {std::round(left), 0, std::round(right) - std::round(left),
            static_cast<qreal>(height())};
}

void CostStrip::fitValues()
{
    const std::optional<int> size = fittingSize(m_cards, cardWidth() - 2 * padding());
    if (size == m_valueSize)
        return;
    m_valueSize = size;
    update();
}

QSize CostStrip::sizeHint() const
{
    return {1000, look::withText(60)};
}

QSize CostStrip::minimumSizeHint() const
{
    return {360, look::withText(52)};
}

void CostStrip::resizeEvent(QResizeEvent*)
{
    fitValues();
}

void CostStrip::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const QRectF card = cardRect(i);
        if (event->region().intersects(card.toAlignedRect()))
            drawCard(painter, card, m_cards[i], padding(), m_valueSize, m_look.theme());
    }
}

} // namespace plyline::snapshot

#include "moc_cost_strip.cpp"
