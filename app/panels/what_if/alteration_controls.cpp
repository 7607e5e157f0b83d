#include "app/panels/what_if/alteration_controls.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/segments.h"

#include <algorithm>
#include <utility>

namespace plyline::what_if {

namespace {

enum Kind { LeaveOut, Delay, OtherMove };
constexpr int mostTurns = 50;

} // namespace

AlterationControls::AlterationControls(look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_kinds(new look::Segments({tr("Leave out"), tr("Delay"), tr("Other move")}, look, this)),
      m_delay(new QWidget(this)),
      m_turns(new QSpinBox(m_delay)),
      m_later(new QLabel(m_delay)),
      m_moves(new QComboBox(this))
{
    m_kinds->setAccessibleName(tr("What is changed"));
    m_kinds->setToolTip(tr("Leave out: its side passes. Delay: it is played some turns of its side "
                           "later. Other move: another legal move is played instead."));
    m_turns->setRange(1, mostTurns);
    m_turns->setAccessibleName(tr("How many turns later"));
    m_moves->setAccessibleName(tr("The move that is played instead"));
    m_moves->setMaxVisibleItems(20);
    auto* delay = new QHBoxLayout(m_delay);
    delay->setContentsMargins(0, 0, 0, 0);
    delay->addWidget(m_turns);
    delay->addWidget(m_later);
    delay->addStretch(1);
    auto* kinds = new QHBoxLayout;
    kinds->addWidget(m_kinds);
    kinds->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(kinds);
    column->addWidget(m_delay);
    column->addWidget(m_moves, 0, Qt::AlignLeft);
    connect(m_kinds, &look::Segments::currentChanged, this, &AlterationControls::onKind);
    connect(m_turns, &QSpinBox::valueChanged, this, &AlterationControls::onTurns);
    connect(m_moves, &QComboBox::currentIndexChanged, this, &AlterationControls::changed);
    onKind();
    onTurns();
}

void AlterationControls::onTurns()
{
    m_later->setText(tr("turn(s) later", "behind their number", m_turns->value()));
    Q_EMIT changed();
}

void AlterationControls::onKind()
{
    m_delay->setVisible(m_kinds->current() == Delay);
    m_moves->setVisible(m_kinds->current() == OtherMove);
    Q_EMIT changed();
}

void AlterationControls::setMoves(std::vector<LegalMove> moves)
{
    if (moves == m_legal)
        return;
    const QSignalBlocker silent(m_moves);
    const QString chosen = m_moves->currentText();
    m_legal = std::move(moves);
    m_moves->clear();
    for (const LegalMove& one : m_legal)
        m_moves->addItem(QString::fromStdString(one.san));
    m_moves->setCurrentIndex(std::max(0, m_moves->findText(chosen)));
    m_moves->setEnabled(!m_legal.empty());
}

std::optional<questions::Alteration> AlterationControls::alteration() const
{
    if (m_kinds->current() == LeaveOut)
        return questions::LeftOut{};
    if (m_kinds->current() == Delay)
        return questions::Delayed{m_turns->value()};
    const int index = m_moves->currentIndex();
    if (index < 0 || index >= static_cast<int>(m_legal.size()))
        return std::nullopt;
    return questions::Replaced{m_legal[static_cast<std::size_t>(index)].move};
}

} // namespace plyline::what_if

#include "moc_alteration_controls.cpp"
