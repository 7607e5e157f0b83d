#include "app/panels/projections/card_buttons.h"

#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include "app/kit/look/icons.h"
#include "app/kit/widgets/context_menu.h"
#include "app/kit/words/read_models.h"

#include <algorithm>
#include <array>

namespace plyline::projections {

using Status = streams::ModelReader::Status;

namespace {

constexpr std::array paces{1.0, 2.0, 5.0, 10.0, 50.0};
constexpr int gapBetween = 6;
/// Narrower than a button of its text is elsewhere: five lie in a row.
constexpr int lessMargin = 10;
constexpr int iconSide = 14;
constexpr int largestEvent = 9'999'999;

} // namespace

CardButtons::CardButtons(const QString& title, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_title(title),
      m_pause(addButton(tr("%1: pause or resume").arg(title))),
      m_retry(addButton(tr("%1: retry").arg(title))),
      m_rebuild(addButton(tr("%1: rebuild, or cancel it").arg(title))),
      m_skip(addButton(tr("%1: skip the event").arg(title))),
      m_slow(addButton(tr("%1: speed").arg(title))),
      m_break(addButton(tr("%1: break at an event").arg(title))),
      m_step(addButton(tr("%1: step through the event at the cursor").arg(title)))
{
    m_rebuild->setToolTip(tr("Folds the whole log anew, beside the old model, which stays in use "
                             "until the new one has caught up. A read model can always be thrown "
                             "away: the log is the truth."));
    m_slow->setToolTip(tr("Slows this reader down. The others do not wait for it: it lags behind, "
                          "and its state is an older one."));
    m_retry->setToolTip(tr("Offers the event again; this time it is taken."));
    m_skip->setToolTip(tr("Goes on without the event. From then on the state differs from the log, "
                          "until it is rebuilt."));
    m_break->setToolTip(tr("Lets this reader refuse an event, as one with a fault would. It stops "
                           "there; the others go on."));
    m_step->setToolTip(
        tr("Shows the state before the event at the cursor, the event, and the state after it."));
    m_break->setCheckable(true);
    setText(*m_retry, tr("Retry"));
    setText(*m_slow, tr("Slow"));
    setText(*m_break, QString());
    setText(*m_step, QString());
    const auto command = [this](QPushButton* button, auto chosen) {
        connect(button, &QPushButton::clicked, this,
                [this, chosen] { Q_EMIT commanded(chosen(m_frame)); });
    };
    command(m_pause, [](const CardFrame& frame) {
        return frame.isPaused ? ReaderCommand::Resume : ReaderCommand::Pause;
    });
    command(m_rebuild, [](const CardFrame& frame) {
        return frame.status == Status::Rebuilding ? ReaderCommand::Cancel : ReaderCommand::Rebuild;
    });
    command(m_retry, [](const CardFrame&) { return ReaderCommand::Retry; });
    command(m_skip, [](const CardFrame&) { return ReaderCommand::Skip; });
    command(m_step, [](const CardFrame&) { return ReaderCommand::Step; });
    connect(m_break, &QPushButton::clicked, this, &CardButtons::askForBreak);
    connect(m_slow, &QPushButton::clicked, this, [this] {
        makePaceMenu()->popup(m_slow->mapToGlobal(QPoint(0, m_slow->height() + 2)));
    });
    connect(&look, &look::Look::changed, this, &CardButtons::dress);
    dress();
}

QPushButton* CardButtons::addButton(const QString& name)
{
    auto* button = new QPushButton(this);
    button->setAccessibleName(name);
    button->setIconSize(QSize(iconSide, iconSide));
    look::setFace(*button, look::Face::Control);
    return button;
}

void CardButtons::setText(QPushButton& button, const QString& text)
{
    if (text == button.text() && !text.isEmpty())
        return;
    button.setText(text);
}

void CardButtons::dress()
{
    const QColor color = m_look.theme().text;
    m_pause->setIcon(
        look::icon(m_frame.isPaused ? QStringLiteral("play") : QStringLiteral("pause"), color));
    const bool isRebuilding = m_frame.status == Status::Rebuilding;
    m_rebuild->setIcon(
        look::icon(isRebuilding ? QStringLiteral("close") : QStringLiteral("rebuild"), color));
    m_retry->setIcon(look::icon(QStringLiteral("rebuild"), color));
    m_skip->setIcon(look::icon(QStringLiteral("forward"), color));
    m_slow->setIcon(look::icon(QStringLiteral("slow"), color));
    m_break->setIcon(look::icon(QStringLiteral("flag"), color));
    m_step->setIcon(look::icon(QStringLiteral("changes"), color));
    setText(*m_pause, m_frame.isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(
        m_frame.isPaused ? tr("Reads on from its offset, up to the head.")
                         : tr("Stops reading. The log goes on: the lag grows, nothing is lost."));
    setText(*m_rebuild, isRebuilding ? tr("Cancel") : tr("Rebuild"));
    setText(*m_slow, m_frame.pace ? words::paceName(m_frame.pace) : tr("Slow"));
    if (m_frame.stoppedAt)
        setText(*m_skip, tr("Skip event %1").arg(*m_frame.stoppedAt));
    m_break->setChecked(m_frame.breakAt.has_value());
    place();
}

void CardButtons::setFrame(const CardFrame& frame)
{
    // A reader is behind and up to date again with each step, which changes no button.
    const bool isOtherLook =
        (frame.status == Status::Rebuilding) != (m_frame.status == Status::Rebuilding) ||
        frame.isPaused != m_frame.isPaused || frame.pace != m_frame.pace ||
        frame.breakAt != m_frame.breakAt || frame.stoppedAt != m_frame.stoppedAt;
    m_frame = frame;
    m_step->setEnabled(frame.head > 0);
    if (isOtherLook)
        dress();
}

void CardButtons::place()
{
    const bool isStopped = m_frame.stoppedAt.has_value() && m_frame.status == Status::Stopped;
    m_pause->setHidden(isStopped);
    m_slow->setHidden(isStopped);
    m_retry->setVisible(isStopped);
    m_skip->setVisible(isStopped);
    m_rebuild->setHidden(isStopped);
    int x = 0;
    int right = width();
    for (QPushButton* button : {m_step, m_break}) {
        const int side = height() + 4;
        right -= side;
        button->setGeometry(right, 0, side, height());
        right -= gapBetween;
    }
    for (QPushButton* button : {m_pause, m_retry, m_rebuild, m_skip, m_slow}) {
        if (button->isHidden())
            continue;
        const int wide = button->sizeHint().width() - lessMargin;
        button->setGeometry(x, 0, std::min(wide, std::max(0, right - x)), height());
        x += wide + gapBetween;
    }
}

void CardButtons::resizeEvent(QResizeEvent*)
{
    place();
}

QMenu* CardButtons::makePaceMenu()
{
    QMenu* menu = widgets::newContextMenu(*this);
    const auto add = [&](std::optional<double> pace) {
        QAction* action = menu->addAction(words::paceName(pace));
        action->setCheckable(true);
        action->setChecked(m_frame.pace == pace);
        connect(action, &QAction::triggered, this, [this, pace] { Q_EMIT paceChosen(pace); });
    };
    for (const double pace : paces)
        add(pace);
    menu->addSeparator();
    add(std::nullopt);
    return menu;
}

/// Takes a break back, or asks for its event.
void CardButtons::askForBreak()
{
    m_break->setChecked(m_frame.breakAt.has_value());
    if (m_frame.breakAt) {
        Q_EMIT breakChosen(std::nullopt);
        return;
    }
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Break at an event"));
    dialog->setLabelText(tr("%1 refuses the event with the number:", "a read model").arg(m_title));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, largestEvent);
    dialog->setIntValue(m_frame.offset + 1);
    connect(dialog, &QInputDialog::intValueSelected, this,
            [this](int event) { Q_EMIT breakChosen(event); });
    dialog->open();
}

} // namespace plyline::projections

#include "moc_card_buttons.cpp"
