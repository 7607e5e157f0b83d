#include "app/shell/window/empty_state.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace plyline::window {

EmptyState::EmptyState(actions::Actions& actions, look::Look& look, QWidget* parent)
    : QWidget(parent), m_look(look)
{
    auto* title = new QLabel(tr("No game is open"), this);
    look::setFace(*title, look::Face::Heading);
    auto* hint = new QLabel(
        tr("Drop a PGN file anywhere on this window, or paste PGN or a FEN with Ctrl+V."), this);
    hint->setAlignment(Qt::AlignCenter);
    auto* open = new QPushButton(tr("Open a file…"), this);
    auto* samples = new QPushButton(tr("Show the sample games"), this);
    for (QPushButton* button : {open, samples})
        button->setFocusPolicy(Qt::TabFocus);
    connect(open, &QPushButton::clicked, &actions[actions::ActionId::OpenFile], &QAction::trigger);
    connect(samples, &QPushButton::clicked, this, &EmptyState::samplesWanted);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(open);
    buttons->addWidget(samples);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(hint, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->setAlignment(buttons, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.theme().window);
}

} // namespace plyline::window

#include "moc_empty_state.cpp"
