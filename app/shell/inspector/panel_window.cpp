#include "app/shell/inspector/panel_window.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/icons.h"
#include "app/shell/inspector/tab_button.h"

#include <utility>

namespace plyline::inspector {

// A tool window stays in front of the main one and leaves the main window's shortcuts to it.
PanelWindow::PanelWindow(const QString& title, QWidget* page, look::Look& look, QWidget* main)
    : QWidget(main, Qt::Tool),
      m_look(look),
      m_title(new QLabel(title, this)),
      m_putBack(new QToolButton(this)),
      m_column(new QVBoxLayout(this)),
      m_page(page)
{
    setWindowTitle(title);
    m_putBack->setAutoRaise(true);
    m_putBack->setFocusPolicy(Qt::TabFocus);
    m_putBack->setIconSize(QSize(18, 18));
    m_putBack->setToolTip(tr("Put back into the main window"));
    m_putBack->setAccessibleName(m_putBack->toolTip());
    connect(m_putBack, &QToolButton::clicked, this, &PanelWindow::putBackWanted);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(14, 0, 10, 0);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_putBack);
    m_bar = new QWidget(this);
    m_bar->setLayout(bar);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_bar);
    m_column->addWidget(page, 1);
    page->show();
    connect(&look, &look::Look::changed, this, &PanelWindow::dress);
    dress();
}

QWidget* PanelWindow::take()
{
    QWidget* page = std::exchange(m_page, nullptr);
    if (!page)
        return nullptr;
    page->hide();
    page->setParent(nullptr);
    return page;
}

void PanelWindow::dress()
{
    look::setFace(*m_title, look::Face::Strong);
    m_bar->setFixedHeight(TabButton::barHeight());
    m_putBack->setIcon(look::icon(QStringLiteral("attach"), m_look.theme().textDim));
    update();
}

void PanelWindow::closeEvent(QCloseEvent* event)
{
    event->ignore(); // the owner removes the panel first
    Q_EMIT closed();
}

void PanelWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, TabButton::barHeight() - 1, width(), 1), theme.line);
}

} // namespace plyline::inspector

#include "moc_panel_window.cpp"
