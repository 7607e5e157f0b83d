#include "app/shell/window/jump_field.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "app/shell/actions/move_number.h"

namespace plyline::window {

namespace {

bool isTab(const QEvent& event)
{
    const int key = static_cast<const QKeyEvent&>(event).key();
    return key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

} // namespace

JumpField::JumpField(session::Session& session, QWidget& parent)
    : QFrame(&parent), m_session(session), m_edit(new QLineEdit(this)), m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("jumpField"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    m_edit->setPlaceholderText(tr("Move number"));
    m_edit->setAccessibleName(tr("Move number to go to"));
    m_edit->setFixedWidth(200);
    m_edit->setMaxLength(12);
    m_edit->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    connect(m_edit, &QLineEdit::returnPressed, this, &JumpField::accept);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_hint->setText(rangeText()); });
    hide();
}

void JumpField::open(const QPoint& anchor)
{
    if (isHidden())
        m_returnTo = QApplication::focusWidget();
    m_hint->setText(rangeText());
    adjustSize();
    move(anchor.x() - width() / 2, anchor.y());
    raise();
    show();
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

QString JumpField::rangeText() const
{
    if (m_session.whole().plies().empty())
        return tr("This game has no moves.");
    if (m_session.isFutureHidden())
        return tr("12, or 12b after Black’s move");
    return tr("%1 to %2; %2b is after Black’s move")
        .arg(m_session.plies().front().moveNumber)
        .arg(m_session.plies().back().moveNumber);
}

void JumpField::accept()
{
    const auto ply = actions::plyOfMoveNumber(m_edit->text(), m_session.whole().plies());
    if (!ply) {
        m_hint->setText(tr("There is no such move in this game."));
        adjustSize();
        m_edit->selectAll();
        return;
    }
    leave();
    m_session.cursor().goToPly(*ply);
}

void JumpField::leave()
{
    if (isHidden())
        return;
    hide();
    if (m_returnTo && m_returnTo->isVisible())
        m_returnTo->setFocus(Qt::OtherFocusReason);
    m_returnTo = nullptr;
}

void JumpField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

bool JumpField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && isTab(*event)) {
        // The field lies outside the order of the window: Tab goes on from where the focus was.
        leave();
        if (QWidget* focused = QApplication::focusWidget(); focused && focused != m_edit)
            QApplication::sendEvent(focused, event);
        return true;
    }
    if (watched == m_edit && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        hide();
    return QFrame::eventFilter(watched, event);
}

} // namespace plyline::window

#include "moc_jump_field.cpp"
