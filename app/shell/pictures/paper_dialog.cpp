#include "app/shell/pictures/paper_dialog.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "app/kit/widgets/tab_order.h"
#include "app/kit/words/sentences.h"
#include "app/render/paper/paper_picture.h"
#include "app/shell/pictures/form_area.h"
#include "app/shell/pictures/page_preview.h"

#include <algorithm>
#include <utility>

namespace plyline::pictures {

using paper::PaperLayout;

namespace {

const QSize roomForPage(340, 480);

} // namespace

PaperDialog::PaperDialog(PaperSubject subject, const PaperChoices& choices, QWidget* parent)
    : QDialog(parent),
      m_subject(std::move(subject)),
      m_choices(choices),
      m_preview(new QLabel(this)),
      m_pages(new QLabel(this)),
      m_layout(new QComboBox(this)),
      m_diagrams(new QComboBox(this)),
      m_moves(new QLineEdit(this)),
      m_figurines(new QCheckBox(tr("Pieces as fi&gures"), this)),
      m_comments(new QCheckBox(tr("&Comments"), this)),
      m_variations(new QCheckBox(tr("&Variations"), this)),
      m_code(new QCheckBox(tr("A &link as a QR code"), this)),
      m_codeNote(new QLabel(this)),
      m_paper(new QComboBox(this))
{
    setWindowTitle(tr("Print or save as PDF"));
    m_preview->setFixedSize(roomForPage);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setWordWrap(true);
    m_preview->setAccessibleName(tr("Preview of the first page"));
    look::setFace(*m_pages, look::Face::Small);
    m_pages->setForegroundRole(QPalette::PlaceholderText);
    look::setFace(*m_codeNote, look::Face::Small);
    m_codeNote->setForegroundRole(QPalette::PlaceholderText);
    m_codeNote->setWordWrap(true);
    m_codeNote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // The note comes and goes, and the dialog stays as it is.
    m_codeNote->setMinimumHeight(2 * m_codeNote->fontMetrics().lineSpacing());
    m_layout->setMinimumWidth(look::withText(288));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save as PDF…"), QDialogButtonBox::ActionRole);
    QPushButton* print = buttons->addButton(tr("&Print…"), QDialogButtonBox::AcceptRole);
    print->setDefault(true);
    addControls();
    auto* area = new FormArea(this);
    QFormLayout* form = &area->form();
    form->addRow(tr("&What"), m_layout);
    form->addRow(tr("&Diagrams"), m_diagrams);
    form->addRow(tr("&Moves"), m_moves);
    form->addRow(QString(), m_figurines);
    form->addRow(QString(), m_comments);
    form->addRow(QString(), m_variations);
    form->addRow(QString(), m_code);
    form->addRow(QString(), m_codeNote);
    form->addRow(tr("P&aper"), m_paper);
    form->addRow(QString(), m_pages);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(24, 20, 24, 16);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(16);
    grid->addWidget(m_preview, 0, 0);
    grid->addWidget(area, 0, 1);
    grid->addWidget(buttons, 1, 0, 1, 2);
    widgets::tabAsLaidOut(*this);
    connect(buttons, &QDialogButtonBox::accepted, this, &PaperDialog::printWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PaperDialog::saveWanted);
    showChoices();
    print->setFocus(Qt::OtherFocusReason);
}

void PaperDialog::addControls()
{
    m_layout->addItem(tr("Diagrams of the marked moments"));
    m_layout->addItem(tr("The game in two columns"));
    m_layout->addItem(tr("A worksheet: the rows after %1", "a move")
                          .arg(m_subject.picture.labelOf(m_subject.picture.place.ply)));
    m_layout->addItem(tr("A poster: the paths of all pieces"));
    m_layout->setCurrentIndex(static_cast<int>(m_choices.layout));
    m_layout->setAccessibleName(tr("What"));
    m_diagrams->addItem(tr("6 on a page"));
    m_diagrams->addItem(tr("9 on a page"));
    m_diagrams->setCurrentIndex(m_choices.diagramsOnPage == 9 ? 1 : 0);
    m_diagrams->setAccessibleName(tr("Diagrams on a page"));
    m_moves->setPlaceholderText(m_subject.marked.empty() ? tr("The shown moment; or 12, 24b")
                                                         : tr("The marked ones; or 12, 24b"));
    m_moves->setAccessibleName(tr("Moves after which there are diagrams"));
    connectBox(*m_figurines, &PaperChoices::hasFigurines);
    connectBox(*m_comments, &PaperChoices::hasComments);
    connectBox(*m_variations, &PaperChoices::hasVariations);
    connectBox(*m_code, &PaperChoices::hasCode);
    m_code->setEnabled(paper::canMakeQrCodes());
    if (!paper::canMakeQrCodes())
        m_code->setToolTip(tr("This program was built without libqrencode."));
    m_paper->addItems({tr("A4"), tr("Letter"), tr("A3")}); // as in `papers`
    m_paper->setCurrentIndex(static_cast<int>(
        std::find(papers.begin(), papers.end(), m_choices.paper) - papers.begin()));
    m_paper->setAccessibleName(tr("Paper"));
    connect(m_layout, &QComboBox::activated, this, [this](int index) {
        m_choices.layout = static_cast<PaperLayout>(index);
        showChoices();
    });
    connect(m_diagrams, &QComboBox::activated, this, [this](int index) {
        m_choices.diagramsOnPage = index == 1 ? 9 : 6;
        showChoices();
    });
    connect(m_moves, &QLineEdit::textChanged, this, &PaperDialog::showChoices);
    connect(m_paper, &QComboBox::activated, this, [this](int index) {
        m_choices.paper = papers[static_cast<std::size_t>(index)];
        showChoices();
    });
}

void PaperDialog::connectBox(QCheckBox& box, bool PaperChoices::*choice)
{
    box.setChecked(m_choices.*choice);
    connect(&box, &QCheckBox::toggled, this, [this, choice](bool isOn) {
        m_choices.*choice = isOn;
        showChoices();
    });
}

QString PaperDialog::codeNote() const
{
    return m_codeNote->text();
}

PaperOrder PaperDialog::order() const
{
    return {m_subject, m_choices, m_subject.momentsOf(m_moves->text())};
}

void PaperDialog::showChoices()
{
    const bool isGame = m_choices.layout == PaperLayout::Game;
    const bool hasDiagrams = isGame || m_choices.layout == PaperLayout::Diagrams;
    m_diagrams->setEnabled(m_choices.layout == PaperLayout::Diagrams);
    m_moves->setEnabled(hasDiagrams);
    m_figurines->setEnabled(m_choices.layout != PaperLayout::Worksheet);
    m_comments->setEnabled(isGame);
    m_variations->setEnabled(isGame);
    const bool isPicture = paper::formatsOf(m_choices.layout).size() > 1;
    m_save->setText(isPicture ? tr("&Save as…") : tr("&Save as PDF…"));
    Q_EMIT choicesChanged();
    m_job.start([this, order = order(), room = m_preview->size(), ratio = devicePixelRatio()](
                    const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        int pages = 0;
        const auto job = paperJobOf(order);
        const auto page = job ? firstPage(*job, room, ratio, pages, stop)
                              : Expected<QImage, Error>(unexpected(job.error()));
        const QString note =
            job && job->options.link ? noteOf(*job->options.link, job->source) : QString();
        deliver([this, page, pages, note] { take(page, pages, note); });
    });
}

void PaperDialog::take(const Expected<QImage, Error>& page, int pages, const QString& codeNote)
{
    m_codeNote->setText(codeNote);
    if (!page) {
        m_preview->setText(words::sentence(page.error()));
        return;
    }
    m_preview->setPixmap(QPixmap::fromImage(*page));
    m_pages->setText(tr("%Ln page(s)", nullptr, pages));
}

} // namespace plyline::pictures

#include "moc_paper_dialog.cpp"
