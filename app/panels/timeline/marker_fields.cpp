#include "app/panels/timeline/marker_fields.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

#include "app/kit/widgets/tab_order.h"
#include "app/panels/timeline/marker_colors.h"

#include <algorithm>

namespace plyline::timeline {

using game::Ply;

namespace {

constexpr int longestName = 120;

/// A text of several lines that leaves Escape, and Enter without Shift, to its parent.
class NoteField : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        const bool isNewLine = event->modifiers().testFlag(Qt::ShiftModifier);
        if (event->key() == Qt::Key_Escape || (isEnter && !isNewLine))
            return event->ignore();
        QPlainTextEdit::keyPressEvent(event);
    }
};

QIcon flagIcon(study::MarkerColor color, const look::Theme& theme, double ratio)
{
    constexpr int side = 16;
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markerColor(color, theme));
    painter.drawRect(QRectF(3.0, 2.0, 1.5, 12.0));
    painter.drawPolygon(QPolygonF({{3.0, 2.0}, {13.0, 2.0}, {10.4, 5.5}, {13.0, 9.0}, {3.0, 9.0}}));
    return pixmap;
}

} // namespace

MarkerFields::MarkerFields(look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_name(new QLineEdit(this)),
      m_note(new NoteField(this)),
      m_colorRow(new QWidget(this)),
      m_colors(new QButtonGroup(this)),
      m_first(new QSpinBox(this)),
      m_last(new QSpinBox(this)),
      m_loop(new QPushButton(tr("As the &loop"), this)),
      m_moves(new QLabel(this))
{
    makeColors();
    makeFields();
    layOut();
    setSizes();
    widgets::tabAsLaidOut(*this);
    connect(&look, &look::Look::changed, this, &MarkerFields::showColors);
    connect(&look, &look::Look::textSizeChanged, this, &MarkerFields::setSizes);
}

void MarkerFields::makeColors()
{
    auto* row = new QHBoxLayout(m_colorRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const study::MarkerColor color : allMarkerColors) {
        auto* button = new QToolButton(m_colorRow);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(markerColorName(color));
        button->setToolTip(markerColorName(color));
        m_colors->addButton(button, static_cast<int>(color));
        row->addWidget(button);
    }
    row->addStretch();
    showColors();
    connect(m_colors, &QButtonGroup::idToggled, this, &MarkerFields::changed);
}

void MarkerFields::makeFields()
{
    look::setFace(*m_moves, look::Face::Small);
    m_moves->setForegroundRole(QPalette::PlaceholderText);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("What is worth a stop here"));
    m_note->setTabChangesFocus(true);
    m_note->setProperty("isField", true);
    m_first->setAccelerated(true);
    m_last->setAccelerated(true);
    connect(m_first, &QSpinBox::valueChanged, this, &MarkerFields::moveFirst);
    connect(m_last, &QSpinBox::valueChanged, this, &MarkerFields::moveLast);
    m_first->setAccessibleName(tr("First ply"));
    m_last->setAccessibleName(tr("Last ply"));
    m_loop->setToolTip(tr("Mark the plies between the ends of the loop"));
    connect(m_name, &QLineEdit::textEdited, this, &MarkerFields::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &MarkerFields::changed);
    connect(m_loop, &QPushButton::clicked, this, &MarkerFields::loopWanted);
}

void MarkerFields::layOut()
{
    const auto label = [this](const QString& text, QWidget* field) {
        auto* made = new QLabel(text, this);
        made->setBuddy(field);
        if (field->accessibleName().isEmpty())
            field->setAccessibleName(text.section(u'&', 0, 0) + text.section(u'&', 1));
        return made;
    };
    auto* plies = new QHBoxLayout;
    plies->setSpacing(8);
    plies->addWidget(m_first);
    plies->addWidget(new QLabel(tr("to", "between the first and the last ply"), this));
    plies->addWidget(m_last);
    plies->addWidget(m_loop);
    plies->addStretch();

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(label(tr("&Name"), m_name), 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(label(tr("N&ote"), m_note), 1, 0, Qt::AlignTop);
    grid->addWidget(m_note, 1, 1);
    grid->addWidget(label(tr("&Colour"), m_colors->buttons().front()), 2, 0);
    grid->addWidget(m_colorRow, 2, 1);
    grid->addWidget(label(tr("&Plies"), m_first), 3, 0);
    grid->addLayout(plies, 3, 1);
    grid->addWidget(m_moves, 4, 1);
}

void MarkerFields::fill(const study::OwnMarker& marker, Ply lastPly)
{
    m_name->setText(marker.name);
    m_note->setPlainText(marker.note);
    m_colors->button(static_cast<int>(marker.color))->setChecked(true);
    for (QSpinBox* box : {m_first, m_last}) {
        const QSignalBlocker blocker(box);
        box->setRange(0, lastPly.number());
        box->setValue(box == m_first ? marker.first.number() : marker.last.number());
    }
    m_length = m_last->value() - m_first->value();
    Q_EMIT changed();
}

study::OwnMarker MarkerFields::marker() const
{
    study::OwnMarker marker;
    marker.first = Ply(m_first->value());
    marker.last = Ply(std::max(m_first->value(), m_last->value()));
    marker.name = m_name->text().simplified();
    marker.note = m_note->toPlainText().trimmed();
    marker.color = static_cast<study::MarkerColor>(std::max(0, m_colors->checkedId()));
    return marker;
}

void MarkerFields::setPlies(Ply first, Ply last)
{
    m_first->setValue(first.number());
    m_last->setValue(last.number());
}

void MarkerFields::setPliesText(const QString& text)
{
    m_moves->setText(text);
}

void MarkerFields::setLoopOffered(bool isOffered)
{
    m_loop->setVisible(isOffered);
}

void MarkerFields::editName()
{
    m_name->selectAll();
    m_name->setFocus(Qt::ShortcutFocusReason);
}

void MarkerFields::editPlies()
{
    m_first->setFocus(Qt::OtherFocusReason);
    m_first->selectAll();
}

void MarkerFields::moveFirst()
{
    const QSignalBlocker blocker(m_last);
    m_last->setValue(m_first->value() + m_length);
    Q_EMIT changed();
}

void MarkerFields::moveLast()
{
    const QSignalBlocker blocker(m_first);
    m_first->setValue(std::min(m_first->value(), m_last->value()));
    m_length = m_last->value() - m_first->value();
    Q_EMIT changed();
}

void MarkerFields::showColors()
{
    for (const study::MarkerColor color : allMarkerColors)
        static_cast<QToolButton*>(m_colors->button(static_cast<int>(color)))
            ->setIcon(flagIcon(color, m_look.theme(), devicePixelRatioF()));
}

void MarkerFields::setSizes()
{
    m_name->setFixedWidth(look::withText(280));
    m_note->setFixedHeight(look::withText(58));
    for (QSpinBox* box : {m_first, m_last})
        box->setFixedWidth(look::withText(78));
}

} // namespace plyline::timeline

#include "moc_marker_fields.cpp"
