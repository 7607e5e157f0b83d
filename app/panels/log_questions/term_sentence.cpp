#include "app/panels/log_questions/term_sentence.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStyleOptionComboBox>
#include <QtWidgets/QStylePainter>

#include "app/kit/widgets/flow_layout.h"
#include "app/kit/words/names.h"
#include "app/panels/log_questions/ready_questions.h"

namespace plyline::log_questions {

using questions::Fact;
using questions::Term;

namespace {

constexpr int factCount = static_cast<int>(Fact::HasQuietPlies) + 1;

/// The number that a question about the fact most often asks for.
int usualNumber(Fact fact)
{
    if (fact == Fact::HasRepeated)
        return 2;
    return fact == Fact::HasQuietPlies ? 20 : 60;
}

/// A blank that is as wide as what stands in it. Its list shows whole facts, the field only the
/// words before the next blank.
class Blank : public QComboBox
{
public:
    enum Role { ShownRole = Qt::UserRole + 1 };

    Blank(const QString& name, QWidget* parent) : QComboBox(parent)
    {
        setAccessibleName(name);
        connect(this, &QComboBox::currentIndexChanged, this, &QWidget::updateGeometry);
    }
    void add(const QString& listed, const QString& shown)
    {
        addItem(listed);
        setItemData(count() - 1, shown, ShownRole);
        view()->setMinimumWidth(view()->sizeHintForColumn(0) + 2 * frameRoom);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const QSize text(fontMetrics().horizontalAdvance(shownText()),
                         QComboBox::sizeHint().height());
        return {style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this).width(),
                text.height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        option.currentText = shownText();
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }

private:
    static constexpr int frameRoom = 12;

    [[nodiscard]] QString shownText() const { return currentData(ShownRole).toString(); }
};

Blank* blankOf(const QStringList& items, const QString& name, QWidget* parent)
{
    auto* blank = new Blank(name, parent);
    for (const QString& item : items)
        blank->add(item, item);
    return blank;
}

} // namespace

TermSentence::TermSentence(QWidget* parent)
    : QWidget(parent),
      m_wanted(blankOf({tr("true"), tr("not true")}, tr("True or not true"), this)),
      m_color(blankOf({words::sideName(rules::Color::White), words::sideName(rules::Color::Black)},
                      tr("Side"), this)),
      m_fact(new Blank(tr("What is said"), this)),
      m_square(new QLineEdit(QStringLiteral("d5"), this)),
      m_number(new QSpinBox(this))
{
    makeFields();
    auto* flow = new widgets::FlowLayout(this);
    flow->addWidget(addWords(tr("When is it")));
    flow->addWidget(m_wanted);
    m_that = addWords(tr("that"));
    flow->addWidget(m_that);
    flow->addWidget(m_color);
    flow->addWidget(m_fact);
    flow->addWidget(m_square);
    flow->addWidget(m_number);
    m_end = addWords(QString());
    flow->addWidget(m_end);
    connect(m_fact, &QComboBox::currentIndexChanged, this, &TermSentence::onFactChosen);
    for (QComboBox* blank : {m_wanted, m_color})
        connect(blank, &QComboBox::currentIndexChanged, this, &TermSentence::onChanged);
    connect(m_square, &QLineEdit::textChanged, this, &TermSentence::onChanged);
    connect(m_number, &QSpinBox::valueChanged, this, &TermSentence::onChanged);
    onFactChosen();
}

QLabel* TermSentence::addWords(const QString& words)
{
    auto* label = new QLabel(words, this);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void TermSentence::makeFields()
{
    auto* facts = static_cast<Blank*>(m_fact);
    for (int i = 0; i < factCount; ++i) {
        const FactWords words = factWords(static_cast<Fact>(i));
        const QString blank = words.hasBlank ? QStringLiteral(" … ") : QString();
        facts->add((words.before + blank + words.after).trimmed(), words.before);
    }
    m_fact->setMaxVisibleItems(factCount);
    m_square->setAccessibleName(tr("Square"));
    m_square->setFixedWidth(44);
    m_square->setAlignment(Qt::AlignCenter);
    m_square->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[a-h][1-8]")), m_square));
    m_number->setRange(1, 7200);
}

Term TermSentence::term() const
{
    Term term;
    term.fact = static_cast<Fact>(m_fact->currentIndex());
    term.isWanted = m_wanted->currentIndex() == 0;
    if (questions::dependsOnColor(term.fact))
        term.color = m_color->currentIndex() == 0 ? rules::Color::White : rules::Color::Black;
    const auto square = rules::Square::parse(m_square->text().toStdString());
    if (questions::dependsOnSquare(term.fact) && square)
        term.square = *square;
    if (questions::dependsOnNumber(term.fact))
        term.number = m_number->value();
    return term;
}

bool TermSentence::isComplete() const
{
    return !questions::dependsOnSquare(term().fact) || m_square->hasAcceptableInput();
}

QString TermSentence::text() const
{
    const Term said = term();
    Term asserted = said;
    asserted.isWanted = true;
    return tr("When is it %1 that %2?", "true or not true, what is said")
        .arg(m_wanted->currentText(), termText(asserted));
}

void TermSentence::onFactChosen()
{
    const Fact fact = term().fact;
    m_color->setVisible(questions::dependsOnColor(fact));
    m_square->setVisible(questions::dependsOnSquare(fact));
    m_number->setVisible(questions::dependsOnNumber(fact));
    const QString after = factWords(fact).after;
    if (questions::dependsOnNumber(fact)) {
        m_number->setValue(usualNumber(fact));
        m_number->setAccessibleName(tr("Number: %1", "what is counted").arg(after));
    }
    m_end->setText(after + u'?');
    onChanged();
}

void TermSentence::onChanged()
{
    setAccessibleName(text());
    Q_EMIT changed();
}

} // namespace plyline::log_questions

#include "moc_term_sentence.cpp"
