#include "app/snapshot/sql_page.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QFontMetricsF>
#include <QtGui/QSyntaxHighlighter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QScrollBar>

namespace plyline::snapshot {

namespace {

constexpr int margin = 10;

} // namespace

/// Key words bold, values of the query in the tone of state, names of columns dim.
class SqlPage::Highlighter : public QSyntaxHighlighter
{
public:
    Highlighter(QTextDocument* document, look::Look& look)
        : QSyntaxHighlighter(document), m_look(look)
    {}

    int firstRowLine = 0;

protected:
    void highlightBlock(const QString& text) override
    {
        const int line = currentBlock().blockNumber();
        if (line >= firstRowLine)
            return;
        if (line == firstRowLine - 1) {
            setFormat(0, static_cast<int>(text.size()), m_look.theme().textDim);
            return;
        }
        static const QRegularExpression keyword(QStringLiteral(
            "\\b(SELECT|FROM|WHERE|AND|OR|ORDER|BY|AS|JOIN|LEFT|ON|IN|LIMIT|GROUP|NOT|NULL)\\b"));
        static const QRegularExpression number(QStringLiteral("\\b[0-9]+\\b"));
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        QTextCharFormat value;
        value.setForeground(m_look.theme().stateText);
        apply(text, keyword, bold);
        apply(text, number, value);
    }

private:
    void apply(const QString& text, const QRegularExpression& pattern,
               const QTextCharFormat& format)
    {
        for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            setFormat(static_cast<int>(match.capturedStart()),
                      static_cast<int>(match.capturedLength()), format);
        }
    }

    look::Look& m_look;
};

SqlPage::SqlPage(look::Look& look, QWidget* parent)
    : QPlainTextEdit(parent), m_look(look), m_highlighter(new Highlighter(document(), look))
{
    setAccessibleName(tr("The query and its rows"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    document()->setDocumentMargin(margin);
    connect(&look, &look::Look::changed, this, &SqlPage::dress);
    dress();
}

void SqlPage::showSql(const SqlText& sql)
{
    if (sql == m_sql)
        return;
    m_sql = sql;
    m_highlighter->firstRowLine = sql.firstRowLine;
    const int scrolled = verticalScrollBar()->value();
    setPlainText(sql.text);
    verticalScrollBar()->setValue(scrolled);
    tintRows();
}

void SqlPage::showAbsence(const QString& why)
{
    m_sql = {};
    m_highlighter->firstRowLine = 0;
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

/// The rows fit the width while the letters can be read.
void SqlPage::fitFont()
{
    QFont font = look::Fonts::standard().mono;
    const qreal room = viewport()->width() - 2 * margin - 2;
    for (int size = 14; size >= 9; --size) {
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
