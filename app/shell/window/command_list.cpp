#include "app/shell/window/command_list.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QVBoxLayout>

#include "app/shell/window/command_rows.h"

#include <algorithm>

namespace plyline::window {

namespace {

constexpr int innerMargin = 8;
constexpr int outerMargin = 8;
constexpr int widthOfList = 560;
constexpr int mostRows = 12;

/// Returns whether the key moves through the rows; all others edit the text.
bool movesChoice(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
           key == Qt::Key_PageDown;
}

} // namespace

CommandList::CommandList(const actions::Actions& actions, look::Look& look, QWidget& parent)
    : QWidget(&parent),
      m_edit(new QLineEdit(this)),
      m_rows(new CommandRows(commandsOf(actions), look, this)),
      m_nothing(new QLabel(tr("No command has all these words."), this))
{
    setObjectName(QStringLiteral("commandList"));
    setAccessibleName(tr("Run a command"));
    setAttribute(Qt::WA_NoMousePropagation);
    m_edit->setPlaceholderText(tr("Name of a command"));
    m_edit->setAccessibleName(tr("Name of a command"));
    m_edit->setMaxLength(100);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(2, 0, 2, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(innerMargin, innerMargin, innerMargin, innerMargin);
    layout->setSpacing(innerMargin);
    layout->addWidget(m_edit);
    layout->addWidget(m_nothing);
    layout->addWidget(m_rows, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandList::find);
    connect(m_rows, &CommandRows::announced, m_edit, &QWidget::setAccessibleDescription);
    connect(m_rows, &QListView::clicked, this, &CommandList::run);
    connect(&look, &look::Look::changed, this, &CommandList::place);
    hide();
}

void CommandList::open(QWidget& over)
{
    if (isHidden())
        m_returnTo = QApplication::focusWidget();
    m_over = &over;
    qApp->installEventFilter(this);
    m_edit->clear();
    find(QString());
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void CommandList::find(const QString& text)
{
    m_rows->find(text);
    m_nothing->setHidden(m_rows->chosen() != nullptr);
    m_rows->setVisible(m_rows->chosen() != nullptr);
    place();
}

void CommandList::place()
{
    if (!m_over)
        return;
    m_rows->doItemsLayout();
    const QRect room =
        parentWidget()->rect().adjusted(outerMargin, outerMargin, -outerMargin, -outerMargin);
    const QPoint top = m_over->mapTo(parentWidget(), QPoint(m_over->width() / 2, outerMargin));
    const int found =
        m_rows->isHidden() ? m_nothing->sizeHint().height() : m_rows->heightOf(mostRows);
    const int width = std::min(look::withText(widthOfList), room.width());
    const int height = std::min(m_edit->sizeHint().height() + 3 * innerMargin + found,
                                room.bottom() + 1 - top.y());
    const int left = std::clamp(top.x() - width / 2, room.left(), room.right() + 1 - width);
    setGeometry(left, top.y(), width, height);
}

void CommandList::run()
{
    const Command* command = m_rows->chosen();
    if (!command || !command->action->isEnabled())
        return;
    // Before the action runs, so that it finds the focus where it was.
    leave();
    command->action->trigger();
}

void CommandList::leave()
{
    if (isHidden())
        return;
    QWidget* const next = m_returnTo && m_returnTo->isVisible() ? m_returnTo : m_over;
    if (next)
        next->setFocus(Qt::OtherFocusReason);
    shut();
}

void CommandList::shut()
{
    qApp->removeEventFilter(this);
    m_over = nullptr;
    m_returnTo = nullptr;
    hide();
}

void CommandList::onFocusOut(Qt::FocusReason reason)
{
    // A menu returns the focus by itself.
    if (reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason)
        return;
    // The whole window loses the focus; this field must have it again when the window is activated.
    if (reason == Qt::ActiveWindowFocusReason)
        leave();
    else
        shut();
}

bool CommandList::takesKey(QKeyEvent& event)
{
    const bool isOverride = event.type() == QEvent::ShortcutOverride;
    const int key = event.key();
    if (movesChoice(key)) {
        if (!isOverride)
            QApplication::sendEvent(m_rows, &event);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!isOverride && !event.isAutoRepeat())
            run();
    } else if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        if (!isOverride)
            leave();
    } else {
        return false;
    }
    event.accept();
    return true;
}

bool CommandList::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (watched == m_edit && (type == QEvent::KeyPress || type == QEvent::ShortcutOverride))
        return takesKey(static_cast<QKeyEvent&>(*event));
    if (watched == m_edit && type == QEvent::FocusOut)
        onFocusOut(static_cast<QFocusEvent*>(event)->reason());
    if (watched == m_over && (type == QEvent::Resize || type == QEvent::Move))
        place();
    // The pressed widget may not take the focus.
    if (type == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto* pressed = static_cast<QWidget*>(watched);
        if (pressed->window() == window() && pressed != this && !isAncestorOf(pressed))
            leave();
    }
    return QWidget::eventFilter(watched, event);
}

void CommandList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelMenu, &option, &painter, this);
}

} // namespace plyline::window

#include "moc_command_list.cpp"
