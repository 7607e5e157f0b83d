#include "app/panels/event_shapes/event_shapes_panel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "app/kit/widgets/tab_order.h"
#include "core/exporters/domain_events.h"
#include "core/store/names.h"
#include "core/store/row_changes.h"

namespace plyline::event_shapes {

using panels::PanelDescription;

using game::Ply;

namespace {

QString snapshotText(const replay::PieceTable& pieces)
{
    QStringList lines{QStringLiteral("piece_id,color,role,x,y,last_changed_ply")};
    for (const replay::PieceRow& row : pieces.rows()) {
        lines << QStringLiteral("%1,%2,%3,%4,%5,%6")
                     .arg(row.pieceId.number())
                     .arg(store::colorName(row.color), store::roleName(row.role))
                     .arg(row.x())
                     .arg(row.y())
                     .arg(row.lastChangedPly.number());
    }
    return lines.join(u'\n');
}

} // namespace

EventShapes shapesAt(const session::Session& session)
{
    EventShapes shapes;
    if (!session.replay())
        return shapes;
    const Ply ply = session.cursor().ply();
    shapes.snapshot = snapshotText(session.moment().pieces);
    if (ply == Ply())
        return shapes;
    const game::MoveEvent& event = session.replay()->event(ply);
    shapes.thin = QString::fromStdString(exporters::thinEventText(event, ply));
    QStringList domain;
    for (const exporters::DomainEvent& one : exporters::domainEventsOf(event))
        domain << QString::fromStdString(exporters::domainEventText(one, ply));
    shapes.domain = domain.join(u'\n');
    const QStringList sql =
        store::rowChanges(*session.replay(), ply, session.cursor().place().game);
    shapes.sql = sql.join(QStringLiteral(";\n\n")) + u';';
    return shapes;
}

EventShapesPanel::EventShapesPanel(workspace::Workspace& workspace, look::Look& look,
                                   QWidget* parent)
    : Panel(parent), m_session(workspace.session), m_look(look)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(6);
    column->addWidget(new widgets::PanelHead(
        tr("The move that led here, written in four ways"),
        tr("Event granularity: thin event, domain events, change data, full state"), look, this));
    m_blocks = {addBlock(*column, tr("From and to"), tr("thin event"), 1),
                addBlock(*column, tr("What happened, by name"), tr("domain events"), 3),
                addBlock(*column, tr("How the table must change"), tr("SQL that changes state"), 5),
                addBlock(*column, tr("The whole state afterwards"), tr("full snapshot"), 4)};
    widgets::tabAsLaidOut(*this);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    connect(&look, &look::Look::changed, this, &EventShapesPanel::dress);
    dress();
}

EventShapesPanel::Block EventShapesPanel::addBlock(QVBoxLayout& column, const QString& title,
                                                   const QString& term, int stretch)
{
    Block block;
    block.title = new QLabel(title, this);
    auto* termLabel = new QLabel(term, this);
    m_terms.push_back(termLabel);
    block.size = new QLabel(this);
    m_terms.push_back(block.size);
    block.text = new QPlainTextEdit(this);
    block.text->setReadOnly(true);
    block.text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    block.text->setAccessibleName(QStringLiteral("%1, %2").arg(title, term));
    block.text->setMinimumHeight(34);
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setAccessibleName(tr("Copy: %1").arg(term));
    copy->setFocusPolicy(Qt::TabFocus);
    QPlainTextEdit* text = block.text;
    connect(copy, &QPushButton::clicked, this, [this, text, term] {
        QGuiApplication::clipboard()->setText(text->toPlainText());
        Q_EMIT reported(tr("Copied: %1.").arg(term));
    });
    block.title->setWordWrap(true);
    auto* terms = new QHBoxLayout;
    terms->setSpacing(8);
    terms->addWidget(termLabel);
    terms->addWidget(block.size);
    terms->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(block.title);
    words->addLayout(terms);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(words, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    column.addSpacing(4);
    column.addLayout(row);
    column.addWidget(block.text, stretch);
    return block;
}

QString EventShapesPanel::shownText(int shape) const
{
    return m_blocks[static_cast<std::size_t>(shape)].text->toPlainText();
}

void EventShapesPanel::refresh()
{
    const EventShapes shapes = shapesAt(m_session);
    const QString texts[] = {shapes.thin, shapes.domain, shapes.sql, shapes.snapshot};
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        m_blocks[i].text->setPlaceholderText(
            m_session.replay() ? tr("No event led to the start position.") : QString());
        if (m_blocks[i].text->toPlainText() != texts[i])
            m_blocks[i].text->setPlainText(texts[i]);
        m_blocks[i].size->setText(
            texts[i].isEmpty()
                ? QString()
                : tr("%Ln byte(s)", nullptr, static_cast<int>(texts[i].toUtf8().size())));
    }
}

void EventShapesPanel::dress()
{
    const look::Fonts& fonts = look::Fonts::standard();
    for (const Block& block : m_blocks) {
        block.title->setFont(fonts.strong);
        block.text->setFont(fonts.mono);
    }
    for (QLabel* term : m_terms) {
        term->setFont(fonts.small);
        QPalette palette = term->palette();
        palette.setColor(QPalette::WindowText, m_look.theme().textDim);
        term->setPalette(palette);
    }
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "event_shapes",
        [] { return EventShapesPanel::tr("One event, four &shapes"); },
        [] { return EventShapesPanel::tr("Four shapes"); },
        "Ctrl+5",
        "shapes",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Laboratories,
        QSize(420, 640),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new EventShapesPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::event_shapes

#include "moc_event_shapes_panel.cpp"
