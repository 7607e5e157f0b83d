#pragma once

#include <QtGui/QSyntaxHighlighter>

#include "app/kit/look/look.h"

#include <optional>

class QRegularExpression;

namespace plyline::widgets {

/// Highlights SQL: keywords bold, numbers and texts in teal, comments dim. If result rows follow
/// the query, only their column names are dim. Takes the colours of the look at each rehighlight().
class SqlHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SqlHighlighter(QTextDocument* document, look::Look& look)
        : QSyntaxHighlighter(document), m_look(look)
    {}

    /// Sets the line at which the result rows begin, with their column names on the line above;
    /// none if the text is only SQL. Applies to the text that is set next.
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
