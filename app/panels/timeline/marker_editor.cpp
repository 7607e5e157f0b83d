#include "app/panels/timeline/marker_editor.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

#include "app/panels/shared/moment_words.h"
#include "app/panels/timeline/marker_colors.h"

#include <algorithm>

namespace plyline::timeline {

using game::Ply;

namespace {

constexpr int longestName = 120;

QIcon flagIcon(study::MarkerColor color, const look::Theme& theme, double ratio)
{
    constexpr int side = 16;
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markerColor(color, theme));
    painter.drawRect(QRectF(3.0, 2.0, 1.5, 12.0));
    painter.drawPolygon(QPolygonF({{3.0, 2.0}, {13.0, 2.0}, {10.4, 5.5}, {13.0, 9.0}, {3.0, 9.0}}));
    return pixmap;
}

Ply plyIn(const QSpinBox& box)
{
    return Ply(box.value());
}

} // namespace

MarkerEditor::MarkerEditor(workspace::Workspace& workspace, const session::Playback& playback,
                           look::Look& look, QWidget& parent)
    : QFrame(&parent),
      m_session(workspace.session),
      m_markers(workspace.study.markers),
      m_playback(playback),
      m_look(look),
      m_title(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_note(new QPlainTextEdit(this)),
      m_colorRow(new QWidget(this)),
      m_colors(new QButtonGroup(this)),
      m_first(new QSpinBox(this)),
      m_last(new QSpinBox(this)),
      m_loop(new QPushButton(tr("As the &loop"), this)),
      m_moves(new QLabel(this)),
      m_remove(new QPushButton(tr("&Remove"), this))
{
    hide();
    setObjectName(QStringLiteral("markerEditor"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    setAccessibleName(tr("Marker"));
    makeColors();
    makeFields();
    connect(&m_session, &session::Session::gameChanged, this, &MarkerEditor::onGameChanged);
    connect(qApp, &QApplication::focusChanged, this, &MarkerEditor::onFocusChanged);
    connect(&look, &look::Look::changed, this, &MarkerEditor::showColors);
    connect(&look, &look::Look::textSizeChanged, this, &MarkerEditor::place);
}

void MarkerEditor::makeColors()
{
    auto* row = new QHBoxLayout(m_colorRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const study::MarkerColor color : allMarkerColors) {
        auto* button = new QToolButton(m_colorRow);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(markerColorName(color));
        button->setToolTip(markerColorName(color));
        m_colors->addButton(button, static_cast<int>(color));
        row->addWidget(button);
    }
    row->addStretch();
    showColors();
    connect(m_colors, &QButtonGroup::idToggled, this, &MarkerEditor::changed);
}

void MarkerEditor::makeFields()
{
    look::setFace(*m_title, look::Face::Strong);
    look::setFace(*m_moves, look::Face::Small);
    m_moves->setForegroundRole(QPalette::PlaceholderText);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("What is worth a stop here"));
    m_note->setTabChangesFocus(true);
    m_note->setProperty("isField", true);
    m_note->installEventFilter(this);
    m_first->setAccelerated(true);
    m_last->setAccelerated(true);
    connect(m_first, &QSpinBox::valueChanged, this, &MarkerEditor::moveFirst);
    connect(m_last, &QSpinBox::valueChanged, this, &MarkerEditor::moveLast);
    m_first->setAccessibleName(tr("First ply"));
    m_last->setAccessibleName(tr("Last ply"));
    m_loop->setToolTip(tr("Mark the plies between the ends of the loop"));
    const auto label = [this](const QString& text, QWidget* field) {
        auto* made = new QLabel(text, this);
        made->setBuddy(field);
        if (field->accessibleName().isEmpty())
            field->setAccessibleName(text.section(u'&', 0, 0) + text.section(u'&', 1));
        return made;
    };
    auto* plies = new QHBoxLayout;
    plies->setSpacing(8);
    plies->addWidget(m_first);
    plies->addWidget(new QLabel(tr("to", "between the first and the last ply"), this));
    plies->addWidget(m_last);
    plies->addWidget(m_loop);
    plies->addStretch();
    auto* discard = new QPushButton(tr("&Discard"), this);
    auto* keep = new QPushButton(tr("&Keep"), this);
    keep->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(discard);
    buttons->addWidget(keep);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(label(tr("&Name"), m_name), 1, 0);
    grid->addWidget(m_name, 1, 1);
    grid->addWidget(label(tr("N&ote"), m_note), 2, 0, Qt::AlignTop);
    grid->addWidget(m_note, 2, 1);
    grid->addWidget(label(tr("&Colour"), m_colors->buttons().front()), 3, 0);
    grid->addWidget(m_colorRow, 3, 1);
    grid->addWidget(label(tr("&Plies"), m_first), 4, 0);
    grid->addLayout(plies, 4, 1);
    grid->addWidget(m_moves, 5, 1);
    grid->addLayout(buttons, 6, 0, 1, 2);
    connect(m_name, &QLineEdit::textEdited, this, &MarkerEditor::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &MarkerEditor::changed);
    connect(m_loop, &QPushButton::clicked, this, &MarkerEditor::takeLoop);
    connect(m_remove, &QPushButton::clicked, this, &MarkerEditor::removeMarker);
    connect(discard, &QPushButton::clicked, this, &MarkerEditor::discard);
    connect(keep, &QPushButton::clicked, this, &MarkerEditor::keep);
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
    fill(m_original.value_or(marker));
    m_remove->setVisible(m_original.has_value());
    m_loop->setVisible(m_playback.loopIn() && m_playback.loopOut());
    m_title->setText(m_original ? tr("Change the marker") : tr("New marker"));
    show();
    place();
    raise();
    m_name->selectAll();
    m_name->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT changed();
}

void MarkerEditor::fill(const study::OwnMarker& marker)
{
    const int last = m_session.cursor().seenPly().number();
    m_name->setText(marker.name);
    m_note->setPlainText(marker.note);
    m_colors->button(static_cast<int>(marker.color))->setChecked(true);
    for (QSpinBox* box : {m_first, m_last}) {
        const QSignalBlocker blocker(box);
        box->setRange(0, last);
        box->setValue(box == m_first ? marker.first.number() : marker.last.number());
    }
    m_length = m_last->value() - m_first->value();
    showPlies();
}

std::optional<study::OwnMarker> MarkerEditor::edited() const
{
    if (!isOpen())
        return {};
    study::OwnMarker marker;
    marker.line = m_original ? m_original->line : m_session.cursor().line();
    marker.first = plyIn(*m_first);
    marker.last = std::max(plyIn(*m_first), plyIn(*m_last));
    marker.name = m_name->text().simplified();
    marker.note = m_note->toPlainText().trimmed();
    marker.color = static_cast<study::MarkerColor>(std::max(0, m_colors->checkedId()));
    return marker;
}

bool MarkerEditor::isTaken() const
{
    const std::optional<study::OwnMarker> other =
        m_markers.at(m_session.cursor().line(), plyIn(*m_first));
    return other && other != m_original;
}

/// The range keeps its length.
void MarkerEditor::moveFirst()
{
    const QSignalBlocker blocker(m_last);
    m_last->setValue(m_first->value() + m_length);
    showPlies();
}

void MarkerEditor::moveLast()
{
    const QSignalBlocker blocker(m_first);
    m_first->setValue(std::min(m_first->value(), m_last->value()));
    m_length = m_last->value() - m_first->value();
    showPlies();
}

void MarkerEditor::showPlies()
{
    const auto move = [this](const QSpinBox* box) {
        return shared::moveText(m_session.plies(), plyIn(*box));
    };
    if (isTaken())
        m_moves->setText(tr("Another marker begins there."));
    else if (m_first->value() == m_last->value())
        m_moves->setText(move(m_first));
    else
        m_moves->setText(tr("%1 to %2", "moves").arg(move(m_first), move(m_last)));
    Q_EMIT changed();
}

void MarkerEditor::showColors()
{
    for (const study::MarkerColor color : allMarkerColors)
        static_cast<QToolButton*>(m_colors->button(static_cast<int>(color)))
            ->setIcon(flagIcon(color, m_look.theme(), devicePixelRatioF()));
}

void MarkerEditor::takeLoop()
{
    const Ply in = m_playback.loopIn().value_or(Ply());
    const Ply out = m_playback.loopOut().value_or(m_session.cursor().seenPly());
    m_first->setValue(std::min(in, out).number());
    m_last->setValue(std::max(in, out).number());
}

void MarkerEditor::keep()
{
    const std::optional<study::OwnMarker> marker = edited();
    if (!marker)
        return;
    if (isTaken()) {
        m_first->setFocus(Qt::OtherFocusReason);
        m_first->selectAll();
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
    m_name->setFixedWidth(look::withText(280));
    m_note->setFixedHeight(look::withText(58));
    for (QSpinBox* box : {m_first, m_last})
        box->setFixedWidth(look::withText(78));
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

bool MarkerEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_note)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape || (isEnter && key->modifiers() == Qt::NoModifier)) {
            keyPressEvent(key);
            return true;
        }
    }
    return false;
}

} // namespace plyline::timeline

#include "moc_marker_editor.cpp"
