#include "app/panels/sql/sql_panel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/focus_hand_on.h"
#include "app/kit/widgets/panel_head.h"
#include "app/kit/widgets/ply_table.h"
#include "app/kit/widgets/sql_highlighter.h"
#include "app/kit/words/sentences.h"
#include "app/panels/sql/query_words.h"

namespace plyline::sql {

using panels::PanelDescription;

namespace {

constexpr int widestColumn = 320;

/// Leaves a gap after right-aligned numbers, so that they do not touch the next column.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->displayAlignment.testFlag(Qt::AlignRight))
            option->text += QStringLiteral("\u00a0\u00a0");
    }
};

} // namespace

SqlPanel::SqlPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_look(look),
      m_queries(readyQueries()),
      m_ready(new QComboBox(this)),
      m_edit(new QPlainTextEdit(this)),
      m_highlighter(new widgets::SqlHighlighter(m_edit->document(), look)),
      m_run(new QPushButton(this)),
      m_copy(new QPushButton(tr("Copy as CSV"), this)),
      m_status(new QLabel(this)),
      m_results(new QTableView(this)),
      m_model(new QueryModel(look, this)),
      m_runner(workspace.session)
{
    m_results->setModel(m_model);
    m_results->setAccessibleName(tr("Rows of the query"));
    widgets::dressTable(*m_results);
    m_results->horizontalHeader()->setResizeContentsPrecision(100);
    m_results->setMouseTracking(true);
    m_results->viewport()->installEventFilter(this);
    m_results->setItemDelegate(new CellDelegate(m_results));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(makeQuery());
    split->addWidget(m_results);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(new widgets::PanelHead(
        tr("Query the tables of this game. :ply, :line and :game stand for the shown place."),
        tr("Read-only SQL on events, snapshots and validity intervals"), look, this));
    column->addWidget(split, 1);

    connect(m_ready, &QComboBox::activated, this, &SqlPanel::chooseReady);
    connect(m_run, &QPushButton::clicked, this, &SqlPanel::runOrCancel);
    connect(m_copy, &QPushButton::clicked, this, &SqlPanel::copy);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { markPlace(std::nullopt); });
    connect(m_results, &QTableView::clicked, this,
            [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_results, &QTableView::activated, this,
            [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_results, &QTableView::entered, this, &SqlPanel::pointAt);
    connect(&m_runner, &QueryRunner::runningChanged, this, &SqlPanel::showRunning);
    connect(&m_runner, &QueryRunner::finished, this, &SqlPanel::showTable);
    connect(&m_runner, &QueryRunner::failed, this, &SqlPanel::showError);
    connect(&m_runner, &QueryRunner::refused, this,
            [this](const Error& error) { showMessage(words::sentence(error), true); });
    connect(&m_runner, &QueryRunner::gameLeft, this, [this] {
        m_model->setTable(nullptr);
        showMessage(QString(), false);
    });
    connect(&look, &look::Look::changed, this, &SqlPanel::dress);
    setSql(m_queries.front().sql);
    dress();
    widgets::handFocusOn(*this, *m_edit);
}

/// Queries run only when the user asks; the rest is updated by the signals of the runner.
void SqlPanel::refresh()
{
    showRunning();
}

QWidget* SqlPanel::makeQuery()
{
    auto* own = new QWidget(this);
    m_ready->addItem(tr("Ready-made queries …"));
    for (const ReadyQuery& query : m_queries)
        m_ready->addItem(query.title);
    m_ready->setAccessibleName(tr("Ready-made queries"));
    m_ready->setMaxVisibleItems(20);
    m_ready->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_edit->setAccessibleName(tr("The query"));
    // Set before the splitter applies its style: a font that is set later is lost when the panel is
    // moved to another window.
    look::setFace(*m_edit, look::Face::Mono);
    m_edit->setProperty("isField", true);
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->installEventFilter(this);
    m_run->setAccessibleName(tr("Run the query"));
    m_run->setToolTip(tr("Run the query (Ctrl+Enter)"));
    m_copy->setAccessibleName(tr("Copy the rows as CSV"));
    m_status->hide();
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_run);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto* column = new QVBoxLayout(own);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_ready);
    column->addWidget(m_edit, 1);
    column->addLayout(buttons);
    column->addWidget(m_status);
    return own;
}

QString SqlPanel::status() const
{
    return m_status->text();
}

void SqlPanel::setSql(const QString& sql)
{
    m_edit->setPlainText(sql);
}

void SqlPanel::chooseReady(int index)
{
    if (index == 0)
        return;
    setSql(m_queries[static_cast<std::size_t>(index - 1)].sql);
    if (m_runner.isRunning())
        m_runner.cancel();
    runOrCancel();
}

void SqlPanel::runOrCancel()
{
    if (m_runner.isRunning()) {
        m_runner.cancel();
        showMessage(tr("Cancelled."), false);
        return;
    }
    m_ranSql = m_edit->toPlainText();
    markPlace(std::nullopt);
    if (m_session.game())
        m_runner.run(m_ranSql);
    else
        showMessage(tr("No game is open."), false);
}

void SqlPanel::showRunning()
{
    const bool isRunning = m_runner.isRunning();
    m_run->setText(isRunning ? tr("Cancel") : tr("Run"));
    m_copy->setEnabled(!isRunning && m_model->table() != nullptr);
    if (isRunning)
        showMessage(tr("Running …"), false);
}

void SqlPanel::showTable(const std::shared_ptr<const store::QueryTable>& table)
{
    m_model->setTable(table);
    m_results->resizeColumnsToContents();
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_results->setColumnWidth(i, std::min(m_results->columnWidth(i) + 8, widestColumn));
    m_copy->setEnabled(true);
    showMessage(resultText(*table, m_model->hasPlies()), false);
}

void SqlPanel::showError(const store::QueryError& error)
{
    m_model->setTable(nullptr);
    m_copy->setEnabled(false);
    showMessage(errorText(error, m_ranSql), true);
    if (m_edit->toPlainText() == m_ranSql)
        markPlace(error.offset);
}

void SqlPanel::showMessage(const QString& sentence, bool isMistake)
{
    m_status->setText(sentence);
    m_status->setVisible(!sentence.isEmpty());
    m_isMistake = isMistake;
    dressStatus();
}

/// Underlines the word at the place and moves the text cursor there.
void SqlPanel::markPlace(std::optional<std::size_t> byte)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (byte) {
        QTextCursor cursor(m_edit->document());
        cursor.setPosition(placeOf(m_ranSql, *byte));
        m_edit->setTextCursor(cursor);
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursor;
        mark.cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        if (!mark.cursor.hasSelection())
            mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(m_look.theme().differ);
        marks << mark;
    }
    m_edit->setExtraSelections(marks);
}

void SqlPanel::goTo(int row)
{
    const auto ply = m_model->plyOf(row);
    if (!ply)
        return;
    if (const auto line = m_model->lineOf(row); line && *line != m_session.cursor().line())
        m_session.showLine(*line, *ply);
    m_session.cursor().goToPly(*ply);
}

void SqlPanel::pointAt(const QModelIndex& index)
{
    m_session.pointing().setPly(m_model->plyOf(index.row()));
}

void SqlPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_model->csv());
    Q_EMIT reported(tr("Copied the rows as CSV."));
}

void SqlPanel::dress()
{
    m_highlighter->rehighlight();
    dressStatus();
}

void SqlPanel::dressStatus()
{
    QPalette palette = m_status->palette();
    palette.setColor(QPalette::WindowText,
                     m_isMistake ? m_look.theme().differ : m_look.theme().textDim);
    m_status->setPalette(palette);
}

bool SqlPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_results->viewport() && event->type() == QEvent::Leave)
        m_session.pointing().setPly(std::nullopt);
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            runOrCancel();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "sql",
        [] { return SqlPanel::tr("S&QL: ask the tables"); },
        [] { return SqlPanel::tr("SQL"); },
        "Ctrl+8",
        "database",
        panels::PanelHome::Stage,
        panels::PanelGroup::Questions,
        QSize(460, 680),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new SqlPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::sql

#include "moc_sql_panel.cpp"
