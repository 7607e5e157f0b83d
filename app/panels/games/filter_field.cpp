#include "app/panels/games/filter_field.h"

#include <QtGui/QAction>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QToolButton>

#include "app/kit/look/icons.h"
#include "app/kit/widgets/clear_button.h"
#include "app/kit/words/quoting.h"
#include "app/panels/games/completion_popup.h"

#include <algorithm>

namespace plyline::games {

namespace {

constexpr int mostOffered = 7;

/// Converts an offset in UTF-8 bytes to an offset in the text.
int placeOf(const QString& text, std::size_t bytes)
{
    return static_cast<int>(words::wholeText(text.toStdString().substr(0, bytes)).size());
}

} // namespace

FilterField::FilterField(game_list::GameList& list, look::Look& look, QWidget* parent)
    : QLineEdit(parent),
      m_list(list),
      m_look(look),
      m_popup(new CompletionPopup(look, *this)),
      m_icon(addAction(QIcon(), QLineEdit::LeadingPosition))
{
    setObjectName(QStringLiteral("filterField"));
    widgets::addClearButton(*this);
    m_icon->setText(tr("Filter"));
    setPlaceholderText(tr("player, event, year>1990"));
    setAccessibleName(tr("Filter the game list"));
    setMaxLength(1000);
    setToolTip(
        tr("Type words, and fields such as\nwhite:tal  black:fischer  event:\"tata steel\"  site:  "
           "round:4\nyear:2010..2015  date>1999.05  eco:B90-B99  result:1-0\nopening:najdorf  "
           "elo>2700  whiteelo<2000  "
           "plies<40  broken:yes\nPut a minus sign before a word or field to exclude it."));
    connect(this, &QLineEdit::textEdited, this, &FilterField::onEdited);
    connect(this, &QLineEdit::textChanged, &list, &game_list::GameList::setFilterText);
    connect(&list, &game_list::GameList::filterChanged, this, &FilterField::showFilter);
    connect(&list, &game_list::GameList::completed, this, &FilterField::offer);
    connect(m_popup, &CompletionPopup::chosen, this, &FilterField::takeCompletion);
    connect(&look, &look::Look::changed, this, &FilterField::showLook);
    showLook();
}

void FilterField::onEdited(const QString& text)
{
    if (text.isEmpty())
        m_popup->hide();
    m_list.complete(text, cursorPosition(), mostOffered);
}

void FilterField::offer(const QString& asked, int offset, int length,
                        const std::vector<filter::Completion>& completions)
{
    if (asked != text() || !hasFocus())
        return;
    m_offset = offset;
    m_length = length;
    const QString typed = asked.mid(offset, length);
    // A completion that equals the typed text is not offered.
    const bool isDone =
        completions.empty() ||
        (completions.size() == 1 && QString::fromStdString(completions.front().text) == typed);
    if (isDone)
        m_popup->hide();
    else
        m_popup->offer(completions);
}

void FilterField::takeCompletion(int row)
{
    QString completion =
        QString::fromStdString(m_popup->completions()[static_cast<std::size_t>(row)].text);
    const bool isField = completion.endsWith(u':');
    QString whole = text();
    if (!isField && (m_offset + m_length == whole.size()))
        completion += u' ';
    whole.replace(m_offset, m_length, completion);
    m_popup->hide();
    setText(whole);
    setCursorPosition(m_offset + static_cast<int>(completion.size()));
    if (isField)
        m_list.complete(whole, cursorPosition(), mostOffered);
    else
        m_list.stopCompleting();
}

void FilterField::showFilter()
{
    if (text() != m_list.filterText())
        setText(m_list.filterText());
    underlineMistake();
}

/// QLineEdit has no text formats of its own, so those of an input method are used.
void FilterField::underlineMistake()
{
    if (m_isComposing)
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    const auto& mistake = m_list.mistake();
    if (mistake && !mistake->isUnfinished()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_look.theme().differ);
        const int begin = placeOf(text(), mistake->offset);
        const int end = placeOf(text(), mistake->offset + mistake->length);
        attributes << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                   begin - cursorPosition(), end - begin, format);
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void FilterField::inputMethodEvent(QInputMethodEvent* event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void FilterField::escape()
{
    if (m_popup->isVisible())
        m_popup->hide();
    else if (!text().isEmpty())
        clear();
    else
        Q_EMIT left();
}

bool FilterField::event(QEvent* event)
{
    // Otherwise Tab would move to the next widget.
    if (event->type() == QEvent::KeyPress && m_popup->isVisible()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab) {
            takeCompletion(std::max(0, m_popup->current()));
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    const bool isOffering = m_popup->isVisible();
    switch (event->key()) {
    case Qt::Key_Escape:
        escape();
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (isOffering)
            m_popup->move(event->key() == Qt::Key_Down ? 1 : -1);
        else if (event->key() == Qt::Key_Down)
            Q_EMIT listWanted();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOffering && m_popup->current() >= 0) {
            takeCompletion(m_popup->current());
        } else {
            m_popup->hide();
            Q_EMIT firstWanted();
        }
        return;
    default: // what is typed
        QLineEdit::keyPressEvent(event);
    }
}

void FilterField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    m_list.prepare();
}

void FilterField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_list.stopCompleting();
    m_popup->hide();
}

void FilterField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    Q_EMIT resized();
}

bool FilterField::isTextCut() const
{
    // The icon and the clear button have buttons of their own on both sides of the text.
    int left = 0;
    int right = width();
    const auto buttons = findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    for (const QToolButton* button : buttons) {
        const bool isAtLeft = button->geometry().center().x() < width() / 2;
        left = isAtLeft ? std::max(left, button->geometry().right()) : left;
        right = isAtLeft ? right : std::min(right, button->geometry().left());
    }
    constexpr int textMargin = 6;
    return fontMetrics().horizontalAdvance(text()) > right - left - textMargin;
}

void FilterField::hideEvent(QHideEvent* event)
{
    QLineEdit::hideEvent(event);
    m_popup->hide();
}

void FilterField::showLook()
{
    m_icon->setIcon(look::icon(QStringLiteral("search"), m_look.theme().textDim));
    look::setFace(*this, look::Face::Body);
    underlineMistake();
}

} // namespace plyline::games

#include "moc_filter_field.cpp"
