#include "app/panels/engine_analysis/engine_settings.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "app/kit/look/look.h"
#include "app/kit/words/engine_words.h"

#include <algorithm>

namespace plyline::engine_analysis {

using engines::EngineChoice;

namespace {

/// "1.0 M nodes or 3 s".
QString limitsText(const engine::Limits& limits)
{
    if (!limits.nodes || !limits.time)
        return EngineSettingsBox::tr("None: until another position is shown");
    return EngineSettingsBox::tr("%1 or %Ln second(s)", nullptr,
                                 static_cast<int>(limits.time->count() / 1000))
        .arg(words::nodesText(*limits.nodes));
}

} // namespace

EngineSettingsBox::EngineSettingsBox(EngineChoice& choice, QWidget* parent)
    : QWidget(parent),
      m_path(new QLabel(this)),
      m_lines(new QSpinBox(this)),
      m_limits(new QComboBox(this)),
      m_threads(new QSpinBox(this)),
      m_hash(new QSpinBox(this)),
      m_kept(new QCheckBox(tr("Keep what it finds for next time"), this))
{
    const auto setUp = [](QSpinBox& box, const QString& name, int least, int most) {
        box.setAccessibleName(name);
        box.setRange(least, most);
    };
    setUp(*m_lines, tr("Lines"), 1, EngineChoice::mostLines);
    setUp(*m_threads, tr("Threads"), 1, EngineChoice::mostThreads());
    setUp(*m_hash, tr("Hash in megabytes"), EngineChoice::leastHash, EngineChoice::mostHash);
    m_hash->setSuffix(tr(" MB"));
    m_hash->setSingleStep(16);
    m_path->setWordWrap(true);
    look::setFace(*m_path, look::Face::Small);
    m_limits->setAccessibleName(tr("Search each position for"));
    for (const engine::Limits& limits : EngineChoice::offeredLimits())
        m_limits->addItem(limitsText(limits));
    m_kept->setToolTip(
        tr("A position that is shown again has its lines at once. Without this, what "
           "was kept is removed."));
    auto* choose = new QPushButton(tr("Choose …"), this);
    choose->setToolTip(tr("Choose another UCI engine on this computer"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 10, 12, 10);
    form->addRow(tr("Lines"), m_lines);
    form->addRow(tr("Limit"), m_limits);
    form->addRow(tr("Threads"), m_threads);
    form->addRow(tr("Hash"), m_hash);
    form->addRow(tr("Program"), choose);
    form->addRow(m_path);
    form->addRow(m_kept);
    show(choice);
    connect(m_lines, &QSpinBox::valueChanged, &choice, &EngineChoice::setLines);
    connect(m_limits, &QComboBox::activated, &choice, [&choice](int index) {
        choice.setLimits(EngineChoice::offeredLimits()[static_cast<std::size_t>(index)]);
    });
    connect(m_kept, &QCheckBox::toggled, &choice, &EngineChoice::setFindingsKept);
    connect(m_threads, &QSpinBox::valueChanged, &choice, &EngineChoice::setThreads);
    connect(m_hash, &QSpinBox::valueChanged, &choice, &EngineChoice::setHashMegabytes);
    connect(choose, &QPushButton::clicked, this, &EngineSettingsBox::chooseWanted);
    const auto showAgain = [this, &choice] { show(choice); };
    connect(&choice, &EngineChoice::settingsChanged, this, showAgain);
    connect(&choice, &EngineChoice::programChanged, this, showAgain);
}

void EngineSettingsBox::show(const EngineChoice& choice)
{
    m_lines->setValue(choice.lines());
    const auto& offered = EngineChoice::offeredLimits();
    const auto limits = std::find(offered.begin(), offered.end(), choice.limits());
    m_limits->setCurrentIndex(static_cast<int>(limits - offered.begin()));
    m_kept->setChecked(choice.areFindingsKept());
    m_threads->setValue(choice.settings().threads);
    m_hash->setValue(choice.settings().hashMegabytes);
    m_path->setText(choice.program().path);
    m_path->setVisible(!choice.program().isEmpty());
}

} // namespace plyline::engine_analysis

#include "moc_engine_settings.cpp"
