#include "app/panels/cluster/clients_view.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/board_frame.h"
#include "app/kit/widgets/mini_board.h"
#include "app/kit/words/numbers.h"

#include <array>

namespace plyline::cluster {

namespace {

constexpr int boardSide = 104;
constexpr std::array paces = {20, 100, 0}; // events a second, and all at once

} // namespace

ClientsView::ClientsView(look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_publish(new QPushButton(tr("Publish"), this)),
      m_pace(new QComboBox(this)),
      m_pause(new QPushButton(this)),
      m_senderText(new QLabel(this)),
      m_readerText(new QLabel(this)),
      m_board(new widgets::MiniBoard(look, this)),
      m_verdict(new QLabel(this))
{
    m_publish->setToolTip(
        tr("Send the open game and the five after it to the brokers, all at the same time"));
    m_pause->setAccessibleDescription(tr("Lets the consumer rest or go on"));
    m_pause->setToolTip(tr("Let the consumer rest: the brokers keep what it has not read"));
    m_pace->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pace->setAccessibleName(tr("How fast events are sent"));
    for (const int pace : paces)
        m_pace->addItem(pace > 0 ? tr("%1 a second").arg(pace) : tr("all at once"), pace);
    m_board->setFixedSize(boardSide, boardSide);
    m_board->setAccessibleName(tr("The open game as the consumer has read it"));
    layOut();
}

void ClientsView::layOut()
{
    for (QLabel* label : {m_senderText, m_readerText, m_verdict})
        label->setWordWrap(true);
    for (QPushButton* button : {m_publish, m_pause})
        button->setFocusPolicy(Qt::TabFocus);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_publish);
    buttons->addWidget(m_pace, 1);
    buttons->addWidget(m_pause);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_senderText);
    words->addWidget(m_readerText);
    words->addWidget(m_verdict);
    words->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(m_board, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(buttons);
    column->addLayout(row);
}

int ClientsView::pace() const
{
    return m_pace->currentData().toInt();
}

QString ClientsView::senderText() const
{
    return m_senderText->text();
}

QString ClientsView::readerText() const
{
    return m_readerText->text();
}

QString ClientsView::verdict() const
{
    return m_verdict->text();
}

void ClientsView::showSender(const SenderReport& report)
{
    m_senderText->setText(report.toSend > 0 ? tr("Producer: %1 of %2 sent, %3 acknowledged.")
                                                  .arg(words::countText(report.sent),
                                                       words::eventsText(report.toSend),
                                                       words::countText(report.acknowledged))
                                            : tr("The producer has sent nothing yet."));
}

void ClientsView::showReader(const ReaderReport& report, bool isReading)
{
    m_pause->setText(isReading ? tr("Pause", "the consumer") : tr("Read on"));
    m_readerText->setText(
        report.duplicates > 0
            ? tr("Consumer: %1 read, %2 of them again and dropped.")
                  .arg(words::eventsText(report.read), words::countText(report.duplicates))
            : tr("Consumer: %1 read.").arg(words::eventsText(report.read)));
}

void ClientsView::showGame(const ReadGame* read, const replay::Replay* published)
{
    const look::Theme& theme = m_look.theme();
    QColor color = theme.textDim;
    if (!published || !read) {
        m_board->setFrame({});
        m_verdict->setText(published ? tr("Nothing of the open game has arrived yet.") : QString());
    } else {
        m_board->setFrame(widgets::frameOf(read->position.board));
        const int last = published->lastPly().number();
        const bool isWhole = read->hasEnded && read->plies == last;
        const bool isSame =
            read->plies <= last && read->position == published->stateAt(game::Ply(read->plies));
        color = !isSame ? theme.differ : isWhole ? theme.agree : theme.textDim;
        m_verdict->setText(!isSame ? tr("Another position than the one that was published.")
                           : isWhole
                               ? tr("All has arrived: same position.")
                               : tr("At ply %1 of %2.")
                                     .arg(words::countText(read->plies), words::countText(last)));
    }
    QPalette palette = m_verdict->palette();
    palette.setColor(QPalette::WindowText, color);
    m_verdict->setPalette(palette);
}

} // namespace plyline::cluster

#include "moc_clients_view.cpp"
