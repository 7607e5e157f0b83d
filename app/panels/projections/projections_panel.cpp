#include "app/panels/projections/projections_panel.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace plyline::projections {

using panels::PanelDescription;
using std::chrono_literals::operator""us;

namespace {

/// What readers may take of the GUI thread at a time.
constexpr auto slice = 3000us;
/// Until the next slice, and until lags and rates are looked at again.
constexpr int millisOfFrame = 16;
constexpr int millisOfLook = 50;

} // namespace

ProjectionsPanel::ProjectionsPanel(workspace::Workspace& workspace, look::Look& look,
                                   QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_look(look),
      m_log(new LogView(look, this)),
      m_scroll(new QScrollArea(this)),
      m_grid(new QWidget),
      m_hint(new QLabel(this))
{
    setAccessibleName(tr("Projections"));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its buttons bring themselves into sight
    m_scroll->setAccessibleName(tr("Read models"));
    m_scroll->setWidget(m_grid);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_grid->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_log);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_hint, 1);
    addCards();
    m_scroll->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_clock.start();
    connect(&m_timer, &QTimer::timeout, this, &ProjectionsPanel::readOn);
    showChangesOf(m_session, &session::Session::gameChanged);
    showChangesOf(m_session, &session::Session::momentChanged);
    connect(&m_session.pointing(), &session::Pointing::plyChanged, this, [this] {
        if (isVisible())
            showLog();
    });
    connect(&look, &look::Look::textSizeChanged, this, &ProjectionsPanel::placeCards);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &ProjectionsPanel::showCards);
    connect(m_log, &LogView::frameWanted, this, &ProjectionsPanel::showLog);
    connect(m_log, &LogView::eventPointed, this, [this](std::optional<int> event) {
        m_session.pointing().setPly(event ? std::optional(game::Ply(*event)) : std::nullopt);
    });
    connect(m_log, &LogView::eventChosen, this, [this](int event) {
        game::Place place = m_session.cursor().place();
        place.ply = game::Ply(event);
        m_session.open(place);
    });
}

void ProjectionsPanel::addCards()
{
    for (const streams::ModelKind& kind : streams::modelKinds()) {
        const auto index = static_cast<int>(m_cards.size());
        auto* card = new CardView(kind.id, m_look, m_grid);
        m_cards.push_back(card);
        connect(&card->buttons(), &CardButtons::commanded, this,
                [this, index](ReaderCommand chosen) { command(index, chosen); });
        connect(&card->buttons(), &CardButtons::paceChosen, this,
                [this, index](std::optional<double> pace) {
                    m_readers->reader(index).setPace(pace, now());
                    markStale();
                });
        connect(&card->buttons(), &CardButtons::breakChosen, this,
                [this, index](std::optional<int> event) {
                    m_readers->reader(index).breakAt(event);
                    markStale();
                });
    }
}

CardView& ProjectionsPanel::card(std::string_view id)
{
    return **std::find_if(m_cards.begin(), m_cards.end(),
                          [id](const CardView* card) { return card->frame().id == id; });
}

LogReaders::Millis ProjectionsPanel::now() const
{
    return LogReaders::Millis(m_clock.elapsed());
}

QString ProjectionsPanel::hint() const
{
    return m_hint->isHidden() ? QString() : m_hint->text();
}

void ProjectionsPanel::refresh()
{
    takeLine();
    const bool isEmpty = !m_readers;
    m_log->setHidden(isEmpty);
    m_scroll->setHidden(isEmpty);
    m_hint->setVisible(isEmpty);
    if (isEmpty) {
        m_timer.stop();
        return;
    }
    m_readers->follow(m_session.cursor().ply().number(), now());
    m_log->setHead(m_readers->head());
    readOn();
}

/// Takes the shown line with its future, so that readers go on where they are while it is hidden.
/// Nobody reads beyond the cursor.
void ProjectionsPanel::takeLine()
{
    const auto replay = m_session.whole().replay();
    if (m_readers && replay == m_readers->replay())
        return;
    if (!replay || !LogReaders::canBeRead(*replay)) {
        m_readers.reset();
        m_hint->setText(replay
                            ? tr("The game has no start position that can be played, so there "
                                 "is no log.")
                            : tr("Open a game: its moves are a log, and read models follow it."));
        return;
    }
    if (m_readers && m_readers->changeLine(replay, now()))
        return;
    const auto before = std::move(m_readers);
    m_readers = std::make_unique<LogReaders>(replay, m_session.whole().prepared()->openings);
    for (int i = 0; before && i < m_readers->count(); ++i)
        m_readers->reader(i).setPace(before->reader(i).pace(), now());
}

void ProjectionsPanel::readOn()
{
    if (!m_readers)
        return;
    m_readers->advance(now(), slice);
    showLog();
    showCards();
    switch (m_readers->work(now())) {
    case LogReaders::Work::None:
        m_timer.stop();
        return;
    case LogReaders::Work::Waiting:
        m_timer.start(millisOfLook);
        return;
    case LogReaders::Work::AtOnce:
        m_timer.start(millisOfFrame);
        return;
    }
}

void ProjectionsPanel::showLog()
{
    if (!m_readers)
        return;
    const LogGeometry& geometry = m_log->geometryOfLog();
    m_log->setFrame(logFrameOf(*m_readers, m_session.whole().plies(), geometry.firstSeen(),
                               std::min(geometry.lastSeen(), m_readers->head()),
                               m_session.pointing().ply()));
}

bool ProjectionsPanel::isSeen(const CardView& card) const
{
    const QRect seen(QPoint(0, m_scroll->verticalScrollBar()->value()),
                     m_scroll->viewport()->size());
    return card.geometry().intersects(seen);
}

void ProjectionsPanel::showCards()
{
    if (!m_readers)
        return;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        CardView& card = *m_cards[i];
        card.setFrame(
            cardFrameOf(*m_readers, static_cast<int>(i), card.frame(), isSeen(card), now()));
    }
}

void ProjectionsPanel::placeCards()
{
    const auto count = static_cast<int>(m_cards.size());
    int width = m_scroll->width();
    if (CardsGeometry(width, count).height() > m_scroll->height())
        width -= m_scroll->verticalScrollBar()->sizeHint().width() + 4;
    const CardsGeometry geometry(width, count);
    m_grid->resize(width, geometry.height());
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setGeometry(geometry.cardRect(static_cast<int>(i)));
    showCards();
}

/// The room for the cards has another size, of which the panel's own need not be the cause.
bool ProjectionsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll && event->type() == QEvent::Resize)
        placeCards();
    return Panel::eventFilter(watched, event);
}

void ProjectionsPanel::command(int index, ReaderCommand command)
{
    streams::ModelReader& reader = m_readers->reader(index);
    switch (command) {
    case ReaderCommand::Pause:
        reader.pause();
        break;
    case ReaderCommand::Resume:
        reader.resume(now());
        break;
    case ReaderCommand::Rebuild:
        reader.rebuild();
        break;
    case ReaderCommand::Cancel:
        reader.cancelRebuild();
        break;
    case ReaderCommand::Retry:
        reader.retry();
        break;
    case ReaderCommand::Skip:
        reader.skip();
        break;
    case ReaderCommand::Step:
        showStep(index);
        return;
    }
    markStale();
}

void ProjectionsPanel::showStep(int index)
{
    const int head = m_readers->head();
    if (head < 1)
        return;
    auto* view = new StepView(m_look, this);
    const auto show = [this, view, index](int number) {
        if (m_readers && number <= m_readers->head()) // the file may have been read again
            view->setFrame(stepFrameOf(*m_readers, index, number, m_session.whole().plies()));
    };
    connect(view, &StepView::eventWanted, this, show);
    show(head);
    view->resize(view->sizeHint());
    const QRect card(m_cards[static_cast<std::size_t>(index)]->mapToGlobal(QPoint()),
                     m_cards[static_cast<std::size_t>(index)]->size());
    const QRect place(mapToGlobal(QPoint()), size());
    const int x = std::clamp(card.left(), place.left(),
                             std::max(place.left(), place.right() - view->width()));
    const int y =
        std::clamp(card.top(), place.top(), std::max(place.top(), place.bottom() - view->height()));
    view->move(x, y);
    view->show();
    view->setFocus();
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "projections",
        [] { return ProjectionsPanel::tr("Pro&jections: one log, many read models"); },
        [] { return ProjectionsPanel::tr("Projections"); },
        "Ctrl+K",
        "projections",
        panels::PanelHome::Stage,
        panels::PanelGroup::Laboratories,
        QSize(1140, 760),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new ProjectionsPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::projections

#include "moc_projections_panel.cpp"
