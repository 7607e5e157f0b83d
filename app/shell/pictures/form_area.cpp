#include "app/shell/pictures/form_area.h"

#include <QtGui/QScreen>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QScrollBar>

#include "app/kit/look/faces.h"

#include <algorithm>

namespace plyline::pictures {

FormArea::FormArea(QWidget* parent) : QScrollArea(parent)
{
    auto* rows = new QWidget;
    m_form = new QFormLayout(rows);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(9);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(rows);
    viewport()->setAutoFillBackground(false); // after setWidget(), which fills it
    rows->setAutoFillBackground(false);
}

QSize FormArea::sizeHint() const
{
    return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0);
}

QSize FormArea::minimumSizeHint() const
{
    // What is about the rows: the title of the window, the buttons, margins.
    const int about = 60 + look::withText(60);
    QSize size = sizeHint();
    size.setHeight(std::min(size.height(), screen()->availableGeometry().height() - about));
    return size;
}

} // namespace plyline::pictures
