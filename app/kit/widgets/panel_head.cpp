#include "app/kit/widgets/panel_head.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace plyline::widgets {

PanelHead::PanelHead(const QString& plain, const QString& term, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_plain(new QLabel(plain, this)),
      m_term(new QLabel(term, this)),
      m_row(new QHBoxLayout(this))
{
    m_plain->setWordWrap(true);
    m_term->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_plain);
    words->addWidget(m_term);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->addLayout(words, 1);
    connect(&look, &look::Look::changed, this, &PanelHead::dress);
    dress();
}

void PanelHead::setPlain(const QString& text)
{
    m_plain->setText(text);
    fitHeight();
}

/// Makes the head as high as its texts are at this width and text size.
void PanelHead::fitHeight()
{
    setFixedHeight(m_row->hasHeightForWidth() ? m_row->heightForWidth(width())
                                              : m_row->sizeHint().height());
}

void PanelHead::resizeEvent(QResizeEvent*)
{
    fitHeight();
}

bool PanelHead::event(QEvent* event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitHeight();
    return isDone;
}

void PanelHead::addControl(QWidget* control)
{
    m_row->addWidget(control, 0, Qt::AlignTop);
}

void PanelHead::dress()
{
    look::setFace(*m_plain, look::Face::Body);
    look::setFace(*m_term, look::Face::Small);
    QPalette palette = m_term->palette();
    palette.setColor(QPalette::WindowText, m_look.theme().textDim);
    m_term->setPalette(palette);
}

} // namespace plyline::widgets

#include "moc_panel_head.cpp"
