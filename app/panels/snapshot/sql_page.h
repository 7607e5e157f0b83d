#pragma once

#include <QtWidgets/QPlainTextEdit>

#include "app/kit/look/look.h"
#include "app/panels/snapshot/sql_text.h"

namespace plyline::widgets {
class SqlHighlighter;
} // namespace plyline::widgets

namespace plyline::snapshot {

/// The SELECT as it was run and the rows it gave, to be read, selected and copied.
class SqlPage : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlPage(look::Look& look, QWidget* parent = nullptr);

    void showSql(const SqlText& sql);
    /// Why there is nothing to show.
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
