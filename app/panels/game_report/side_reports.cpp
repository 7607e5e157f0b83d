#include "app/panels/game_report/side_reports.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/panels/shared/judgement_mark.h"

#include <algorithm>
#include <cmath>

namespace plyline::game_report {

using analysis::Judgement;
using rules::Color;

namespace {

constexpr QSize iconSize(14, 18);

int columnOf(Color side)
{
    return side == Color::White ? 1 : 2;
}

QString unknownText()
{
    return QStringLiteral("–");
}

QString accuracyTextOf(const analysis::SideReport& side)
{
    return side.accuracy ? words::percentText(*side.accuracy / 100.0) : unknownText();
}

QString lossTextOf(const analysis::SideReport& side)
{
    return side.averageLoss ? words::countText(std::lround(*side.averageLoss)) : unknownText();
}

QIcon markIcon(Judgement judgement, Color side, const look::Theme& theme, double ratio)
{
    QPixmap pixmap(iconSize * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double up = side == Color::Black ? 1.0 : -1.0;
    const double offset =
        judgement == Judgement::Blunder ? up * (shared::judgementMarkHeight - 1.0) / 2.0 : 0.0;
    const QPointF center(iconSize.width() / 2.0, iconSize.height() / 2.0 + offset);
    shared::paintJudgement(painter, judgement, side, center, theme.differ, theme.raised);
    return QIcon(pixmap);
}

} // namespace

SideReports::SideReports(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    addHeadings(*grid);
    addValues(*grid, 1, tr("Accuracy"),
              tr("How little winning chances the moves gave away, as Lichess measures it: the mean "
                 "of a weighted and a harmonic mean of all moves. 100 % is a game without a loss."),
              m_accuracy);
    addValues(*grid, 2, tr("Average centipawn loss"),
              tr("How much the evaluation fell by a move, in hundredths of a pawn; ten pawns at "
                 "most"),
              m_loss);
    addCounts(*grid, 3, Judgement::Inaccuracy, tr("Inaccuracies"));
    addCounts(*grid, 4, Judgement::Mistake, tr("Mistakes"));
    addCounts(*grid, 5, Judgement::Blunder, tr("Blunders"));
    connect(&look, &look::Look::changed, this, &SideReports::drawIcons);
    setLine(nullptr);
    drawIcons();
}

void SideReports::addHeadings(QGridLayout& grid)
{
    for (const Color side : rules::allColors) {
        auto* heading = new QLabel(words::sideName(side), this);
        look::setFace(*heading, look::Face::Strong);
        heading->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid.addWidget(heading, 0, columnOf(side));
    }
}

void SideReports::addValues(QGridLayout& grid, int row, const QString& name, const QString& tip,
                            std::array<QLabel*, 2>& labels)
{
    auto* heading = new QLabel(name, this);
    heading->setToolTip(tip);
    grid.addWidget(heading, row, 0);
    for (const Color side : rules::allColors) {
        auto* label = new QLabel(this);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->setToolTip(tip);
        look::setFace(*label, look::Face::Strong);
        grid.addWidget(label, row, columnOf(side));
        labels[static_cast<std::size_t>(side)] = label;
    }
}

void SideReports::addCounts(QGridLayout& grid, int row, Judgement judgement, const QString& name)
{
    grid.addWidget(new QLabel(name, this), row, 0);
    for (const Color side : rules::allColors) {
        auto* button = new QPushButton(this);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIconSize(iconSize);
        button->setToolTip(tr("Go to the next of them; point at it to see where they are"));
        button->installEventFilter(this);
        grid.addWidget(button, row, columnOf(side), Qt::AlignRight);
        const Count count{side, judgement, button};
        m_counts.push_back(count);
        connect(button, &QPushButton::clicked, this,
                [this, count] { Q_EMIT pressed(pliesOf(count)); });
        button->setAccessibleName(
            tr("%1 of %2", "kind of mistake, side").arg(name, words::sideName(side)));
    }
}

void SideReports::setLine(std::shared_ptr<const judgement::JudgedLine> line)
{
    m_line = std::move(line);
    static const analysis::SideReport nothing;
    for (const Color side : rules::allColors) {
        const analysis::SideReport& report = m_line ? m_line->report.side(side) : nothing;
        m_accuracy[static_cast<std::size_t>(side)]->setText(accuracyTextOf(report));
        m_loss[static_cast<std::size_t>(side)]->setText(lossTextOf(report));
        for (const Count& count : m_counts) {
            if (count.side != side)
                continue;
            const int number = report.count(count.judgement);
            const bool isKnown = report.moves.known > 0;
            count.button->setText(isKnown ? words::countText(number) : unknownText());
            count.button->setEnabled(number > 0);
        }
    }
}

QPushButton& SideReports::button(Color side, Judgement judgement) const
{
    const auto found = std::find_if(m_counts.begin(), m_counts.end(), [&](const Count& count) {
        return count.side == side && count.judgement == judgement;
    });
    return *found->button;
}

QString SideReports::accuracyText(Color side) const
{
    return m_accuracy[static_cast<std::size_t>(side)]->text();
}

QString SideReports::lossText(Color side) const
{
    return m_loss[static_cast<std::size_t>(side)]->text();
}

void SideReports::drawIcons()
{
    for (const Count& count : m_counts)
        count.button->setIcon(
            markIcon(count.judgement, count.side, m_look.theme(), devicePixelRatioF()));
}

std::vector<game::Ply> SideReports::pliesOf(const Count& count) const
{
    return m_line ? m_line->pliesOf(count.side, count.judgement) : std::vector<game::Ply>();
}

bool SideReports::eventFilter(QObject* object, QEvent* event)
{
    const auto found = std::find_if(m_counts.begin(), m_counts.end(),
                                    [&](const Count& count) { return count.button == object; });
    const bool comes = event->type() == QEvent::Enter || event->type() == QEvent::FocusIn;
    const bool leaves = event->type() == QEvent::Leave || event->type() == QEvent::FocusOut ||
                        event->type() == QEvent::Hide;
    if (found != m_counts.end() && comes)
        Q_EMIT pointedAt(pliesOf(*found));
    else if (found != m_counts.end() && leaves)
        Q_EMIT pointedAt({});
    return QWidget::eventFilter(object, event);
}

} // namespace plyline::game_report

#include "moc_side_reports.cpp"
