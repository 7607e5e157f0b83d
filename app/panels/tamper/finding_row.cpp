#include "app/panels/tamper/finding_row.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "app/kit/look/icons.h"

namespace plyline::tamper {

namespace {

constexpr int signSide = 16;
constexpr int nameWidth = 74;
constexpr int goHeight = 24;

} // namespace

FindingRow::FindingRow(const QString& name, const QString& explanation, look::Look& look,
                       QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_sign(new QLabel(this)),
      m_name(new QLabel(name, this)),
      m_text(new QLabel(this)),
      m_go(new QPushButton(tr("Show"), this))
{
    setToolTip(explanation);
    m_sign->setFixedSize(signSide, signSide);
    m_sign->setAlignment(Qt::AlignCenter);
    look::setFace(*m_name, look::Face::Strong);
    m_name->setFixedWidth(nameWidth);
    m_text->setWordWrap(true);
    look::setFace(*m_text, look::Face::Small);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_go->setFocusPolicy(Qt::TabFocus);
    m_go->setFixedHeight(goHeight);
    m_go->setAccessibleName(tr("Show the place that %1 names").arg(name));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_name, 0, Qt::AlignTop);
    row->addWidget(m_text, 1, Qt::AlignTop);
    row->addWidget(m_go, 0, Qt::AlignTop);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_finding && m_finding->ply)
            Q_EMIT plyChosen(*m_finding->ply);
    });
    connect(&look, &look::Look::changed, this, &FindingRow::dress);
    dress();
}

void FindingRow::setFinding(const std::optional<Finding>& finding)
{
    if (finding == m_finding)
        return;
    m_finding = finding;
    dress();
}

void FindingRow::dress()
{
    const look::Theme& theme = m_look.theme();
    const Verdict verdict = m_finding ? m_finding->verdict : Verdict::Silent;
    QColor color = theme.textDim;
    m_sign->setText(QStringLiteral("–"));
    if (verdict != Verdict::Silent) {
        const bool isSound = verdict == Verdict::Sound;
        color = isSound ? theme.agree : theme.differ;
        m_sign->setPixmap(
            look::icon(isSound ? QStringLiteral("check") : QStringLiteral("differ"), color)
                .pixmap(QSize(signSide, signSide), devicePixelRatioF()));
    }
    m_text->setText(m_finding ? m_finding->text : QStringLiteral("…"));
    m_go->setVisible(m_finding && m_finding->ply);
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, verdict == Verdict::Faulty ? theme.differ : theme.text);
    m_text->setPalette(palette);
    setAccessibleName(m_name->text());
    setAccessibleDescription(m_text->text());
}

} // namespace plyline::tamper

#include "moc_finding_row.cpp"
