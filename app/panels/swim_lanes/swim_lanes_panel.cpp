#include "app/panels/swim_lanes/swim_lanes_panel.h"

#include <QtCore/QBuffer>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/focus_hand_on.h"
#include "app/kit/widgets/panel_head.h"
#include "app/kit/widgets/tab_order.h"
#include "app/kit/words/sentences.h"
#include "app/model/saving/save_places.h"
#include "app/panels/swim_lanes/swim_lanes_picture.h"
#include "core/files/new_file.h"

namespace plyline::swim_lanes {

using panels::PanelDescription;

SwimLanesPanel::SwimLanesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_look(look),
      m_view(new SwimLanesView(workspace, look, this)),
      m_status(new QLabel(this))
{
    auto* head = new widgets::PanelHead(
        tr("Where was each piece, and for how long? Click to go to a ply; click a name to trace "
           "the piece."),
        tr("One swim lane for each entity: its validity intervals, and the events between them"),
        look, this);
    QPushButton* out = addButton(QStringLiteral("−"), tr("Zoom out (-)"));
    QPushButton* fit = addButton(tr("Fit"), tr("The whole game (0)"));
    QPushButton* in = addButton(QStringLiteral("+"), tr("Zoom in (+)"));
    QPushButton* save = addButton(tr("Save picture…"), tr("Save the picture as PNG or SVG"));
    for (QPushButton* button : {out, fit, in, save})
        head->addControl(button);
    look::setFace(*m_status, look::Face::Small);
    m_status->setWordWrap(true);
    m_status->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 0, 0);
    column->setSpacing(8);
    head->setContentsMargins(0, 0, 14, 0);
    column->addWidget(head);
    column->addWidget(m_status);
    column->addWidget(m_view, 1);
    widgets::tabAsLaidOut(*this);
    widgets::handFocusOn(*this, *m_view);

    const auto enable = [this, out, fit] {
        out->setEnabled(m_view->zoom() > 1.0);
        fit->setEnabled(m_view->zoom() > 1.0);
    };
    connect(out, &QPushButton::clicked, m_view, &SwimLanesView::zoomOut);
    connect(fit, &QPushButton::clicked, m_view, &SwimLanesView::zoomToFit);
    connect(in, &QPushButton::clicked, m_view, &SwimLanesView::zoomIn);
    connect(save, &QPushButton::clicked, this, &SwimLanesPanel::savePicture);
    connect(m_view, &SwimLanesView::zoomChanged, this, enable);
    enable();
    showChangesOf(workspace.session.cursor(), &session::Cursor::moved);
    showChangesOf(workspace.session.pointing(), &session::Pointing::plyChanged);
    // Another game has other pieces, so this is emitted then too.
    showChangesOf(workspace.study.trace, &study::Trace::changed);
}

void SwimLanesPanel::refresh()
{
    m_view->refresh();
}

QPushButton* SwimLanesPanel::addButton(const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString SwimLanesPanel::status() const
{
    return m_status->text();
}

void SwimLanesPanel::showMessage(const QString& sentence)
{
    m_status->setText(sentence);
    m_status->setVisible(!sentence.isEmpty());
}

void SwimLanesPanel::savePicture()
{
    if (m_view->frame().lanes.empty())
        return;
    auto* dialog = new QFileDialog(this, tr("Save the picture"), saving::folderToSaveIn(m_session),
                                   tr("PNG images (*.png);;SVG drawings (*.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(tr("lanes.png", "a file's name"));
    connect(dialog, &QFileDialog::fileSelected, this, &SwimLanesPanel::savePictureTo);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.svg")) ? QStringLiteral("svg")
                                                                         : QStringLiteral("png"));
    });
    dialog->open();
}

void SwimLanesPanel::savePictureTo(const QString& path)
{
    if (m_view->frame().lanes.empty())
        return;
    const bool isSvg = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    const SwimLanesGeometry& geometry = m_view->geometryOfLanes();
    const look::Theme& theme = m_look.theme();
    SwimLanesFrame frame = m_view->frame();
    frame.ghost.reset();
    // Pieces must be drawn in the GUI thread; compressing the pixels is done in the job.
    const QByteArray svg = isSvg ? svgOfLanes(geometry, frame, theme) : QByteArray();
    const QImage image = isSvg ? QImage() : imageOfLanes(geometry, frame, theme);
    m_job.start(
        [this, path, svg, image](const std::stop_token&, const jobs::Job::Deliver& deliver) {
            QByteArray bytes = svg;
            if (!image.isNull()) {
                QBuffer buffer(&bytes);
                buffer.open(QIODevice::WriteOnly);
                image.save(&buffer, "PNG");
            }
            const auto done = files::replaceFile(
                path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
            deliver([this, done, path] {
                showMessage(done ? tr("Saved as %1.").arg(path) : words::sentence(done.error()));
            });
        });
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "swim_lanes",
        [] { return SwimLanesPanel::tr("Swim la&nes: where each piece was"); },
        [] { return SwimLanesPanel::tr("Swim lanes"); },
        "Ctrl+9",
        "lanes",
        panels::PanelHome::Stage,
        panels::PanelGroup::Laboratories,
        QSize(1100, 680),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new SwimLanesPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::swim_lanes

#include "moc_swim_lanes_panel.cpp"
