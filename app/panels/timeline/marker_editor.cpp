#include "app/panels/timeline/marker_editor.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "app/panels/shared/moment_words.h"
#include "app/panels/timeline/marker_fields.h"

#include <algorithm>

namespace plyline::timeline {

using game::Ply;

MarkerEditor::MarkerEditor(workspace::Workspace& workspace, const session::Playback& playback,
                           look::Look& look, QWidget& parent)
    : QFrame(&parent),
      m_session(workspace.session),
      m_markers(workspace.study.markers),
      m_playback(playback),
      m_title(new QLabel(this)),
      m_fields(new MarkerFields(look, this)),
      m_remove(new QPushButton(tr("&Remove"), this))
{
    hide();
    setObjectName(QStringLiteral("markerEditor"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    setAccessibleName(tr("Marker"));
    look::setFace(*m_title, look::Face::Strong);
    layOut();
    connect(m_fields, &MarkerFields::changed, this, &MarkerEditor::onChanged);
    connect(m_fields, &MarkerFields::loopWanted, this, &MarkerEditor::takeLoop);
    connect(m_remove, &QPushButton::clicked, this, &MarkerEditor::removeMarker);
    connect(&m_session, &session::Session::gameChanged, this, &MarkerEditor::onGameChanged);
    connect(qApp, &QApplication::focusChanged, this, &MarkerEditor::onFocusChanged);
    connect(&look, &look::Look::textSizeChanged, this, &MarkerEditor::place);
}

void MarkerEditor::layOut()
{
    auto* discard = new QPushButton(tr("&Discard"), this);
    auto* keep = new QPushButton(tr("&Keep"), this);
    keep->setDefault(true);
    connect(discard, &QPushButton::clicked, this, &MarkerEditor::discard);
    connect(keep, &QPushButton::clicked, this, &MarkerEditor::keep);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(discard);
    buttons->addWidget(keep);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(14, 12, 14, 12);
    rows->setSpacing(8);
    rows->addWidget(m_title);
    rows->addWidget(m_fields);
    rows->addLayout(buttons);
}

void MarkerEditor::open(Ply ply, QPoint anchor)
{
    if (isOpen())
        keep();
    if (!m_session.game())
        return;
    m_returnTo = QApplication::focusWidget();
    m_anchor = anchor;
    m_game = {m_session.file().title(), m_session.cursor().place().game};
    m_original = m_markers.at(m_session.cursor().line(), ply);
    study::OwnMarker marker;
    marker.line = m_session.cursor().line();
    marker.first = marker.last = ply;
    m_fields->fill(m_original.value_or(marker), m_session.cursor().seenPly());
    m_remove->setVisible(m_original.has_value());
    m_fields->setLoopOffered(m_playback.loopIn() && m_playback.loopOut());
    m_title->setText(m_original ? tr("Change the marker") : tr("New marker"));
    show();
    place();
    raise();
    m_fields->editName();
    Q_EMIT changed();
}

std::optional<study::OwnMarker> MarkerEditor::edited() const
{
    if (!isOpen())
        return {};
    study::OwnMarker marker = m_fields->marker();
    marker.line = m_original ? m_original->line : m_session.cursor().line();
    return marker;
}

bool MarkerEditor::isTaken() const
{
    const std::optional<study::OwnMarker> other =
        m_markers.at(m_session.cursor().line(), m_fields->marker().first);
    return other && other != m_original;
}

void MarkerEditor::onChanged()
{
    const study::OwnMarker marker = m_fields->marker();
    const QString first = shared::moveText(m_session.plies(), marker.first);
    const QString last = shared::moveText(m_session.plies(), marker.last);
    if (isTaken())
        m_fields->setPliesText(tr("Another marker begins there."));
    else
        m_fields->setPliesText(
            marker.first == marker.last ? first : tr("%1 to %2", "moves").arg(first, last));
    Q_EMIT changed();
}

void MarkerEditor::takeLoop()
{
    const Ply in = m_playback.loopIn().value_or(Ply());
    const Ply out = m_playback.loopOut().value_or(m_session.cursor().seenPly());
    m_fields->setPlies(std::min(in, out), std::max(in, out));
}

void MarkerEditor::keep()
{
    const std::optional<study::OwnMarker> marker = edited();
    if (!marker)
        return;
    if (isTaken()) {
        m_fields->editPlies();
        return;
    }
    leave();
    if (m_original)
        m_markers.replace(*m_original, *marker);
    else
        m_markers.put(*marker);
}

void MarkerEditor::discard()
{
    leave();
}

void MarkerEditor::removeMarker()
{
    leave();
    if (m_original)
        m_markers.remove(m_original->line, m_original->first);
}

void MarkerEditor::leave()
{
    if (!isOpen())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_returnTo && m_returnTo->isVisible())
        m_returnTo->setFocus(Qt::OtherFocusReason);
    m_returnTo = nullptr;
    Q_EMIT changed();
}

/// A game that grows is still the same; another one has markers of its own.
void MarkerEditor::onGameChanged()
{
    const std::pair<QString, int> now(m_session.file().title(), m_session.cursor().place().game);
    if (!isOpen() || (m_session.game() && now == m_game))
        return;
    leave();
}

void MarkerEditor::onFocusChanged(QWidget*, QWidget* now)
{
    const bool isElsewhere = now && now->window() == window() && !isAncestorOf(now);
    if (!isOpen() || !isElsewhere || QApplication::activePopupWidget())
        return;
    m_returnTo = nullptr;
    if (isTaken())
        discard();
    else
        keep();
}

void MarkerEditor::place()
{
    if (!isOpen())
        return;
    layout()->activate();
    resize(sizeHint());
    const QRect room = parentWidget()->rect().adjusted(6, 6, -6, -6);
    const QPoint corner = m_anchor - QPoint(width() / 2, height());
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
}

/// Keys of the window do nothing while the editor has the focus.
bool MarkerEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        !(static_cast<QKeyEvent*>(event)->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        event->accept();
    return QFrame::event(event);
}

void MarkerEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        return discard();
    if (event->key() == Qt::Key_Delete && m_original)
        return removeMarker(); // text fields keep the key for themselves
    if (!isEnter)
        return event->accept(); // nothing of it is for the timeline
    auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
    if (button)
        button->click();
    else
        keep();
}

bool MarkerEditor::focusNextPrevChild(bool isNext)
{
    QWidget* from = QApplication::focusWidget();
    QWidget* to = from ? from : this;
    do
        to = isNext ? to->nextInFocusChain() : to->previousInFocusChain();
    while (to != from && !(isAncestorOf(to) && to->isVisible() && to->isEnabled() &&
                           (to->focusPolicy() & Qt::TabFocus) != 0 && !to->focusProxy()));
    to->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace plyline::timeline

#include "moc_marker_editor.cpp"
