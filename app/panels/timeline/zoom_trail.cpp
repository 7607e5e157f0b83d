#include "app/panels/timeline/zoom_trail.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetrics>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

/// Returns the numbers of the first and the last move of a window; none for the whole game.
std::optional<std::pair<int, int>> movesIn(const TimelineGame& game, const PlyWindow& window)
{
    const int last = game.endOfTrack().number();
    if (window.first <= 0.0 && window.last >= last)
        return {};
    const auto moveAt = [&](double position) {
        const int ply = std::clamp(static_cast<int>(std::lround(position)), 1,
                                   std::max(1, game.lastPly().number()));
        const TimelinePly* move = game.at(game::Ply(ply));
        return move ? move->moveNumber : 1;
    };
    return std::pair(moveAt(window.first), moveAt(window.last));
}

/// "20–30", "24".
QString numbersText(const std::pair<int, int>& moves)
{
    if (moves.first == moves.second)
        return QString::number(moves.first);
    return QStringLiteral("%1–%2").arg(moves.first).arg(moves.second);
}

const QString separator = QStringLiteral(" › ");

} // namespace

QString windowText(const TimelineGame& game, const PlyWindow& window)
{
    const auto moves = movesIn(game, window);
    if (!moves)
        return ZoomTrail::tr("whole game");
    if (moves->first == moves->second)
        return ZoomTrail::tr("move %1").arg(numbersText(*moves));
    return ZoomTrail::tr("moves %1").arg(numbersText(*moves));
}

ZoomTrail::ZoomTrail(TimelineView& view, QWidget* parent) : QToolButton(parent), m_view(view)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setAccessibleName(tr("Shown part of the game"));
    auto* menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ZoomTrail::fillMenu);
    hide();
}

void ZoomTrail::showIn(const QRect& room)
{
    const std::vector<PlyWindow> trail = m_view.zoom().trail();
    setVisible(trail.size() > 1 && !room.isEmpty());
    if (trail.size() < 2 || room.isEmpty())
        return;
    setFont(look::Fonts::standard().small);
    QStringList words;
    QStringList numbers;
    for (const PlyWindow& window : trail) {
        words << windowText(m_view.game(), window);
        const auto moves = movesIn(m_view.game(), window);
        numbers << (moves ? numbersText(*moves) : tr("all", "the whole game"));
    }
    setAccessibleName(tr("Shown part of the game: %1").arg(words.join(separator)));
    setToolTip(words.join(separator) + u'\n' + tr("Esc shows the wider part."));
    const auto isTooWide = [&] {
        setText(numbers.join(separator));
        return sizeHint().width() > room.width();
    };
    while (isTooWide() && numbers.size() > 1) {
        numbers.removeFirst();
        if (numbers.size() > 1)
            numbers.front() = QStringLiteral("…");
    }
    const QSize size = sizeHint().boundedTo({room.width(), sizeHint().height()});
    setGeometry(QRect({room.left(), room.center().y() - size.height() / 2}, size));
}

void ZoomTrail::fillMenu()
{
    menu()->clear();
    const std::vector<PlyWindow> trail = m_view.zoom().trail();
    for (const PlyWindow& window : trail) {
        QString text = windowText(m_view.game(), window);
        text.front() = text.front().toUpper();
        QAction* action = menu()->addAction(text, &m_view.zoom(), [this, window] {
            m_view.zoom().showRange(window.first, window.last);
        });
        action->setCheckable(true);
        action->setChecked(window == trail.back());
    }
}

} // namespace plyline::timeline

#include "moc_zoom_trail.cpp"
