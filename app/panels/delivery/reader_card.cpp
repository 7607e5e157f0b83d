#include "app/panels/delivery/reader_card.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/icons.h"
#include "app/kit/widgets/board_frame.h"
#include "app/kit/words/delivery_words.h"
#include "app/kit/words/numbers.h"

#include <utility>

namespace plyline::delivery {

using streams::Consumption;
using widgets::MiniBoardFrame;

namespace {

constexpr int boardSide = 104;
constexpr int frameWidth = 2;
constexpr int signSide = 18;

MiniBoardFrame boardFrame(const ReaderResult& result, const look::Theme& theme)
{
    MiniBoardFrame frame = widgets::frameOf(result.consumed.position.board);
    for (const rules::Square square : result.wrongSquares)
        frame.tints.push_back({square, look::withAlpha(theme.differ, 0.5)});
    return frame;
}

void setColor(QLabel& label, const QColor& color)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    label.setPalette(palette);
}

} // namespace

ReaderCard::ReaderCard(Consumption consumption, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_consumption(consumption),
      m_look(look),
      m_board(new widgets::MiniBoard(look, this)),
      m_name(new QLabel(words::consumerName(consumption), this)),
      m_text(new QLabel(this)),
      m_sign(new QLabel(this)),
      m_verdict(new QLabel(this)),
      m_fault(new QLabel(this)),
      m_show(new QPushButton(tr("Show"), this))
{
    m_board->setFixedSize(boardSide, boardSide);
    look::setFace(*m_name, look::Face::Strong);
    for (QLabel* label : {m_text, m_fault})
        look::setFace(*label, look::Face::Small);
    for (QLabel* label : {m_name, m_text, m_verdict, m_fault})
        label->setWordWrap(true);
    m_sign->setFixedSize(signSide, signSide);
    m_show->setFocusPolicy(Qt::TabFocus);
    m_show->setToolTip(tr("Show the delivery and light its events in the log"));
    m_show->setAccessibleName(tr("Show where it first went wrong: %1").arg(m_name->text()));
    layOut();
    connect(m_show, &QPushButton::clicked, this, [this] {
        const auto arrival = result() ? firstWrongArrival(*result()) : std::nullopt;
        if (arrival)
            Q_EMIT faultWanted(*arrival);
    });
    connect(&look, &look::Look::changed, this, &ReaderCard::dress);
    dress();
}

/// What it does, how it ends and why, beside its board.
void ReaderCard::layOut()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_show, 0, Qt::AlignTop);
    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->addWidget(m_sign, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(head);
    words->addWidget(m_text);
    words->addLayout(verdict);
    words->addWidget(m_fault);
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(frameWidth + 1, frameWidth + 1, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_board, 0, Qt::AlignTop);
    row->addLayout(words, 1);
}

const ReaderResult* ReaderCard::result() const
{
    return m_run ? &m_run->readers[static_cast<std::size_t>(m_consumption)] : nullptr;
}

void ReaderCard::setRun(std::shared_ptr<const DeliveryRun> run)
{
    if (run == m_run)
        return;
    m_run = std::move(run);
    dress();
}

QString ReaderCard::verdict() const
{
    const ReaderResult* const shown = result();
    if (!shown)
        return {};
    if (shown->stoppedBefore)
        return tr("stopped before event %1: it never came")
            .arg(words::countText(*shown->stoppedBefore));
    if (shown->isSame)
        return tr("same position");
    if (!shown->wrongSquares.empty())
        return words::squaresDifferText(static_cast<int>(shown->wrongSquares.size()));
    const QString others = words::otherDifferencesText(shown->consumed.position, m_run->truth);
    return others.isEmpty() ? tr("same squares, but with other pieces of the same kind")
                            : tr("same squares, but these differ: %1").arg(others);
}

QString ReaderCard::fault() const
{
    const ReaderResult* const shown = result();
    if (!shown || !shown->consumed.firstFault)
        return {};
    const auto& fault = *shown->consumed.firstFault;
    return (shown->isSame ? tr("Wrong for a while, from delivery %1: %2.")
                          : tr("First wrong at delivery %1: %2."))
        .arg(words::countText(fault.arrival + 1), words::faultText(fault));
}

QString ReaderCard::text() const
{
    return result() ? words::consumerText(m_consumption, result()->consumed) : QString();
}

bool ReaderCard::isFramed() const
{
    return m_consumption == Consumption::AsItComes && result() && !result()->isSame;
}

void ReaderCard::dress()
{
    const look::Theme& theme = m_look.theme();
    const bool isSame = result() && result()->isSame;
    const QColor color = isSame ? theme.agree : theme.differ;
    m_text->setText(text());
    m_verdict->setText(verdict());
    m_fault->setText(fault());
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_show->setVisible(!m_fault->text().isEmpty());
    setColor(*m_text, theme.textDim);
    setColor(*m_fault, theme.textDim);
    setColor(*m_verdict, color);
    m_sign->setPixmap(look::icon(isSame ? QStringLiteral("equal") : QStringLiteral("differ"), color)
                          .pixmap(QSize(signSide, signSide), devicePixelRatioF()));
    if (result())
        m_board->setFrame(boardFrame(*result(), theme));
    m_board->setAccessibleName(tr("Board of the reader: %1").arg(m_name->text()));
    setAccessibleName(m_name->text());
    setAccessibleDescription(m_verdict->text());
    update();
}

void ReaderCard::paintEvent(QPaintEvent*)
{
    if (!isFramed())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.theme().differ, frameWidth));
    constexpr qreal outside = frameWidth / 2.0 + 0.5;
    painter.drawRoundedRect(
        QRectF(m_board->geometry()).adjusted(-outside, -outside, outside, outside), 4, 4);
}

} // namespace plyline::delivery

#include "moc_reader_card.cpp"
