#include "app/shell/window/dock_title.h"

#include <QtGui/QPainter>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include "app/kit/look/icons.h"

namespace plyline::window {

namespace {

constexpr int titleHeight = 36;
constexpr int buttonSide = 24;
constexpr int above = (titleHeight - buttonSide) / 2;
constexpr int titleLeft = 14;

QToolButton* makeButton(QWidget* parent, const QString& says)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFixedSize(buttonSide, buttonSide);
    button->setIconSize(QSize(14, 14));
    button->setToolTip(says);
    button->setAccessibleName(says);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

DockTitle::DockTitle(QDockWidget& dock, look::Look& look)
    : QWidget(&dock),
      m_dock(dock),
      m_look(look),
      m_title(new QLabel(dock.windowTitle(), this)),
      m_detach(makeButton(this, {})),
      m_close(makeButton(this, tr("Close the panel")))
{
    setFixedHeight(titleHeight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(titleLeft, above, 6, above);
    layout->setSpacing(2);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_detach);
    layout->addWidget(m_close);
    connect(m_detach, &QToolButton::clicked, &dock,
            [&dock] { dock.setFloating(!dock.isFloating()); });
    connect(&dock, &QDockWidget::topLevelChanged, this, &DockTitle::dress);
    connect(m_close, &QToolButton::clicked, &dock, &QWidget::close);
    connect(&dock, &QWidget::windowTitleChanged, m_title, &QLabel::setText);
    connect(&look, &look::Look::changed, this, &DockTitle::dress);
    dress();
}

void DockTitle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_look.theme().line);
}

void DockTitle::dress()
{
    look::setFace(*m_title, look::Face::Strong);
    const bool isWindow = m_dock.isFloating();
    const QString says =
        isWindow ? tr("Put back into the main window") : tr("Open in a window of its own");
    m_detach->setToolTip(says);
    m_detach->setAccessibleName(says);
    m_detach->setIcon(look::icon(isWindow ? QStringLiteral("attach") : QStringLiteral("detach"),
                                 m_look.theme().textDim));
    m_close->setIcon(look::icon(QStringLiteral("close"), m_look.theme().textDim));
    update();
}

} // namespace plyline::window
