#pragma once

#include <QtWidgets/QPlainTextEdit>

#include "app/kit/look/look.h"
#include "app/panels/snapshot/sql_text.h"

namespace plyline::widgets {
class SqlHighlighter;
} // namespace plyline::widgets

namespace plyline::snapshot {

/// Shows the SELECT as it was run and the rows it returned, as text that can be selected and
/// copied.
class SqlPage : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlPage(look::Look& look, QWidget* parent = nullptr);

    void showSql(const SqlText& sql);
    /// Shows a reason in place of the text.
    void showAbsence(const QString& why);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void fitFont();
    void tintRows();

    look::Look& m_look;
    widgets::SqlHighlighter* m_highlighter;
    SqlText m_sql;
};

} // namespace plyline::snapshot
