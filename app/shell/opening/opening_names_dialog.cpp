#include "app/shell/opening/opening_names_dialog.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/theme.h"
#include "app/kit/words/opening_sentences.h"
#include "app/kit/words/sentences.h"

namespace plyline::opening {

namespace {

constexpr int dialogWidth = 520;

analysis::OpeningFiles filesFor(const QString& path)
{
    return {QFile::encodeName(path).toStdString(), analysis::installedOpenings()};
}

QLabel* makeText(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

void useChosenOpenings(open_file::OpenFile& file, const settings::Settings& settings)
{
    file.setOpeningFiles(filesFor(settings.openingsFile()));
}

OpeningNamesDialog::OpeningNamesDialog(session::Session& session, Opening& opening,
                                       settings::Settings& settings, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_opening(opening),
      m_settings(settings),
      m_path(makeText(this)),
      m_summary(makeText(this)),
      m_faults(new QPlainTextEdit(this)),
      m_remove(new QPushButton(tr("Use no file"), this))
{
    setWindowTitle(tr("Names of openings"));
    setMinimumWidth(look::withText(dialogWidth));
    QLabel* about = makeText(this);
    about->setText(tr("Positions are named by your file first, then by the program’s own table, "
                      "then by the finer one of the package pgn-extract if it is installed.\n\n"
                      "Your file may have a row for each position (ECO code, name and moves, "
                      "divided by tabs) or be PGN with the tags ECO, Opening and Variation."));
    m_faults->setReadOnly(true);
    m_faults->setAccessibleName(tr("Rows that are left out"));
    m_faults->setTabChangesFocus(true);
    auto* choose = new QPushButton(tr("Choose a file…"), this);
    choose->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* choices = new QHBoxLayout;
    choices->addWidget(choose);
    choices->addWidget(m_remove);
    choices->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_path);
    column->addLayout(choices);
    column->addWidget(m_summary);
    column->addWidget(m_faults, 1);
    column->addStretch();
    column->addWidget(buttons);
    connect(choose, &QPushButton::clicked, this, &OpeningNamesDialog::askForFile);
    connect(m_remove, &QPushButton::clicked, this, [this] { this->choose(QString()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    read();
}

QString OpeningNamesDialog::summary() const
{
    return m_summary->text();
}

void OpeningNamesDialog::askForFile()
{
    const QString folder = QFileInfo(m_settings.openingsFile()).absolutePath();
    auto* dialog = new QFileDialog(this, tr("Choose a file with names of openings"), folder,
                                   tr("Tables and PGN files (*.tsv *.txt *.pgn);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &OpeningNamesDialog::choose);
    dialog->open();
}

void OpeningNamesDialog::choose(const QString& path)
{
    m_settings.setOpeningsFile(path);
    useChosenOpenings(m_session.file(), m_settings);
    m_opening.reload();
    read();
}

/// Reads the names if the file that is open has not needed them yet.
void OpeningNamesDialog::read()
{
    const QString path = m_settings.openingsFile();
    m_path->setText(path.isEmpty() ? tr("No file of your own is used.")
                                   : QDir::toNativeSeparators(path));
    m_remove->setEnabled(!path.isEmpty());
    m_summary->clear();
    m_faults->hide();
    m_reading.start([this, names = m_session.file().openingNames()](
                        const std::stop_token&, const jobs::Job::Deliver& deliver) {
        const analysis::LoadedOpenings& loaded = names->loaded();
        deliver([this, loaded] { show(loaded); });
    });
}

void OpeningNamesDialog::show(const analysis::LoadedOpenings& loaded)
{
    QStringList faults;
    for (const analysis::OpeningFault& fault : loaded.personFaults)
        faults << words::sentence(fault);
    QStringList sentences;
    if (loaded.error)
        sentences << words::sentence(*loaded.error);
    else if (!m_settings.openingsFile().isEmpty())
        sentences << tr("The file names %Ln position(s).", "", loaded.personRows);
    if (!faults.isEmpty())
        sentences << tr("%Ln row(s) of it are left out.", "", static_cast<int>(faults.size()));
    sentences << tr("In all, %Ln position(s) have names.", "", loaded.table->size());
    m_summary->setText(sentences.join(u' '));
    m_faults->setPlainText(faults.join(u'\n'));
    m_faults->setVisible(!faults.isEmpty());
    Q_EMIT wasRead();
}

} // namespace plyline::opening

#include "moc_opening_names_dialog.cpp"
