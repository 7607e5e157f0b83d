#include "app/kit/look/segments.h"

#include <QtGui/QFocusEvent>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/ring.h"

#include <cmath>

namespace plyline::look {

namespace {

constexpr qreal cornerRadius = 5.5;
/// Space left and right of a label.
constexpr int roomyPadding = 10;
constexpr int tightPadding = 6;

QFont segmentFont(bool isCurrent)
{
    QFont font = Fonts::standard().control;
    font.setBold(isCurrent);
    return font;
}

/// Draws only its own text; the switch draws the frame and the tint.
class SegmentButton : public QPushButton
{
public:
    SegmentButton(const QString& label, SegmentTone tone, Look& look, QWidget* parent)
        : QPushButton(label, parent), m_look(look), m_tone(tone)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(label);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const qreal width = QFontMetricsF(segmentFont(true)).horizontalAdvance(text());
        return {static_cast<int>(std::ceil(width)) + 2 * m_padding, withText(22)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void setPadding(int padding)
    {
        if (padding == m_padding)
            return;
        m_padding = padding;
        updateGeometry();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = m_look.theme();
        painter.setFont(segmentFont(isChecked()));
        const QColor& chosen = m_tone == SegmentTone::State ? theme.stateText : theme.text;
        painter.setPen(isChecked() ? chosen : (underMouse() ? theme.text : theme.textDim));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus() && m_isByKeyboard)
            drawRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), theme);
    }

    void focusInEvent(QFocusEvent* event) override
    {
        m_isByKeyboard = event->reason() == Qt::TabFocusReason ||
                         event->reason() == Qt::BacktabFocusReason ||
                         event->reason() == Qt::OtherFocusReason; // an arrow between segments
        QPushButton::focusInEvent(event);
    }

private:
    Look& m_look;
    SegmentTone m_tone;
    int m_padding = roomyPadding;
    bool m_isByKeyboard = false;
};

} // namespace

Segments::Segments(const QStringList& labels, Look& look, QWidget* parent, SegmentTone tone)
    : QWidget(parent), m_look(look), m_tone(tone)
{
    accessible::describeAs<Segments, QAccessible::Grouping>();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < labels.size(); ++i) {
        auto* button = new SegmentButton(labels[i], tone, look, this);
        button->setChecked(i == 0);
        layout->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QPushButton::toggled, this,
                [this, i](bool isChecked) { isChecked ? setCurrent(i) : update(); });
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    connect(&look, &Look::textSizeChanged, this, [this] {
        for (QAbstractButton* button : m_buttons)
            button->updateGeometry();
    });
}

void Segments::setCurrent(int index)
{
    if (index == m_current || index < 0 || index >= static_cast<int>(m_buttons.size()))
        return;
    m_current = index;
    m_buttons[static_cast<std::size_t>(index)]->setChecked(true);
    update();
    Q_EMIT currentChanged(index);
}

void Segments::setTight(bool isTight)
{
    for (QAbstractButton* button : m_buttons)
        static_cast<SegmentButton*>(button)->setPadding(isTight ? tightPadding : roomyPadding);
}

void Segments::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_look.theme();
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    QPainterPath tinted;
    tinted.addRect(QRectF(m_buttons[static_cast<std::size_t>(m_current)]->geometry()));
    painter.fillPath(frame, theme.surface);
    painter.fillPath(frame.intersected(tinted),
                     m_tone == SegmentTone::State ? theme.stateTint : theme.chosen);
    painter.strokePath(frame, QPen(theme.line, 1));
}

} // namespace plyline::look

#include "moc_segments.cpp"
