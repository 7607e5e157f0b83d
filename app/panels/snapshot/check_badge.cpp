#include "app/panels/snapshot/check_badge.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/sentences.h"

#include <algorithm>
#include <cmath>

namespace plyline::snapshot {

using words::countText;

namespace {

/// In a wide gap, and in a narrow one.
constexpr qreal largeCircle = 42;
constexpr qreal smallCircle = 36;
constexpr int listedSquares = 4;

class CheckBadgeWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::snapshot::CheckBadgeWords)
};

QString scalarName(const std::string& scalar)
{
    if (scalar == "turn")
        return CheckBadgeWords::tr("side to move");
    if (scalar == "castling")
        return CheckBadgeWords::tr("castling rights");
    if (scalar == "en_passant")
        return CheckBadgeWords::tr("en passant square");
    if (scalar == "halfmove_clock")
        return CheckBadgeWords::tr("half-move clock");
    if (scalar == "fullmove_number")
        return CheckBadgeWords::tr("move number");
    return QString::fromStdString(scalar);
}

QStringList differences(const replay::Disagreement& disagreement)
{
    QStringList all;
    for (const rules::Square square : disagreement.squares)
        all << words::squareName(square);
    for (const std::string& scalar : disagreement.scalars)
        all << scalarName(scalar);
    return all;
}

CheckFrame differentFrame(const replay::Disagreement& disagreement)
{
    const QStringList all = differences(disagreement);
    QStringList shown = all.mid(0, listedSquares);
    if (all.size() > listedSquares)
        shown << CheckBadgeWords::tr("and %1 more").arg(countText(all.size() - listedSquares));
    return {session::Agreement::Different, QStringLiteral("≠"),
            CheckBadgeWords::tr("differ") + u'\n' + shown.join(u'\n'),
            CheckBadgeWords::tr("The fold of the events and the rows of the table differ: %1")
                .arg(all.join(QStringLiteral(", ")))};
}

/// Returns a font in which "=" and "≠" are large and plain.
QFont signFont()
{
    QFont font = look::Fonts::standard().heading;
    font.setPixelSize(22);
    return font;
}

/// Returns the font of captions, made smaller if a word would not fit the width.
QFont wordsFont(const QString& words, int width)
{
    QFont font = look::Fonts::standard().small;
    const QStringList parts = words.split(QRegularExpression(QStringLiteral("\\s")));
    const auto fits = [&] {
        const QFontMetricsF metrics(font);
        return std::all_of(parts.begin(), parts.end(), [&](const QString& part) {
            return metrics.horizontalAdvance(part) <= width;
        });
    };
    while (font.pixelSize() > 9 && !fits())
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

/// Draws "=" and "≠" as lines, so that they are centred in any font; other signs as text.
void drawSign(QPainter& painter, const QRectF& circle, const CheckFrame& frame, const QColor& color)
{
    const bool isDifferent = frame.agreement == session::Agreement::Different;
    const bool isEqual = frame.agreement == session::Agreement::Equal;
    painter.setPen(QPen(color, 2.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF centre = circle.center();
    if (isEqual || isDifferent) {
        for (const qreal dy : {-3.5, 3.5})
            painter.drawLine(centre + QPointF(-6, dy), centre + QPointF(6, dy));
    }
    if (isDifferent)
        painter.drawLine(centre + QPointF(-4, 9), centre + QPointF(4, -9));
    if (isEqual || isDifferent)
        return;
    painter.setFont(signFont());
    painter.drawText(circle, Qt::AlignCenter, frame.sign);
}

void drawCircle(QPainter& painter, const QRectF& circle, const CheckFrame& frame,
                const QColor& color)
{
    const bool isKnown = frame.agreement == session::Agreement::Equal ||
                         frame.agreement == session::Agreement::Different;
    QColor fill = color;
    fill.setAlpha(isKnown ? 0x1c : 0);
    painter.setBrush(fill);
    painter.setPen(QPen(color, 2, isKnown ? Qt::SolidLine : Qt::DotLine));
    painter.drawEllipse(circle);
    drawSign(painter, circle, frame, color);
}

} // namespace

CheckFrame checkFrameOf(const session::Moment& moment)
{
    switch (moment.agreement) {
    case session::Agreement::Pending:
        return {moment.agreement, QStringLiteral("…"), CheckBadgeWords::tr("writing\nrows"),
                CheckBadgeWords::tr(
                    "The rows of this ply are still being written; nothing to compare yet.")};
    case session::Agreement::Equal:
        return {moment.agreement, QStringLiteral("="), CheckBadgeWords::tr("same\nposition"),
                CheckBadgeWords::tr(
                    "The fold of the events and the rows of the table are the same position.")};
    case session::Agreement::Different:
        return differentFrame(moment.disagreement);
    case session::Agreement::Unavailable:
        return {moment.agreement, QStringLiteral("?"), CheckBadgeWords::tr("no\ntable"),
                moment.storeError ? words::sentence(*moment.storeError)
                                  : CheckBadgeWords::tr("The table cannot be read.")};
    }
    return {};
}

CheckBadge::CheckBadge(session::Session& session, look::Look& look, QWidget* parent)
    : widgets::Panel(parent), m_session(session), m_look(look)
{
    setAccessibleName(CheckBadgeWords::tr("Check of the two views"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    showChangesOf(session, &session::Session::momentChanged);
    showChangesOf(session, &session::Session::storeChanged);
    showChangesOf(session, &session::Session::gameChanged);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void CheckBadge::refresh()
{
    CheckFrame frame = m_session.replay() ? checkFrameOf(m_session.moment()) : CheckFrame();
    if (frame == m_frame)
        return;
    if (underMouse() && frame.details != m_frame.details)
        QToolTip::hideText(); // it spoke of another ply
    m_frame = std::move(frame);
    setToolTip(m_frame.details);
    update();
}

void CheckBadge::setSignAlone(int diameter)
{
    m_signAlone = diameter;
    update();
}

void CheckBadge::paintEvent(QPaintEvent*)
{
    if (m_frame.sign.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = m_look.theme();
    const bool isEqual = m_frame.agreement == session::Agreement::Equal;
    const bool isDifferent = m_frame.agreement == session::Agreement::Different;
    const QColor color = isEqual ? theme.agree : isDifferent ? theme.differ : theme.textDim;
    if (m_signAlone) {
        painter.translate(width() / 2.0, height() / 2.0);
        painter.scale(*m_signAlone / largeCircle, *m_signAlone / largeCircle);
        drawCircle(painter, QRectF(-largeCircle / 2, -largeCircle / 2, largeCircle, largeCircle),
                   m_frame, color);
        return;
    }
    // If the views are above each other, the words are beside the sign.
    const bool isBeside = width() > 2 * height();
    const qreal circleSide = width() < 60 ? smallCircle : largeCircle;
    const qreal wordsHeight = 32;
    const QPointF centre = isBeside
                               ? QPointF(std::floor(width() / 2.0) - 60, height() / 2.0)
                               : QPointF(width() / 2.0, std::floor((height() - wordsHeight) / 2.0));
    const QRectF circle(centre - QPointF(circleSide, circleSide) / 2,
                        QSizeF(circleSide, circleSide));
    drawCircle(painter, circle, m_frame, color);
    painter.setFont(wordsFont(m_frame.words, width()));
    painter.setPen(isDifferent ? theme.differ : theme.textDim);
    if (isBeside) {
        painter.drawText(QRectF(circle.right() + 10, 0, width() - circle.right() - 10, height()),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         QString(m_frame.words).replace(u'\n', u' '));
        return;
    }
    painter.drawText(QRectF(0, circle.bottom() + 7, width(), height() - circle.bottom() - 7),
                     static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                     m_frame.words);
}

} // namespace plyline::snapshot

#include "moc_check_badge.cpp"
