#include "app/shell/stage/headline_view.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/badge.h"

#include <algorithm>
#include <cmath>

namespace plyline::stage {

namespace {

constexpr qreal gap = 18;
constexpr qreal fewLetters = 60;
/// Returns the height of the first of two lines.
int firstLine()
{
    return look::withText(23);
}

/// Paints details and opening. Where there is no room for both, the details are cut first: they
/// stay the same while one steps.
void paintDetails(QPainter& painter, const QRectF& rect, const Headline& headline,
                  const look::Theme& theme)
{
    const QFont& font = look::Fonts::standard().body;
    const auto widthOf = [metrics = QFontMetricsF(font)](const QString& text) {
        return std::ceil(metrics.horizontalAdvance(text));
    };
    const QString separated = QStringLiteral(" · ") + headline.opening;
    const qreal room = rect.width() - widthOf(separated);
    if (headline.opening.isEmpty() || widthOf(headline.line()) <= rect.width()) {
        look::drawElided(painter, rect, headline.line(), font, theme.textDim);
    } else if (room < fewLetters) {
        look::drawElided(painter, rect, headline.opening, font, theme.textDim);
    } else {
        look::drawElided(painter, QRectF(rect.topLeft(), QSizeF(room, rect.height())),
                         headline.details, font, theme.textDim);
        look::drawElided(painter, rect.adjusted(room, 0, 0, 0), separated, font, theme.textDim);
    }
}

} // namespace

HeadlineView::HeadlineView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    accessible::describeAs<HeadlineView, QAccessible::StaticText>();
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void HeadlineView::setHeadline(const Headline& headline)
{
    if (headline == m_headline)
        return;
    m_headline = headline;
    QString whole = m_headline.players + QStringLiteral("\n") + m_headline.line();
    if (!m_headline.note.isEmpty())
        whole += QStringLiteral("\n") + m_headline.note;
    setAccessibleName(whole);
    setToolTip(whole.trimmed().isEmpty() ? QString() : whole);
    update();
}

void HeadlineView::setTwoLines(bool hasTwoLines)
{
    if (hasTwoLines == m_hasTwoLines)
        return;
    m_hasTwoLines = hasTwoLines;
    update();
}

bool HeadlineView::isCut() const
{
    const look::Fonts& fonts = look::Fonts::standard();
    const qreal players = QFontMetricsF(fonts.heading).horizontalAdvance(m_headline.players);
    const qreal details = QFontMetricsF(fonts.body).horizontalAdvance(m_headline.line());
    return (m_hasTwoLines ? std::max(players, details) : players + gap + details) > width();
}

bool HeadlineView::event(QEvent* event)
{
    // What is seen in full needs no tool-tip.
    const bool isNeeded = isCut() || !m_headline.note.isEmpty();
    return event->type() == QEvent::ToolTip && !isNeeded ? true : QWidget::event(event);
}

void HeadlineView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    const QRectF all(rect());
    if (m_hasTwoLines) {
        look::drawElided(painter, QRectF(0, 0, all.width(), firstLine()), m_headline.players,
                         fonts.heading, theme.text);
        paintDetails(painter, QRectF(0, firstLine(), all.width(), all.height() - firstLine()),
                     m_headline, theme);
        return;
    }
    look::drawElided(painter, all, m_headline.players, fonts.heading, theme.text);
    const qreal left = QFontMetricsF(fonts.heading).horizontalAdvance(m_headline.players) + gap;
    // Leaves the details out if only a few letters would fit.
    if (all.width() - left >= fewLetters)
        paintDetails(painter, all.adjusted(left, 0, 0, 0), m_headline, theme);
}

} // namespace plyline::stage

#include "moc_headline_view.cpp"
