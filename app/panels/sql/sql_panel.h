#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/panel_description.h"
#include "app/panels/sql/query_model.h"
#include "app/panels/sql/query_runner.h"
#include "app/panels/sql/ready_queries.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace plyline::widgets {
class PanelHead;
class SqlHighlighter;
} // namespace plyline::widgets

namespace plyline::sql {

/// Runs read-only queries on the open game's tables. A click on a row that has a ply goes there.
class SqlPanel : public widgets::Panel
{
    Q_OBJECT

public:
    SqlPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QPlainTextEdit& edit() { return *m_edit; }
    [[nodiscard]] QComboBox& ready() { return *m_ready; }
    [[nodiscard]] QPushButton& runButton() { return *m_run; }
    [[nodiscard]] QTableView& results() { return *m_results; }
    [[nodiscard]] QString status() const;

public Q_SLOTS:
    void setSql(const QString& sql);
    /// Runs the query in the text field, or cancels the one that is running.
    void runOrCancel();

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeQuery();
    void chooseReady(int index);
    void showTable(const std::shared_ptr<const store::QueryTable>& table);
    void showError(const store::QueryError& error);
    void showMessage(const QString& sentence, bool isMistake);
    void markPlace(std::optional<std::size_t> byte);
    void showRunning();
    void goTo(int row);
    void pointAt(const QModelIndex& index);
    void copy();
    void dress();
    void dressStatus();

    session::Session& m_session;
    look::Look& m_look;
    std::vector<ReadyQuery> m_queries;
    QComboBox* m_ready;
    QPlainTextEdit* m_edit;
    widgets::SqlHighlighter* m_highlighter;
    QPushButton* m_run;
    QPushButton* m_copy;
    QLabel* m_status;
    QTableView* m_results;
    QueryModel* m_model;
    QString m_ranSql;
    bool m_isMistake = false;
    QueryRunner m_runner; ///< Declared last: stops before what it reports to.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::sql
