#include "app/snapshot/cost_strip.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/look/badge.h"
#include "app/snapshot/numbers.h"
#include "app/snapshot/shown_rows.h"

#include <algorithm>
#include <cmath>

namespace plyline::snapshot {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("plyline::snapshot", text);
}

QString pair(const QString& first, const QString& second)
{
    return QStringLiteral("%1 · %2").arg(first, second);
}

const QString& unknown()
{
    static const QString dash = QStringLiteral("—");
    return dash;
}

QString storedRows(const state::Session& session)
{
    if (const auto& size = session.storageSize())
        return pair(rowsText(size->rows), bytesText(size->bytes));
    return session.moment().agreement == state::Agreement::Unavailable
               ? unknown()
               : progressText(session.storeProgress());
}

/// The largest face in which the text fits, no smaller than the small one.
QFont fitted(const QString& text, qreal width)
{
    QFont font = look::Fonts::standard().heading;
    const int smallest = look::Fonts::standard().small.pixelSize();
    for (int size = 16; size > smallest; --size) {
        font.setPixelSize(size);
        if (QFontMetricsF(font).horizontalAdvance(text) <= width)
            return font;
    }
    font.setPixelSize(smallest);
    return font;
}

void drawCard(QPainter& painter, const QRectF& rect, const CostCard& card, qreal padding,
              const QFont& valueFont, const look::Theme& theme)
{
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    const qreal top = std::round(rect.top() + (rect.height() - 38) / 2);
    const QRectF caption(rect.left() + padding, top, rect.width() - 2 * padding, 15);
    const QRectF value(caption.left(), top + 16, caption.width(), 22);
    look::drawElided(painter, caption, card.caption, look::Fonts::standard().small, theme.textDim);
    look::drawElided(painter, value, card.value, valueFont,
                     card.isEvents ? theme.eventText : theme.stateText);
}

} // namespace

CostCards costCardsOf(const state::Session& session)
{
    CostCards cards{CostCard{tr("stored as events"), unknown(), true},
                    CostCard{tr("to show this ply, replay"), unknown(), true},
                    CostCard{tr("stored as snapshots"), unknown(), false},
                    CostCard{tr("to show this ply, read"), unknown(), false}};
    if (!session.replay())
        return cards;
    const state::Moment& moment = session.moment();
    cards[0].value = pair(eventsText(session.eventCount()), bytesText(session.eventBytes()));
    cards[1].value = pair(eventsText(moment.seek.eventsFolded), microsText(moment.foldMicros));
    cards[2].value = storedRows(session);
    if (moment.stored)
        cards[3].value =
            pair(rowsText(static_cast<std::int64_t>(moment.stored->snapshot.rows.size())),
                 microsText(moment.stored->readMicros));
    return cards;
}

CostStrip::CostStrip(state::Session& session, look::Look& look, QWidget* parent)
    : QWidget(parent), m_session(session), m_look(look)
{
    setAccessibleName(tr("What both models cost"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&session, &state::Session::momentChanged, this, &CostStrip::refresh);
    connect(&session, &state::Session::storeChanged, this, &CostStrip::refresh);
    connect(&session, &state::Session::gameChanged, this, &CostStrip::refresh);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void CostStrip::refresh()
{
    CostCards cards = costCardsOf(m_session);
    if (cards == m_cards)
        return;
    m_cards = std::move(cards);
    QStringList lines;
    for (const CostCard& card : m_cards)
        lines << QStringLiteral("%1: %2").arg(card.caption, card.value);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    setToolTip(lines.join(u'\n'));
    update();
}

void CostStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal gap = width() < 640 ? 8 : 16;
    const qreal padding = width() < 640 ? 9 : 15;
    const qreal cardWidth = (width() - 3 * gap) / 4;
    // One face for all four: the smallest that any of them needs.
    QFont font = look::Fonts::standard().heading;
    font.setPixelSize(16);
    for (const CostCard& card : m_cards) {
        const QFont needed = fitted(card.value, cardWidth - 2 * padding);
        if (needed.pixelSize() < font.pixelSize())
            font = needed;
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const qreal left = std::round(static_cast<qreal>(i) * (cardWidth + gap));
        const qreal right = std::round(static_cast<qreal>(i) * (cardWidth + gap) + cardWidth);
        drawCard(painter, QRectF(left, 0, right - left, height()), m_cards[i], padding, font,
                 m_look.theme());
    }
}

} // namespace plyline::snapshot
