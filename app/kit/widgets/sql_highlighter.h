#pragma once

#include <QtGui/QSyntaxHighlighter>

#include "app/kit/look/look.h"

#include <optional>

class QRegularExpression;

namespace plyline::widgets {

/// Key words bold, numbers and texts in the tone of state, comments dim; of rows below a query only
/// the names of the columns, dim. Colours are the look's at the last rehighlight().
class SqlHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SqlHighlighter(QTextDocument* document, look::Look& look)
        : QSyntaxHighlighter(document), m_look(look)
    {}

    /// From this line on stand rows, and above it their names; none: all is SQL. For the text that
    /// is set next.
    void setRowsFrom(std::optional<int> line) { m_firstRowLine = line; }

protected:
    void highlightBlock(const QString& text) override;

private:
    void apply(const QString& text, const QRegularExpression& pattern,
               const QTextCharFormat& format);

    look::Look& m_look;
    std::optional<int> m_firstRowLine;
};

} // namespace plyline::widgets
