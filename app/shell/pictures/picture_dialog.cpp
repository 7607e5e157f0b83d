#include "app/shell/pictures/picture_dialog.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "app/kit/widgets/tab_order.h"
#include "app/kit/words/duration.h"
#include "app/kit/words/numbers.h"
#include "app/shell/pictures/form_area.h"
#include "app/shell/pictures/picture_words.h"

#include <array>
#include <iterator>

namespace plyline::pictures {

using formats::PictureFormat;

PictureDialog::PictureDialog(const PictureSubject& subject, const PictureChoices& choices,
                             QWidget* parent)
    : QDialog(parent),
      m_subject(subject),
      m_choices(choices),
      m_preview(new PicturePreview(subject, this)),
      m_range(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_size(new QLabel(this))
{
    setWindowTitle(tr("Save a picture"));
    m_choices.range = PictureRange::Moment;
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(24, 20, 24, 16);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(16);
    grid->addWidget(m_preview, 0, 0, Qt::AlignTop);
    grid->addWidget(makeForm(), 0, 1);
    grid->addWidget(buttons, 1, 0, 1, 2);
    widgets::tabAsLaidOut(*this);
    connect(buttons, &QDialogButtonBox::accepted, this, &PictureDialog::saveWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_preview, &PicturePreview::measured, this, &PictureDialog::showSize);
    addRanges();
    listFormats();
    chooseRange();
    save->setFocus(Qt::OtherFocusReason);
}

FormArea* PictureDialog::makeForm()
{
    auto* area = new FormArea(this);
    QFormLayout* form = &area->form();
    form->addRow(tr("&What"), m_range);
    form->addRow(tr("&Format"), m_format);
    m_range->setAccessibleName(tr("What"));
    m_format->setAccessibleName(tr("Format"));
    addSizes(*form);
    addContents(*form);
    addTiming(*form);
    addPlaying(*form);
    connect(m_range, &QComboBox::activated, this, &PictureDialog::chooseRange);
    connect(m_format, &QComboBox::activated, this, [this] {
        std::string& format = m_choices.isMoving() ? m_choices.film : m_choices.still;
        format = m_format->currentData().toString().toStdString();
        showChoices();
    });
    return area;
}

void PictureDialog::addRanges()
{
    const auto offer = [this](PictureRange range, const QString& title) {
        m_range->addItem(title, static_cast<int>(range));
    };
    offer(PictureRange::Moment,
          tr("This moment: %1", "a move").arg(m_subject.labelOf(m_subject.place.ply)));
    if (m_subject.line->replay->lastPly() == game::Ply())
        return;
    if (m_subject.loop)
        offer(PictureRange::Loop, tr("The loop: %1 to %2", "two moves")
                                      .arg(m_subject.labelOf(m_subject.loop->first),
                                           m_subject.labelOf(m_subject.loop->last)));
    if (!m_subject.marked.empty())
        offer(PictureRange::Markers, tr("The marked moments: %1", "how many")
                                         .arg(words::countText(std::ssize(m_subject.marked))));
    offer(PictureRange::Line, tr("The whole line"));
}

void PictureDialog::addSizes(QFormLayout& form)
{
    auto* width = new QSpinBox(this);
    width->setRange(PictureChoices::smallestWidth, PictureChoices::largestWidth);
    width->setSingleStep(40);
    width->setValue(m_choices.width);
    width->setAccessibleName(tr("Width of the board"));
    auto* scale = new QComboBox(this);
    for (int times = 1; times <= static_cast<int>(frames::PictureSize::largestScale); ++times)
        scale->addItem(tr("× %1", "a factor of sizes").arg(times));
    scale->setCurrentIndex(m_choices.scale - 1);
    scale->setAccessibleName(tr("Pixels for each unit of the width"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(width, 1);
    row->addWidget(scale, 1);
    auto* label = new QLabel(tr("Widt&h"), this);
    label->setBuddy(width);
    form.addRow(label, row);
    look::setFace(*m_size, look::Face::Small);
    m_size->setForegroundRole(QPalette::PlaceholderText);
    form.addRow(QString(), m_size);
    auto* theme = new QComboBox(this);
    theme->addItems({tr("As in the window"), tr("Light"), tr("Dark")});
    theme->setCurrentIndex(static_cast<int>(m_choices.theme));
    theme->setAccessibleName(tr("Colours"));
    form.addRow(tr("C&olours"), theme);
    connect(width, &QSpinBox::valueChanged, this, [this](int value) {
        m_choices.width = value;
        showChoices();
    });
    connect(scale, &QComboBox::activated, this, [this](int index) {
        m_choices.scale = index + 1;
        showChoices();
    });
    connect(theme, &QComboBox::activated, this, [this](int index) {
        m_choices.theme = static_cast<PictureTheme>(index);
        showChoices();
    });
}

void PictureDialog::addContents(QFormLayout& form)
{
    using Contents = frames::PictureContents;
    const std::array<std::pair<QString, bool Contents::*>, 8> boxes = {{
        {tr("&Names"), &Contents::hasNames},
        {tr("Clo&cks"), &Contents::hasClocks},
        {tr("Coo&rdinates"), &Contents::hasCoordinates},
        {tr("&Last move"), &Contents::hasLastEvent},
        {tr("&Drawings of the file"), &Contents::hasDrawings},
        {tr("Si&gns such as !!"), &Contents::hasGlyph},
        {tr("&Evaluation bar"), &Contents::hasEvaluation},
        {tr("Snapshot &beside it"), &Contents::hasSnapshot},
    }};
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    int cell = 0;
    const auto add = [&](const QString& title, bool isOn) {
        auto* box = new QCheckBox(title, this);
        box->setChecked(isOn);
        grid->addWidget(box, cell / 2, cell % 2);
        ++cell;
        return box;
    };
    for (const auto& entry : boxes) {
        QCheckBox* box = add(entry.first, m_choices.contents.*entry.second);
        connect(box, &QCheckBox::toggled, this, [this, part = entry.second](bool isOn) {
            m_choices.contents.*part = isOn;
            showChoices();
        });
    }
    QCheckBox* arrows = add(tr("&Arrows of the last moves"), m_choices.contents.arrows > 0);
    connect(arrows, &QCheckBox::toggled, this, [this](bool isOn) {
        m_choices.contents.arrows = isOn ? board::BoardFrame::trailLength : 0;
        showChoices();
    });
    QCheckBox* link = add(tr("Lin&k in the notes"), m_choices.hasLink);
    link->setToolTip(
        tr("A note in the file holds a link that opens this moment. It tells where the "
           "file of the game is."));
    link->setEnabled(m_subject.link.has_value());
    connect(link, &QCheckBox::toggled, this, [this](bool isOn) {
        m_choices.hasLink = isOn;
        Q_EMIT choicesChanged();
    });
    form.addRow(tr("Shows"), grid);
}

void PictureDialog::addTiming(QFormLayout& form)
{
    m_pace = new QComboBox(this);
    m_pace->addItems({tr("The same for each ply"), tr("As the players took")});
    m_pace->setCurrentIndex(m_choices.hasRealPace && m_subject.hasPace() ? 1 : 0);
    m_pace->setAccessibleName(tr("Time for each ply"));
    const auto makeSeconds = [this](double smallest, double largest, double value) {
        auto* box = new QDoubleSpinBox(this);
        box->setRange(smallest, largest);
        box->setDecimals(1);
        box->setSingleStep(0.1);
        box->setSuffix(tr(" s", "seconds, behind a number"));
        box->setValue(value);
        return box;
    };
    m_interval = makeSeconds(0.1, PictureChoices::longestInterval, m_choices.intervalSeconds);
    m_idleCap = makeSeconds(0.0, 60.0, m_choices.idleCapSeconds);
    m_idleCap->setSpecialValueText(tr("No limit"));
    form.addRow(tr("&Time"), m_pace);
    form.addRow(tr("&Interval"), m_interval);
    form.addRow(tr("At &most"), m_idleCap);
    m_interval->setAccessibleName(tr("Interval"));
    m_idleCap->setAccessibleName(tr("Longest time for a ply"));
    connect(m_pace, &QComboBox::activated, this, [this](int index) {
        m_choices.hasRealPace = index == 1;
        showChoices();
    });
    connect(m_interval, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        m_choices.intervalSeconds = seconds;
        showChoices();
    });
    connect(m_idleCap, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        m_choices.idleCapSeconds = seconds;
        showChoices();
    });
}

void PictureDialog::addPlaying(QFormLayout& form)
{
    m_speed = new QComboBox(this);
    for (const double speed : {0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0}) {
        const int decimals = speed >= 1 ? 0 : speed < 0.5 ? 2 : 1;
        m_speed->addItem(tr("× %1", "a factor of speed").arg(words::decimalText(speed, decimals)),
                         speed);
    }
    m_speed->setCurrentIndex(std::max(0, m_speed->findData(m_choices.speed)));
    m_choices.speed = m_speed->currentData().toDouble();
    m_speed->setAccessibleName(tr("Speed, as a factor of the players' pace"));
    m_loops = new QSpinBox(this);
    m_loops->setRange(0, PictureChoices::mostLoops);
    m_loops->setSpecialValueText(tr("For ever"));
    m_loops->setPrefix(tr("× ", "how often, before a number"));
    m_loops->setValue(m_choices.loops);
    m_loops->setAccessibleName(tr("How often the film is played"));
    form.addRow(tr("S&peed"), m_speed);
    form.addRow(tr("Pla&yed"), m_loops);
    connect(m_speed, &QComboBox::activated, this, [this] {
        m_choices.speed = m_speed->currentData().toDouble();
        showChoices();
    });
    connect(m_loops, &QSpinBox::valueChanged, this, [this](int loops) {
        m_choices.loops = loops;
        Q_EMIT choicesChanged();
    });
}

void PictureDialog::listFormats()
{
    m_format->clear();
    for (const PictureFormat& format : formats::pictureFormats()) {
        const QString title = formatTitle(format);
        if (format.isMoving != m_choices.isMoving() || !format.isAvailable() || title.isEmpty())
            continue;
        m_format->addItem(title,
                          QString::fromLatin1(format.id.data(), qsizetype(format.id.size())));
    }
    const int kept = m_format->findData(QString::fromStdString(m_choices.format()));
    m_format->setCurrentIndex(std::max(0, kept));
    std::string& chosen = m_choices.isMoving() ? m_choices.film : m_choices.still;
    chosen = m_format->currentData().toString().toStdString();
}

void PictureDialog::chooseRange()
{
    m_choices.range = static_cast<PictureRange>(m_range->currentData().toInt());
    listFormats();
    showChoices();
}

void PictureDialog::showChoices()
{
    const bool isMoving = m_choices.isMoving();
    const bool mayHavePace = m_choices.range != PictureRange::Markers && m_subject.hasPace();
    const bool hasPace = mayHavePace && m_pace->currentIndex() == 1;
    m_pace->setEnabled(isMoving && mayHavePace);
    m_interval->setEnabled(isMoving && !hasPace);
    m_idleCap->setEnabled(isMoving && hasPace);
    m_speed->setEnabled(isMoving && hasPace);
    const PictureFormat* const format = formats::pictureFormatOfId(m_choices.format());
    m_loops->setEnabled(isMoving && format && format->tellsLoops);
    m_preview->showPicture(m_choices);
    Q_EMIT choicesChanged();
}

void PictureDialog::showSize(const QSize& size, int images, std::chrono::milliseconds length)
{
    const QString width = words::countText(size.width());
    const QString height = words::countText(size.height());
    const PictureFormat* format = formats::pictureFormatOfId(m_choices.format());
    if (format && format->isVector)
        m_size->setText(tr("Shapes, sharp at any size"));
    else if (m_choices.isMoving())
        m_size->setText(
            tr("%1 × %2 pixels, %Ln image(s), %3", "width, height, length of a film", images)
                .arg(width, height, words::durationText(length.count())));
    else
        m_size->setText(tr("%1 × %2 pixels", "width, height").arg(width, height));
}

QString PictureDialog::sizeText() const
{
    return m_size->text();
}

} // namespace plyline::pictures

#include "moc_picture_dialog.cpp"
