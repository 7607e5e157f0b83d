#include "app/panels/projections/step_view.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/badge.h"
#include "app/kit/words/event_sentence.h"
#include "app/kit/words/move_label.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/read_models.h"
#include "app/panels/projections/pictures.h"
#include "app/panels/projections/projections_accessible.h"

#include <algorithm>

namespace plyline::projections {

namespace {

constexpr int stepPadding = 16;
constexpr int stepPictureWidth = 330;
constexpr int stepPictureHeight = 160;
constexpr int stepArrowWidth = 40;

int stepLineHeight()
{
    return look::withText(20);
}

std::shared_ptr<const Picture> stepPictureOf(const LogReaders& readers, streams::ModelView view,
                                             int number)
{
    Picture picture{std::move(view), std::nullopt, game::Ply(number)};
    if (number > 0)
        picture.last = readers.event(number);
    return std::make_shared<const Picture>(std::move(picture));
}

} // namespace

StepFrame stepFrameOf(const LogReaders& readers, int index, int number,
                      const std::vector<analysis::PlyFacts>& plies)
{
    const streams::ModelReader& reader = readers.reader(index);
    streams::ModelReader::Step step = reader.step(number);
    StepFrame frame;
    frame.model = words::modelTitle(reader.kind().id);
    frame.number = number;
    frame.head = readers.head();
    const QString move = words::moveLabel(readers.replay()->game()->start(), game::Ply(number),
                                          plies[static_cast<std::size_t>(number - 1)].san);
    frame.event = StepView::tr("Event %1: %2", "its number, a move").arg(number).arg(move);
    frame.sentence = words::eventSentence(readers.event(number));
    frame.took = StepView::tr("%1 to apply it, measured")
                     .arg(words::microsText(static_cast<double>(step.took.count()) / 1000));
    frame.before = stepPictureOf(readers, std::move(step.before), number - 1);
    frame.after = stepPictureOf(readers, std::move(step.after), number);
    return frame;
}

StepView::StepView(look::Look& look, QWidget* parent) : QWidget(parent, Qt::Popup), m_look(look)
{
    describeProjections();
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Step through an event"));
}

QSize StepView::sizeHint() const
{
    return {2 * (stepPadding + stepPictureWidth) + stepArrowWidth,
            2 * stepPadding + 3 * stepLineHeight() + 12 + stepLineHeight() + stepPictureHeight + 8 +
                stepLineHeight()};
}

void StepView::setFrame(StepFrame frame)
{
    m_frame = std::move(frame);
    accessible::partsChanged(*this);
    update();
}

QString StepView::describe() const
{
    QStringList said{m_frame.model, m_frame.event, m_frame.sentence, m_frame.took};
    if (m_frame.before && m_frame.after)
        said << tr("before: %1").arg(words::viewText(m_frame.before->view))
             << tr("after: %1").arg(words::viewText(m_frame.after->view));
    return said.join(QStringLiteral("; "));
}

void StepView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    painter.fillRect(rect(), theme.raised);
    painter.setPen(QPen(theme.edge, 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    QRectF line(stepPadding, stepPadding, width() - 2.0 * stepPadding, stepLineHeight());
    const auto next = [&line](qreal gap) { line.translate(0, line.height() + gap); };
    look::drawElided(painter, line, m_frame.model, fonts.strong, theme.text);
    look::drawElided(painter, line, m_frame.took, fonts.control, theme.textDim, Qt::AlignRight);
    next(0);
    look::drawElided(painter, line, m_frame.event, fonts.strong, theme.eventText);
    next(0);
    look::drawElided(painter, line, m_frame.sentence, fonts.body, theme.text);
    next(12);
    if (!m_frame.before || !m_frame.after)
        return;
    const qreal afterX = stepPadding + stepPictureWidth + stepArrowWidth;
    look::drawElided(painter, line, tr("state before"), fonts.small, theme.textDim);
    look::drawElided(painter, line.adjusted(afterX - stepPadding, 0, 0, 0), tr("state after"),
                     fonts.small, theme.textDim);
    next(0);
    const QRectF room(line.topLeft(), QSizeF(stepPictureWidth, stepPictureHeight));
    const PictureStyle style{theme, m_look.isFlipped()};
    drawPicture(painter, room, *m_frame.before, style);
    drawPicture(painter, room.translated(afterX - stepPadding, 0), *m_frame.after, style);
    look::drawElided(painter, QRectF(room.right(), room.top(), stepArrowWidth, room.height()),
                     QStringLiteral("→"), fonts.heading, theme.eventText, Qt::AlignHCenter);
    look::drawElided(
        painter,
        QRectF(stepPadding, room.bottom() + 8, width() - 2.0 * stepPadding, stepLineHeight()),
        tr("Left and Right: the event before and after. Esc closes."), fonts.small, theme.textDim);
}

void StepView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Left && m_frame.number > 1)
        Q_EMIT eventWanted(m_frame.number - 1);
    else if (event->key() == Qt::Key_Right && m_frame.number < m_frame.head)
        Q_EMIT eventWanted(m_frame.number + 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace plyline::projections

#include "moc_step_view.cpp"
