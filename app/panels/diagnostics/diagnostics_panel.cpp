#include "app/panels/diagnostics/diagnostics_panel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/focus_hand_on.h"
#include "app/kit/widgets/ply_table.h"
#include "app/panels/diagnostics/diagnostics_delegate.h"
#include "core/analysis/diagnostic_place.h"

#include <algorithm>

namespace plyline::diagnostics {

using panels::PanelDescription;

namespace {

constexpr int widestToken = 180;
constexpr int narrowestSentence = 220;

QTableView* makeView(DiagnosticsModel& model, look::Look& look, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setAccessibleName(DiagnosticsPanel::tr("Problems in this game"));
    view->setModel(&model);
    view->setItemDelegate(new DiagnosticsDelegate(look, view));
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    widgets::setRowHeight(*view, DiagnosticsDelegate::rowHeight);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionsClickable(false);
    view->horizontalHeader()->setMinimumSectionSize(30);
    look::setFace(*view->horizontalHeader(), look::Face::Small);
    return view;
}

} // namespace

DiagnosticsPanel::DiagnosticsPanel(workspace::Workspace& workspace, look::Look& look,
                                   QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look),
      m_model(new DiagnosticsModel(workspace.session, this)),
      m_view(makeView(*m_model, look, this)),
      m_absence(new QLabel(this)),
      m_unlisted(new QLabel(this)),
      m_fenTitle(new QLabel(tr("Position at the problem"), this)),
      m_fen(new QLineEdit(this)),
      m_streamFaults(new StreamFaultsView(workspace.session, look, this))
{
    setMinimumSize(280, 96);
    m_absence->setAlignment(Qt::AlignCenter);
    m_absence->setWordWrap(true);
    m_fen->setReadOnly(true);
    m_fen->setFrame(false);
    m_fen->setFocusPolicy(Qt::ClickFocus);
    m_fen->setAccessibleName(tr("Position at the problem as FEN"));
    m_fen->setStyleSheet(
        QStringLiteral("QLineEdit { background: transparent; border: none; padding: 0; }"));
    auto* below = new QHBoxLayout;
    below->setContentsMargins(DiagnosticsDelegate::padding, 0, DiagnosticsDelegate::padding, 0);
    below->setSpacing(8);
    below->addWidget(m_fenTitle);
    below->addWidget(m_fen, 1);
    below->addWidget(m_unlisted);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_view, 1);
    column->addWidget(m_absence, 1);
    column->addLayout(below);
    column->addWidget(m_streamFaults, 1);
    widgets::handFocusOn(*this, *m_view);
    m_view->viewport()->installEventFilter(this);

    connect(m_view, &QTableView::clicked, this, &DiagnosticsPanel::goTo);
    connect(m_view, &QTableView::activated, this, &DiagnosticsPanel::goTo);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DiagnosticsPanel::showPosition);
    showChangesOf(*m_model, &QAbstractItemModel::modelReset);
    showChangesOf(workspace.session, &session::Session::gameChanged);
    showChangesOf(workspace.session.file(), &open_file::OpenFile::streamChanged);
    showChangesOf(workspace.session.file(), &open_file::OpenFile::indexChanged);
    connect(&look, &look::Look::changed, this, &DiagnosticsPanel::showLook);
    showLook();
}

void DiagnosticsPanel::refresh()
{
    showRows();
    m_streamFaults->refresh();
}

void DiagnosticsPanel::goTo(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const Diagnostic& diagnostic = m_model->at(index.row());
    const game::Place place = analysis::placeOf(diagnostic);
    const Span span = analysis::spanOf(diagnostic, *m_session.game());
    m_session.showLine(place.line, place.ply);
    m_study.textMark.mark(span);
}

void DiagnosticsPanel::showRows()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_view->setVisible(hasRows);
    m_absence->setVisible(!hasRows);
    m_absence->setText(m_session.game() ? tr("This game has no problems.")
                                        : tr("No game is open."));
    const int more = m_model->unlisted();
    m_unlisted->setText(tr("%Ln more is/are not listed.", nullptr, more));
    m_unlisted->setVisible(more > 0);
    if (hasRows && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, DiagnosticsModel::What));
    fitColumns();
    showPosition();
}

void DiagnosticsPanel::showPosition()
{
    const QModelIndex current = m_view->currentIndex();
    const QString fen =
        current.isValid() ? QString::fromStdString(m_model->at(current.row()).fen) : QString();
    m_fen->setText(fen);
    m_fen->setCursorPosition(0);
    m_fen->setVisible(!fen.isEmpty());
    m_fenTitle->setVisible(!fen.isEmpty());
}

/// Gives the sentence the width that the other columns leave.
void DiagnosticsPanel::fitColumns()
{
    int others = 0;
    for (int column = 0; column < DiagnosticsModel::ColumnCount; ++column) {
        if (column == DiagnosticsModel::What)
            continue;
        const int wanted = DiagnosticsDelegate::widthOf(*m_model, column);
        const int width =
            column == DiagnosticsModel::Token ? std::min(wanted, widestToken) : wanted;
        m_view->setColumnWidth(column, width);
        others += width;
    }
    m_view->setColumnWidth(DiagnosticsModel::What,
                           std::max(narrowestSentence, m_view->viewport()->width() - others));
}

void DiagnosticsPanel::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.theme().surface);
}

bool DiagnosticsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void DiagnosticsPanel::showLook()
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    for (QLabel* label : {m_absence, m_unlisted, m_fenTitle}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme.textDim);
        label->setPalette(palette);
        label->setFont(label == m_absence ? fonts.body : fonts.small);
    }
    m_fen->setFont(fonts.mono);
    m_view->viewport()->update();
    update();
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "diagnostics",
        [] { return DiagnosticsPanel::tr("&Diagnostics"); },
        [] { return DiagnosticsPanel::tr("Diagnostics"); },
        "F8",
        "diagnostics",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Source,
        QSize(900, 190),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new DiagnosticsPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::diagnostics

#include "moc_diagnostics_panel.cpp"
