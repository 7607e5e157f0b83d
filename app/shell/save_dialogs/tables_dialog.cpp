#include "app/shell/save_dialogs/tables_dialog.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/theme.h"
#include "app/kit/words/format_words.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/sentences.h"

#include <utility>

namespace plyline::save_dialogs {

using saving::SizeEstimate;
using words::bytesText;
using words::countText;

namespace {

/// A wait that the user does not notice.
constexpr int measureMillis = 400;
constexpr int dialogWidth = 520;

QLabel* makeText(QWidget* parent, look::Face face)
{
    auto* label = new QLabel(parent);
    look::setFace(*label, face);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    // Reserves room for the longest text, so that nothing jumps.
    label->setMinimumHeight(2 * label->fontMetrics().lineSpacing());
    return label;
}

} // namespace

QString sizeSentence(const SizeEstimate& estimate)
{
    return estimate.basis == SizeEstimate::Basis::Everything
               ? bytesText(estimate.bytes)
               : TablesDialog::tr("About %1").arg(bytesText(estimate.bytes));
}

QString measureSentence(const SizeEstimate& estimate, int games)
{
    const QString sample = countText(estimate.games);
    const QString plies = words::pliesText(estimate.plies);
    const QString bytes = bytesText(estimate.sampleBytes);
    switch (estimate.basis) {
    case SizeEstimate::Basis::Everything:
        return TablesDialog::tr("Measured: all games were written to a temporary folder (%1).",
                                "plies")
            .arg(plies);
    case SizeEstimate::Basis::Plies:
        return TablesDialog::tr("Estimated from %1 of %Ln game(s), written to a temporary folder "
                                "(%2, %3), scaled by the number of plies.",
                                "games, plies, bytes", games)
            .arg(sample, plies, bytes);
    case SizeEstimate::Basis::Text:
        return TablesDialog::tr("Estimated from %1 of %Ln game(s), written to a temporary folder "
                                "(%2, %3), scaled by the length of the text.",
                                "games, plies, bytes", games)
            .arg(sample, plies, bytes);
    }
    return {};
}

TablesDialog::TablesDialog(std::vector<Choice> choices, QString folder, QWidget* parent)
    : QDialog(parent),
      m_choices(std::move(choices)),
      m_formats(saving::formatChoices()),
      m_folder(std::move(folder)),
      m_games(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_note(makeText(this, look::Face::Small)),
      m_size(new QLabel(this)),
      m_how(makeText(this, look::Face::Small))
{
    setWindowTitle(tr("Save as a database or tables"));
    for (const Choice& choice : m_choices)
        m_games->addItem(choice.title);
    for (const saving::FormatChoice& one : m_formats)
        m_format->addItem(words::formatWords(*one.format, one.options.dialect).title);
    m_games->setAccessibleName(tr("Which games"));
    m_format->setAccessibleName(tr("Format"));
    look::setFace(*m_size, look::Face::Strong);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Games"), m_games);
    form->addRow(tr("&Format"), m_format);
    form->addRow(QString(), m_note);
    form->addRow(tr("Size"), m_size);
    form->addRow(QString(), m_how);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(dialogWidth);

    connect(m_games, &QComboBox::currentIndexChanged, this, &TablesDialog::measure);
    connect(m_format, &QComboBox::currentIndexChanged, this, &TablesDialog::measure);
    connect(buttons, &QDialogButtonBox::accepted, this, &TablesDialog::saveWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    measure();
}

const saving::ChosenGames& TablesDialog::games() const
{
    return m_choices[static_cast<std::size_t>(m_games->currentIndex())].games;
}

const saving::FormatChoice& TablesDialog::format() const
{
    return m_formats[static_cast<std::size_t>(m_format->currentIndex())];
}

QString TablesDialog::sizeText() const
{
    return m_size->text();
}

void TablesDialog::measure()
{
    m_estimate.reset();
    m_note->setText(words::formatWords(*format().format, format().options.dialect).explanation);
    m_size->setText(tr("Measuring…"));
    m_how->clear();
    m_save->setEnabled(false);
    m_job.start([this, chosen = games(), as = format(), folder = m_folder](
                    const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        const auto estimate = saving::measureTables(chosen, as, measureMillis, stop);
        const std::int64_t free = saving::freeBytesAt(folder + QStringLiteral("/games"));
        deliver([this, estimate, free] { take(estimate, free); });
    });
}

/// Games can be saved even if their size cannot be measured.
void TablesDialog::take(const Expected<SizeEstimate, Error>& estimate, std::int64_t free)
{
    m_save->setEnabled(true);
    m_save->setFocus(Qt::OtherFocusReason);
    if (!estimate) {
        m_size->setText(tr("Not known"));
        m_how->setText(words::sentence(estimate.error()));
        return;
    }
    m_estimate = *estimate;
    m_size->setText(
        free < 0
            ? sizeSentence(*estimate)
            : tr("%1; %2 are free here", "a size").arg(sizeSentence(*estimate), bytesText(free)));
    m_how->setText(measureSentence(*estimate, games().size()));
}

} // namespace plyline::save_dialogs

#include "moc_tables_dialog.cpp"
