#include "app/panels/snapshot/sql_page.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QTextBlock>
#include <QtWidgets/QScrollBar>

#include "app/kit/widgets/sql_highlighter.h"

namespace plyline::snapshot {

namespace {

constexpr int pageMargin = 10;

} // namespace

SqlPage::SqlPage(look::Look& look, QWidget* parent)
    : QPlainTextEdit(parent),
      m_look(look),
      m_highlighter(new widgets::SqlHighlighter(document(), look))
{
    setAccessibleName(tr("The query and its rows"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    document()->setDocumentMargin(pageMargin);
    connect(&look, &look::Look::changed, this, &SqlPage::dress);
    dress();
}

void SqlPage::showSql(const SqlText& sql)
{
    if (sql == m_sql)
        return;
    m_sql = sql;
    m_highlighter->setRowsFrom(sql.firstRowLine);
    const int scrolled = verticalScrollBar()->value();
    setPlainText(sql.text);
    verticalScrollBar()->setValue(scrolled);
    tintRows();
}

void SqlPage::showAbsence(const QString& why)
{
    m_sql = {};
    m_highlighter->setRowsFrom(0);
    setExtraSelections({});
    setPlainText(why);
}

void SqlPage::dress()
{
    fitFont();
    m_highlighter->rehighlight();
    tintRows();
}

void SqlPage::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitFont();
}

/// Makes the font so small that the rows fit the width, but not smaller than can be read.
void SqlPage::fitFont()
{
    QFont font = look::Fonts::standard().mono;
    const qreal room = viewport()->width() - 2 * pageMargin - 2;
    for (int size = look::withText(14); size >= look::withText(9); --size) {
        font.setPixelSize(size);
        if (QFontMetricsF(font).horizontalAdvance(u'0') * SqlText::width <= room)
            break;
    }
    if (font != this->font())
        setFont(font);
}

void SqlPage::tintRows()
{
    QList<QTextEdit::ExtraSelection> tints;
    for (const int line : m_sql.changedLines) {
        QTextEdit::ExtraSelection tint;
        tint.cursor = QTextCursor(document()->findBlockByNumber(line));
        tint.format.setBackground(m_look.theme().stateTint);
        tint.format.setProperty(QTextFormat::FullWidthSelection, true);
        tints << tint;
    }
    setExtraSelections(tints);
}

} // namespace plyline::snapshot

#include "moc_sql_page.cpp"
