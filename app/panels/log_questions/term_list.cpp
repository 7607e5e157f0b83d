#include "app/panels/log_questions/term_list.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/icons.h"
#include "app/panels/log_questions/ready_questions.h"

#include <utility>

namespace plyline::log_questions {

TermList::TermList(look::Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    connect(&look, &look::Look::changed, this, &TermList::rebuild);
    rebuild();
}

void TermList::setTerms(std::vector<questions::Term> terms)
{
    if (terms == m_terms)
        return;
    m_terms = std::move(terms);
    rebuild();
}

void TermList::rebuild()
{
    while (QLayoutItem* row = m_rows->takeAt(0)) {
        // Not deleted at once: its button may be the one that was clicked.
        row->widget()->hide();
        row->widget()->deleteLater();
        delete row;
    }
    for (int i = 0; m_terms.size() > 1 && i < static_cast<int>(m_terms.size()); ++i)
        m_rows->addWidget(makeRow(i));
    setVisible(m_terms.size() > 1);
}

QWidget* TermList::makeRow(int term)
{
    auto* row = new QWidget(this);
    const QString text = termText(m_terms[static_cast<std::size_t>(term)]);
    auto* label = new QLabel(text, row);
    label->setWordWrap(true);
    auto* remove = new QToolButton(row);
    remove->setIcon(look::icon(QStringLiteral("close"), m_look.theme().textDim));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::TabFocus);
    remove->setToolTip(tr("Remove this from the question"));
    remove->setAccessibleName(tr("Remove: %1").arg(text));
    connect(remove, &QToolButton::clicked, this, [this, term] { Q_EMIT removed(term); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label, 1);
    layout->addWidget(remove, 0, Qt::AlignTop);
    return row;
}

} // namespace plyline::log_questions

#include "moc_term_list.cpp"
